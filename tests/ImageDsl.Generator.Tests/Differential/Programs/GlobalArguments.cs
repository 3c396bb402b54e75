// Arguments before FROM, predefined ones, and stages for the platform that builds.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var go = image.GlobalArg("GO", "1.25");
        var registry = image.GlobalArg("REGISTRY", $"docker.io/{go}");
        var build = image.Stage("build", $"golang:{go}", Platform.Build, s => s.Run($"GOARCH={Variable.TargetArch} go build # {go}").Run($"echo {Variable.TargetArch}"));
        var other = image.Stage("other", from: $"{registry}/tools", s => s.Comment("nothing").Run("true"));
        var fixedOne = image.Stage("fixed", "alpine:3", "linux/amd64", s => { s.Arg("X", $"{go}"); });
        image.Copy(build, "/out", "/app").Copy(other, $"/{go}", "/b").Copy(fixedOne, "/c", "/c");
    }
}
