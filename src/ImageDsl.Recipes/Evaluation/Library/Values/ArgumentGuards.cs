namespace ImageDsl.Recipes.Evaluation;

/// <summary>The static members of exceptions that throw them: <c>ArgumentNullException.ThrowIfNull(value)</c>.</summary>
internal static class ArgumentGuards
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Static("M:System.ArgumentNullException.ThrowIfNull(System.Object,System.String)", c => c.NotNull(0) is null);
        table.Static("M:System.ObjectDisposedException.ThrowIf(System.Boolean,System.Object)", c => c.Bool(0) ? throw new ThrownException(nameof(ObjectDisposedException)) : null);
        table.Static("M:System.ArgumentException.ThrowIfNullOrEmpty(System.String,System.String)", c => ThrowIf(c.Text(0).Length == 0));
        table.Static("M:System.ArgumentException.ThrowIfNullOrWhiteSpace(System.String,System.String)", c => ThrowIf(string.IsNullOrWhiteSpace(c.Text(0))));

        const string Guard = "M:System.ArgumentOutOfRangeException.ThrowIf";

        foreach (var (name, isWrong) in ((string, Func<int, bool>)[])
        [
            ("GreaterThan", order => order > 0), ("GreaterThanOrEqual", order => order >= 0), ("LessThan", order => order < 0), ("LessThanOrEqual", order => order <= 0),
        ])
        {
            table.Static($"{Guard}{name}``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(isWrong(c.Interpreter.Order.Compare(c[0], c[1]))));
        }

        foreach (var (name, isWrong) in ((string, Func<int, bool>)[])[("Zero", order => order == 0), ("Negative", order => order < 0), ("NegativeOrZero", order => order <= 0)])
            table.Static($"{Guard}{name}``1(``0,System.String)", c => ThrowOutOfRangeIf(isWrong(c.Interpreter.Order.Compare(c[0], c.Default(c.TypeArgument(0))))));

        table.Static($"{Guard}Equal``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static($"{Guard}NotEqual``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(!c.Interpreter.Equality.AreEqual(c[0], c[1])));
    }

    private static object? ThrowOutOfRangeIf(bool condition) => condition ? throw new ThrownException(nameof(ArgumentOutOfRangeException)) : null;

    private static object? ThrowIf(bool condition) => condition ? throw new ThrownException(nameof(ArgumentException)) : null;
}
