namespace ImageDsl.Package.Tests;

/// <summary>A project of someone who uses the package: outside of the repository, with a folder of packages of its own.</summary>
internal sealed class ConsumerProject : IDisposable
{
    /// <summary>An image whose Dockerfile is <c>debian/Dockerfile</c>.</summary>
    public const string Debian = """
        using ImageDsl;

        namespace Acme;

        [OsLayer("acme/debian")]
        public class Debian : Image
        {
            public override ImageReference From => "debian:13.1-slim";
            public override string Tag => "13.1";
            protected override void Define(ImageBuilder image) => image.Apt("curl");
        }
        """;

    /// <summary>An image on <see cref="Debian"/>, whose Dockerfile is <c>orders/Dockerfile</c>.</summary>
    public const string Orders = """
        using ImageDsl;

        namespace Acme;

        [ApplicationLayer("acme/orders")]
        public sealed class Orders : Debian
        {
            public override string Tag => "1.4.0";
            protected override void Define(ImageBuilder image) => image.User("10001").Entrypoint("/app/orders");
        }
        """;

    /// <summary>An image with a step that depends on the machine it is compiled on.</summary>
    public const string Wrong = """
        using ImageDsl;

        namespace Acme;

        [ApplicationLayer("acme/orders")]
        public sealed class Orders : Debian
        {
            public override string Tag => "1.4.0";

            protected override void Define(ImageBuilder image) => image
                .User("10001")
                .Env("BUILT_ON", System.Environment.MachineName);
        }
        """;

    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("imagedsl-consumer-").FullName;

    private ConsumerProject(PackedPackage package, string folder)
    {
        Directory = Path.Combine(_root, folder);
        _ = System.IO.Directory.CreateDirectory(Directory);
        Feed = Path.Combine(_root, "feed");
        _ = System.IO.Directory.CreateDirectory(Feed);

        // Sources that the machine is configured with stay: the framework's own packages come from there.
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{package.PackagesFolder}" />
              </config>
              <packageSources>
                <add key="imagedsl-under-test" value="{package.Feed}" />
                <add key="imagedsl-consumer" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>The project's directory.</summary>
    public string Directory { get; }

    /// <summary>A feed of this project's own, for packages that it makes.</summary>
    public string Feed { get; }

    /// <summary>A project from one of the SDK's templates, with the package added as a user adds it.</summary>
    public static async Task<ConsumerProject> CreateAsync(PackedPackage package, string template, string folder = "Acme.Images")
    {
        var project = new ConsumerProject(package, folder);
        _ = (await DotNet.RunAsync(project.Directory, "new", template, "-n", "Acme.Images", "-o", ".", "--no-restore")).Succeeded();
        _ = (await DotNet.RunAsync(project.Directory, "add", "package", "ImageDsl", "--version", package.Version, "--no-restore")).Succeeded();
        return project;
    }

    /// <summary>A folder without a project, for several of them.</summary>
    public static ConsumerProject Empty(PackedPackage package) => new(package, "Acme");

    /// <summary>A class library with the package and further properties and items.</summary>
    public static ConsumerProject Library(PackedPackage package, string properties = "", string items = "", string frameworks = "net10.0")
    {
        var project = new ConsumerProject(package, "Acme.Images");
        project.WriteProject(frameworks, properties, $"<PackageReference Include=\"ImageDsl\" Version=\"{package.Version}\" />{items}");
        project.Write("Debian.cs", Debian);
        return project;
    }

    /// <summary>Another project beside this one.</summary>
    public void WriteProject(string frameworks, string properties, string items, string path = "Acme.Images.csproj") => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFrameworks>{frameworks}</TargetFrameworks>
            <LangVersion>latest</LangVersion>
            {properties}
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """.Replace("TargetFrameworks>", frameworks.Contains(';') ? "TargetFrameworks>" : "TargetFramework>"));

    /// <summary>Another feed beside those that there are.</summary>
    public void AddSource(string feed)
    {
        var file = Path.Combine(_root, "nuget.config");
        File.WriteAllText(file, File.ReadAllText(file).Replace("</packageSources>", $"  <add key=\"other\" value=\"{feed}\" />\n  </packageSources>", StringComparison.Ordinal));
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string path, string content)
    {
        _ = System.IO.Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), content);
    }

    /// <summary>Runs <c>dotnet</c> in the project's directory.</summary>
    public Task<DotNet.Output> RunAsync(params string[] arguments) => DotNet.RunAsync(Directory, arguments);

    /// <summary>Runs <c>dotnet build</c>, which must succeed, and gives what it said.</summary>
    public async Task<string> BuildAsync(params string[] arguments) => (await RunAsync(["build", .. arguments])).Succeeded();

    /// <summary>The full path of a file of the project.</summary>
    public string FullPath(string path) => Path.Combine(Directory, path);

    /// <summary>The text of a file of the project.</summary>
    public string Read(string path) => File.ReadAllText(FullPath(path));

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => File.Exists(FullPath(path));

    /// <summary>The files below a folder, relative to it, with the times when they were last written.</summary>
    public IReadOnlyDictionary<string, DateTime> Files(string folder)
    {
        var full = FullPath(folder);

        return !System.IO.Directory.Exists(full)
            ? new Dictionary<string, DateTime>()
            : System.IO.Directory.GetFiles(full, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(full, f).Replace('\\', '/'), File.GetLastWriteTimeUtc);
    }

    /// <inheritdoc/>
    public void Dispose() => System.IO.Directory.Delete(_root, recursive: true);
}
