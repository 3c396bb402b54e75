using System.Text;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>The build properties that images may read. They come to the compiler in one property, <c>name:base64</c> of each, separated by commas.</summary>
/// <param name="Values">Names and values; empty values are left out.</param>
internal sealed record BuildPropertyValues(EquatableArray<NameValue> Values)
{
    /// <summary>No properties.</summary>
    public static BuildPropertyValues None { get; } = new(default(EquatableArray<NameValue>));

    /// <summary>The properties of an assembly that the generator has written into it.</summary>
    public static BuildPropertyValues Of(IAssemblySymbol assembly)
    {
        var values = new List<NameValue>();

        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ImagePropertyAttribute) } && attribute.ConstructorArguments is [{ Value: string name }, { Value: string value }])
                values.Add(new NameValue(name, value));
        }

        return values.Count == 0 ? None : new BuildPropertyValues(values.ToEquatableArray());
    }

    /// <summary>Reads what the build task wrote; what is malformed is passed over, since only a hand can have done it.</summary>
    public static BuildPropertyValues Parse(string text)
    {
        var values = new List<NameValue>();

        foreach (var entry in text.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = entry.IndexOf(':');

            if (colon > 0 && Decode(entry.Substring(colon + 1)) is { Length: > 0 } value)
                values.Add(new NameValue(entry.Substring(0, colon).Trim(), value));
        }

        return values.Count == 0 ? None : new BuildPropertyValues(values.ToEquatableArray());
    }

    /// <summary>The value of a property, or null when it has none.</summary>
    public string? Find(string name)
    {
        for (var i = 0; i < Values.Count; i++)
        {
            if (string.Equals(Values[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return Values[i].Value;
        }

        return null;
    }

    private static string? Decode(string base64)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(base64.Trim()));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
