// Characters beyond the basic plane.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var rocket = "go 🚀!";
        image.Env("A", $"{rocket.Length} {char.IsSurrogate(rocket[3])} {char.IsHighSurrogate(rocket[3])} {char.IsLowSurrogate(rocket, 4)} {char.IsSurrogatePair(rocket, 3)} {char.ConvertToUtf32(rocket, 3)} {char.ConvertFromUtf32(0x1F680)}")
            .Env("B", string.Join(",", rocket.Select(c => (int)c))).Env("C", rocket[3..5]).Env("D", $"{(int)'ß'} {'\u00e9'} \u0130 {(char)0x131} {"ß".ToUpperInvariant()} {"ı".ToUpperInvariant()} {"İ".ToLowerInvariant().Length}")
            .Env("E", $"{char.ToUpperInvariant('ÿ')} {char.IsLetter('ß')} {char.IsDigit('٣')} {char.IsNumber('½')} {char.GetNumericValue('7')} {char.IsWhiteSpace('\u00a0')} {char.IsSeparator(' ')} {char.IsSymbol('+')} {char.IsPunctuation('!')} {char.IsBetween('c', 'a', 'z')} {char.IsAsciiHexDigit('f')}");
    }
}
