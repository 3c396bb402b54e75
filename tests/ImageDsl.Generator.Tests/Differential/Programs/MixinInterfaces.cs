// Conventions as interfaces with default members, which any image takes on, over one abstract hook.
public interface IComponentImage
{
    IEnumerable<string> Packages => [];

    void Configure(ImageBuilder image)
    {
    }
}

public interface IWithJava : IComponentImage
{
    int Java => 21;

    IEnumerable<string> IComponentImage.Packages => [$"openjdk-{Java}-jre-headless"];
}

public interface IWithUser
{
    string UserName => "app";

    int Uid { get; }

    void AddTo(ImageBuilder image) => image.AddUser(UserName, Uid).User(UserName);
}

public abstract class Composed : Case
{
    protected sealed override void Define(ImageBuilder image)
    {
        if (this is IComponentImage { Packages: var packages })
        {
            var list = packages.ToArray();
            if (list is [_, ..])
                image.Apt(list);
            ((IComponentImage)this).Configure(image);
        }

        Body(image);
        (this as IWithUser)?.AddTo(image);
    }

    protected abstract void Body(ImageBuilder image);
}

[OsLayer("test/program")]
public class Program : Composed, IWithJava, IWithUser
{
    int IWithJava.Java => 17;
    public int Uid => 10001;

    void IComponentImage.Configure(ImageBuilder image) => image.Env("JAVA", ((IWithJava)this).Java.ToString());
    protected override void Body(ImageBuilder image) => image.Run("body");
}
