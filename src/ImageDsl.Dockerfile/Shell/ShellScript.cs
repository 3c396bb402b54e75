namespace ImageDsl.Dockerfile.Shell;

/// <summary>What the reader made of the text of a shell.</summary>
internal sealed class ShellScript
{
    private readonly Lazy<IReadOnlyList<SimpleCommand>> _commands;
    private readonly Lazy<IReadOnlyList<ShellInvocation>> _invocations;

    public ShellScript(string text, ShellList? body, SourceSpan? unknown)
    {
        Text = text;
        Body = body ?? ShellList.Empty;
        Unknown = unknown;
        _commands = new(() => [.. ShellWalker.Commands(Body)]);
        _invocations = new(() => [.. Commands.Select(ShellInvocation.Of).OfType<ShellInvocation>()]);
    }

    /// <summary>The text that was read, unchanged; all spans are ranges of it.</summary>
    public string Text { get; }

    /// <summary>The commands; empty when the text is not understood.</summary>
    public ShellList Body { get; }

    /// <summary>
    /// The words that started the shell which reads the text: <c>bash -o pipefail -c '…'</c>, what <c>#!</c> names. Empty when it is the shell of the instruction, which reads
    /// the text of the instruction itself.
    /// </summary>
    public EquatableArray<string> Start { get; private init; }

    /// <summary>Where the text leaves the grammar, or null when all of it is understood.</summary>
    public SourceSpan? Unknown { get; }

    /// <summary>Whether all of the text is understood. What is not understood has no commands, so that nobody judges half of it.</summary>
    public bool IsUnderstood => Unknown is null;

    /// <summary>All simple commands in the order of the text, wherever they stand: in groups, branches, functions and substitutions too.</summary>
    public IReadOnlyList<SimpleCommand> Commands => _commands.Value;

    /// <summary>The programs that are started, in the order of the text; commands whose program is not known are left out.</summary>
    public IReadOnlyList<ShellInvocation> Invocations => _invocations.Value;

    /// <summary>The same, read by a shell that these words started.</summary>
    public ShellScript StartedBy(EquatableArray<string> start) => new(Text, Body, Unknown) { Start = start };

    /// <summary>The characters of a range.</summary>
    public string TextOf(SourceSpan span) => Text.Substring(span.Start, span.Length);
}
