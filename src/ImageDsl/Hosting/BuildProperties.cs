using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl.Hosting;

/// <summary>Reads build properties for one image and notes what was read.</summary>
internal sealed class BuildProperties
{
    // MSBuild's names do not differ by case alone.
    private readonly SortedDictionary<string, string> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties that were read, with the values that were used.</summary>
    public IEnumerable<NameValue> Read => _read.Select(property => new NameValue(property.Key, property.Value));

    /// <summary>The value of a property.</summary>
    /// <exception cref="ImageDefinitionException">The name is none (IMG004), or there is neither a value nor a default (IMG015).</exception>
    public string Get(ImageClass imageClass, string name, string? defaultValue)
    {
        _ = Required.Text(name, "The name of a build property");

        if (!IsName(name))
            throw new ImageDefinitionException($"'{name}' is not the name of an MSBuild property: expected a letter or '_', then letters, digits, '_' and '-'.");

        var value = imageClass.GetBuildProperty(name) ?? defaultValue ?? throw new ImageDefinitionException(
            "IMG015", $"The build property '{name}' has no value here: add <ImageDslProperty Include=\"{name}\" /> to the project and set it, or give a default: Property(\"{name}\", \"…\").");

        _read[name] = value;
        return value;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (Characters.IsLetter(name[0]) || name[0] == '_') && name.All(c => Characters.IsLetter(c) || Characters.IsDigit(c) || c is '_' or '-');
}
