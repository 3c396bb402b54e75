// Every property that an image has, overridden, asked of the base, and of the parent.
[OsLayer("test/program")]
public class Program : Parent
{
    public override string Tag => Parent.Tag + "-" + base.Tag;
    public override IEnumerable<string> Tags => [.. base.Tags, "more", Tag];
    public override string Context => base.Context + "/sub";
    public override bool Dockerignore => !base.Dockerignore;
    public override IEnumerable<string> Platforms => base.Platforms.Append("linux/arm64").Where(p => p != "linux/s390x");
    public override string Title => "The " + base.Title;
    public override string? Source => base.Source ?? "https://example.org/src";
    public override string? Vendor => (base.Vendor ?? "none") + " Inc.";
    public override string? Licenses => base.Licenses is null ? "MIT" : null;

    protected override void Define(ImageBuilder image)
    {
        base.Define(image);
        image.Env("A", $"{Tag} {string.Join(",", Tags)} {Context} {Dockerignore} {string.Join(",", Platforms)} {Title} {Source} {Vendor} {Licenses} {From}");
        image.Env("PARENT", $"{Parent.Tag}");
    }
}

[OsLayer("test/parent")]
public class Parent : Case
{
    public override string Tag => "p" + base.Tag;
    public override IEnumerable<string> Tags => Array.Empty<string>();
    public override string? Vendor => "Acme";
    public override IEnumerable<string> Platforms => ["linux/amd64", "linux/s390x"];
}
