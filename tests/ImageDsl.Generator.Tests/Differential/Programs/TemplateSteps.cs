// A template adds steps, the image adds some before and after.
[OsLayer("test/program")]
public class Program : Template
{
    protected override int Port => 9090;

    protected override void Define(ImageBuilder image)
    {
        image.Run("echo before"); base.Define(image); image.Run("echo after");
    }
}

public abstract class Template : Case { protected virtual int Port => 80; protected override void Define(ImageBuilder image) { image.Expose(Port); Extra(image); } protected virtual void Extra(ImageBuilder image) => image.Env("T", Port > 80 ? "template" : ""); }
