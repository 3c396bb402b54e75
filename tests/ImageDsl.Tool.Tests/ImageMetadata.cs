using ImageDsl.Tool.Tests;

namespace ImageDsl.CompilerServices;

/// <summary>What the generator would have written for two image classes: this very assembly is one that the command is asked about.</summary>
[GeneratedImage("Acme.Java", GeneratedImages.Java, GeneratedImages.JavaDockerfile)]
[GeneratedImage("Acme.Debian", GeneratedImages.Debian, "FROM debian:13-slim\nRUN apt-get update && apt-get install -y tzdata=2025b && rm -rf /var/lib/apt/lists/*\nUSER app\n")]
internal static class ImageMetadata;
