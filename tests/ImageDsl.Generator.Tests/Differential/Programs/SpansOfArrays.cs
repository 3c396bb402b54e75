// A span is the array it was made of: what is written to the one is read from the other, in parts and backwards.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Span<int> all = new int[6];
        all[2..4].Fill(7);
        all[^1] = 9;
        all[0]++;
        all[1] += 5;
        var part = all.Slice(1, 3);
        part[0] = 4;
        part.Reverse();
        image.Env("A", string.Join(",", all.ToArray()) + part.Length + all.IndexOf(7) + all.LastIndexOf(7) + all.Contains(9));
        
        int[] numbers = [1, 2, 3];
        ReadOnlySpan<int> view = numbers;
        var rest = view[1..];
        numbers[1] = 50;
        numbers.AsSpan(1)[1] = 60;
        image.Env("B", $"{rest[0]}{rest[^1]}{view[2]}{rest is [50, ..]}");
        
        Span<char> text = "hello".ToCharArray();
        text[0] = 'J';
        image.Env("C", text.ToString() + new string(text[..2]) + string.Concat(text[1..2], "xx".AsSpan()) + string.Create(3, 'z', (span, c) => { for (var i = 0; i < span.Length; i++) span[i] = (char)(c - i); }));
        Swap(numbers);
        image.Env("D", string.Join(",", numbers));
        
        static void Swap(Span<int> x) => (x[0], x[^1]) = (x[^1], x[0]);
    }
}
