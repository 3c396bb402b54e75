using System.Globalization;

namespace ImageDsl.Values;

/// <summary>Ports as EXPOSE takes them.</summary>
internal static class PortText
{
    private const int Highest = 65_535;

    public static string Write(int port, Protocol protocol)
    {
        if (port is < 1 or > Highest)
            throw new ImageDefinitionException(
                $"{port.ToString(CultureInfo.InvariantCulture)} is not a port: expected a number from 1 to {Highest}.");

        var number = port.ToString(CultureInfo.InvariantCulture);
        return protocol == Protocol.Tcp ? number : $"{number}/{Choice.Of(protocol)}";
    }
}
