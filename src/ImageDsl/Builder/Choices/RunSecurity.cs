namespace ImageDsl;

/// <summary>The privileges of a RUN step.</summary>
public enum RunSecurity
{
    /// <summary>Those of a container.</summary>
    Sandbox,

    /// <summary>Nearly those of the build host; the builder asks for the entitlement <c>security.insecure</c>.</summary>
    Insecure,
}
