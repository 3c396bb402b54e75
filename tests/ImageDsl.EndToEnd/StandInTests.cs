using ImageDsl.EndToEnd.Engine;

namespace ImageDsl.EndToEnd;

public class StandInTests
{
    [Fact]
    public async Task The_stand_ins_hold_what_the_published_images_are_used_for()
    {
        await StandIns.Build();

        Assert.StartsWith("10.0.", await InContainer("mcr.microsoft.com/dotnet/sdk:10.0", "dotnet", "--version"));
        Assert.Contains("Microsoft.AspNetCore.App 10.0.", await InContainer("mcr.microsoft.com/dotnet/aspnet:10.0", "dotnet", "--list-runtimes"));
        Assert.StartsWith("javac 21.", await InContainer("eclipse-temurin:21-jdk", "javac", "--version"));
    }

    private static Task<string> InContainer(string publishedName, params string[] command) =>
        Command.Run("docker", ["run", "--rm", StandIns.ByPublishedName[publishedName], .. command]);
}
