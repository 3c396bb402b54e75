using System.Text.RegularExpressions;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG312: ADD where COPY does the same, and downloads that nobody compares with a checksum.</summary>
internal static class AddAndDownloads
{
    private static readonly string[] Archives = [".tar", ".z", ".bz2", ".gz", ".lz", ".lzma", ".tz", ".tb2", ".tbz", ".tbz2", ".tgz", ".tlz", ".tpz", ".txz", ".xz", ".zst", ".tzst"];

    private static readonly HashSet<string> Verifiers = new(StringComparer.Ordinal)
    {
        "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "shasum", "md5sum", "b2sum", "cksum", "sha256", "sha512", "openssl", "gpg", "gpg2", "gpgv", "gpgv2", "minisign", "cosign", "signify",
        "rhash", "apt-key", "rpm", "rpmkeys", "slsa-verifier",
    };

    private static readonly Regex Host = new(@"^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::\d+)?(?:/|$)", RegexOptions.CultureInvariant);

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps)
        {
            if (step.Instruction is AddInstruction add)
            {
                foreach (var (message, codes) in Problems(add))
                    yield return image.Finding(RuleCatalog.AddAndDownloads, step.Place, codes, message) with { Proposal = CopyOf(add) };
            }

            if (step.Run is not null && step.Script is { IsUnderstood: true } && Unchecked(step) is { Url: { } url } download)
                yield return image.Finding(RuleCatalog.AddAndDownloads, step.Place, download.Codes, $"'{url}' is downloaded and compared with no checksum: use ADD --checksum, or sha256sum -c in the same step");
        }
    }

    private static IEnumerable<(string Message, string[] Codes)> Problems(AddInstruction add)
    {
        var paths = add.Sources.OfType<PathSource>().Select(source => source.Path).ToList();

        if (add.Checksum is null && paths.FirstOrDefault(IsDownload) is { } url)
            yield return ($"'{url}' is downloaded and compared with no checksum: give ADD --checksum", []);

        if (paths.Any(IsPlainFile))
            yield return ("ADD also unpacks archives and downloads; COPY does what is needed here", ["DL3020"]);
    }

    /// <summary>The same by COPY, where ADD does no more.</summary>
    private static string? CopyOf(AddInstruction add)
    {
        var paths = add.Sources.Select(source => source is PathSource { Path: var path } && IsPlainFile(path) ? path.Literal : null).ToList();

        if (paths.Contains(null) || add.Destination.Literal is not { } destination || add != new AddInstruction(add.Sources, add.Destination) { Comments = add.Comments })
            return null;

        var sources = RuleProposals.Literals(paths.OfType<string>());
        return $"Copy({(paths.Count == 1 ? sources : $"[{sources}]")}, {RuleProposals.Literal(destination)})";
    }

    private static bool IsDownload(ExpandableText path) =>
        Prefix(path) is { } text && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !IsGit(path.ToString());

    /// <summary>Whether a source is known to be neither an archive nor remote.</summary>
    private static bool IsPlainFile(ExpandableText path)
    {
        if (Prefix(path) is not { } prefix || prefix.IndexOf("://", StringComparison.Ordinal) >= 0 || prefix.StartsWith("git@", StringComparison.Ordinal) || IsGit(path.ToString()))
            return false;

        var text = path.ToString();
        var end = path.Parts.Count == 0 ? "" : (path.Parts[path.Parts.Count - 1] as LiteralPart)?.Text;

        // A variable or a pattern at the end may stand for an archive.
        return end is { Length: > 0 } && end[end.Length - 1] != '*' && !Archives.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The literal text that a path begins with, or null when a variable does.</summary>
    private static string? Prefix(ExpandableText path) => path.Parts.Count == 0 ? "" : (path.Parts[0] as LiteralPart)?.Text;

    private static bool IsGit(string text) => text.EndsWith(".git", StringComparison.Ordinal) || text.IndexOf(".git#", StringComparison.Ordinal) >= 0 || text.StartsWith("git://", StringComparison.Ordinal);

    /// <summary>The address of a file that the step fetches and keeps, when nothing in the step compares anything.</summary>
    private static (string? Url, string[] Codes) Unchecked(InspectedStep step)
    {
        if (step.Invocations.Any(invocation => Verifiers.Contains(invocation.Program)) || step.Script!.Text.IndexOf("sha256", StringComparison.OrdinalIgnoreCase) >= 0)
            return default;

        foreach (var invocation in step.Invocations.Where(IsKept))
        {
            var url = invocation.Arguments.Select(argument => argument.Sketch).FirstOrDefault(IsAddress) ?? HostOf(invocation);

            if (url is not null)
                return (url, IsNoisy(invocation) ? ["DL3047"] : []);
        }

        return default;
    }

    private static bool IsAddress(string text) => text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("ftp://", StringComparison.Ordinal);

    /// <summary>What wget takes for an address without a scheme: it begins with the name of a host.</summary>
    private static string? HostOf(ShellInvocation invocation) => invocation.Program != "wget" ? null : invocation
        .Operands("-O", "--output-document", "-P", "--directory-prefix", "-o", "--output-file", "-a", "--append-output", "-U", "--user-agent", "-t", "--tries", "-T", "--timeout", "--header", "-i", "--input-file")
        .Select(word => word.Literal)
        .FirstOrDefault(text => text is not null && Host.IsMatch(text));

    /// <summary>Whether wget fills the log with a bar for every file, which hadolint is about.</summary>
    private static bool IsNoisy(ShellInvocation invocation) =>
        invocation.Program == "wget" && !invocation.HasFlag("-q", "--quiet", "-nv", "--no-verbose", "-o", "--output-file", "-a", "--append-output", "--progress");

    // What curl prints may be read by a program that compares it; what is written to a file is meant to stay.
    private static bool IsKept(ShellInvocation invocation) => invocation.Program switch
    {
        "curl" => invocation.HasFlag("-o", "--output", "-O", "--remote-name", "--remote-name-all") && invocation.ValueOf("-o", "--output") is not ("-" or "/dev/null"),
        "wget" => invocation.ValueOf("-O", "--output-document") is not ("-" or "/dev/null") && !invocation.Arguments.Any(argument => argument.Literal?.EndsWith("O-", StringComparison.Ordinal) == true)
            && !invocation.HasFlag("--spider"),
        _ => false,
    };
}
