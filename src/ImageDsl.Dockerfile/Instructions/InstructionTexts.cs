using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile;

/// <summary>The texts of an instruction in which variables expand.</summary>
internal static class InstructionTexts
{
    /// <summary>All of them, in the order in which they are written.</summary>
    public static IEnumerable<ExpandableText> Of(Instruction instruction) => instruction switch
    {
        FromInstruction from => Present(from.Platform, from.Image),
        ArgInstruction arg => Present(arg.Default).Concat(arg.Further.SelectMany(Of)),
        EnvInstruction env => env.Variables.Select(pair => pair.Value),
        LabelInstruction label => label.Labels.Select(pair => pair.Value),
        WorkdirInstruction workdir => [workdir.Path],
        UserInstruction user => [user.User],
        StopsignalInstruction stopsignal => [stopsignal.Signal],
        ExposeInstruction expose => expose.Ports,
        VolumeInstruction volume => volume.Paths,
        RunInstruction run => run.Mounts.SelectMany(Of),
        CopyInstruction copy => [.. Present(copy.Chown, copy.Chmod), .. Of(copy.Sources), copy.Destination],
        AddInstruction add => [.. Present(add.Chown, add.Chmod, add.Checksum), .. Of(add.Sources), add.Destination],
        OnbuildInstruction onbuild => Of(onbuild.Trigger),
        _ => [],
    };

    /// <summary>The contents of inline files in which variables expand.</summary>
    public static IEnumerable<ExpandableText> OfContent(Instruction instruction)
    {
        var sources = instruction switch
        {
            CopyInstruction copy => copy.Sources,
            AddInstruction add => add.Sources,
            _ => default,
        };

        return sources.OfType<InlineSource>().Where(inline => inline.Expand).Select(inline => WordLexer.ReadContent(inline.Content).Text).OfType<ExpandableText>();
    }

    private static IEnumerable<ExpandableText> Of(RunMount mount) => mount switch
    {
        BindMount bind => Present(bind.Source, bind.Target),
        CacheMount cache => Present(cache.Id, cache.Source, cache.Target),
        TmpfsMount tmpfs => [tmpfs.Target],
        SecretMount secret => Present(secret.Id, secret.Target, secret.Env),
        SshMount ssh => Present(ssh.Id, ssh.Target),
        _ => [],
    };

    private static IEnumerable<ExpandableText> Of(EquatableArray<CopySource> sources) =>
        sources.OfType<PathSource>().Select(source => source.Path);

    private static IEnumerable<ExpandableText> Present(params ExpandableText?[] texts) => texts.OfType<ExpandableText>();
}
