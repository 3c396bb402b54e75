// Numbers in all formats that a person reaches for, where the text is the same everywhere.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image) => image.Env("A", $"{1234567:N0}|{0.5:P}|{-3:D4}|{255:x2}|{1e-7}|{123456789012345678L}|{1.0}|{100m}|{1.50m}|{-0.0}|{float.MaxValue}|{double.Epsilon}|{1e15}|{1e16}|{0.1f}|{(double)0.1f}|{decimal.MaxValue}|{1.23456789:F3}|{12.5:000.00}|{1234.5:#,##0.0}|{0:#}|{-1.5:0.0;(0.0);zero}|{1e10:E2}|{42, 6}|{42, -6}|{3.14159:G3}|{1_000_000}|{0b1010}|{0xFF}").Env("B", (1 / 3m).ToString() + (2.0 / 3) + (int)'A' + 7 / 2 + 7 / 2.0 + 7 % 3 + -7 % 3 + Math.Pow(2, 10) + Math.Max(1, 2L) + Math.Round(1.005, 2) + Math.Ceiling(1.1) + Math.Floor(-1.1) + Math.Truncate(1.9m) + Math.Abs(-3) + Math.Sign(-2.5) + Math.DivRem(7, 2).Remainder);
}
