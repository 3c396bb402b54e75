namespace ImageDsl.Recipes.Evaluation;

/// <summary>Why a member cannot be evaluated, in a sentence that says what it is about.</summary>
internal static class Refusals
{
    private const string DependsOnMachine = ", and the Dockerfile must not depend on the machine that compiles";
    private const string Differs = ", and two builds of the same sources must not differ";

    private static readonly (string Prefix, string Reason, string Advice)[] Families =
    [
        ("System.IO.Path.", "depends on the machine", "Join the parts with '/'."),
        ("System.IO.", "does I/O" + DependsOnMachine, "Let the builder do it with Copy, or write the content with File(…)."),
        ("System.Net.", "uses the network" + DependsOnMachine, "Let the builder do it with Add or Run."),
        ("System.Environment.get_NewLine", "is the end of a line, which differs between machines", "Write \"\\n\"."),
        ("System.Environment.", "reads the environment" + DependsOnMachine, "Read a build property with Property(\"…\", …)."),
        ("System.DateTime", "reads or formats the clock's time" + Differs, "Write a constant, or use a label of the bake file."),
        ("System.TimeProvider", "reads the clock" + Differs, "Write a constant, or use a label of the bake file."),
        ("System.Diagnostics.", "reads clocks or processes" + Differs, "Write a constant, or leave it out."),
        ("System.Random", "is random" + Differs, "Write a constant."),
        ("System.Guid.NewGuid", "is random" + Differs, "Write a constant."),
        ("System.Guid.CreateVersion7", "is random" + Differs, "Write a constant."),
        ("System.Security.Cryptography.RandomNumberGenerator", "is random" + Differs, "Write a constant, or let the builder mount a secret."),
        ("System.Threading.", "uses threads, which do not exist at compile time", "Leave it out, or use the value itself."),
        ("System.Reflection.", "uses reflection, which does not exist at compile time", "Use the type itself, or nameof."),
        ("System.Activator.", "uses reflection, which does not exist at compile time", "Create the object with new."),
        ("System.Type.", "uses reflection, which does not exist at compile time", "Use the type itself, or nameof."),
        ("System.Console.", "does I/O, which would happen at every keystroke", "Leave it out."),
        ("System.Globalization.CultureInfo", "depends on a culture, and everything is culture-invariant", "Use CultureInfo.InvariantCulture, or leave the provider out."),
        ("System.HashCode", "gives hash codes, which differ from run to run", "Compare the values themselves."),
        ("System.GC.", "depends on the machine", "Leave it out."),
        ("System.Runtime.", "depends on the machine", "Write what the image is built for."),
    ];

    public static string Describe(string member)
    {
        var name = member.Length > 2 ? member.Substring(2) : member;
        var (reason, advice) = WhyNot(member, name);
        return $"'{Ids.Display(member)}' cannot be evaluated at compile time: it {reason}. {advice}";
    }

    private static (string Reason, string Advice) WhyNot(string member, string name)
    {
        if (Ids.Name(member) == "GetHashCode")
            return ("gives hash codes, which differ from run to run", "Compare the values themselves.");

        foreach (var (prefix, reason, advice) in Families)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return (reason, advice);
        }

        return name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
            ? ("is not among the library members that can be", "Use one that docs/csharp.md lists, or write a method of your own.")
            : ("belongs to an assembly that brings no recipe of it", "Reference the project, or a package that was built with ImageDsl.");
    }
}
