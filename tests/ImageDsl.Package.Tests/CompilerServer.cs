using ImageDsl.Package.Tests;

[assembly: AssemblyFixture(typeof(CompilerServer))]

namespace ImageDsl.Package.Tests;

/// <summary>
/// The compiler that stays between two builds, as users have it, whatever the machine that runs the tests is set to: one of the tests' own,
/// so that ending it disturbs nobody.
/// </summary>
public sealed class CompilerServer : IAsyncDisposable
{
    private static readonly string PipeName = $"imagedsl-package-tests-{Environment.ProcessId}";

    /// <summary>Has a command that is about to start use the server.</summary>
    internal static void Use(IDictionary<string, string?> environment)
    {
        _ = environment.Remove("UseSharedCompilation");
        environment["SharedCompilationId"] = PipeName;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        var project = PackedPackage.Project;
        var directory = Path.GetDirectoryName(project)!;
        var compiler = (await DotNet.RunAsync(directory, "msbuild", project, "-getProperty:RoslynTargetsPath")).Succeeded().Trim();
        _ = (await DotNet.RunAsync(directory, Path.Combine(compiler, "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{PipeName}")).Succeeded();
    }
}
