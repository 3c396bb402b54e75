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

            // BuildKit checks what ONBUILD holds back where it is executed.
            foreach (var (message, codes) in expose.Ports.Select(port => port.Literal).OfType<string>().SelectMany(Problems))
                yield return image.Finding(RuleCatalog.ExposedPorts, step.Place, step.IsTrigger ? [] : codes, message) with { Proposal = TypedPorts(expose) };
        }
    }

    /// <summary>The ports of the container, as the DSL exposes them; null when a variable names one.</summary>
    private static string? TypedPorts(ExposeInstruction expose)
    {
        var calls = new List<string>();

        foreach (var port in expose.Ports)
        {
            if (port.Literal is not { } text)
                return null;

            var protocol = text.IndexOf('/') < 0 ? "tcp" : text.Substring(text.IndexOf('/') + 1).ToLowerInvariant();
            var numbers = text.Split('/')[0].Split(':').Last().Split('-');

            if (protocol is not ("tcp" or "udp" or "sctp") || numbers.Length > 2 || !numbers.All(number => number.Length > 0 && number.All(char.IsDigit)))
                return null;

            var suffix = protocol == "tcp" ? "" : $", Protocol.{char.ToUpperInvariant(protocol[0])}{protocol.Substring(1)}";
            calls.Add($"{(numbers.Length == 1 ? "Expose" : "ExposeRange")}({string.Join(", ", numbers)}{suffix})");
        }

        return string.Join(".", calls);
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
