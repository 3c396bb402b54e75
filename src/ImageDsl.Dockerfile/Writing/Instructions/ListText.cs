namespace ImageDsl.Dockerfile.Writing;

/// <summary>EXPOSE and VOLUME as text.</summary>
internal static class ListText
{
    public static string Expose(ExposeInstruction expose, char escape)
    {
        InstructionText.RequireSome("EXPOSE", expose.Ports.Count);

        var ports = expose.Ports.Select(port => PortEncoder.Encode(port, escape)).ToList();

        if (ports[0].StartsWith("--", StringComparison.Ordinal))
            throw new DockerfileFormatException($"'{ports[0]}' is not a port: it begins with '--', which the builder takes for a flag.");

        return Layout.JoinWords("EXPOSE", null, string.Join(" ", ports), ports, escape);
    }

    public static string Volume(VolumeInstruction volume, char escape)
    {
        InstructionText.RequireSome("VOLUME", volume.Paths.Count);

        var paths = CopyPaths.Encode(volume.Paths, escape, "VOLUME");
        return Layout.JoinWords("VOLUME", null, paths.Text, paths.Words, escape);
    }
}
