// What null gives when a nullable value is asked, also through LINQ.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int? n = null;
        image.Env("A", n.ToString() + "x" + n.Equals(null) + n.Equals(1));
        image.Env("B", new int?[] { 1, null, 3 }.Sum().ToString() + new int?[] { null, 3 }.Max() + "|" + new[] { (double?)null }.Average() + "|" + new int?[0].Min().HasValue);
        image.Env("C", string.Join(",", new int?[] { 3, null, 1 }.Order()));
        object? boxed = n;
        image.Env("D", (boxed == null).ToString() + default(char?).HasValue + (n?.ToString() ?? "none"));
    }
}
