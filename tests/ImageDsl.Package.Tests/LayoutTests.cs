using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace ImageDsl.Package.Tests;

/// <summary>What lies where in the package, and what the hosts that load it have to supply.</summary>
public class LayoutTests(PackedPackage package)
{
    /// <summary>
    /// The newest versions of what the oldest supported hosts bring along: Visual Studio 2022 17.8 and the .NET 8 SDK. Visual Studio's
    /// programs redirect up to their own version and no further, so that one newer reference keeps an assembly from loading.
    /// </summary>
    private static readonly Dictionary<string, Version> Hosts = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
        ["Microsoft.Build.Framework"] = new(15, 1, 0, 0),
        ["Microsoft.Build.Utilities.Core"] = new(15, 1, 0, 0),
    };

    public static TheoryData<string> Assemblies =>
    [
        "analyzers/dotnet/cs/ImageDsl.CodeFixes.dll",
        "analyzers/dotnet/cs/ImageDsl.Dockerfile.dll",
        "analyzers/dotnet/cs/ImageDsl.Generator.dll",
        "analyzers/dotnet/cs/ImageDsl.Recipes.dll",
        "analyzers/dotnet/cs/ImageDsl.Rules.dll",
        "analyzers/dotnet/cs/ImageDsl.dll",
        "lib/netstandard2.0/ImageDsl.Dockerfile.dll",
        "lib/netstandard2.0/ImageDsl.dll",
        "tasks/netstandard2.0/ImageDsl.Build.dll",
        "tasks/netstandard2.0/ImageDsl.Dockerfile.dll",
        "tasks/netstandard2.0/ImageDsl.Recipes.dll",
        "tasks/netstandard2.0/ImageDsl.Rules.dll",
        "tasks/netstandard2.0/ImageDsl.dll",
    ];

    [Fact]
    public void Each_file_is_there_once_and_no_other_is()
    {
        string[] others =
        [
            "ImageDsl.nuspec",
            "README.md",
            "build/ImageDsl.props",
            "build/ImageDsl.targets",
            "buildTransitive/ImageDsl.props",
            "buildTransitive/ImageDsl.targets",
            "icon.png",
            "lib/netstandard2.0/ImageDsl.Dockerfile.xml",
            "lib/netstandard2.0/ImageDsl.xml",
        ];

        Assert.Equal(others.Concat(Assemblies.Select(a => a.Data)).Order(StringComparer.Ordinal), package.Files());
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_refers_to_nothing_but_its_neighbours_and_what_every_host_has(string file)
    {
        using var assembly = new PEReader(new MemoryStream(package.Read(file)));
        var metadata = assembly.GetMetadataReader();
        var folder = file[..(file.LastIndexOf('/') + 1)];
        var neighbours = package.Files();

        foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            var name = metadata.GetString(reference.Name);

            if (neighbours.Contains(folder + name + ".dll"))
                Assert.Equal(metadata.GetAssemblyDefinition().Version, reference.Version);
            else if (folder.StartsWith("lib/", StringComparison.Ordinal))
                // Here the host is the user's project, of which nothing is known but its target framework.
                Assert.Equal("netstandard 2.0.0.0", $"{name} {reference.Version}");
            else
                Assert.True(Hosts.TryGetValue(name, out var newest) && reference.Version <= newest, $"{file} refers to {name} {reference.Version}");
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_has_the_version_of_the_package(string file)
    {
        using var assembly = new PEReader(new MemoryStream(package.Read(file)));
        var metadata = assembly.GetMetadataReader();

        // The compiler and MSBuild keep several versions of the package apart by this number alone.
        Assert.Equal(package.Version.Split('-')[0], metadata.GetAssemblyDefinition().Version.ToString(3));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), metadata.GetString(metadata.GetAssemblyDefinition().Name));
    }

    [Fact]
    public void The_floors_are_the_same_wherever_they_lie()
    {
        foreach (var copies in Assemblies.Select(a => a.Data).GroupBy(Path.GetFileName))
            Assert.Single(copies.Select(c => Convert.ToHexString(package.Read(c))).Distinct());
    }

    [Fact]
    public void The_generator_does_not_need_workspaces_which_the_command_line_compiler_has_not()
    {
        foreach (var file in Assemblies.Select(a => a.Data).Where(f => f.StartsWith("analyzers/", StringComparison.Ordinal) && !f.Contains("CodeFixes")))
        {
            using var assembly = new PEReader(new MemoryStream(package.Read(file)));
            var metadata = assembly.GetMetadataReader();

            Assert.DoesNotContain(
                metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name)),
                name => name.Contains("Workspaces"));
        }
    }

    [Fact]
    public void The_package_depends_on_no_other_and_says_what_it_is()
    {
        var manifest = package.Manifest();
        var ns = manifest.Name.Namespace;
        var metadata = manifest.Element(ns + "metadata")!;
        string Value(string name) => metadata.Element(ns + name)?.Value ?? "";

        Assert.Equal("ImageDsl", Value("id"));
        Assert.Equal(package.Version, Value("version"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("MIT", Value("license"));
        Assert.NotEmpty(Value("description"));
        Assert.Empty(manifest.Descendants(ns + "dependency"));
        Assert.Equal([".NETStandard2.0"], manifest.Descendants(ns + "group").Select(g => (string)g.Attribute("targetFramework")!));
        // A development dependency would not reach the consumers of a package of base layers.
        Assert.Equal("", Value("developmentDependency"));
    }

    [Fact]
    public void The_icon_is_a_square_that_galleries_take()
    {
        var icon = package.Read("icon.png");

        Assert.Equal("PNG"u8.ToArray(), icon[1..4]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Fact]
    public void Every_public_member_has_its_documentation_beside_it()
    {
        foreach (var file in package.Files().Where(f => f.EndsWith(".xml", StringComparison.Ordinal)))
            Assert.NotEmpty(XDocument.Load(new MemoryStream(package.Read(file))).Descendants("member"));
    }

    [Theory]
    [InlineData("props")]
    [InlineData("targets")]
    public void Consumers_of_consumers_get_the_same_build_files(string kind)
    {
        var forward = Encoding.UTF8.GetString(package.Read($"buildTransitive/ImageDsl.{kind}"));

        Assert.Contains($"../build/ImageDsl.{kind}", forward);
    }
}
