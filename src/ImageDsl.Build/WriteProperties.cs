using System.Text;
using ImageDsl.Build.Files;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace ImageDsl.Build;

/// <summary>
/// Hands build properties to the compiler, whole whatever is in them: an analyzer configuration file cannot carry line breaks, edge blanks,
/// <c>#</c> and <c>;</c>, so the values go there as base64.
/// </summary>
public sealed class WriteProperties : Task
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The properties: the name as item, the value as metadata <c>Value</c>.</summary>
    [Required]
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>The project's directory.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The file to write, relative to the project's directory or full.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var names = Properties.Select(p => p.ItemSpec).Where(name => !IsName(name)).ToList();

        foreach (var name in names)
            Log.LogError("The item ImageDslProperty names properties; '{0}' is no name of one.", name);

        if (names.Count > 0)
            return false;

        var values = Properties
            .GroupBy(p => p.ItemSpec, StringComparer.OrdinalIgnoreCase)
            .OrderBy(same => same.Key, StringComparer.OrdinalIgnoreCase)
            .Select(same => same.Key + ":" + Convert.ToBase64String(Utf8.GetBytes(same.Last().GetMetadata("Value"))));

        try
        {
            var text = "is_global = true\nbuild_property.ImageDslProperties = " + string.Join(",", values) + "\n";
            _ = AtomicFile.WriteIfChanged(ProjectPath.Combine(ProjectDirectory, File), Utf8.GetBytes(text));
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            Log.LogError("ImageDsl cannot write the build properties: {0}", e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private static bool IsName(string text) =>
        text.Length > 0 && IsNameStart(text[0]) && text.All(c => IsNameStart(c) || c is (>= '0' and <= '9') or '-');

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
