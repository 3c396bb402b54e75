using System.Globalization;

namespace ImageDsl.Values;

/// <summary>Ports as EXPOSE takes them.</summary>
internal static class PortText
{
    private const int Highest = 65_535;

    public static string Write(int port, Protocol protocol)
    {
        Check(port);
        return Number(port) + Suffix(protocol);
    }

    public static string WriteRange(int first, int last, Protocol protocol)
    {
        Check(first);
        Check(last);

        if (last < first)
            throw new ImageDefinitionException($"{Number(first)} to {Number(last)} is not a range of ports: the first number is the lower one.");

        return $"{Number(first)}-{Number(last)}{Suffix(protocol)}";
    }

    /// <summary>What follows a number: nothing for TCP.</summary>
    public static string Suffix(Protocol protocol) => protocol == Protocol.Tcp ? "" : "/" + Choice.Of(protocol);

    /// <summary>Checks the number of a port.</summary>
    public static void Check(int port)
    {
        if (port is < 1 or > Highest)
            throw new ImageDefinitionException($"{Number(port)} is not a port: expected a number from 1 to {Highest}.");
    }

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
