using System.Text;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

/// <summary>The reader of shell text sees in the RUN texts of real Dockerfiles what bash sees.</summary>
public sealed class ShellAgreementTests
{
    [Fact]
    public async Task What_is_understood_is_what_bash_accepts()
    {
        var scripts = RunTexts.Read().ToList();
        var accepted = await AcceptedByBash(scripts);

        var differences = scripts.Where((script, i) => script.IsUnderstood != accepted[i]).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{scripts.Count} texts, {accepted.Count(answer => answer)} accepted by bash");
        Assert.True(scripts.Count > 500, "The corpus has too few texts to mean anything.");
        Assert.Empty(differences.Select(script => $"{(script.IsUnderstood ? "understood, and bash refuses it" : "not understood at " + script.Unknown)}: {script.Text}"));
    }

    [Fact]
    public async Task What_bash_refuses_is_never_understood()
    {
        var random = new Random(7);
        var damaged = RunTexts.Read().SelectMany(script => Enumerable.Repeat(script.Text, 3)).Select(text => Damage(text, random)).Select(text => ShellReader.Read(text)).ToList();
        var accepted = await AcceptedByBash(damaged);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{damaged.Count} texts, {accepted.Count(answer => !answer)} refused by bash, {damaged.Where((script, i) => accepted[i] && !script.IsUnderstood).Count()} accepted and not understood");

        Assert.Empty(damaged.Where((script, i) => script.IsUnderstood && !accepted[i]).Select(script => script.Text));
    }

    [Fact]
    public async Task Words_are_those_that_bash_passes_on()
    {
        var commands = RunTexts.Read().SelectMany(script => script.Commands.Where(IsLiteral).Select(command => (Text: WordsOf(script, command), command.Words))).ToList();
        var test = new StringBuilder();

        foreach (var (text, _) in commands)
            test.Append("printf '%s\\0' ").Append(text).Append("; printf '\\1'\n");

        var answers = (await RunBash(test.ToString())).Split('\u0001');

        Assert.True(commands.Count > 1000, "The corpus has too few commands to mean anything.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{commands.Count} commands");

        for (var i = 0; i < commands.Count; i++)
            Assert.Equal(answers[i].TrimStart('\n').TrimEnd('\0').Split('\0'), commands[i].Words.Select(word => word.Literal));
    }

    [Fact]
    public async Task What_bash_prints_anew_holds_the_same_commands()
    {
        // Of $'…' bash prints the characters that it stands for.
        var scripts = RunTexts.Read().Where(script => script.IsUnderstood && !script.Text.Contains("$'", StringComparison.Ordinal)).ToList();
        var test = new StringBuilder();

        // Nothing of it is executed: bash reads the text as the body of a function, and prints the function in a form of its own.
        foreach (var script in scripts)
            test.Append("f() {\n").Append(script.Text).Append("\n:; }\ndeclare -f f; printf '\\1'\n");

        var answers = (await RunBash(test.ToString())).Split('\u0001');
        TestContext.Current.TestOutputHelper?.WriteLine($"{scripts.Count} texts, {scripts.Sum(script => script.Commands.Count)} commands");

        var differences = scripts
            .Select((script, i) => (Ours: CommandsOf(script).Append(":").ToList(), Printed: CommandsOf(ShellReader.Read(answers[i].TrimStart('\n'))).ToList(), script.Text))
            .Where(both => !both.Ours.SequenceEqual(both.Printed))
            .Select(both => $"{string.Join(" | ", both.Ours.Except(both.Printed))} <> {string.Join(" | ", both.Printed.Except(both.Ours))}: {both.Text}");

        Assert.Empty(differences);
    }

    private static IEnumerable<string> CommandsOf(ShellScript script) => script.Commands.Select(command => string.Join(' ', command.Words.Select(word => word.Sketch)));

    /// <summary>The text without one of the characters that carry its structure, or with one of them twice.</summary>
    private static string Damage(string text, Random random)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => "'\"`$(){}[];&|<>\\".Contains(text[i], StringComparison.Ordinal)).ToArray();

        if (places.Length == 0)
            return text + "'";

        var place = places[random.Next(places.Length)];
        return random.Next(2) == 0 ? text.Remove(place, 1) : text.Insert(place, text[place].ToString());
    }

    // What the shell reads apart from its words, and what depends on the machine, is left out.
    private static bool IsLiteral(SimpleCommand command) =>
        !command.Words.IsEmpty && command.Redirections.IsEmpty && command.Words.All(word => word.Literal is { Length: > 0 } && !word.IsPattern);

    private static string WordsOf(ShellScript script, SimpleCommand command) => string.Join(' ', command.Words.Select(word => script.TextOf(word.Span)));

    private static async Task<bool[]> AcceptedByBash(List<ShellScript> scripts)
    {
        using var folder = new TemporaryFolder();

        for (var i = 0; i < scripts.Count; i++)
            File.WriteAllText(Path.Combine(folder.Path, $"{i}.sh"), scripts[i].Text);

        var answers = await Engine.Command.Try(
            folder.Path, "bash", "-c", $"for i in $(seq 0 {scripts.Count - 1}); do bash -n $i.sh 2>/dev/null && echo yes || echo no; done");

        return [.. answers.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(answer => answer == "yes")];
    }

    private static async Task<string> RunBash(string script)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "words.sh"), script);

        return await Engine.Command.RunIn(folder.Path, "bash", "words.sh");
    }
}
