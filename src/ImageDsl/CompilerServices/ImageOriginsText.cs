using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile;

namespace ImageDsl.CompilerServices;

/// <summary>
/// The text of <see cref="ImageOriginsAttribute"/>. A line per image class: full name, tab, path, colon, line. The lines that follow it begin with
/// a tab and are about the same image: first the files that it is made of, the one of the class at the front; behind <c>=</c> the types of other assemblies that
/// have their say in it, if there are some; then for each stage the places of its FROM and
/// of its instructions. A place is <c>12</c> or <c>12-14</c> in the first file, <c>2:12-14</c> in the file with the number 2, the name of a member
/// of another assembly, or empty when no step of anybody's put the instruction there.
/// </summary>
internal static class ImageOriginsText
{
    private const char Separator = '\t';

    /// <summary>No place and no path.</summary>
    private const string Uses = "=";

    /// <summary>The line of a class, without its end.</summary>
    public static string Class(string fullName, string path, int line) => fullName + Separator + path + ":" + line.ToString(CultureInfo.InvariantCulture);

    /// <summary>The lines that follow it, without the last end.</summary>
    public static string Sources(ImageSources sources)
    {
        var text = new StringBuilder();
        var files = sources.Files.ToList();
        AppendLine(text, files);

        if (sources.Uses.Count > 0)
        {
            _ = text.Append('\n');
            AppendLine(text, sources.Uses.Prepend(Uses));
        }

        foreach (var stage in sources.Stages)
        {
            _ = text.Append('\n');
            AppendLine(text, stage.Select(place => Place(place, files)));
        }

        return text.ToString();
    }

    /// <summary>Reads what can be read: a place only makes an answer better, so a damaged line is no error.</summary>
    public static IReadOnlyDictionary<string, ClassPlace> Read(string text)
    {
        var origins = new Dictionary<string, ClassPlace>(StringComparer.Ordinal);

        for (var start = 0; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            var last = end;

            while (last + 1 < text.Length && text[last + 1] == Separator)
                last = EndOfLine(text, last + 1);

            if (ReadClass(text.Substring(start, end - start)) is var (name, path, line))
                origins[name] = new ClassPlace(path, line, last == end ? null : new UnreadSources(text.Substring(end + 1, last - end - 1)));

            start = last + 1;
        }

        return origins;
    }

    /// <summary>Reads what <see cref="Sources"/> wrote.</summary>
    public static ImageSources ReadSources(string text) => ReadSources([.. text.Split('\n').Select(line => line.TrimEnd('\r').Substring(1))]);

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    private static void AppendLine(StringBuilder text, IEnumerable<string> parts)
    {
        foreach (var part in parts)
            _ = text.Append(Separator).Append(part);
    }

    private static string Place(StepSource? place, List<string> files)
    {
        if (place is null)
            return "";

        if (place.Path is null)
            return place.Member ?? "";

        var file = files.IndexOf(place.Path);
        var start = (file == 0 ? "" : file.ToString(CultureInfo.InvariantCulture) + ":") + place.Line.ToString(CultureInfo.InvariantCulture);
        return place.EndLine == place.Line ? start : start + "-" + place.EndLine.ToString(CultureInfo.InvariantCulture);
    }

    private static (string Name, string Path, int Line)? ReadClass(string line)
    {
        var tab = line.IndexOf(Separator);
        var colon = line.LastIndexOf(':');

        return tab > 0 && colon > tab + 1 && TryRead(line.Substring(colon + 1).TrimEnd(), out var number)
            ? (line.Substring(0, tab), line.Substring(tab + 1, colon - tab - 1), number)
            : null;
    }

    private static ImageSources ReadSources(IReadOnlyList<string> lines)
    {
        var files = lines[0].Split(Separator);
        var uses = lines.Skip(1).Take(1).Select(line => line.Split(Separator)).FirstOrDefault(parts => parts[0] == Uses);

        return new ImageSources(
            files.ToEquatableArray(),
            lines.Skip(uses is null ? 1 : 2).Select(stage => stage.Split(Separator).Select(place => ReadPlace(place, files)).ToEquatableArray()).ToEquatableArray())
        {
            Uses = (uses ?? []).Skip(1).ToEquatableArray(),
        };
    }

    private static StepSource? ReadPlace(string text, string[] files)
    {
        if (text.Length == 0)
            return null;

        var colon = text.IndexOf(':');
        var range = text.Substring(colon + 1).Split('-');
        var file = 0;

        if ((colon < 0 || TryRead(text.Substring(0, colon), out file)) && file < files.Length && range.Length <= 2 && TryRead(range[0], out var line) && TryRead(range[range.Length - 1], out var end))
            return new StepSource(files[file], line, end, null);

        return new StepSource(null, 0, 0, text);
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>Where an image class stands, and where its image comes from.</summary>
/// <param name="Path">The file of the class, relative to the project's directory, with <c>/</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Sources">Where the image comes from; null for one that was not generated.</param>
internal sealed record ClassPlace(string Path, int Line, UnreadSources? Sources);

/// <summary>The sources of an image as an assembly has them, which are read when somebody asks: a build does so for the few images that changed.</summary>
/// <param name="Text">The lines about them.</param>
internal sealed record UnreadSources(string Text)
{
    private ImageSources? _value;

    /// <summary>The sources.</summary>
    public ImageSources Value => _value ??= ImageOriginsText.ReadSources(Text);

    /// <inheritdoc/>
    public bool Equals(UnreadSources? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}

/// <summary>The sources of an image.</summary>
/// <param name="Files">The files that it is made of, relative to the project's directory; the one of the class first.</param>
/// <param name="Stages">For each stage the places of its FROM and of its instructions; null where no step of anybody's put the instruction there.</param>
internal sealed record ImageSources(EquatableArray<string> Files, EquatableArray<EquatableArray<StepSource?>> Stages)
{
    /// <summary>The full names of the types of other assemblies that its evaluation asked for: templates, components, helpers; in the order of the alphabet.</summary>
    public EquatableArray<string> Uses { get; init; }
}

/// <summary>What put an instruction into a Dockerfile.</summary>
/// <param name="Path">The file, relative to the project's directory; null for a step of another assembly.</param>
/// <param name="Line">The first line, counted from 1.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="Member">The member of another assembly that adds the step; null where there is a file.</param>
internal sealed record StepSource(string? Path, int Line, int EndLine, string? Member);
