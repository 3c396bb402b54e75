using System.Text;
using ImageDsl.Dockerfile.Dockerignore;

namespace ImageDsl.Dockerfile;

/// <summary>
/// A <c>.dockerignore</c>: which files of a build context are left out. Not a <c>.gitignore</c>: a pattern matches from the root of the
/// context only, and a slash at its end means nothing.
/// </summary>
/// <param name="Lines">The lines in order.</param>
public sealed record DockerignoreFile(EquatableArray<DockerignoreLine> Lines)
{
    private IgnoreMatcher? _matcher;

    /// <summary>The patterns in order; of those that match a path, the last one decides.</summary>
    public IEnumerable<DockerignorePattern> Patterns => Lines.OfType<DockerignorePattern>();

    /// <summary>Whether a file or directory is left out: the last pattern decides that matches the path or a directory above it.</summary>
    /// <param name="path">The path relative to the context, with <c>/</c> between its parts.</param>
    public bool Ignores(string path) => (_matcher ??= new IgnoreMatcher(Patterns)).Ignores(path);

    /// <summary>Whether two files have the same lines.</summary>
    public bool Equals(DockerignoreFile? other) => other is not null && Lines == other.Lines;

    /// <inheritdoc/>
    public override int GetHashCode() => Lines.GetHashCode();

    /// <summary>The text with LF line ends.</summary>
    /// <exception cref="DockerfileFormatException">A line has no form: a line break in it, blanks around a pattern, a broken class.</exception>
    public string Write()
    {
        var text = new StringBuilder();

        foreach (var line in Lines)
            _ = text.Append(DockerignoreText.Encode(line)).Append('\n');

        return text.ToString();
    }
}

/// <summary>A line of a <c>.dockerignore</c>.</summary>
public abstract record DockerignoreLine;

/// <summary>A comment.</summary>
/// <param name="Text">What stands behind <c>#</c> and one blank.</param>
public sealed record DockerignoreComment(string Text) : DockerignoreLine;

/// <summary>An empty line.</summary>
public sealed record DockerignoreBlank : DockerignoreLine;

/// <summary>
/// A pattern: <c>*</c> and <c>?</c> match anything but <c>/</c>, <c>**</c> any number of directories, <c>[…]</c> a class of characters, and
/// <c>\</c> makes the next character literal.
/// </summary>
/// <param name="Pattern">The pattern without <c>!</c>, relative to the context, with <c>.</c>, <c>..</c> and double slashes resolved.</param>
public sealed record DockerignorePattern(string Pattern) : DockerignoreLine
{
    /// <summary>Whether it takes back in what patterns before it left out: <c>!pattern</c>.</summary>
    public bool IsException { get; init; }
}
