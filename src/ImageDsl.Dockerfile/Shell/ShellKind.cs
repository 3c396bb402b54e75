namespace ImageDsl.Dockerfile.Shell;

/// <summary>Which language the text of a shell form is in.</summary>
internal enum ShellKind
{
    /// <summary>A POSIX shell of which nothing more may be expected: sh, dash, ash, busybox.</summary>
    Posix,

    /// <summary>bash or one of those that know what it knows: zsh, ksh.</summary>
    Bash,

    /// <summary>PowerShell.</summary>
    PowerShell,

    /// <summary>The command prompt of Windows.</summary>
    Cmd,

    /// <summary>Something else, which is not read.</summary>
    Other,
}

/// <summary>Tells shells by the program that SHELL or an exec form names.</summary>
internal static class ShellKinds
{
    /// <summary>The kind of a program, given by name or path.</summary>
    public static ShellKind Of(string program) => NameOf(program) switch
    {
        "sh" or "dash" or "ash" or "busybox" => ShellKind.Posix,
        "bash" or "zsh" or "ksh" or "mksh" => ShellKind.Bash,
        "powershell" or "pwsh" => ShellKind.PowerShell,
        "cmd" => ShellKind.Cmd,
        _ => ShellKind.Other,
    };

    /// <summary>Whether the text of the shell is what <see cref="ShellReader"/> reads.</summary>
    public static bool IsRead(this ShellKind kind) => kind is ShellKind.Posix or ShellKind.Bash;

    private static string NameOf(string program)
    {
        var name = program.Trim().ToLowerInvariant();
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);

        return name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".exe".Length) : name;
    }
}
