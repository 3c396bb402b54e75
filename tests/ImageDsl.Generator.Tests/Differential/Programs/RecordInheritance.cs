// Records that derive from records, with equality, text and 'with'.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Package curl = new Apt("curl", "8.0") { Pinned = true };
        Package same = new Apt("curl", "8.0") { Pinned = true };
        Package pip = new Pip("curl");
        image.Env("T", curl.ToString()).Env("P", $"{pip}").Env("E", $"{curl == same} {curl.Equals(pip)} {curl != pip} {ReferenceEquals(curl, same)} {Equals(curl, same)}");
        var newer = curl with { Name = "wget" };
        image.Env("W", $"{newer} {newer is Apt { Version: "8.0" }} {newer.GetType() == typeof(Apt)}");
        var (name, version) = (Apt)newer;
        image.Env("D", name + version + curl.Install());
        var set = new HashSet<Package> { curl, same, pip };
        image.Env("S", $"{set.Count} {new[] { curl, same, pip }.Distinct().Count()}");
    }
}

public abstract record Package(string Name)
{
    public bool Pinned { get; init; }
    public abstract string Install();
}

public sealed record Apt(string Name, string Version) : Package(Name)
{
    public override string Install() => Pinned ? $"apt-get install {Name}={Version}" : $"apt-get install {Name}";
}

public record Pip(string Name) : Package(Name)
{
    public override string Install() => $"pip install {Name}";
    public override string ToString() => $"pip:{Name}";
}
