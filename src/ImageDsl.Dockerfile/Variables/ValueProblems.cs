using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Variables;

/// <summary>Values that are wrong once their variables are known.</summary>
internal static class ValueProblems
{
    /// <summary>What is wrong with an instruction.</summary>
    /// <param name="instruction">The instruction.</param>
    /// <param name="expand">The value of a text; null when it is not known.</param>
    public static IEnumerable<string> Of(Instruction instruction, Func<ExpandableText, string?> expand) => instruction switch
    {
        ExposeInstruction expose => expose.Ports.Where(IsVariable).SelectMany(port => Ports(expand(port))),
        StopsignalInstruction stopsignal when IsVariable(stopsignal.Signal) && expand(stopsignal.Signal) is { } signal && !Signal.IsKnown(signal) =>
            [$"'{signal}' is not a signal."],
        VolumeInstruction volume => volume.Paths.Where(IsVariable).Where(path => expand(path) == "").Select(_ => "VOLUME needs a path that is not empty."),
        CopyInstruction copy => Mode(copy.Chmod, expand).Concat(Remote(copy.Sources, expand)),
        AddInstruction add => Mode(add.Chmod, expand).Concat(Checksum(add, expand)),
        RunInstruction run => run.Mounts.SelectMany(mount => Target(mount, expand)),
        _ => [],
    };

    private static bool IsVariable(ExpandableText text) => text.Literal is null;

    private static IEnumerable<string> Ports(string? value)
    {
        foreach (var port in (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!PortText.IsPort(port))
                yield return $"'{port}' is not a port: use a number up to 65535 or a range, with /tcp, /udp or /sctp behind it if needed.";
        }
    }

    private static IEnumerable<string> Mode(ExpandableText? chmod, Func<ExpandableText, string?> expand)
    {
        if (chmod is not null && IsVariable(chmod) && expand(chmod) is { Length: > 0 } mode && !FilePermissions.IsMode(mode))
            yield return $"'{mode}' is not a mode: use octal such as 755, or symbolic such as u=rwX,go=rX.";
    }

    private static IEnumerable<string> Checksum(AddInstruction add, Func<ExpandableText, string?> expand)
    {
        if (add.Checksum is not { } checksum || add.Sources.Count != 1 || add.Sources[0] is not PathSource source || expand(checksum) is not { Length: > 0 } sum)
            yield break;

        if ((!IsVariable(checksum) && !IsVariable(source.Path)) || expand(source.Path) is not { } path)
            yield break;

        if (!RemoteSource.HasChecksum(path))
            yield return $"'{path}' is no download and no git repository: only those have a checksum.";
        else if (RemoteSource.IsHttp(path) && !Digest.IsDigest(sum))
            yield return $"'{sum}' is not a checksum: write its algorithm too, such as sha256:….";
    }

    private static IEnumerable<string> Target(RunMount mount, Func<ExpandableText, string?> expand)
    {
        var target = mount switch
        {
            BindMount bind => bind.Target,
            CacheMount cache => cache.Target,
            TmpfsMount tmpfs => tmpfs.Target,
            _ => null,
        };

        if (target is not null && IsVariable(target) && expand(target) is "" or "/")
            yield return "The target of a mount must be a path other than '/'.";
    }

    private static IEnumerable<string> Remote(EquatableArray<CopySource> sources, Func<ExpandableText, string?> expand)
    {
        foreach (var source in sources.OfType<PathSource>())
        {
            if (IsVariable(source.Path) && expand(source.Path) is { } path && RemoteSource.IsRemote(path))
                yield return $"COPY cannot fetch '{path}': use ADD.";
        }
    }
}
