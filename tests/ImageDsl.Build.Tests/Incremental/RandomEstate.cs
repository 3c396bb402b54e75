using System.Text;
using ImageDsl.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Build.Tests.Incremental;

/// <summary>
/// An estate that is edited at random, as its compiler would tell it: images on images and on external ones, stages and copies of others, configuration,
/// further tags, declared external images, places in the sources.
/// </summary>
internal sealed class RandomEstate(Random random)
{
    private static readonly string[] Externals = ["debian:13-slim", "alpine:3.22", "mcr.microsoft.com/dotnet/aspnet:10.0", "acme/unknown:1", "scratch"];

    private readonly List<Class> _classes = [];
    private int _next;
    private int _declaredLine = 3;

    /// <summary>Changes something, and says what.</summary>
    public string Edit()
    {
        if (_classes.Count < 4)
            return Add();

        var some = _classes[random.Next(_classes.Count)];

        switch (random.Next(12))
        {
            case 0:
                return Add();

            case 1 when !_classes.Exists(other => other.Parent == some || other.Stage == some || other.Copied == some):
                _ = _classes.Remove(some);
                return "remove " + some.Name;

            case 2:
                some.Tag++;
                return "tag " + some.Name;

            case 3:
                some.Line++;
                return "line " + some.Name;

            case 4:
                some.FurtherTag = some.FurtherTag is null ? "latest" : null;
                return "further tag " + some.Name;

            case 5:
                some.Stage = _classes.Take(_classes.IndexOf(some)).LastOrDefault(_ => random.Next(2) == 0);
                return "stage " + some.Name;

            case 6:
                some.Copied = _classes.Take(_classes.IndexOf(some)).LastOrDefault(_ => random.Next(2) == 0);
                return "copy " + some.Name;

            case 7:
                some.User = random.Next(3) switch { 0 => null, 1 => "app", _ => "1000" };
                return "user " + some.Name;

            case 8:
                _declaredLine++;
                return "declaration";

            case 9:
                some.StepLine++;
                return "step's line " + some.Name;

            case 10 when some.Parent is null:
                some.From = Externals[random.Next(Externals.Length)];
                return "from " + some.Name;

            default:
                some.Value = random.Next(100);
                return "value " + some.Name;
        }
    }

    /// <summary>The source of an assembly with the attributes that the generator writes.</summary>
    public string ToSource()
    {
        var source = new StringBuilder();
        var origins = new StringBuilder(ImageOriginsText.Class("Acme.Declared", "External.cs", _declaredLine));

        foreach (var image in _classes)
        {
            _ = source.Append(Compiled.Metadata($"[GeneratedImage({Literal("Acme." + image.Name)}, {Literal(ImageDescriptionJson.Write(DescriptionOf(image)))}, {Literal(DockerfileOf(image))})]"));
            _ = origins.Append('\n').Append(ImageOriginsText.Class("Acme." + image.Name, image.Name + ".cs", image.Line)).Append('\n')
                .Append(ImageOriginsText.Sources(new ImageSources(
                    new[] { image.Name + ".cs", "Shared.cs" }, new EquatableArray<StepSource?>[] { new StepSource?[] { null, new(image.Name + ".cs", image.StepLine, image.StepLine + 1, null) } })));
        }

        _ = source.Insert(0, $"[assembly: ImageDsl.CompilerServices.ImageOrigins({Literal(origins.ToString())})]\n").Append("namespace Acme {\n");

        foreach (var image in _classes)
            _ = source.Append($"[ImageDsl.OsLayer(\"acme/x\")] public class {image.Name} {{ }}\n");

        return source.Append('}').ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string ReferenceOf(Class image) => $"acme/{image.Name.ToLowerInvariant()}:{image.Tag}";

    private string Add()
    {
        var image = new Class
        {
            Name = "Image" + _next++,
            Parent = _classes.Count == 0 || random.Next(3) == 0 ? null : _classes[random.Next(_classes.Count)],
            From = Externals[random.Next(Externals.Length)],
            IsDeclared = random.Next(3) == 0,
        };

        _classes.Add(image);
        return "add " + image.Name;
    }

    private ImageDescription DescriptionOf(Class image) => new(
        "Acme." + image.Name,
        image.Parent is null ? LayerKind.Os : LayerKind.Application,
        ImageReference.Parse(ReferenceOf(image)),
        ImageReference.Parse(image.Parent is { } parent ? ReferenceOf(parent) : image.From),
        image.Parent is null ? null : "Acme." + image.Parent.Name)
    {
        Chain = new[] { new ChainLink(null, null, ImageReference.Parse(Root(image).From)) },
        Tags = image.FurtherTag is { } tag ? new[] { tag } : Array.Empty<string>(),
        References = new[] { (ImageUseKind.Stage, image.Stage), (ImageUseKind.Copy, image.Copied) }
            .Where(use => use.Item2 is not null).Select(use => new ImageUse(use.Item1, ImageReference.Parse(ReferenceOf(use.Item2!)))).ToEquatableArray(),
        ExternalImages = Root(image).IsDeclared && Root(image).From != "scratch" ? new[] { Declared(Root(image).From) } : Array.Empty<DeclaredExternalImage>(),
        Configuration = new ImageConfiguration { User = image.User, Environment = new NameValue[] { new("VALUE", image.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)) } },
    };

    private static DeclaredExternalImage Declared(string reference) => new("Acme.Declared", ImageReference.Parse(reference), new ExternalImageFacts
    {
        User = new("daemon", new ExternalImageOrigin(new FactSource("Acme.Declared", null, null)) { Class = "Acme.Declared" }),
    });

    private static Class Root(Class image)
    {
        while (image.Parent is { } parent)
            image = parent;

        return image;
    }

    private static string DockerfileOf(Class image)
    {
        var text = new StringBuilder();

        if (image.Stage is { } stage)
            _ = text.Append($"FROM {ReferenceOf(stage)} AS build\nENV STAGE={image.Value}\n");

        _ = text.Append($"FROM {(image.Stage is not null && image.Value % 5 == 0 ? "build" : image.Parent is { } parent ? ReferenceOf(parent) : image.From)}\nENV VALUE_{image.Name}={image.Value}\n");

        if (image.Copied is { } copied)
            _ = text.Append($"COPY --from={ReferenceOf(copied)} /a /b\n");

        if (image.Value % 3 == 0)
            _ = text.Append("COPY there.txt missing.txt /c/\n");

        return image.User is { } user ? text.Append($"USER {user}\n").ToString() : text.ToString();
    }

    private sealed class Class
    {
        public required string Name { get; init; }

        public required Class? Parent { get; init; }

        public required string From { get; set; }

        public required bool IsDeclared { get; init; }

        public Class? Stage { get; set; }

        public Class? Copied { get; set; }

        public int Tag { get; set; }

        public string? FurtherTag { get; set; }

        public int Line { get; set; } = 1;

        public int StepLine { get; set; } = 5;

        public int Value { get; set; }

        public string? User { get; set; }
    }
}
