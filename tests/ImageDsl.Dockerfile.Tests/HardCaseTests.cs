using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ImageDsl.Dockerfile.Tests;

/// <summary>
/// Small Dockerfiles that are easily read wrong, each with what BuildKit's own front end says about it: it accepts the file, or it refuses
/// it (for a line, where it names the one that is wrong). <c>Corpus/hard-cases.json</c> holds them.
/// </summary>
public sealed class HardCaseTests
{
    [Fact]
    public void What_the_builder_accepts_is_accepted_and_written_anew()
    {
        var wrong = new List<string>();

        foreach (var text in Cases("accepted").Select(element => element.GetString()!))
        {
            var syntax = DockerfileReader.ReadUtf8(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

            if (syntax.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
                wrong.Add($"{JsonSerializer.Serialize(text)}: {error.Message}");
            else if (MutatedFile.Rewritten(syntax, TestContext.Current.CancellationToken) is { } problem)
                wrong.Add($"{JsonSerializer.Serialize(text)}: {problem}");

            Assert.Equal(text, Encoding.UTF8.GetString(syntax.ToUtf8()));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void What_the_builder_refuses_is_refused_for_the_same_line()
    {
        var wrong = new List<string>();

        foreach (var element in Cases("refused"))
        {
            var text = element.GetProperty("text").GetString()!;
            var line = element.TryGetProperty("line", out var number) ? number.GetInt32() : (int?)null;
            var errors = DockerfileReader.Read(text, TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

            if (!errors.Any(error => line is null || error.Position.Line == line))
                wrong.Add($"{JsonSerializer.Serialize(text)}: {string.Join("; ", errors)}");
        }

        Assert.Empty(wrong);
    }

    private static List<JsonElement> Cases(string kind, [CallerFilePath] string path = "")
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, "Corpus", "hard-cases.json")));
        return [.. file.RootElement.GetProperty(kind).EnumerateArray().Select(element => element.Clone())];
    }
}
