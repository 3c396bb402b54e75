// Numbers, characters and enums of all widths that are counted up and down, missing ones too.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        sbyte? a = 1;
        a++;
        short? b = 2;
        b--;
        ushort? c = 3;
        c++;
        byte? d = 255;
        unchecked
        {
            d++;
        }

        char? e = 'a';
        e++;
        ulong? f = 1;
        f++;
        long g = 5;
        g++;
        uint? h = 0;
        h++;
        float? i = 1.5f;
        i++;
        decimal? j = 2;
        j--;
        double k = 1;
        k++;
        E8 x = E8.B;
        x--;
        E64 y = E64.A;
        y++;
        EU z = EU.A;
        z++;
        ES v = ES.B;
        v--;
        nint q = 1;
        image.Run($"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{x}{y}{z}{v}");
    }
}

public enum E8 : byte
{
    A,
    B
}

public enum E64 : long
{
    A,
    B
}

public enum EU : ushort
{
    A,
    B
}

public enum ES : sbyte
{
    A,
    B
}
