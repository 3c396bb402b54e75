namespace ImageDsl.Dockerfile;

/// <summary>What RUN, CMD, ENTRYPOINT and HEALTHCHECK execute.</summary>
public abstract record Command;

/// <summary>Text that the image's shell interprets: <c>RUN make</c>.</summary>
/// <param name="Text">One logical line; the builder expands nothing in it, the shell does.</param>
public sealed record ShellCommand(string Text) : Command
{
    /// <summary>One logical line. Blanks and line ends around it mean nothing to a shell and are not kept.</summary>
    public string Text { get; init => field = TrimBlanks(value); } = TrimBlanks(Text);

    /// <summary>
    /// The bodies of the here-documents that the text opens (<c>cat &lt;&lt;EOF &gt; /etc/motd</c>), in order. RUN only; the shell reads them.
    /// </summary>
    public EquatableArray<HereDocument> Documents { get; init; }

    private static string TrimBlanks(string text) => text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
}

/// <summary>A program and its arguments, started without a shell: <c>CMD ["java", "-jar", "/app.jar"]</c>.</summary>
/// <param name="Arguments">The program first; an empty list clears an inherited CMD or ENTRYPOINT.</param>
public sealed record ExecCommand(EquatableArray<string> Arguments) : Command;

/// <summary>Several lines that the image's shell interprets, written as a here-document. RUN only.</summary>
/// <param name="Body">The script; line ends are <c>\n</c>.</param>
public sealed record ScriptCommand(string Body) : Command
{
    /// <summary>The script. It ends in a line end, which is added where it is missing, unless it is empty.</summary>
    public string Body { get; init => field = EndLine(value); } = EndLine(Body);

    /// <summary>
    /// Whether the builder takes leading tabs off each line (<c>&lt;&lt;-</c>); <see cref="Body"/> is what stands in the Dockerfile.
    /// </summary>
    public bool StripTabs { get; init; }

    /// <summary>Whether the delimiter stands in quotes, which has no effect on a script: the shell expands variables either way.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>
    /// The line that ends the script in the Dockerfile; the writer appends a number when a line of the script equals it. It has no
    /// effect, and so scripts are equal whatever their delimiters are.
    /// </summary>
    public string Delimiter { get; init; } = "EOF";

    /// <summary>Whether the scripts are the same.</summary>
    public bool Equals(ScriptCommand? other) =>
        other is not null && Body == other.Body && StripTabs == other.StripTabs && IsQuoted == other.IsQuoted;

    /// <inheritdoc/>
    public override int GetHashCode() => Body.GetHashCode();

    private static string EndLine(string body) => body.Length == 0 || body[body.Length - 1] == '\n' ? body : body + "\n";
}

/// <summary>The lines of a here-document.</summary>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="Body">The lines byte for byte; ends in a line end unless it is empty.</param>
public sealed record HereDocument(string Delimiter, string Body);
