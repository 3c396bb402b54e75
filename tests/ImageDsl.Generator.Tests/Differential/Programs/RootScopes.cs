// Steps as root, nested, in components, and below a parent that set a user.
[RuntimeLayer("test/program")]
public class Program : Below
{
    public override string Tag => "1";

    protected override void Define(ImageBuilder image)
    {
        image.AsRoot(r => r.Apt("curl").AsRoot(s => s.Run("inner"))).Run("as app").User("1:2").Tools("a", "b");
        image.AsRoot(_ => { });
    }
}

[OsLayer("test/below")]
public class Below : Case { protected override void Define(ImageBuilder image) => image.AddUser("app", 5001).User("app"); }

public static class Components { public static ImageBuilder Tools(this ImageBuilder image, params string[] tools) => image.AsRoot(r => { foreach (var t in tools) r.Apk(t); }); }
