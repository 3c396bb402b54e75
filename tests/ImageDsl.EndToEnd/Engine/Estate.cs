using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Sdk;
using Xunit.v3;

[assembly: Parallelization(Mode = ParallelMode.None)]

namespace ImageDsl.EndToEnd.Engine;

/// <summary>The tests that look at the one <see cref="Estate"/>; others do not wait for it.</summary>
[CollectionDefinition]
public sealed class EstateTests : ICollectionFixture<Estate>;

/// <summary>
/// The example estate: compiled as a user compiles it, and built once from nothing with the command that the compilation names. All tests
/// look at this one.
/// </summary>
public sealed partial class Estate : IAsyncLifetime
{
    /// <summary>Every image of the examples; a theory needs them before anything is compiled.</summary>
    public static TheoryData<string> Names { get; } =
    [
        "acme-debian", "acme-dot-net", "acme-java", "acme-tomcat", "billing", "block-server", "hello-java", "orders", "storefront",
    ];

    /// <summary>Where the images project is; bake and contexts start from there.</summary>
    internal static string Project { get; } = Repository.PathOf("examples/Acme.Images");

    /// <summary>What source control would say; the same whatever is checked out here.</summary>
    internal const string Revision = "2b5fe52f1c0e5d0c1f9d6a3e8b7c4d5a6e7f8091";

    /// <summary>What the compilation printed.</summary>
    internal string Compilation { get; private set; } = "";

    /// <summary>The folder of the files that the compilation wrote.</summary>
    internal string Folder { get; private set; } = "";

    /// <summary>The arguments of the bake command as the compilation printed it, to be used from the project's folder.</summary>
    internal string[] BakeArguments { get; private set; } = [];

    internal IReadOnlyList<ImageEntry> Images { get; private set; } = [];

    /// <summary>What bake understood of its file.</summary>
    internal JsonElement BakePlan { get; private set; }

    /// <summary>
    /// The labels that bake gives an image from outside, since they change with every build: the revision of the sources. They are no
    /// part of a Dockerfile, and so not of what images.json says.
    /// </summary>
    internal IReadOnlyDictionary<string, string> BuildLabels(string name) =>
        BakePlan.GetProperty("target").GetProperty(name).TryGetProperty("labels", out var labels)
            ? labels.EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!)
            : [];

    /// <summary>The steps of the first build, which used no cache.</summary>
    internal IReadOnlyList<BuildStep> ColdSteps { get; private set; } = [];

    /// <summary>Tells bake about the stand-ins, and to let steps use the host's network, so that an engine without one of its own can build.</summary>
    private string Override { get; } = Path.Combine(Path.GetTempPath(), $"imagedsl-{Guid.NewGuid():N}.json");

    public async ValueTask InitializeAsync()
    {
        await Docker.AssertHasBuildx();
        Compilation = await Command.Run(
            "dotnet", "build", Project, "--no-incremental", "-p:ImageDslSyntax=none", $"-p:SourceRevisionId={Revision}");
        BakeArguments = BakeCommand().Match(Compilation) is { Success: true } match
            ? match.Groups["argument"].Captures.Select(argument => argument.Value).ToArray()
            : throw new InvalidOperationException($"The compilation names no bake command:\n{Compilation}");
        Folder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(Project, BakeArguments[Array.IndexOf(BakeArguments, "-f") + 1])))!;
        Images = ImageEntry.Read(Path.Combine(Folder, "images.json"));
        BakePlan = await PlanBake();

        await StandIns.Build();
        await File.WriteAllTextAsync(Override, WriteOverride());
        ColdSteps = await Bake("--no-cache");
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(Override);
        return ValueTask.CompletedTask;
    }

    internal ImageEntry this[string name] => Images.SingleOrDefault(image => image.Name == name)
        ?? throw new InvalidOperationException($"images.json has no image '{name}', but {string.Join(", ", Images.Select(image => image.Name))}.");

    /// <summary>Builds all images in order and returns what the builder did.</summary>
    internal async Task<IReadOnlyList<BuildStep>> Bake(params string[] options)
    {
        string[] arguments = ["buildx", "bake", .. BakeArguments, "-f", Override, "--allow", "network.host", "--progress", "rawjson", .. options];
        var result = await Command.Try(Project, "docker", arguments);

        return result.ExitCode == 0
            ? BuildSteps.Read(result.Errors)
            : throw new InvalidOperationException($"bake ended with {result.ExitCode}:\n{result.Errors[^Math.Min(result.Errors.Length, 6000)..]}");
    }

    private async Task<JsonElement> PlanBake()
    {
        using var json = JsonDocument.Parse(await Command.RunIn(Project, "docker", ["buildx", "bake", .. BakeArguments, "--print"]));
        return json.RootElement.Clone();
    }

    private string WriteOverride() => JsonSerializer.Serialize(new
    {
        target = Images.ToDictionary(image => image.Name, _ => new
        {
            contexts = StandIns.ByPublishedName.ToDictionary(pair => pair.Key, pair => "docker-image://" + pair.Value),
            network = "host",
        }),
    });

    [GeneratedRegex(@"docker buildx bake(?: (?<argument>[^\s""]+))+")]
    private static partial Regex BakeCommand();
}
