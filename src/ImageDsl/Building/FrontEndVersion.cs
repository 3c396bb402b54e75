using ImageDsl.Dockerfile;

namespace ImageDsl.Building;

/// <summary>
/// The lowest version of <c>docker/dockerfile</c> that knows everything in a document
/// (https://github.com/moby/buildkit/releases, the releases named dockerfile/…).
/// </summary>
internal static class FrontEndVersion
{
    private static readonly Version Lowest = new(1, 0);

    public static Version NeededBy(DockerfileDocument document) =>
        document.Stages.SelectMany(stage => stage.Instructions).SelectMany(Needs).DefaultIfEmpty(Lowest).Max()!;

    private static IEnumerable<Version> Needs(Instruction instruction) => instruction switch
    {
        RunInstruction run => NeedsOfRun(run),
        CopyInstruction copy => NeedsOfFiles(copy.Sources, copy.Chmod, copy.Link, copy.Exclude).Concat(copy.Parents ? [new Version(1, 20)] : []),
        AddInstruction add => NeedsOfFiles(add.Sources, add.Chmod, add.Link, add.Exclude).Concat(NeedsOfAdd(add)),
        OnbuildInstruction onbuild => Needs(onbuild.Trigger).Concat(UsesImage(onbuild.Trigger) ? [new Version(1, 11)] : []),
        _ => [],
    };

    private static IEnumerable<Version> NeedsOfRun(RunInstruction run)
    {
        if (!run.Mounts.IsEmpty)
            yield return new Version(1, 2);

        if (run.Network is not null)
            yield return new Version(1, 3);

        if (run.Command is ScriptCommand)
            yield return new Version(1, 4);

        if (run.Mounts.Any(mount => mount is SecretMount { Env: not null }))
            yield return new Version(1, 10);

        if (run.Security is not null)
            yield return new Version(1, 20);
    }

    private static IEnumerable<Version> NeedsOfFiles(IEnumerable<CopySource> sources, ExpandableText? chmod, bool link, EquatableArray<string> exclude)
    {
        if (chmod is not null)
            yield return chmod.Literal is { } text && !char.IsDigit(text[0]) ? new Version(1, 14) : new Version(1, 2);

        if (link || sources.Any(source => source is InlineSource))
            yield return new Version(1, 4);

        if (!exclude.IsEmpty)
            yield return new Version(1, 19);
    }

    private static IEnumerable<Version> NeedsOfAdd(AddInstruction add)
    {
        if (add.Checksum is not null)
            yield return new Version(1, 6);

        if (add.Unpack is not null)
            yield return new Version(1, 17);
    }

    private static bool UsesImage(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: not null } => true,
        RunInstruction run => run.Mounts.Any(mount => mount is BindMount { From: not null } or CacheMount { From: not null }),
        _ => false,
    };
}
