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
