using System.Xml;
using System.Xml.Linq;
using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>Which projects a project refers to, as its file says it; conditions and imported files are not evaluated.</summary>
/// <param name="estate">Where paths are shown.</param>
internal sealed class ProjectReferences(LoadedEstate estate)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _direct = new(StringComparer.Ordinal);

    /// <summary>The directories of the projects that the one of a directory refers to, directly or through others; as they are shown.</summary>
    public IReadOnlyCollection<string> From(string directory)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([directory]);

        while (open.Count > 0)
        {
            foreach (var other in Direct(open.Pop()).Where(other => other != directory && found.Add(other)))
                open.Push(other);
        }

        return found;
    }

    private IReadOnlyList<string> Direct(string directory)
    {
        if (!_direct.TryGetValue(directory, out var known))
            _direct.Add(directory, known = [.. Projects(directory).SelectMany(ReferencesOf).Select(project => estate.Show(Path.GetDirectoryName(project)!)).Distinct(StringComparer.Ordinal)]);

        return known;
    }

    private IEnumerable<string> Projects(string directory)
    {
        try
        {
            return [.. Directory.EnumerateFiles(estate.Full(directory), "*.*proj").Where(ProjectFiles.IsProjectOrSolution)];
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return [];
        }
    }

    private static IEnumerable<string> ReferencesOf(string project)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(SourceFiles.ReadText(project)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

            return
            [
                .. XDocument.Load(reader).Descendants()
                    .Where(element => element.Name.LocalName == "ProjectReference")
                    .Select(element => element.Attribute("Include")?.Value)
                    .OfType<string>()
                    .Where(path => !path.Contains('$', StringComparison.Ordinal))
                    .Select(path => PathText.Combine(Path.GetDirectoryName(project)!, path.Replace('\\', '/'))),
            ];
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is XmlException)
        {
            return [];
        }
    }
}
