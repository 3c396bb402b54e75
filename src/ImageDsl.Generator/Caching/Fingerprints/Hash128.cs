namespace ImageDsl.Generator.Caching;

/// <summary>A hash wide enough that equal hashes are taken for equal input. It means nothing outside of this process.</summary>
internal readonly record struct Hash128(ulong High, ulong Low)
{
    /// <summary>The hash of nothing, to which everything is added.</summary>
    public static Hash128 Empty { get; } = new(0xcbf29ce484222325, 0x9e3779b97f4a7c15);

    /// <summary>Adds a number; the order of additions counts.</summary>
    public Hash128 Add(ulong value)
    {
        unchecked
        {
            var high = (High ^ value) * 0x100000001b3;
            var low = (Low + value) * 0xff51afd7ed558ccd;
            return new Hash128(high ^ (high >> 29), (low ^ (low >> 32)) + high);
        }
    }

    /// <summary>Adds a number.</summary>
    public Hash128 Add(int value) => Add((ulong)(uint)value);

    /// <summary>Adds another hash.</summary>
    public Hash128 Add(Hash128 other) => Add(other.High).Add(other.Low);

    /// <summary>Adds text and its length.</summary>
    public Hash128 Add(string text)
    {
        var hash = Add(text.Length);
        var i = 0;

        for (; i + 3 < text.Length; i += 4)
            hash = hash.Add(text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48));

        for (; i < text.Length; i++)
            hash = hash.Add(text[i]);

        return hash;
    }
}
