using ImageDsl.CompilerServices;
using ImageDsl.Tool.Tests;

// What the generator would have written for two image classes: this very assembly is one that the command is asked about.
[assembly: GeneratedImage("Acme.Java", GeneratedImages.Java, GeneratedImages.JavaDockerfile)]
[assembly: GeneratedImage("Acme.Debian", GeneratedImages.Debian, "FROM debian:13-slim\nRUN apt-get update && apt-get install -y tzdata=2025b && rm -rf /var/lib/apt/lists/*\nUSER app\n")]

namespace ImageDsl.Tool.Tests;

internal static class GeneratedImages
{
    public const string Debian = """
        {"class":"Acme.Debian","layer":"os","reference":"acme/debian:13","parent":"debian:13-slim","literalLayers":1,"context":".","configuration":{"user":"app"}}
        """;

    public const string Java = """
        {"class":"Acme.Java","layer":"runtime","reference":"acme/java:13-21","parent":"acme/debian:13","parentClass":"Acme.Debian","literalLayers":1,"context":".","configuration":{"user":"app","stopSignal":"SIGINT"}}
        """;

    public const string JavaDockerfile = "FROM acme/debian:13\nRUN true\nSTOPSIGNAL SIGINT\n";

    public static string Assembly { get; } = typeof(GeneratedImages).Assembly.Location;
}
