// Images of other classes, named by type arguments: directly, through generic helpers, with tags that are computed.
[OsLayer("test/program")]
public class Program : Case
{
    private static ImageBuilder Tool<T>(ImageBuilder image) where T : Image => image.CopyFrom<T>("/out/tool", "/usr/bin/");

    protected override void Define(ImageBuilder image)
    {
        image.CopyFrom<Tools>("/out/a", "/a", new() { Link = true }).CopyFrom<Tools>(["/b", "/c"], "/d/");
        Tool<OtherTools>(image).Run("lint", Mount.BindFrom<Tools>("/tools", source: "/out"));
        var stage = image.Stage<OtherTools>("more", s => s.Run("make more"));
        image.Copy(stage, "/m", "/m");
    }
}

[RuntimeLayer("test/tools")]
public class Tools : Case { protected virtual int Major => 2; public override string Tag => $"{Major}.1"; protected override void Define(ImageBuilder image) => image.Run("make tools"); }

[RuntimeLayer("test/other-tools")]
public class OtherTools : Tools { public override string Tag => Parent.Tag + "-x"; protected override int Major => 3; }
