// Components as interfaces with default members, mixed into an image.
[OsLayer("test/program")]
public class Program : Case, IHasMetrics, IHasUser
{
    int IHasMetrics.MetricsPort => 9102;
    public string UserName => "svc";

    protected override void Define(ImageBuilder image)
    {
        ((IHasUser)this).AddUser(image);
        ((IHasMetrics)this).AddMetrics(image);
        foreach (var component in new IComponent[] { new Curl(), new Certificates("corp.pem", "root.pem"), new Timezone { Zone = "Europe/Berlin" } })
            component.AddTo(image);
    }
}

public interface IHasMetrics
{
    int MetricsPort => 9100;
    string Path => "/metrics";
    void AddMetrics(ImageBuilder image) => image.Expose(MetricsPort).Label("metrics.path", Path);
}

public interface IHasUser
{
    string UserName { get; }
    int Uid => 10_001;
    void AddUser(ImageBuilder image) => image.Run($"useradd -u {Uid} {UserName}");
}

public interface IComponent
{
    void AddTo(ImageBuilder image);
}

public class Curl : IComponent { public void AddTo(ImageBuilder image) => image.Apt("curl"); }

public class Certificates(params string[] files) : IComponent
{
    public void AddTo(ImageBuilder image)
    {
        foreach (var file in files)
            image.Copy(file, $"/usr/local/share/ca-certificates/{file.Replace(".pem", ".crt")}");
        image.Run("update-ca-certificates");
    }
}

public class Timezone : IComponent
{
    public required string Zone { get; init; }
    public void AddTo(ImageBuilder image) => image.Env("TZ", Zone);
}
