namespace ImageDsl.Dockerfile;

/// <summary>What RUN, CMD, ENTRYPOINT and HEALTHCHECK execute.</summary>
public abstract record Command;

/// <summary>Text that the image's shell interprets: <c>RUN make</c>.</summary>
/// <param name="Text">One logical line; the builder expands nothing in it, the shell does.</param>
public sealed record ShellCommand(string Text) : Command;

/// <summary>A program and its arguments, started without a shell: <c>CMD ["java", "-jar", "/app.jar"]</c>.</summary>
/// <param name="Arguments">The program first; an empty list clears an inherited CMD or ENTRYPOINT.</param>
public sealed record ExecCommand(EquatableArray<string> Arguments) : Command;

/// <summary>Several lines that the image's shell interprets, written as a here-document. RUN only.</summary>
/// <param name="Body">The script; line ends are <c>\n</c>.</param>
public sealed record ScriptCommand(string Body) : Command;
