using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>Makes declarations of the builds that a compose or bake file defines.</summary>
/// <param name="origin">The kind of file.</param>
/// <param name="path">The file, as it is shown.</param>
/// <param name="dockerfiles">Gives the Dockerfile at a path, or null when there is none.</param>
/// <param name="references">The references that are known.</param>
/// <param name="warn">Takes what is wrong, with its line.</param>
internal sealed class BuildDeclarations(
    ImageOrigin origin, string path, Func<string, DockerfileSyntax?> dockerfiles, ReferenceCache references, Action<int, string> warn)
{
    /// <summary>How bake marks what is of this machine when the files themselves are remote.</summary>
    private const string WorkingDirectory = "cwd://";

    private readonly string _folder = PathText.Normalise(path + "/..");

    /// <summary>What a build declares.</summary>
    public ImageDeclaration Declare(BuildDefinition build)
    {
        var isLocal = build.Context is null || !BuildContexts.IsRemote(After(build.Context, WorkingDirectory) ?? build.Context);
        var context = isLocal ? PathText.Combine(FolderOf(build), LocalContextOf(build)) : build.Context;
        var dockerfile = isLocal && build.InlineDockerfile is null && build.Unresolved is null ? PathText.Combine(context!, DockerfileOf(build)) : null;
        var syntax = build.Unresolved is not null ? null : build.InlineDockerfile is { } text ? DockerfileReader.Read(text) : dockerfile is null ? null : dockerfiles(dockerfile);
        var image = syntax is null ? null : DockerfileImageReader.Read(syntax, BuildOf(build));

        if (image is null)
            warn(build.Line, $"what '{build.Name}' stands on is not known: {Reason(build, isLocal, dockerfile, syntax)}");

        return new ImageDeclaration(origin, new SourceLine(build.Path ?? path, build.Line))
        {
            Names = build.Tags.Select(references.Get).OfType<ImageReference>().ToEquatableArray(),
            UnresolvedNames = build.UnresolvedTags.Concat(build.Tags.Where(tag => references.Get(tag) is null)).ToEquatableArray(),
            Identities = IdentitiesOf(build, dockerfile, syntax, image),
            Target = build.Name,
            Dockerfile = dockerfile,
            Context = context,
            NamedContexts = build.Contexts
                .Where(named => named.Value is { Length: > 0 } path && !BuildContexts.IsOtherBuild(path) && !BuildContexts.IsRemote(After(path, WorkingDirectory) ?? path))
                .Select(named => new NameValue(named.Key, PathText.Combine(FolderOf(build), After(named.Value!, WorkingDirectory) ?? named.Value!)))
                .ToEquatableArray(),
            Stage = build.Stage,
            BuildArguments = build.Arguments.Where(argument => argument.Value is not null).Select(argument => new NameValue(argument.Key, argument.Value!)).ToEquatableArray(),
            Platforms = build.Platforms.ToEquatableArray(),
            Labels = LabelsOf(build, image),
            Configuration = image is null ? null : ConfigurationText.Of(image.Configuration),
            LiteralLayers = image?.LiteralLayers,
            Triggers = image?.Triggers ?? default,
            StageNames = image?.StageNames ?? default,
            Dependencies = image?.Dependencies ?? new[] { new ImageDependency(EstateEdgeKind.Inheritance, build.Unresolved ?? dockerfile ?? context ?? build.Name) },
        };
    }

    /// <summary>
    /// What paths are relative to: for compose the folder of the file; for bake the directory that it is called in, which is the folder of the file or one above it: the
    /// nearest one that has the Dockerfile.
    /// </summary>
    private string FolderOf(BuildDefinition build)
    {
        if (origin != ImageOrigin.Bake || build.InlineDockerfile is not null || build.Unresolved is not null)
            return _folder;

        for (var folder = _folder; !PathText.IsOutside(folder); folder = PathText.Normalise(folder + "/.."))
        {
            if (dockerfiles(PathText.Combine(PathText.Combine(folder, LocalContextOf(build)), DockerfileOf(build))) is not null)
                return folder;
        }

        return _folder;
    }

    private static string LocalContextOf(BuildDefinition build) => build.Context is null ? "." : After(build.Context, WorkingDirectory) ?? build.Context;

    private static string DockerfileOf(BuildDefinition build) => build.Dockerfile is null ? "Dockerfile" : After(build.Dockerfile, WorkingDirectory) ?? build.Dockerfile;

    private static string Reason(BuildDefinition build, bool isLocal, string? dockerfile, DockerfileSyntax? syntax)
    {
        if (build.Unresolved is { } text)
            return $"'{text}' could not be resolved";

        if (!isLocal)
            return "its context is remote";

        if (syntax is null)
            return $"there is no Dockerfile at {dockerfile}";

        return build.Stage is null ? "its Dockerfile has no FROM" : $"its Dockerfile has no stage '{build.Stage}'";
    }

    private DockerfileBuild BuildOf(BuildDefinition build) => new()
    {
        Stage = build.Stage,
        Arguments = build.Arguments.Select(argument => new BuildArgument(argument.Key, argument.Value)).ToEquatableArray(),
        Contexts = build.Contexts.Select(context => new NamedContext(context.Key, ImageOf(context.Value))).ToEquatableArray(),
    };

    private ImageDependency? ImageOf(string? context)
    {
        if (context is null)
            return null;

        if (After(context, "docker-image://") is { } reference)
            return new ImageDependency(EstateEdgeKind.Stage, reference) { Reference = references.Get(reference) };

        return (After(context, "target:") ?? After(context, "service:")) is { } target
            ? new ImageDependency(EstateEdgeKind.Stage, target) { Identity = IdentityOf(target) }
            : null;
    }

    private static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : null;

    private string IdentityOf(string name) => $"{path}#{name}";

    /// <summary>A build that needs all that the Dockerfile by itself needs is that Dockerfile's build, with something added.</summary>
    private EquatableArray<string> IdentitiesOf(BuildDefinition build, string? dockerfile, DockerfileSyntax? syntax, DockerfileImage? image)
    {
        var identities = new List<string> { IdentityOf(build.Name) };

        if (dockerfile is not null && syntax is not null && image is not null && DockerfileImageReader.Read(syntax, DockerfileBuild.Default) is { } alone
            && alone.Dependencies.Where(dependency => dependency.IsResolved).All(dependency => image.Dependencies.Any(other =>
                other.Kind == dependency.Kind && other.Identity is null && Equals(other.Reference, dependency.Reference))))
        {
            identities.Add(dockerfile);
        }

        return identities.ToEquatableArray();
    }

    private static EquatableArray<NameValue> LabelsOf(BuildDefinition build, DockerfileImage? image)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var label in image?.Configuration.Labels ?? default)
            labels[label.Name] = label.Value;

        foreach (var label in build.Labels.Where(label => label.Value is not null))
            labels[label.Key] = label.Value!;

        return labels.Select(label => new NameValue(label.Key, label.Value)).ToEquatableArray();
    }
}
