using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG611: EXPOSE with a part of the host, or a protocol in capital letters.</summary>
internal static class ExposedPorts
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps)
        {
            if (step.Instruction is not ExposeInstruction expose)
                continue;

            foreach (var (message, codes) in expose.Ports.Select(port => port.Literal).OfType<string>().SelectMany(Problems))
                yield return image.Finding(RuleCatalog.ExposedPorts, step.Place, codes, message);
        }
    }

    private static IEnumerable<(string Message, string[] Codes)> Problems(string port)
    {
        if (port.IndexOf(':') >= 0)
            yield return ($"'{port}' names a port or an address of the host, which EXPOSE ignores: name the container's port alone", ["ExposeInvalidFormat"]);

        var slash = port.IndexOf('/');

        if (slash >= 0 && port.Skip(slash).Any(char.IsUpper))
            yield return ($"the protocol in '{port}' is written in lower case", ["ExposeProtoCasing"]);

        var numbers = port.Split('/')[0].Split(':').Last().Split('-');

        if (numbers.Any(number => !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > 65535) && numbers.All(number => number.All(char.IsDigit)))
            yield return ($"'{port}' is no port: they go up to 65535", ["DL3011"]);
    }
}
