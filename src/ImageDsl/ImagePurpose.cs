namespace ImageDsl;

/// <summary>What an image is made for.</summary>
public enum ImagePurpose
{
    /// <summary>To run programs: what is not needed for that is not in it.</summary>
    RunTime,

    /// <summary>To build programs: compilers, SDKs and build tools are in it.</summary>
    BuildKit,
}
