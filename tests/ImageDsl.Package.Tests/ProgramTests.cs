using System.Reflection;

namespace ImageDsl.Package.Tests;

/// <summary>
/// The differential law once more, on the compiler of the SDK that is here and not on one that the tests bring along: it is what users have, and
/// what it makes of the same C# changes from version to version.
/// </summary>
public class ProgramTests(PackedPackage package)
{
    /// <summary>Compares what each image of the project writes when it runs with its file; says which differ, and how many do not.</summary>
    private const string Compare = """
        using System.Text.Json;

        var folder = Path.Combine(AppContext.BaseDirectory, "images");
        var images = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "images.json"))).RootElement.GetProperty("images").EnumerateArray();
        var same = 0;

        foreach (var image in images)
        {
            var type = typeof(Case).Assembly.GetTypes().Single(t => t.FullName!.Replace('+', '.') == image.GetProperty("class").GetString());
            var run = ((Image)Activator.CreateInstance(type)!).ToDockerfile();
            var written = File.ReadAllText(Path.Combine(folder, image.GetProperty("dockerfile").GetString()!));

            if (run == written)
                same++;
            else
                Console.WriteLine($"{type}\n{run}\n{written}");
        }

        Console.WriteLine($"{same} the same");

        public abstract class Case : Image
        {
            public override ImageReference From => "debian:13-slim";
        }
        """;

    private static string Programs => typeof(ProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Programs").Value!;

    [Fact]
    public async Task Every_program_is_compiled_to_what_it_writes_when_it_runs()
    {
        using var project = ConsumerProject.Library(package, properties: """
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <NoWarn>$(NoWarn);IMG602</NoWarn>
            """);
        project.Write("Program.cs", Compare);
        project.Write("Usings.cs", "global using System.Text; global using System.Globalization; global using ImageDsl;");
        var names = Directory.GetFiles(Programs, "*.cs").Select(f => Path.GetFileNameWithoutExtension(f)!).ToArray();

        // In a namespace and a repository of its own each.
        foreach (var name in names)
        {
            var source = await File.ReadAllTextAsync(Path.Combine(Programs, name + ".cs"), TestContext.Current.CancellationToken);
            project.Write($"Programs/{name}.cs", $"namespace {name};\n{source.Replace("\"test/", $"\"test/{name.ToLowerInvariant()}-", StringComparison.Ordinal)}");
        }

        _ = await project.BuildAsync();
        var output = (await project.RunAsync("bin/Debug/net10.0/Acme.Images.dll")).Succeeded();

        Assert.Matches(@"\A\d+ the same\n\z", output);
        Assert.True(int.Parse(output.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) > names.Length);
    }
}
