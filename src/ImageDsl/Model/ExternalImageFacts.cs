using ImageDsl.Building;
using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>
/// What is known about an external image. A null fact is one that is not known; a fact whose value is null says that there is none, no
/// shell for example.
/// </summary>
public sealed record ExternalImageFacts
{
    /// <summary>An image of which nothing is known.</summary>
    public static ExternalImageFacts Unknown { get; } = new();

    /// <summary>The kinds of conceptual layers it holds, from the bottom up; empty for <c>scratch</c>.</summary>
    public Fact<EquatableArray<LayerKind>>? Kinds { get; init; }

    /// <summary>The package manager within.</summary>
    public Fact<PackageManager?>? PackageManager { get; init; }

    /// <summary>The path of a shell within, which shell-form steps can use.</summary>
    public Fact<string?>? Shell { get; init; }

    /// <summary>The C library that its programs link to.</summary>
    public Fact<CLibrary?>? CLibrary { get; init; }

    /// <summary>The user its containers start as, a name or a number; none means root.</summary>
    public Fact<string?>? User { get; init; }

    /// <summary>The working directory.</summary>
    public Fact<string?>? WorkingDirectory { get; init; }

    /// <summary>Environment variables.</summary>
    public FactList<NameValue> Environment { get; init; } = FactList<NameValue>.Unknown;

    /// <summary>The entrypoint.</summary>
    public Fact<EquatableArray<string>?>? Entrypoint { get; init; }

    /// <summary>The command.</summary>
    public Fact<EquatableArray<string>?>? Cmd { get; init; }

    /// <summary>Exposed ports as <c>8080/tcp</c>.</summary>
    public FactList<string> ExposedPorts { get; init; } = FactList<string>.Unknown;

    /// <summary>Volumes.</summary>
    public FactList<string> Volumes { get; init; } = FactList<string>.Unknown;

    /// <summary>The signal that asks a container to stop.</summary>
    public Fact<string?>? StopSignal { get; init; }

    /// <summary>Users besides root that images can run as.</summary>
    public FactList<ImageUser> Users { get; init; } = FactList<ImageUser>.Unknown;

    /// <summary>Platforms, such as <c>linux/arm64</c>.</summary>
    public FactList<string> Platforms { get; init; } = FactList<string>.Unknown;

    /// <summary>Literal layers.</summary>
    public Fact<int>? LiteralLayers { get; init; }

    /// <summary>What it is made for.</summary>
    public Fact<ImagePurpose>? Purpose { get; init; }

    /// <summary>The last day on which its publisher repairs it, as <c>2028-08-09</c>.</summary>
    public Fact<string>? SupportEnd { get; init; }

    /// <summary>
    /// These facts, and those of another source where these say nothing. What adds up stands together, and of two values of one name these
    /// count; only where these are complete, nothing else is taken over.
    /// </summary>
    internal ExternalImageFacts Over(ExternalImageFacts below) => new()
    {
        Kinds = Kinds ?? below.Kinds,
        PackageManager = PackageManager ?? below.PackageManager,
        Shell = Shell ?? below.Shell,
        CLibrary = CLibrary ?? below.CLibrary,
        User = User ?? below.User,
        WorkingDirectory = WorkingDirectory ?? below.WorkingDirectory,
        Environment = Over(Environment, below.Environment, variable => variable.Name),
        Entrypoint = Entrypoint ?? below.Entrypoint,
        Cmd = Cmd ?? below.Cmd,
        ExposedPorts = Over(ExposedPorts, below.ExposedPorts, port => port),
        Volumes = Over(Volumes, below.Volumes, volume => volume),
        StopSignal = StopSignal ?? below.StopSignal,
        Users = Over(Users, below.Users, user => user.Name),
        Platforms = Platforms.Items.IsEmpty ? below.Platforms : Platforms,
        LiteralLayers = LiteralLayers ?? below.LiteralLayers,
        Purpose = Purpose ?? below.Purpose,
        SupportEnd = SupportEnd ?? below.SupportEnd,
    };

    private static FactList<T> Over<T>(FactList<T> stated, FactList<T> below, Func<T, string> keyOf)
    {
        if (stated.IsComplete || below.Items.IsEmpty)
            return stated.Items.IsEmpty && !stated.IsComplete ? below : stated with { IsComplete = stated.IsComplete || below.IsComplete };

        var table = new FactTable<T>(below, keyOf);

        foreach (var fact in stated.Items)
            table.Set(fact);

        return table.ToList();
    }
}
