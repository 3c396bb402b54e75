using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// Facts in images.json: a value, and where it comes from. What is not known is absent; a value of null says that nobody sets it.
/// </summary>
/// <param name="json">Takes the text.</param>
/// <param name="places">All images, and where classes stand.</param>
/// <param name="external">The external image that the facts begin with.</param>
internal sealed class FactJson(JsonWriter json, EntryPlaces places, ImageReference? external)
{
    /// <summary>Writes a member for a fact that is known.</summary>
    public void One<T>(string name, Fact<T>? fact, Action<T> write)
    {
        if (fact is null)
            return;

        _ = json.Name(name).StartLine();

        if (fact.IsKnown)
        {
            _ = json.Name("value");
            write(fact.Value);
        }
        else
        {
            _ = json.Name("unresolved").Value(fact.Unresolved);
        }

        Origin(fact.Origin);
        _ = json.EndObject();
    }

    /// <summary>Writes a member with a list, unless that is empty.</summary>
    public void Many<T>(string name, FactList<T> facts, Action<T> write)
    {
        if (facts.Items.IsEmpty)
            return;

        _ = json.Name(name).StartArray();

        foreach (var fact in facts.Items)
        {
            _ = json.StartLine();
            write(fact.Value);
            _ = json.OptionalText("unresolved", fact.Unresolved);
            Origin(fact.Origin);
            _ = json.EndObject();
        }

        _ = json.EndArray();
    }

    /// <summary>Writes the value of a fact that is a text, or null.</summary>
    public void Text(string? value) => json.Value(value);

    /// <summary>Writes the value of a fact that is a word of an enumeration, or null.</summary>
    public void Word<T>(T? value)
        where T : struct, Enum =>
        json.Value(value?.ToString().ToLowerInvariant());

    /// <summary>Writes the value of a fact that is a list of arguments, or null.</summary>
    public void Words(EquatableArray<string>? words)
    {
        if (words is { } list)
            _ = json.Values(list);
        else
            _ = json.Value((string?)null);
    }

    /// <summary>Writes the members of an item that is a text.</summary>
    public void Value(string value) => json.Name("value").Value(value);

    /// <summary>Writes the members of an item that has a name.</summary>
    public void Pair(NameValue pair) => json.Name("name").Value(pair.Name).Name("value").Value(pair.Value);

    /// <summary>Writes the members of an item that is a user.</summary>
    public void User(ImageUser user) => json.Name("name").Value(user.Name).Name("uid").Value(user.Uid).Name("gid").Value(user.Gid);

    /// <summary>Writes the member that says where a fact comes from.</summary>
    public void Origin(FactOrigin? origin)
    {
        switch (origin)
        {
            case StepOrigin { Class: { } name } step:
                _ = json.Name("from").StartObject().Name("class").Value(name);

                if (places.Find(name) is { } node)
                {
                    _ = json.OptionalText("source", node.Source);

                    if (node.LineOf(step) is { } line)
                        _ = json.Name("dockerfile").Value(node.Dockerfile).Name("line").Value(line);
                }

                _ = json.EndObject();
                break;

            case ClassOrigin { Class: var name }:
                _ = json.Name("from").StartObject().Name("class").Value(name).OptionalText("source", places.Find(name)?.Source).EndObject();
                break;

            case ExternalImageOrigin { Source: var source } stated:
                _ = json.Name("from").StartObject().OptionalText("image", external?.ToString());

                if (stated.Class is { } declaring)
                    _ = json.Name("class").Value(declaring).OptionalText("source", places.SourceOf(declaring));
                else
                    _ = json.Name("said").Value(source.Title);

                _ = json.OptionalText("address", source.Address).OptionalText("date", source.Date).EndObject();
                break;

            case BuilderOrigin:
                _ = json.Name("from").StartObject().Name("builder").Value(true).EndObject();
                break;
        }
    }
}
