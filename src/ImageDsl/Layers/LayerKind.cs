namespace ImageDsl;

/// <summary>What a conceptual layer holds, from the bottom up. Consecutive images of one kind are one conceptual layer.</summary>
public enum LayerKind
{
    /// <summary>The operating system's libraries and tools.</summary>
    Os,

    /// <summary>A language runtime, such as .NET or a JRE.</summary>
    Runtime,

    /// <summary>An application server or other middleware between runtime and application.</summary>
    Middleware,

    /// <summary>A service or program; nothing stands on it.</summary>
    Application,
}
