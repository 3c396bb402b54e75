using ImageDsl.Dockerfile;

namespace ImageDsl.Model;

/// <summary>
/// What an image holds and what its containers start with, folded along its chain from the external image on with the engines'
/// semantics; and for each fact where it comes from. A null fact is one that is not known, a fact whose value is null says that nobody
/// sets it.
/// </summary>
public sealed record EffectiveConfiguration
{
    private static readonly Fact<string?> NoText = new(null, null);
    private static readonly Fact<EquatableArray<string>?> NoTexts = new(null, null);

    /// <summary>Nothing is known.</summary>
    public static EffectiveConfiguration Unknown { get; } = new();

    /// <summary>The configuration of <c>scratch</c>: known, and empty.</summary>
    public static EffectiveConfiguration Empty { get; } = new()
    {
        User = NoText,
        WorkingDirectory = NoText,
        Environment = FactList<NameValue>.None,
        Entrypoint = NoTexts,
        Cmd = NoTexts,
        Shell = NoTexts,
        ExposedPorts = FactList<string>.None,
        Volumes = FactList<string>.None,
        Labels = FactList<NameValue>.None,
        StopSignal = NoText,
        HealthCheck = new Fact<HealthcheckInstruction?>(null, null),
        Packages = FactList<InstalledPackage>.None,
        Users = FactList<ImageUser>.None,
        PackageManager = new Fact<PackageManager?>(null, null),
        ShellProgram = NoText,
        CLibrary = new Fact<CLibrary?>(null, null),
        LayersBelow = new Fact<int>(0, null),
    };

    /// <summary>The user of steps and containers, as the last USER gives it; none means root.</summary>
    public Fact<string?>? User { get; init; }

    /// <summary>The absolute working directory; none means <c>/</c>.</summary>
    public Fact<string?>? WorkingDirectory { get; init; }

    /// <summary>Environment variables in the order of their first definition.</summary>
    public FactList<NameValue> Environment { get; init; } = FactList<NameValue>.Unknown;

    /// <summary>The entrypoint; shell form begins with the shell.</summary>
    public Fact<EquatableArray<string>?>? Entrypoint { get; init; }

    /// <summary>The command; none when an own entrypoint cleared it, which is then the origin.</summary>
    public Fact<EquatableArray<string>?>? Cmd { get; init; }

    /// <summary>The shell for shell-form steps; none means the builder's default, <c>/bin/sh -c</c>.</summary>
    public Fact<EquatableArray<string>?>? Shell { get; init; }

    /// <summary>Exposed ports as <c>8080/tcp</c>, sorted by number and protocol.</summary>
    public FactList<string> ExposedPorts { get; init; } = FactList<string>.Unknown;

    /// <summary>Volumes, sorted.</summary>
    public FactList<string> Volumes { get; init; } = FactList<string>.Unknown;

    /// <summary>Labels, sorted by key.</summary>
    public FactList<NameValue> Labels { get; init; } = FactList<NameValue>.Unknown;

    /// <summary>The stop signal; none means SIGTERM.</summary>
    public Fact<string?>? StopSignal { get; init; }

    /// <summary>The health check.</summary>
    public Fact<HealthcheckInstruction?>? HealthCheck { get; init; }

    /// <summary>Packages that steps installed, by the order of the steps. What an external image brings is not listed.</summary>
    public FactList<InstalledPackage> Packages { get; init; } = FactList<InstalledPackage>.Unknown;

    /// <summary>Users besides root that have a number, by the order in which they were created.</summary>
    public FactList<ImageUser> Users { get; init; } = FactList<ImageUser>.Unknown;

    /// <summary>The platforms that the image is built for; none means the builder's own.</summary>
    public FactList<string> Platforms { get; init; } = FactList<string>.None;

    /// <summary>The ONBUILD steps that wait for the next image.</summary>
    public EquatableArray<Fact<Instruction>> Triggers { get; init; }

    /// <summary>The steps that lay down a literal layer, from the bottom up; those of an external image are not listed.</summary>
    public EquatableArray<Fact<Instruction>> LiteralLayers { get; init; }

    /// <summary>How many literal layers the external image brings.</summary>
    public Fact<int>? LayersBelow { get; init; }

    /// <summary>The package manager within.</summary>
    public Fact<PackageManager?>? PackageManager { get; init; }

    /// <summary>The path of a shell within, which shell-form steps can use.</summary>
    public Fact<string?>? ShellProgram { get; init; }

    /// <summary>The C library that programs link to.</summary>
    public Fact<CLibrary?>? CLibrary { get; init; }
}

/// <summary>A package that a step installed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Version">The version that was asked for, or null.</param>
/// <param name="Manager">The package manager.</param>
public sealed record InstalledPackage(string Name, string? Version, PackageManager Manager);
