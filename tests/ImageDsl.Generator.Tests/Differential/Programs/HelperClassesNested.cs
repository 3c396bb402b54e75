// Private nested helper classes, static classes, consts.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Paths.Join("opt", "app", "bin")).Env("B", Inner.Deep.Value).Env("C", new Builder().Set("k", 1).Set("k2", "v").ToString());
    }

    private const string Root = "/" + nameof(Root);
    private static class Paths
    {
        private const char Sep = '/';
        public static string Join(params string[] parts) => Root + Sep + string.Join(Sep, parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    internal class Inner
    {
        internal static class Deep
        {
            internal const int N = 3 * 2;
            internal static readonly string Value = $"{Root}{N}";
        }
    }

    private sealed class Builder
    {
        private readonly SortedDictionary<string, object> _d = [];
        public Builder Set<T>(string k, T v)
            where T : notnull
        {
            _d[k] = v;
            return this;
        }

        public override string ToString() => string.Join("&", _d.Select(p => p.Key + "=" + p.Value));
    }
}
