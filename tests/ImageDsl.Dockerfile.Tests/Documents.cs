namespace ImageDsl.Dockerfile.Tests;

/// <summary>Small documents.</summary>
internal static class Documents
{
    /// <summary>One stage from scratch.</summary>
    public static DockerfileDocument Of(params Instruction[] instructions) =>
        new(new[] { new DockerfileStage(new FromInstruction("scratch"), instructions) });
}
