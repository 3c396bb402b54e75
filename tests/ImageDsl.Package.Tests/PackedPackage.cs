using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using ImageDsl.Package.Tests;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace ImageDsl.Package.Tests;

/// <summary>The package as it is published, packed once for all tests, in a feed of its own outside of the repository.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("imagedsl-package-").FullName;

    /// <summary>A folder that NuGet takes for a feed.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>Where consumers' packages are extracted: never the machine's own folder, which may hold the version of yesterday.</summary>
    public string PackagesFolder => Path.Combine(_root, "packages");

    /// <summary>The project that is packed.</summary>
    internal static string Project => typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageProject").Value!;

    /// <summary>The version that was packed.</summary>
    public string Version { get; private set; } = "";

    private string PackageFile => Path.Combine(Feed, $"ImageDsl.{Version}.nupkg");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var packed = await DotNet.RunAsync(Path.GetDirectoryName(Project)!, "pack", Project, "-o", Feed);
        _ = packed.Succeeded();

        var file = Assert.Single(Directory.GetFiles(Feed));
        Version = Path.GetFileNameWithoutExtension(file)["ImageDsl.".Length..];
    }

    /// <summary>The same sources under a later version, packed on demand: apart from the first, of which nothing is built again.</summary>
    public async Task<(string Feed, string Version)> SecondVersionAsync()
    {
        var feed = Path.Combine(_root, "second");
        var numbers = Version.Split('-')[0].Split('.');
        var later = $"{numbers[0]}.{numbers[1]}.{int.Parse(numbers[2], CultureInfo.InvariantCulture) + 1}";
        _ = (await DotNet.RunAsync(Path.GetDirectoryName(Project)!, "pack", Project, "-o", feed, "-c", "Second", $"-p:Version={later}")).Succeeded();
        return (feed, later);
    }

    /// <summary>The packed templates of <c>dotnet new</c>.</summary>
    public async Task<string> PackTemplatesAsync()
    {
        var folder = Path.Combine(_root, "templates");
        var project = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Project)!, "../ImageDsl.Templates/ImageDsl.Templates.csproj"));
        _ = (await DotNet.RunAsync(Path.GetDirectoryName(project)!, "pack", project, "-o", folder)).Succeeded();
        return Assert.Single(Directory.GetFiles(folder));
    }

    /// <summary>What is in the package, apart from what every package has.</summary>
    public IReadOnlyList<string> Files()
    {
        using var package = ZipFile.OpenRead(PackageFile);

        return [.. package.Entries
            .Select(e => e.FullName)
            .Where(f => f != "[Content_Types].xml" && !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The content of a file in the package.</summary>
    public byte[] Read(string file)
    {
        using var package = ZipFile.OpenRead(PackageFile);
        using var content = new MemoryStream();
        using var entry = package.GetEntry(file)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>The package's manifest.</summary>
    public XElement Manifest() => XDocument.Load(new MemoryStream(Read("ImageDsl.nuspec"))).Root!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
