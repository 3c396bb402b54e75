// Switch statements with patterns, goto case free, when, and several labels.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var arch in new[] { "amd64", "arm64", "arm/v7", "s390x", "", "riscv64" })
        {
            switch (arch)
            {
                case "":
                    continue;
                case "amd64" or "x86_64":
                    image.Env("ARCH_A", "x64");
                    break;
                case { Length: > 3 } a when a.StartsWith("arm", StringComparison.Ordinal):
                    image.Env("ARM_" + a.Length, a.Replace('/', '_'));
                    break;
                case "s390x":
                case "ppc64le":
                    image.Env("IBM", "1");
                    goto default;
                default:
                    image.Run($"echo {arch} is rare");
                    break;
            }
        }

        for (var i = 0; i < 4; i++)
        {
            switch (i)
            {
                case 0: image.Run("zero"); goto case 2;
                case 1: image.Run("one"); break;
                case 2: image.Run("two"); break;
                default: return;
            }
        }
    }
}
