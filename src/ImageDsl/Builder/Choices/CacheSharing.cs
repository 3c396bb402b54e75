namespace ImageDsl;

/// <summary>How builds that run at the same time use one cache mount.</summary>
public enum CacheSharing
{
    /// <summary>Builds use it at the same time; what they write there must bear that.</summary>
    Shared,

    /// <summary>A build that finds it in use gets another one.</summary>
    Private,

    /// <summary>A build that finds it in use waits; package managers want this.</summary>
    Locked,
}
