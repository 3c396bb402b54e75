namespace ImageDsl.Values;

/// <summary>How the DSL's enumerations are written.</summary>
internal static class Choice
{
    public static string Of(RunNetwork network) => network switch
    {
        RunNetwork.Default => "default",
        RunNetwork.None => "none",
        RunNetwork.Host => "host",
        _ => throw Unknown(nameof(RunNetwork), (int)network),
    };

    public static string Of(RunSecurity security) => security switch
    {
        RunSecurity.Sandbox => "sandbox",
        RunSecurity.Insecure => "insecure",
        _ => throw Unknown(nameof(RunSecurity), (int)security),
    };

    public static string Of(Protocol protocol) => protocol switch
    {
        Protocol.Tcp => "tcp",
        Protocol.Udp => "udp",
        Protocol.Sctp => "sctp",
        _ => throw Unknown(nameof(Protocol), (int)protocol),
    };

    public static string Of(Signal signal) => Enum.IsDefined(typeof(Signal), signal) ? signal.ToString() : throw Unknown(nameof(Signal), (int)signal);

    public static Dockerfile.CacheSharing Of(CacheSharing sharing) => sharing switch
    {
        CacheSharing.Shared => Dockerfile.CacheSharing.Shared,
        CacheSharing.Private => Dockerfile.CacheSharing.Private,
        CacheSharing.Locked => Dockerfile.CacheSharing.Locked,
        _ => throw Unknown(nameof(CacheSharing), (int)sharing),
    };

    private static ImageDefinitionException Unknown(string type, int value) => new($"{value} is not a value of {type}.");
}
