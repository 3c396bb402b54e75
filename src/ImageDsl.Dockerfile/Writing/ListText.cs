namespace ImageDsl.Dockerfile.Writing;

/// <summary>EXPOSE and VOLUME as text.</summary>
internal static class ListText
{
    public static string Expose(ExposeInstruction expose, char escape)
    {
        InstructionText.RequireSome("EXPOSE", expose.Ports.Count);
        return "EXPOSE " + string.Join(" ", expose.Ports.Select(port => PortEncoder.Encode(port, escape)));
    }

    public static string Volume(VolumeInstruction volume, char escape)
    {
        InstructionText.RequireSome("VOLUME", volume.Paths.Count);
        return "VOLUME " + CopyPaths.Encode(volume.Paths, escape, "VOLUME").Text;
    }
}
