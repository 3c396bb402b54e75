namespace ImageDsl.Recipes.Evaluation;

/// <summary>Why a member cannot be evaluated, in a sentence that says what it is about.</summary>
internal static class Refusals
{
    private const string DependsOnMachine = ", and the Dockerfile must not depend on the machine that compiles";
    private const string Room = "is how much room there is, which differs between versions of .NET";
    private const string Clock = "reads the clock" + Differs;
    private const string NoClock = "Write a constant, or use a label of the bake file.";
    private const string Differs = ", and two builds of the same sources must not differ";

    private static readonly (string Prefix, string Reason, string Advice)[] Families =
    [
        ("System.IO.Path.", "depends on the machine", "Join parts with '/', and take them apart with LastIndexOf('/')."),
        ("System.IO.StringWriter.", "ends lines as the machine does", "Use a StringBuilder."),
        ("System.IO.StringReader.", "is made for files", "Use Split('\\n')."),
        ("System.IO.", "does I/O" + DependsOnMachine, "Let the builder do it with Copy, or write the content with File(…)."),
        ("System.Net.WebUtility.", "escapes text by rules that no library member here knows", "Write the text as it is to be, or a method of your own."),
        ("System.Net.", "uses the network" + DependsOnMachine, "Let the builder do it with AddUrl or Run."),
        ("System.Environment.get_NewLine", "is the end of a line, which differs between machines", "Write \"\\n\"."),
        ("System.Environment.", "reads the environment" + DependsOnMachine, "Read a build property with Property(\"…\", …)."),
        ("System.DateTime.get_Now", Clock, NoClock),
        ("System.DateTime.get_UtcNow", Clock, NoClock),
        ("System.DateTime.get_Today", Clock, NoClock),
        ("System.DateTimeOffset.get_Now", Clock, NoClock),
        ("System.DateTimeOffset.get_UtcNow", Clock, NoClock),
        ("System.DateTime", "is a point of time, whose calendar and text no library member here knows", "Write it as text: \"2027-11-10T00:00:00Z\"."),
        ("System.DateOnly", "is a date, whose calendar and text no library member here knows", "Write it as text: \"2027-11-10\"."),
        ("System.TimeOnly", "is a time of day, which no library member here knows", "Use a TimeSpan, or write it as text."),
        ("System.TimeProvider", Clock, NoClock),
        ("System.TimeZoneInfo", "depends on the machine" + DependsOnMachine, "Write the name of the zone as text."),
        ("System.Uri", "takes addresses apart by rules that no library member here knows", "Keep the parts as text and put them together."),
        ("System.Diagnostics.", "reads clocks or processes" + Differs, "Write a constant, or leave it out."),
        ("System.Random", "is random" + Differs, "Write a constant."),
        ("System.Guid.NewGuid", "is random" + Differs, "Write a constant."),
        ("System.Guid.CreateVersion7", "is random" + Differs, "Write a constant."),
        ("System.Security.Cryptography.RandomNumberGenerator", "is random" + Differs, "Write a constant, or let the builder mount a secret."),
        ("System.Security.Cryptography.", "works on bytes, of which a description holds none", "Write the result as a constant, or let the builder do it with Run."),
        ("System.Text.Encoding.", "is an encoding that the description of an image does not need", "Use Encoding.UTF8."),
        ("System.OperatingSystem.", "depends on the machine" + DependsOnMachine, "Write what the image is built for."),
        ("System.AppContext.", "depends on the program that runs" + DependsOnMachine, "Read a build property with Property(\"…\", …)."),
        ("System.AppDomain.", "depends on the program that runs" + DependsOnMachine, "Read a build property with Property(\"…\", …)."),
        ("System.Collections.Concurrent.", "is made for threads, which do not exist at compile time", "Use a Dictionary, a Queue or a List."),
        ("System.Collections.ArrayList.", "holds elements of no type", "Use a List<T>."),
        ("System.Collections.Hashtable.", "holds elements of no type", "Use a Dictionary<TKey, TValue>."),
        ("System.Tuple", "is a tuple that is an object", "Write (a, b)."),
        ("System.Math", "is none of those whose result is exact, and others differ in their last digit between machines", "Write the result as a constant."),
        ("System.Linq.Enumerable.Shuffle", "is random" + Differs, "Write the elements in the order that is wanted."),
        ("System.Linq.ParallelEnumerable.", "uses threads, which do not exist at compile time", "Leave AsParallel out."),
        ("System.Linq.Queryable.", "makes an expression tree, which is data for a run-time library", "Leave AsQueryable out."),
        ("System.Threading.", "uses threads, which do not exist at compile time", "Leave it out, or use the value itself."),
        ("System.Reflection.", "uses reflection, which does not exist at compile time", "Use the type itself, or nameof."),
        ("System.Attribute.", "uses reflection, which does not exist at compile time", "Keep the value in a constant or a property."),
        ("System.Activator.", "uses reflection, which does not exist at compile time", "Create the object with new."),
        ("System.Type.", "uses reflection, which does not exist at compile time", "Use the type itself, or nameof."),
        ("System.Console.", "does I/O, which would happen at every keystroke", "Leave it out."),
        ("System.Globalization.CultureInfo", "depends on a culture, and everything is culture-invariant", "Use CultureInfo.InvariantCulture, or leave the provider out."),
        ("System.HashCode", "gives hash codes, which differ from run to run", "Compare the values themselves."),
        ("System.Text.RegularExpressions.", "runs an engine whose time nothing bounds", "Use Split, IndexOf, a list pattern, or a method of your own."),
        ("System.Text.Json.", "reads the shape of types by reflection", "Write the text as a raw string literal, with the values in its holes."),
        ("System.Xml.", "is made for documents that are read and written", "Write the text as a raw string literal, with the values in its holes."),
        ("System.String.Normalize", "follows the Unicode tables of the machine", "Write the text in the form that is wanted."),
        ("System.Collections.Generic.List`1.get_Capacity", Room, "Ask for Count."),
        ("System.Text.StringBuilder.get_Capacity", Room, "Ask for Length."),
        ("System.GC.", "depends on the machine", "Leave it out."),
        ("System.Runtime.", "depends on the machine", "Write what the image is built for."),
    ];

    /// <summary>
    /// What a refused member is about: the type that declares it, and for all of the types that hold points of time one of them, since they are
    /// made of each other.
    /// </summary>
    public static string KindOf(string member) => Ids.DeclaringType(member) switch
    {
        "T:System.DateTimeOffset" or "T:System.DateOnly" or "T:System.TimeOnly" or "T:System.TimeProvider" or "T:System.TimeZoneInfo" => "T:System.DateTime",
        var type => type,
    };

    /// <summary>The whole message about a member that cannot be evaluated.</summary>
    public static string Describe(string member)
    {
        var name = member.Length > 2 ? member.Substring(2) : member;
        var (reason, advice) = WhyNot(member, name);
        return $"'{Ids.Display(member)}' cannot be evaluated at compile time: it {reason}. {advice}";
    }

    private static (string Reason, string Advice) WhyNot(string member, string name)
    {
        if (member.StartsWith("!:", StringComparison.Ordinal))
            return ("is of a file-local type, of which another has the name, too", "Give the type a name of its own.");

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
