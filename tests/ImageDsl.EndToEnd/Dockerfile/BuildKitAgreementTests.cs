using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Tests;
using Docker = ImageDsl.EndToEnd.Engine.Command;

namespace ImageDsl.EndToEnd;

/// <summary>The builder and the reader refuse the same texts.</summary>
public sealed class BuildKitAgreementTests
{
    [Theory]
    [InlineData(100_000, 40, null)]
    [InlineData(200_000, 80, 1)]
    public async Task What_the_builder_refuses_the_reader_refuses(int seed, int count, int? instructions)
    {
        var folder = Directory.CreateTempSubdirectory("imagedsl-");
        var disagreements = new List<string>();

        try
        {
            for (var i = 0; i < count; i++)
            {
                var text = NoisyDockerfile.Text(seed + i, instructions);
                var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

                if (await BuildError(folder.FullName, text) is { } error)
                {
                    if (!syntax.HasErrors)
                        disagreements.Add($"seed {seed + i}: the builder says {error}\n{text}");
                }
                else if (syntax.HasErrors)
                {
                    disagreements.Add($"seed {seed + i}: the reader says {string.Join("; ", syntax.Diagnostics.Select(diagnostic => $"{diagnostic.Position} {diagnostic.Message}"))}\n{text}");
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Assert.True(disagreements.Count == 0, string.Join("\n\n", disagreements));
    }

    private static async Task<string?> BuildError(string folder, string text)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Dockerfile"), text, TestContext.Current.CancellationToken);
        var result = await Docker.Try(folder, "docker", "buildx", "build", "--call=check,format=json", ".");

        if (!result.Output.TrimStart().StartsWith('{'))
            return result.Errors;

        return JsonDocument.Parse(result.Output).RootElement.TryGetProperty("buildError", out var error) ? error.GetRawText() : null;
    }
}
