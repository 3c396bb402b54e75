// User operators of every kind.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new Money(10.50m, "EUR");
        Money b = 4;
        var c = a + b - 1m;
        c += 2m;
        c++;
        var neg = -c;
        var t = 3 * a;
        image.Env("A", $"{a} {b} {c} {neg} {t} {a > b} {a <= b} {a == new Money(10.5m, "EUR")} {a != b} {(decimal)a} {(int)t} {(bool)(a & b)} {a | Money.Zero} {!a} {~a} {a % 3m} {a << 1}");
        image.Env("B", (a ? "true" : "false") + (a && b ? "1" : "0") + (Money.Zero || b ? "1" : "0"));
        Money? none = null;
        image.Env("C", $"{none + a}|{(none + a)is null}|{none == null}|{none < a}|{-none}");
        var m = new Matrix(2)
        {
            [0, 0] = 1,
            [0, 1] = 2,
            [1, 0] = 3,
            [1, 1] = 4
        };
        image.Env("M", (m * m).ToString() + (m * 2) + (m == m) + m[1, 1]);
    }
}

public readonly struct Money(decimal amount, string currency)
{
    public decimal Amount => amount;
    public string Currency => currency ?? "XXX";
    public static Money Zero => new(0, "EUR");

    public static implicit operator Money(int n) => new(n, "EUR");
    public static explicit operator decimal (Money m) => m.Amount;
    public static explicit operator int (Money m) => (int)m.Amount;
    public static explicit operator bool (Money m) => m.Amount != 0;
    public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount, a.Currency);
    public static Money operator -(Money a, decimal b) => new(a.Amount - b, a.Currency);
    public static Money operator +(Money a, decimal b) => new(a.Amount + b, a.Currency);
    public static Money operator *(int n, Money a) => new(n * a.Amount, a.Currency);
    public static Money operator %(Money a, decimal b) => new(a.Amount % b, a.Currency);
    public static Money operator <<(Money a, int b) => new(a.Amount * (1 << b), a.Currency);
    public static Money operator -(Money a) => new(-a.Amount, a.Currency);
    public static Money operator ~(Money a) => new(decimal.Truncate(a.Amount), a.Currency);
    public static bool operator !(Money a) => a.Amount == 0;
    public static Money operator ++(Money a) => new(a.Amount + 1, a.Currency);
    public static bool operator>(Money a, Money b) => a.Amount > b.Amount;
    public static bool operator <(Money a, Money b) => a.Amount < b.Amount;
    public static bool operator >=(Money a, Money b) => !(a < b);
    public static bool operator <=(Money a, Money b) => !(a > b);
    public static bool operator ==(Money a, Money b) => a.Amount == b.Amount && a.Currency == b.Currency;
    public static bool operator !=(Money a, Money b) => !(a == b);
    public static Money operator &(Money a, Money b) => a.Amount < b.Amount ? a : b;
    public static Money operator |(Money a, Money b) => a.Amount > b.Amount ? a : b;
    public static bool operator true (Money a) => a.Amount > 0;
    public static bool operator false (Money a) => a.Amount <= 0;
    public override bool Equals(object? o) => o is Money m && m == this;
    public override int GetHashCode() => Amount.GetHashCode();
    public override string ToString() => $"{Amount:0.00} {Currency}";
}

public sealed class Matrix
{
    private readonly int[, ] _cells;
    public Matrix(int n) => _cells = new int[n, n];
    public int Size => _cells.GetLength(0);

    public int this[int r, int c] { get => _cells[r, c]; set => _cells[r, c] = value; }

    public static Matrix operator *(Matrix a, Matrix b)
    {
        var m = new Matrix(a.Size);
        for (var i = 0; i < a.Size; i++)
            for (var j = 0; j < a.Size; j++)
                for (var k = 0; k < a.Size; k++)
                    m[i, j] += a[i, k] * b[k, j];
        return m;
    }

    public static Matrix operator *(Matrix a, int n)
    {
        var m = new Matrix(a.Size);
        for (var i = 0; i < a.Size; i++)
            for (var j = 0; j < a.Size; j++)
                m[i, j] = a[i, j] * n;
        return m;
    }

    public override string ToString()
    {
        var s = "[";
        foreach (var c in _cells)
            s += c + " ";
        return s.TrimEnd() + "]";
    }
}
