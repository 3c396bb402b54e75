using ImageDsl;

namespace Acme.BaseImages;

/// <summary>A component: steps for any image, whatever it stands on.</summary>
public static class StartScriptSteps
{
    /// <summary>Writes the script that starts the program. A package has no build context, so the content is here.</summary>
    /// <param name="image">The image.</param>
    /// <param name="command">The last line of the script.</param>
    public static ImageBuilder StartScript(this ImageBuilder image, string command) =>
        image.File("/app/start", $"#!/bin/sh\nset -e\n{command}\n", new InlineFileOptions { Mode = "0755" });
}
