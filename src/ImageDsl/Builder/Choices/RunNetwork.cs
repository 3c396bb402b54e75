namespace ImageDsl;

/// <summary>The network of a RUN step.</summary>
public enum RunNetwork
{
    /// <summary>The builder's default.</summary>
    Default,

    /// <summary>None but the loopback device.</summary>
    None,

    /// <summary>That of the build host; the builder asks for the entitlement <c>network.host</c>.</summary>
    Host,
}
