// Secrets, comments, triggers and raw instructions.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Secret Token = new("npm-token");

    protected override void Define(ImageBuilder image)
    {
        var caches = new[] { Mount.Cache("/a", new() { Sharing = CacheSharing.Private, Mode = "0700", Uid = 5, Gid = 6, ReadOnly = true }), Mount.Secret(Token, new() { Env = "TOKEN" }) };
        image.Run("npm ci", caches).Script("npm ci", Mount.Secret("other", new() { Target = "/t", Mode = "0440", Required = true })).Script("#!/bin/sh\ntrue");
        image.Comment("one\ntwo").OnBuild(b => b.Comment("in").Copy("x", "/x").Run($"echo {Variable.TargetArch}")).Raw("COPY --link a b /c/").Raw($"ENV A={Variable.Env("B")} C=d");
        image.Raw("RUN python3 <<EOF\nprint(1)\nEOF").Shell("/bin/bash", "-c").EntrypointShell($"exec a {Variable.Env("P").Or("1")}").CmdShell("b").Entrypoint().Cmd();
    }
}
