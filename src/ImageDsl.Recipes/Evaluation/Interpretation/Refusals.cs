namespace ImageDsl.Recipes.Evaluation;

/// <summary>Why a member cannot be evaluated, in a sentence that says what it is about.</summary>
internal static class Refusals
{
    private static readonly (string Prefix, string Reason)[] Families =
    [
        ("System.IO.Path.", "depends on the machine; join the parts with '/'"),
        ("System.IO.", "does I/O; the Dockerfile must not depend on the machine that compiles"),
        ("System.Net.", "uses the network; the Dockerfile must not depend on the machine that compiles"),
        ("System.Environment.", "reads the environment; use an MSBuild property"),
        ("System.DateTime", "reads or formats the clock's time; two builds of the same sources must not differ"),
        ("System.TimeProvider", "reads the clock; two builds of the same sources must not differ"),
        ("System.Diagnostics.", "reads clocks or processes; two builds of the same sources must not differ"),
        ("System.Random", "is random; two builds of the same sources must not differ"),
        ("System.Guid.NewGuid", "is random; two builds of the same sources must not differ"),
        ("System.Guid.CreateVersion7", "is random; two builds of the same sources must not differ"),
        ("System.Security.Cryptography.RandomNumberGenerator", "is random; two builds of the same sources must not differ"),
        ("System.Threading.", "uses threads, which do not exist at compile time"),
        ("System.Reflection.", "uses reflection, which does not exist at compile time"),
        ("System.Activator.", "uses reflection, which does not exist at compile time"),
        ("System.Type.", "uses reflection, which does not exist at compile time"),
        ("System.Console.", "does I/O, which would happen at every keystroke"),
        ("System.Globalization.CultureInfo", "depends on a culture; everything is culture-invariant"),
        ("System.HashCode", "gives hash codes, which differ from run to run"),
        ("System.GC.", "depends on the machine"),
        ("System.Runtime.", "depends on the machine"),
    ];

    public static string Describe(string member)
    {
        var name = member.Length > 2 ? member.Substring(2) : member;

        if (Ids.Name(member) == "GetHashCode")
            return $"'{Ids.Display(member)}' cannot be evaluated at compile time: it gives hash codes, which differ from run to run.";

        foreach (var (prefix, reason) in Families)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return $"'{Ids.Display(member)}' cannot be evaluated at compile time: it {reason}.";
        }

        return name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            ? $"'{Ids.Display(member)}' cannot be evaluated at compile time: it is not among the library members that can be; see docs/csharp.md."
            : $"'{Ids.Display(member)}' cannot be evaluated at compile time: its assembly brings no recipe of it.";
    }
}
