namespace ImageDsl;

/// <summary>A C library, to which the programs of an image link.</summary>
public enum CLibrary
{
    /// <summary>The GNU C library.</summary>
    Glibc,

    /// <summary>musl, which Alpine uses.</summary>
    Musl,
}
