// Generic math, static abstract members.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("S", $"{Sum([1, 2, 3])} {Sum([1.5, 2.5])} {Sum([1.1m, 2.2m])} {Average([1, 2, 4])} {Clamp(15, 0, 10)} {Twice<long>(21)}");
        image.Env("P", $"{ParseAll<int>("1,2,3").Sum()} {ParseAll<decimal>("1.5,2").Max()} {Temp.Parse("20C")} {Make<Temp>("30C")} {Describe<Temp>()} {Describe<Dist>()}");
        static T Sum<T>(IEnumerable<T> xs)
            where T : System.Numerics.INumber<T>
        {
            var s = T.Zero;
            foreach (var x in xs)
                s += x;
            return s;
        }

        static T Average<T>(T[] xs)
            where T : System.Numerics.INumber<T> => Sum(xs) / T.CreateChecked(xs.Length);
        static T Clamp<T>(T x, T lo, T hi)
            where T : IComparable<T> => x.CompareTo(lo) < 0 ? lo : x.CompareTo(hi) > 0 ? hi : x;
        static T Twice<T>(T x)
            where T : System.Numerics.IAdditionOperators<T, T, T> => x + x;
        static IEnumerable<T> ParseAll<T>(string s)
            where T : IParsable<T> => s.Split(',').Select(p => T.Parse(p, CultureInfo.InvariantCulture));
        static T Make<T>(string s)
            where T : IUnit<T> => T.Parse(s);
        static string Describe<T>()
            where T : IUnit<T> => T.Symbol + T.Zero;
    }
}

public interface IUnit<TSelf>
    where TSelf : IUnit<TSelf>
{
    static abstract string Symbol { get; }

    static abstract TSelf Parse(string s);
    static virtual string Zero => "0" + TSelf.Symbol;
}

public readonly record struct Temp(int Degrees) : IUnit<Temp>
{
    public static string Symbol => "C";

    public static Temp Parse(string s) => new(int.Parse(s.TrimEnd('C')));
    public override string ToString() => Degrees + "°";
}

public readonly record struct Dist(int M) : IUnit<Dist>
{
    public static string Symbol => "m";

    public static Dist Parse(string s) => new(int.Parse(s));
    static string IUnit<Dist>.Zero => "none";
}
