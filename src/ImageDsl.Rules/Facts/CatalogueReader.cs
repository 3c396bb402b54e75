using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>
/// Reads <c>catalogue.json</c>. Facts stand in profiles, each with the one source of all its facts; a family and its variants name the
/// profiles they have, and of two profiles that say the same the later one counts.
/// </summary>
internal sealed class CatalogueReader
{
    private readonly Dictionary<string, FactSource> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonValue> _profiles = new(StringComparer.Ordinal);

    private CatalogueReader()
    {
    }

    /// <summary>
    /// Opens the file. A family is read when it is asked for: a compiler that starts for one build asks for few of them, and pays for each.
    /// </summary>
    /// <exception cref="FormatException">It is not what it should be, which a test would have found; a family throws it when it is read.</exception>
    public static IReadOnlyList<UnreadFamily> Open(string text)
    {
        if (!JsonReader.TryRead(text, out var json, out var error))
            throw new FormatException(error);

        var reader = new CatalogueReader();

        foreach (var source in Members(json, "sources"))
            reader._sources.Add(source.Key, new FactSource(Text(source.Value, "title"), Text(source.Value, "address"), Text(source.Value, "date")));

        foreach (var profile in Members(json, "profiles"))
            reader._profiles.Add(profile.Key, profile.Value);

        return [.. Items(json, "families").Select(family => new UnreadFamily(Texts(family, "repositories"), new(() => reader.Family(family))))];
    }

    private CatalogueFamily Family(JsonValue json)
    {
        var common = Apply(ExternalImageFacts.Unknown, json);

        return new CatalogueFamily(Text(json, "name"), Text(json, "title"), Text(json, "group"), Texts(json, "repositories"))
        {
            Variants = Items(json, "variants").Select(variant => Variant(variant, common)).ToEquatableArray(),
            Support = Items(json, "support").SelectMany(Support).ToEquatableArray(),
        };
    }

    private CatalogueVariant Variant(JsonValue json, ExternalImageFacts common) => new(Texts(json, "tags"), Apply(common, json))
    {
        Methods = Items(json, "methods").Select(Method).ToEquatableArray(),
    };

    private static CatalogueMethod Method(JsonValue json) => new(
        Text(json, "name"), Text(json, "summary"), json["number"]?.AsBoolean ?? false, Text(json, "tag"), Text(json, "example"))
    {
        Exceptions = Pairs(json["exceptions"]),
    };

    private IEnumerable<CatalogueSupport> Support(JsonValue json)
    {
        var origin = new ExternalImageOrigin(Source(json));

        return Members(json, "ends").Select(end => new CatalogueSupport(end.Key.Split(' '), new Fact<string>(end.Value.Text, origin)));
    }

    private ExternalImageFacts Apply(ExternalImageFacts facts, JsonValue holder)
    {
        foreach (var name in Texts(holder, "profiles"))
        {
            var profile = _profiles.TryGetValue(name, out var known) ? known : throw new FormatException($"There is no profile '{name}'.");
            var origin = new ExternalImageOrigin(Source(profile));

            foreach (var member in profile.Members.Where(member => member.Key != "source"))
                facts = Apply(facts, member.Key, member.Value, origin);
        }

        return facts;
    }

    private static ExternalImageFacts Apply(ExternalImageFacts facts, string name, JsonValue value, FactOrigin origin) => name switch
    {
        "kinds" => facts with { Kinds = new(Texts(value).Select(Kind).ToEquatableArray(), origin) },
        "packageManager" => facts with { PackageManager = new(value.IsNull ? null : Word<PackageManager>(value), origin) },
        "shell" => facts with { Shell = new(value.AsString, origin) },
        "libc" => facts with { CLibrary = new(value.IsNull ? null : Word<CLibrary>(value), origin) },
        "user" => facts with { User = new(value.AsString, origin) },
        "workingDirectory" => facts with { WorkingDirectory = new(value.AsString, origin) },
        "environment" => facts with { Environment = List(Pairs(value), origin, isComplete: true) },
        "environmentAtLeast" => facts with { Environment = List(Pairs(value), origin, isComplete: false) },
        "entrypoint" => facts with { Entrypoint = new(OptionalTexts(value), origin) },
        "cmd" => facts with { Cmd = new(OptionalTexts(value), origin) },
        "ports" => facts with { ExposedPorts = List(Texts(value), origin, isComplete: true) },
        "volumes" => facts with { Volumes = List(Texts(value), origin, isComplete: true) },
        "stopSignal" => facts with { StopSignal = new(value.AsString, origin) },
        "users" => facts with { Users = List(value.Items.Select(User).ToEquatableArray(), origin, isComplete: false) },
        "platforms" => facts with { Platforms = List(Texts(value), origin, isComplete: false) },
        "layers" => facts with { LiteralLayers = new(value.AsInt32 ?? throw new FormatException("A number of layers is expected."), origin) },
        "purpose" => facts with { Purpose = new(Word<ImagePurpose>(value), origin) },
        _ => throw new FormatException($"'{name}' is no fact."),
    };

    private FactSource Source(JsonValue json) =>
        _sources.TryGetValue(Text(json, "source"), out var source) ? source : throw new FormatException($"There is no source '{Text(json, "source")}'.");

    private static FactList<T> List<T>(EquatableArray<T> values, FactOrigin origin, bool isComplete) =>
        new(values.Select(value => new Fact<T>(value, origin)).ToEquatableArray(), isComplete);

    private static LayerKind Kind(string word) => LayerKindName.Parse(word) ?? throw new FormatException($"'{word}' is no kind of layer.");

    private static ImageUser User(JsonValue json) => new(Text(json, "name"), json["uid"]?.AsInt32 ?? 0, json["gid"]?.AsInt32 ?? 0);

    private static T Word<T>(JsonValue json)
        where T : struct =>
        Enum.TryParse<T>(json.Text, ignoreCase: true, out var word) ? word : throw new FormatException($"'{json.Text}' is not known.");

    private static EquatableArray<NameValue> Pairs(JsonValue? json) =>
        (json?.Members ?? default).Select(member => new NameValue(member.Key, member.Value.Text)).ToEquatableArray();

    private static EquatableArray<string>? OptionalTexts(JsonValue json) => json.IsNull ? (EquatableArray<string>?)null : Texts(json);

    private static EquatableArray<string> Texts(JsonValue json) => json.Items.Select(item => item.Text).ToEquatableArray();

    private static EquatableArray<string> Texts(JsonValue json, string name) => json[name] is { } list ? Texts(list) : default;

    private static string Text(JsonValue json, string name) => json[name]?.AsString ?? throw new FormatException($"'{name}' is missing.");

    private static EquatableArray<JsonValue> Items(JsonValue json, string name) => json[name]?.Items ?? default;

    private static EquatableArray<JsonMember> Members(JsonValue json, string name) => json[name]?.Members ?? default;
}

/// <summary>A family that is read when it is asked for.</summary>
/// <param name="Repositories">Its repositories, by which it is found.</param>
/// <param name="Family">The family.</param>
internal sealed record UnreadFamily(EquatableArray<string> Repositories, Lazy<CatalogueFamily> Family);
