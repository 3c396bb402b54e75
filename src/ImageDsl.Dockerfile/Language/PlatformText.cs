namespace ImageDsl.Dockerfile.Language;

/// <summary>Platforms as <c>--platform</c> takes them: <c>os[(version)][/architecture[/variant]]</c>, or an architecture alone.</summary>
internal static class PlatformText
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "macos", "nacl", "netbsd", "openbsd", "plan9",
        "solaris", "windows", "zos",
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "ppc64", "ppc64le", "loong64", "mips", "mipsle", "mips64", "mips64le",
        "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm",
        "i386", "x86_64", "x86-64", "aarch64", "armhf", "armel",
    };

    /// <summary>Whether it is one.</summary>
    public static bool IsPlatform(string text)
    {
        var parts = text.Split('/');

        if (parts.Length > 3 || !IsSystem(parts[0]))
            return false;

        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 || !LineText.IsMadeOf(parts[i], "_.-"))
                return false;
        }

        return parts.Length > 1 || Known.Contains(Name(parts[0]));
    }

    private static bool IsSystem(string text)
    {
        var name = Name(text);

        if (name.Length == 0 || !LineText.IsMadeOf(name, "_-"))
            return false;

        if (name.Length == text.Length)
            return true;

        var options = text.Substring(name.Length);

        if (options[options.Length - 1] != ')')
            return false;

        // A version, and features that the engine has to have, each behind a '+'.
        var values = options.Substring(1, options.Length - 2).Split('+');
        return values.All(value => LineText.IsMadeOf(value, "_.%-") && IsEscaped(value)) && values.Skip(1).All(value => value.Length > 0);
    }

    private static string Name(string text) => text.IndexOf('(') is var open and >= 0 ? text.Substring(0, open) : text;

    private static bool IsEscaped(string text)
    {
        for (var i = text.IndexOf('%'); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !Uri.IsHexDigit(text[i + 1]) || !Uri.IsHexDigit(text[i + 2]))
                return false;
        }

        return true;
    }
}
