using System.CommandLine;

namespace ImageDsl.Tool;

/// <summary>The commands and their arguments.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("Asks compiled assemblies about the container images that their classes declare.") { ListCommand.Create() };
}
