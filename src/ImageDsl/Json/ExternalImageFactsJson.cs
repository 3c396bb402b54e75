using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Json;

/// <summary>
/// The form in which a <see cref="DeclaredExternalImage"/> travels, by itself and within an <see cref="ImageDescriptionJson"/>. A fact is an object, so that a value
/// of null says that there is none; a fact that is not stated is left out.
/// </summary>
internal static class ExternalImageFactsJson
{
    /// <summary>Writes what a class says about an image as compact JSON.</summary>
    public static string Write(DeclaredExternalImage image)
    {
        var json = new JsonWriter(indented: false);
        Write(json, image);
        return json.ToString();
    }

    /// <summary>Reads what <see cref="Write(DeclaredExternalImage)"/> wrote.</summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="image">What the class says; null when the result is false.</param>
    /// <param name="error">What is wrong, for people; null when the result is true.</param>
    public static bool TryRead(string text, out DeclaredExternalImage? image, out string? error)
    {
        image = null;

        if (!JsonReader.TryRead(text, out var json, out error))
            return false;

        var members = new JsonMembers(json);
        var read = Read(members);
        error = members.Error;
        image = error is null ? read : null;
        return error is null;
    }

    /// <summary>Writes what a class says about an image.</summary>
    public static void Write(JsonWriter json, DeclaredExternalImage image)
    {
        var facts = image.Facts;

        _ = json.StartObject().Name("class").Value(image.Class).Name("reference").Value(image.Reference.ToString());
        One(json, "kinds", facts.Kinds, kinds => json.Values(kinds.Select(LayerKindName.Of)));
        One(json, "packageManager", facts.PackageManager, manager => json.Value(manager is { } known ? Word.Of(known) : null));
        One(json, "shell", facts.Shell, shell => json.Value(shell));
        One(json, "cLibrary", facts.CLibrary, library => json.Value(library is { } known ? Word.Of(known) : null));
        One(json, "user", facts.User, user => json.Value(user));
        One(json, "workingDirectory", facts.WorkingDirectory, directory => json.Value(directory));
        Many(json, "environment", facts.Environment, variable => json.Name("name").Value(variable.Name).Name("value").Value(variable.Value));
        One(json, "entrypoint", facts.Entrypoint, words => Words(json, words));
        One(json, "cmd", facts.Cmd, words => Words(json, words));
        Many(json, "exposedPorts", facts.ExposedPorts, port => json.Name("value").Value(port));
        Many(json, "volumes", facts.Volumes, volume => json.Name("value").Value(volume));
        One(json, "stopSignal", facts.StopSignal, signal => json.Value(signal));
        Many(json, "users", facts.Users, user => json.Name("name").Value(user.Name).Name("uid").Value(user.Uid).Name("gid").Value(user.Gid));
        Many(json, "platforms", facts.Platforms, platform => json.Name("value").Value(platform));
        One(json, "literalLayers", facts.LiteralLayers, count => json.Value(count));
        One(json, "purpose", facts.Purpose, purpose => json.Value(Word.Of(purpose)));
        One(json, "supportEnd", facts.SupportEnd, day => json.Value(day));
        _ = json.EndObject();
    }

    /// <summary>Reads what <see cref="Write(JsonWriter, DeclaredExternalImage)"/> wrote.</summary>
    public static DeclaredExternalImage Read(JsonMembers json)
    {
        var name = json.Text("class");
        var facts = new Reader(name);

        return new DeclaredExternalImage(name, json.Reference("reference"), new ExternalImageFacts
        {
            Kinds = facts.One(json, "kinds", fact => fact.Texts("value").Select(word => LayerKindName.Parse(word) ?? default).ToEquatableArray()),
            PackageManager = facts.One(json, "packageManager", Word.Read<PackageManager>),
            Shell = facts.One(json, "shell", Text),
            CLibrary = facts.One(json, "cLibrary", Word.Read<CLibrary>),
            User = facts.One(json, "user", Text),
            WorkingDirectory = facts.One(json, "workingDirectory", Text),
            Environment = facts.Many(json, "environment", item => new NameValue(item.Text("name"), item.Text("value"))),
            Entrypoint = facts.One(json, "entrypoint", fact => fact.OptionalTexts("value")),
            Cmd = facts.One(json, "cmd", fact => fact.OptionalTexts("value")),
            ExposedPorts = facts.Many(json, "exposedPorts", item => item.Text("value")),
            Volumes = facts.Many(json, "volumes", item => item.Text("value")),
            StopSignal = facts.One(json, "stopSignal", Text),
            Users = facts.Many(json, "users", item => new ImageUser(item.Text("name"), item.Int32("uid"), item.Int32("gid"))),
            Platforms = facts.Many(json, "platforms", item => item.Text("value")),
            LiteralLayers = facts.One(json, "literalLayers", fact => fact.Int32("value")),
            Purpose = facts.One(json, "purpose", fact => Word.Read<ImagePurpose>(fact) ?? default),
            SupportEnd = facts.One(json, "supportEnd", fact => fact.Text("value")),
        });
    }

    private static void One<T>(JsonWriter json, string name, Fact<T>? fact, Action<T> write)
    {
        if (fact is null)
            return;

        _ = json.Name(name).StartObject().Name("value");
        write(fact.Value);
        WriteSource(json, fact.Origin);
        _ = json.EndObject();
    }

    /// <summary>A list that is complete is written even when it is empty.</summary>
    private static void Many<T>(JsonWriter json, string name, FactList<T> facts, Action<T> write)
    {
        if (facts.Items.IsEmpty && !facts.IsComplete)
            return;

        _ = json.Name(name).StartObject().Name("complete").Value(facts.IsComplete).Name("items").StartArray();

        foreach (var fact in facts.Items)
        {
            _ = json.StartObject();
            write(fact.Value);
            WriteSource(json, fact.Origin);
            _ = json.EndObject();
        }

        _ = json.EndArray().EndObject();
    }

    private static void WriteSource(JsonWriter json, FactOrigin? origin)
    {
        if (origin is ExternalImageOrigin { Source: var source })
            _ = json.OptionalText("address", source.Address).OptionalText("date", source.Date);
    }

    private static void Words(JsonWriter json, EquatableArray<string>? words) =>
        _ = words is { } list ? json.Values(list) : json.Value((string?)null);

    private static string? Text(JsonMembers fact) => fact.OptionalText("value");

    /// <summary>The words of enumerations: their names in lower case.</summary>
    private static class Word
    {
        public static string Of<T>(T value)
            where T : struct, Enum =>
            value.ToString().ToLowerInvariant();

        public static T? Read<T>(JsonMembers fact)
            where T : struct, Enum =>
            fact.Has("value") ? fact.Parsed("value", Parse<T>) : null;

        private static T? Parse<T>(string word)
            where T : struct, Enum =>
            Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : null;
    }

    /// <summary>Reads facts, all of which one class states.</summary>
    private sealed class Reader(string @class)
    {
        public Fact<T>? One<T>(JsonMembers json, string name, Func<JsonMembers, T> read) =>
            json.Object(name, fact => new Fact<T>(read(fact), Origin(fact)));

        public FactList<T> Many<T>(JsonMembers json, string name, Func<JsonMembers, T> read) =>
            json.Object(name, list => new FactList<T>(list.Objects("items", item => new Fact<T>(read(item), Origin(item))), list.Boolean("complete"))) ?? FactList<T>.Unknown;

        private ExternalImageOrigin Origin(JsonMembers json) =>
            new(new FactSource(@class, json.OptionalText("address"), json.OptionalText("date"))) { Class = @class };
    }
}
