// An image that asks for a .dockerignore, by a property that is computed.
[OsLayer("test/program")]
public class Program : Case
{
    protected virtual bool IsSmall => true;
    public override bool Dockerignore => IsSmall && !base.Dockerignore;

    protected override void Define(ImageBuilder image) => image.Copy("a", "/a").Env("SMALL", $"{Dockerignore}");
}
