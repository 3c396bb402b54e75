using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Dockerignore;
using ImageDsl.Rules;

namespace ImageDsl.Build.Contexts;

/// <summary>IMG308: COPY and ADD of files that a build context does not hold, or that its <c>.dockerignore</c> leaves out.</summary>
internal static class ContextSources
{
    /// <summary>What a Dockerfile takes from its context.</summary>
    public static IReadOnlyList<ContextSource> In(DockerfileDocument document)
    {
        var sources = new List<ContextSource>();

        for (var stage = 0; stage < document.Stages.Count; stage++)
        {
            for (var i = 0; i < document.Stages[stage].Instructions.Count; i++)
            {
                var instruction = document.Stages[stage].Instructions[i];

                foreach (var written in PathsOf(instruction))
                    sources.Add(new ContextSource(instruction.Keyword, written, new InstructionPlace(stage, i)));
            }
        }

        return sources;
    }

    /// <summary>What is left out, which is known without a look at the files.</summary>
    /// <param name="sources">What a Dockerfile takes.</param>
    /// <param name="ignore">The <c>.dockerignore</c>.</param>
    public static IEnumerable<MissingSource> FindIgnored(IReadOnlyList<ContextSource> sources, DockerignoreFile ignore) =>
        from source in sources
        where source.Path.Length == 0 ? IgnoresAll(ignore) : !IsPattern(source.Path) && ignore.Ignores(source.Path) && !MayTakeBack(ignore, source.Path)
        select new MissingSource(source.Place, $"'{source.Written}' is left out by the .dockerignore, so {source.Keyword} will not find it") { IsIgnored = true };

    /// <summary>What is left out, and what is not there.</summary>
    /// <param name="sources">What a Dockerfile takes.</param>
    /// <param name="context">The directory that is the context, which exists.</param>
    /// <param name="ignore">The <c>.dockerignore</c>, or null.</param>
    /// <param name="cancellationToken">Observed while looking through directories.</param>
    public static IEnumerable<MissingSource> Find(IReadOnlyList<ContextSource> sources, string context, DockerignoreFile? ignore, CancellationToken cancellationToken)
    {
        var ignored = ignore is null ? [] : FindIgnored(sources, ignore).ToList();

        foreach (var source in sources.Where(source => !ignored.Exists(finding => finding.Place == source.Place)))
        {
            cancellationToken.ThrowIfCancellationRequested();

            if (!Exists(context, source.Path, cancellationToken))
                ignored.Add(new MissingSource(source.Place, $"'{source.Written}' is not in the build context, where {source.Keyword} will look for it"));
        }

        return ignored.OrderBy(finding => finding.Place.Stage).ThenBy(finding => finding.Place.Instruction);
    }

    /// <summary>Paths in the context: not those of other stages, not what is downloaded, and not what a variable decides.</summary>
    private static IEnumerable<string> PathsOf(Instruction instruction)
    {
        var sources = instruction switch
        {
            CopyInstruction { From: null } copy => copy.Sources,
            AddInstruction add => add.Sources,
            _ => default,
        };

        return sources.OfType<PathSource>().Select(source => source.Path.Literal).OfType<string>().Where(path => path.Length > 0 && !IsRemote(path));
    }

    private static bool IsRemote(string path) => path.IndexOf("://", StringComparison.Ordinal) >= 0 || path.StartsWith("git@", StringComparison.Ordinal);

    private static bool IsPattern(string path) => path.IndexOfAny(['*', '?', '[', '\\']) >= 0;

    /// <summary>Whether an exception may let something through of a directory that is left out itself.</summary>
    private static bool MayTakeBack(DockerignoreFile ignore, string path) => ignore.Patterns.Any(pattern =>
        pattern.IsException && (pattern.Pattern.StartsWith(path + "/", StringComparison.Ordinal) || IsPattern(pattern.Pattern)));

    /// <summary>Whether nothing of the context is left; a pattern for some of it says nothing about the context itself.</summary>
    private static bool IgnoresAll(DockerignoreFile ignore) => ignore.Patterns.Any(pattern => pattern.Pattern is "*" or "**" or "**/*") && !ignore.Patterns.Any(pattern => pattern.IsException);

    private static bool Exists(string context, string path, CancellationToken cancellationToken)
    {
        // The context itself.
        if (path.Length == 0)
            return true;

        if (!IsPattern(path))
            return IsThere(Path.Combine(context, path));

        // What '**' means is a matter of the front end's version.
        return path.IndexOf("**", StringComparison.Ordinal) >= 0 || Matches(context, path.Split('/'), 0, cancellationToken);
    }

    /// <summary>Goes down one part of a pattern at a time, so that only directories are read that the pattern leads to.</summary>
    private static bool Matches(string directory, string[] parts, int part, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (part == parts.Length)
            return true;

        if (!IsPattern(parts[part]))
            return IsThere(Path.Combine(directory, parts[part])) && Matches(Path.Combine(directory, parts[part]), parts, part + 1, cancellationToken);

        var pattern = new IgnorePattern(parts[part]);

        return Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory)
            .Any(entry => pattern.Matches(Path.GetFileName(entry)) && Matches(entry, parts, part + 1, cancellationToken));
    }

    private static bool IsThere(string path) => File.Exists(path) || Directory.Exists(path);
}

/// <summary>A file or directory that an instruction takes from the build context, or a pattern for some.</summary>
/// <param name="Keyword">The instruction's keyword.</param>
/// <param name="Written">The path as it is written.</param>
/// <param name="Place">The instruction.</param>
internal sealed record ContextSource(string Keyword, string Written, InstructionPlace Place)
{
    /// <summary>The path below the context; empty for the context itself.</summary>
    public string Path { get; } = SlashPath.Clean("/" + Written).Substring(1);
}

/// <summary>A source that a build will not find.</summary>
/// <param name="Place">The instruction.</param>
/// <param name="Message">One sentence.</param>
internal sealed record MissingSource(InstructionPlace Place, string Message)
{
    /// <summary>Whether the <c>.dockerignore</c> leaves it out.</summary>
    public bool IsIgnored { get; init; }
}
