using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Reads the value of a <c>--device</c>: <c>name[,required]</c>.</summary>
internal static class DeviceText
{
    /// <summary>What is wrong with it, or null.</summary>
    public static string? Problem(string value)
    {
        if (CommaSeparatedLine.Fields(value) is not { } fields)
            return "The device is not a list of values, separated by ','.";

        var isNamed = false;

        foreach (var field in fields)
        {
            var equals = field.IndexOf('=');
            var key = (equals < 0 ? field : field.Substring(0, equals)).ToLowerInvariant();

            switch (key)
            {
                case "required" when equals < 0:
                    break;
                case "required":
                    if (GoBoolean.Parse(field.Substring(equals + 1)) is null)
                        return $"'{field.Substring(equals + 1)}' is no value of 'required' in a device: use true or false.";

                    break;
                case "name" when equals >= 0 && isNamed:
                    return "The device has two names.";
                case "name" when equals >= 0:
                    isNamed = equals + 1 < field.Length;
                    break;
                default:
                    if (isNamed)
                        return $"A device has no option '{field}': it has name and required.";

                    isNamed = field.Length > 0;
                    break;
            }
        }

        return null;
    }
}
