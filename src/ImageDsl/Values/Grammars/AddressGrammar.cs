using static ImageDsl.Values.Characters;

namespace ImageDsl.Values;

/// <summary>Addresses that ADD takes, and checksums of what they give.</summary>
internal static class AddressGrammar
{
    private const int Sha256Digits = 64;
    private const int FewestCommitDigits = 7;
    private const string Sha256 = "sha256:";

    private static readonly string[] ArchiveSuffixes = [".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst"];

    /// <summary>Checks the address of a download.</summary>
    public static void CheckUrl(string? url)
    {
        CheckNoBlanks(url, "The address of a download");

        if (!IsHttp(url!) && !VariableText.BeginsWithVariable(url!))
            throw new ImageDefinitionException($"'{url}' is not the address of a download: it begins with http:// or https://.");

        if (IsGitPath(url!))
            throw new ImageDefinitionException($"'{url}' is a git repository for a builder: use AddGit(…).");
    }

    /// <summary>Checks the address of a git repository.</summary>
    public static void CheckGit(string? repository)
    {
        CheckNoBlanks(repository, "The address of a git repository");

        if (VariableText.BeginsWithVariable(repository!))
            return;

        if (!PathGrammar.IsRemote(repository!) || (IsHttp(repository!) && !IsGitPath(repository!)))
        {
            throw new ImageDefinitionException(
                $"'{repository}' is not the address of a git repository: expected git://…, ssh://…, git@host:path, "
                + "or https://… whose path ends in .git; a ref follows after '#'.");
        }
    }

    /// <summary>The address of a part of a repository.</summary>
    /// <param name="repository">The address of the repository, which may name its part already.</param>
    /// <param name="ref">A branch, tag or commit, or null.</param>
    /// <param name="directory">A directory of the repository, or null.</param>
    public static string GitSource(string repository, string? @ref, string? directory)
    {
        if (@ref is null && directory is null)
            return repository;

        CheckPart(@ref, "The ref of a git repository");
        CheckPart(directory, "The directory of a git repository");

        if (repository.IndexOf('#') >= 0)
            throw new ImageDefinitionException($"'{repository}' names a part of the repository already: leave what follows '#' out, or Ref and Directory.");

        return $"{repository}#{@ref}{(directory is null ? "" : ":" + directory)}";
    }

    /// <summary>Checks the path of an archive that ADD unpacks.</summary>
    public static void CheckArchive(string archive)
    {
        if (!ArchiveSuffixes.Any(suffix => VariableText.Sample(archive).EndsWith(suffix, StringComparison.Ordinal)))
            throw new ImageDefinitionException(
                $"'{archive}' is not a tar archive by its name ({string.Join(", ", ArchiveSuffixes)}), and ADD would just copy it: use "
                + "Copy(…).");
    }

    /// <summary>Checks the checksum of a download.</summary>
    public static void CheckDownloadChecksum(string? checksum)
    {
        if (checksum is null || VariableText.HasVariable(checksum))
            return;

        var digits = checksum.StartsWith(Sha256, StringComparison.Ordinal) ? checksum.Substring(Sha256.Length) : "";

        if (digits.Length != Sha256Digits || !digits.All(IsLowerHex))
            throw new ImageDefinitionException(
                $"'{checksum}' is not the checksum of a download: expected sha256: and {Sha256Digits} lower-case hexadecimal digits.");
    }

    /// <summary>Checks a commit id or the beginning of one.</summary>
    public static void CheckCommit(string? commit)
    {
        if (commit is null || VariableText.HasVariable(commit))
            return;

        if (commit.Length is < FewestCommitDigits or > Sha256Digits || !commit.All(IsLowerHex))
        {
            throw new ImageDefinitionException(
                $"'{commit}' is not a commit: expected {FewestCommitDigits} to {Sha256Digits} lower-case hexadecimal digits.");
        }
    }

    private static void CheckPart(string? part, string subject)
    {
        if (part is null)
            return;

        CheckNoBlanks(part, subject);

        if (part.IndexOfAny(['#', ':']) >= 0)
            throw new ImageDefinitionException($"{subject} contains '#' or ':', which separate the parts of an address: '{part}'.");
    }

    private static void CheckNoBlanks(string? address, string subject)
    {
        foreach (var c in Required.Text(address, subject))
        {
            if (c == ' ' || char.IsControl(c))
                throw new ImageDefinitionException($"{subject} contains a {Show(c)}: '{address}'.");
        }
    }

    private static bool IsHttp(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsGitPath(string url) => url.Split('#', '?')[0].EndsWith(".git", StringComparison.Ordinal);
}
