namespace ImageDsl.Dockerfile.Writing;

/// <summary>FROM as text.</summary>
internal static class FromText
{
    public static string Render(FromInstruction from, char escape)
    {
        if (from.StageName is { } name)
            StageReference.CheckName(name);

        var platform = from.Platform is { } value ? $"--platform={StageReference.EncodeImage(value, escape, "The platform of FROM")} " : "";
        var alias = from.StageName is null ? "" : " AS " + from.StageName;
        return $"FROM {platform}{StageReference.EncodeImage(from.Image, escape, "The image of FROM")}{alias}";
    }
}
