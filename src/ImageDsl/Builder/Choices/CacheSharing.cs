namespace ImageDsl;

/// <summary>How builds that run at the same time use one cache mount.</summary>
public enum CacheSharing
{
    /// <summary>At the same time.</summary>
    Shared,

    /// <summary>Each gets its own.</summary>
    Private,

    /// <summary>One waits for the other; package managers want this.</summary>
    Locked,
}
