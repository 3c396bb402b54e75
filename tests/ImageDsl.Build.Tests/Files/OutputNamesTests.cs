using ImageDsl.Build.Files;

namespace ImageDsl.Build.Tests.Files;

public class OutputNamesTests
{
    [Theory]
    [InlineData("orders/Dockerfile")]
    [InlineData("acme-web-orders-v2/Dockerfile")]
    [InlineData("größe/Dockerfile")]
    [InlineData("_x.y/Dockerfile")]
    [InlineData("console/Dockerfile")]
    [InlineData("docker-bake.json")]
    [InlineData("images.json")]
    [InlineData("images.md")]
    [InlineData("origins.json")]
    public void What_the_build_writes_may_be_written(string path) => Assert.True(OutputNames.IsOutput(path));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("Dockerfile")]
    [InlineData("/Dockerfile")]
    [InlineData("/etc/Dockerfile")]
    [InlineData("./Dockerfile")]
    [InlineData("../Dockerfile")]
    [InlineData("../docker-bake.json")]
    [InlineData("orders/../Dockerfile")]
    [InlineData("orders/../../Dockerfile")]
    [InlineData("orders/x/Dockerfile")]
    [InlineData("orders//Dockerfile")]
    [InlineData("orders\\Dockerfile")]
    [InlineData("..\\x/Dockerfile")]
    [InlineData("C:/Dockerfile")]
    [InlineData("C:x/Dockerfile")]
    [InlineData("or ders/Dockerfile")]
    [InlineData("orders\n/Dockerfile")]
    [InlineData("orders\0/Dockerfile")]
    [InlineData("orders:stream/Dockerfile")]
    [InlineData("orders./Dockerfile")]
    [InlineData(".git/Dockerfile")]
    [InlineData("-->/Dockerfile")]
    [InlineData("*/Dockerfile")]
    [InlineData("con/Dockerfile")]
    [InlineData("NUL.x/Dockerfile")]
    [InlineData("orders/dockerfile")]
    [InlineData("orders/Dockerfile/")]
    [InlineData("orders/images.json")]
    [InlineData("other.json")]
    public void Nothing_else_may_be_written(string path) => Assert.False(OutputNames.IsOutput(path));

    [Fact]
    public void A_name_longer_than_file_systems_take_may_not_be_written()
    {
        Assert.True(OutputNames.IsOutput(new string('a', 255) + "/Dockerfile"));
        Assert.False(OutputNames.IsOutput(new string('a', 256) + "/Dockerfile"));
    }
}
