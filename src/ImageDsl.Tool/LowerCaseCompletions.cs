using System.CommandLine.Completions;

namespace ImageDsl.Tool;

/// <summary>What completes to the members of an enumeration, as people write them.</summary>
internal static class LowerCaseCompletions
{
    /// <summary>Takes the place of the completions of an option or argument, which are in the capitals of C#.</summary>
    public static void Use<TEnum>(List<Func<CompletionContext, IEnumerable<CompletionItem>>> completions)
        where TEnum : struct, Enum
    {
        completions.Clear();
        completions.Add(_ => Enum.GetNames<TEnum>().Select(name => new CompletionItem(name.ToLowerInvariant())));
    }
}
