// The names of types as they are declared.
public class Cfg<T> { public string Name => typeof(T).Name; }
[OsLayer("test/program")]
public class Program : Case
{
    private static string N<T>() => typeof(T).Name;
    protected override void Define(ImageBuilder image) => image.Env("A", typeof(Program).Name + nameof(Define) + nameof(image) + nameof(List<int>.Count)).Env("B", N<int>() + N<string>() + N<List<int>>() + N<int[]>()).Env("C", new Cfg<Program>().Name).Env("D", GetType().Name);
}
