using System.Text.Json;
using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The reader of shell text sees in the RUN texts of real Dockerfiles what ShellCheck sees, which has a parser of its own.</summary>
public sealed class ShellCheckAgreementTests
{
    /// <summary>A word that the shell splits: a variable, or the output of a command, outside of quotes.</summary>
    private const int SplitVariable = 2086;
    private const int SplitOutput = 2046;

    /// <summary><c>a &amp;&amp; b || c</c>.</summary>
    private const int AndOr = 2015;

    /// <summary>That the text cannot be parsed.</summary>
    private static readonly int[] Unparsed = [1072, 1073];

    /// <summary>Lists of a kind that ShellCheck has something to say about, and of which the corpus has none.</summary>
    private static readonly string[] Lists =
    [
        "test -f x && rm x || ls", "{ make && make install || ls x; }", "(cd x && make -j2 || ls)", "a=1; [ -d y ] && touch z || mkdir y; ls",
        "if test -d x; then grep a x && rm x || mkdir x; fi",
    ];

    [Fact]
    public async Task Words_and_lists_are_where_ShellCheck_sees_them()
    {
        var scripts = RunTexts.Read().Concat(Lists.Select(list => ShellScripts.Of(new ScriptCommand(list), ShellKind.Posix, TestContext.Current.CancellationToken)!)).ToList();
        var comments = await CheckedBy(scripts);
        var compared = 0;
        var differences = new List<string>();

        for (var i = 0; i < scripts.Count; i++)
        {
            var script = scripts[i];

            if (script.IsUnderstood && comments[i].Any(comment => Unparsed.Contains(comment.Code)))
                differences.Add($"understood, and ShellCheck cannot parse it: {script.Text}");

            foreach (var comment in script.IsUnderstood ? comments[i].Where(comment => !Unparsed.Contains(comment.Code)) : [])
            {
                compared++;

                if (!IsSeen(script, comment))
                    differences.Add($"SC{comment.Code} at '{script.TextOf(comment.Span)}' is not seen: {script.Text}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{scripts.Count} texts, {compared} places compared");
        Assert.All([SplitVariable, SplitOutput, AndOr], code => Assert.Contains(comments, ofText => ofText.Any(comment => comment.Code == code)));
        Assert.Empty(differences);
    }

    private static bool IsSeen(ShellScript script, Comment comment) => comment.Code switch
    {
        SplitVariable => WordsAt(script, comment.Span).Any(word => word.Parts.Any(part => part is ShellVariable { IsQuoted: false })),
        SplitOutput => WordsAt(script, comment.Span).Any(word => word.Parts.Any(part => part is ShellSubstitution)),
        AndOr => ItemsAt(script, comment.Span).Any(item => item.Operators is [.., ShellOperator.And, ShellOperator.Or]),
        _ => throw new InvalidOperationException($"SC{comment.Code} was not asked for."),
    };

    private static IEnumerable<ShellWord> WordsAt(ShellScript script, SourceSpan span) =>
        ShellWalker.Nodes(script.Body).SelectMany(ShellWalker.Words).Where(word => word.Span.Start <= span.Start && span.End <= word.Span.End);

    private static IEnumerable<ShellListItem> ItemsAt(ShellScript script, SourceSpan span) =>
        ShellWalker.Nodes(script.Body).SelectMany(ShellWalker.Lists).Prepend(script.Body).SelectMany(list => list.Items).Where(item => item.Pipelines[0].Span.Start <= span.Start && span.End <= item.Pipelines[^1].Span.End);

    private static async Task<List<Comment>[]> CheckedBy(List<ShellScript> scripts)
    {
        using var folder = new TemporaryFolder();

        for (var i = 0; i < scripts.Count; i++)
            File.WriteAllText(Path.Combine(folder.Path, $"{i}.sh"), scripts[i].Text);

        var answer = await Engine.Command.Try(
            folder.Path, "shellcheck", ["--norc", "--shell=bash", "--format=json1", $"--include={string.Join(',', Unparsed.Append(SplitVariable).Append(SplitOutput).Append(AndOr).Select(code => $"SC{code}"))}", .. Enumerable.Range(0, scripts.Count).Select(i => $"{i}.sh")]);

        // 1 says that something was found.
        Assert.True(answer.ExitCode is 0 or 1, answer.Errors);

        var found = scripts.Select(_ => new List<Comment>()).ToArray();

        foreach (var comment in JsonDocument.Parse(answer.Output).RootElement.GetProperty("comments").EnumerateArray())
        {
            var number = int.Parse(Path.GetFileNameWithoutExtension(comment.GetProperty("file").GetString()!), System.Globalization.CultureInfo.InvariantCulture);
            var text = scripts[number].Text;
            var start = OffsetOf(text, comment, "line", "column");

            found[number].Add(new Comment(comment.GetProperty("code").GetInt32(), new SourceSpan(start, OffsetOf(text, comment, "endLine", "endColumn") - start)));
        }

        return found;
    }

    private static int OffsetOf(string text, JsonElement comment, string line, string column)
    {
        var start = 0;

        for (var i = 1; i < comment.GetProperty(line).GetInt32(); i++)
            start = text.IndexOf('\n', start) + 1;

        return start + comment.GetProperty(column).GetInt32() - 1;
    }

    private sealed record Comment(int Code, SourceSpan Span);
}
