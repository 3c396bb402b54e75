// Constant locals in patterns, cases and text.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        const int Limit = 3; const string Prefix = "p-"; foreach (var i in new[] { 2, 3 }) { switch (i) { case Limit: image.Run($"echo {Prefix}limit"); break; default: image.Run("echo " + Prefix + i); break; } }
    }
}
