using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Tool.Sources;

/// <summary>A configuration in the form of <c>images.json</c>.</summary>
internal static class ConfigurationText
{
    /// <summary>The object as text, or null for a configuration that says nothing.</summary>
    public static string? Of(ImageConfiguration configuration)
    {
        if (configuration == ImageConfiguration.Empty)
            return null;

        var json = new JsonWriter(indented: false);
        ImageConfigurationJson.Write(json, configuration);
        return json.ToString();
    }
}
