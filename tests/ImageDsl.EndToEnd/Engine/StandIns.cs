namespace ImageDsl.EndToEnd.Engine;

/// <summary>
/// Local images in the place of published ones, so that a builder without a way to the registries can build the examples. They carry
/// names of their own, and builders are told to use them for the published names: nothing is ever tagged as what it is not.
/// </summary>
internal static class StandIns
{
    /// <summary>The published images that the examples name, besides Debian, and what stands in for each.</summary>
    public static IReadOnlyDictionary<string, string> ByPublishedName { get; } = new Dictionary<string, string>
    {
        ["mcr.microsoft.com/dotnet/sdk:10.0"] = "imagedsl-stand-in/dotnet-sdk:10.0",
        ["mcr.microsoft.com/dotnet/aspnet:10.0"] = "imagedsl-stand-in/dotnet-aspnet:10.0",
        ["eclipse-temurin:21-jdk"] = "imagedsl-stand-in/temurin-jdk:21",
    };

    /// <summary>The folder that the running .NET comes from; it has an SDK, since that started these tests.</summary>
    private static string DotNetRoot =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static async Task Build()
    {
        await Build("dotnet-sdk", "imagedsl-stand-in/dotnet-sdk:10.0", DotNetRoot);
        await Build("dotnet-aspnet", "imagedsl-stand-in/dotnet-aspnet:10.0", DotNetRoot);
        await Build("temurin-jdk", "imagedsl-stand-in/temurin-jdk:21", Folder);
    }

    private static string Folder => Repository.PathOf("tests/ImageDsl.EndToEnd/StandIns");

    private static Task Build(string name, string tag, string context) =>
        Command.Run("docker", "build", "--quiet", "--file", Path.Combine(Folder, name + ".Dockerfile"), "--tag", tag, context);
}
