using System.Collections.Immutable;
using ImageDsl.Building;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Lowering;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// What can only be said when all images of a compilation are known: names that two images share (IMG005), images that need each other
/// (IMG010), Dockerfiles that are missing or are not what the finished compilation says (IMG013), images
/// that could be one or that nothing uses (IMG104, IMG105), and warnings about code that images share.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EstateAnalyzer : ImageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(
    [
        Descriptors.DuplicateName,
        Descriptors.Cycle,
        Descriptors.NotGenerated,
        Descriptors.UnknownSetting,
        Descriptors.StackedImages,
        Descriptors.UnusedImages,
        .. Descriptors.Of(ImageRules.Rules),
    ]);

    // A compilation action runs when a compilation starts, so an editor would run it for the open file after every edit; an end action
    // runs only for a whole compilation.
#pragma warning disable RS1012, RS1013
    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(start => start.RegisterCompilationEndAction(Analyze));
#pragma warning restore RS1012, RS1013

    private void Analyze(CompilationAnalysisContext context)
    {
        if (SymbolsIn(context.Compilation, context.Options) is not { } symbols)
            return;

        var configuration = context.Options.AnalyzerConfigOptionsProvider;
        var findings = ImageFindings.In(context.Compilation, symbols, configuration);
        var places = new FindingPlaces(context.Compilation, symbols, findings);
        var syntax = GeneratorOptions.From(configuration.GlobalOptions).Syntax;

        ReportUnknownSettings(context, configuration);

        var images = SourceTypes.In(context.Compilation, context.CancellationToken).Where(places.IsProperImage).ToList();
        var models = new List<KeyValuePair<INamedTypeSymbol, ImageModel>>();

        foreach (var image in images)
        {
            if (findings.Evaluate(image, context.CancellationToken).Model is { } model)
                models.Add(new(image, model));
        }

        ReportEstate(context, models, findings.ReferencedImages(context.CancellationToken), findings.ExternalImages);
        ReportNotGenerated(context, models, findings, syntax);
        ReportSharedCode(context, images, places);
    }

    /// <summary>A setting that is misspelled would be obeyed by nobody, in silence.</summary>
    private static void ReportUnknownSettings(CompilationAnalysisContext context, AnalyzerConfigOptionsProvider configuration)
    {
        var unknown = context.Compilation.SyntaxTrees.SelectMany(tree => configuration.GetOptions(tree).Keys).Where(RuleOptions.IsUnknownKey);

        foreach (var key in unknown.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(key => key, StringComparer.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnknownSetting, Location.None, key, string.Join(", ", RuleOptions.Keys)));
    }

    private void ReportEstate(
        CompilationAnalysisContext context, List<KeyValuePair<INamedTypeSymbol, ImageModel>> models, IReadOnlyList<ImageDescription> referenced, ExternalImageCatalog externalImages)
    {
        var classes = models.ToLookup(image => image.Value.Description.Class, image => image.Key, StringComparer.Ordinal);
        ImageDescription[] images = [.. models.Select(image => image.Value.Description), .. referenced];

        foreach (var finding in EstateRules.Check(images, context.CancellationToken).Concat(EstateRules.CheckUse(images, externalImages, context.CancellationToken)))
        {
            if (DescriptorOf(finding.Rule.Id) is not { } descriptor)
                continue;

            var arguments = finding.Arguments.Cast<object>().ToArray();

            if (classes[finding.Class].FirstOrDefault() is { } image)
                context.ReportDiagnostic(Diagnostic.Create(descriptor, image.NameLocation(), arguments));
            else if (finding.Class.Length == 0)
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Location.None, arguments));
            else if (finding.Rule.Severity == RuleSeverity.Error)
                context.ReportDiagnostic(AmongPackages(descriptor, arguments));
        }
    }

    /// <summary>What packages have among themselves is not for this project to mend.</summary>
    private static Diagnostic AmongPackages(DiagnosticDescriptor descriptor, object[] arguments) =>
        Diagnostic.Create(descriptor, Location.None, DiagnosticSeverity.Warning, additionalLocations: null, properties: null, arguments);

    private static void ReportNotGenerated(CompilationAnalysisContext context, List<KeyValuePair<INamedTypeSymbol, ImageModel>> models, ImageFindings findings, string? syntax)
    {
        var generated = GeneratedImages.In(context.Compilation, context.CancellationToken);

        if (!generated.Exist)
            return;

        foreach (var image in models)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var name = DslSymbols.FullNameOf(image.Key);

            // The generator wrote most of them a moment ago, from the very evaluation that the model is of: then there is nothing to write again.
            if (findings.FindOutput(image.Key, syntax, context.CancellationToken) is { } output && generated.ImageOf(name)?.IsWritten(output, context.CancellationToken) == true)
                continue;

            if (Discrepancy(generated, name, image.Value, syntax) is { } reason)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.NotGenerated, image.Key.NameLocation(), name, reason));
        }
    }

    private static string? Discrepancy(GeneratedImages generated, string name, ImageModel model, string? syntax)
    {
        if (generated.ImageOf(name) is not { } image)
        {
            return generated.ReasonFor(name)
                ?? "the generator did not see the class, since another source generator makes it; write the class by hand, and let the generator make what it calls";
        }

        return image.Description == ImageDescriptionJson.Write(model.Description) && image.Dockerfile == TextOf(model, syntax)
            ? null
            : "the generator saw other code than the finished compilation has; a member that the image uses comes from another source generator";
    }

    private static string? TextOf(ImageModel model, string? syntax)
    {
        try
        {
            return DockerfileText.Write(model, SyntaxOption.Parse(syntax));
        }
        catch (ImageDefinitionException)
        {
            return null;
        }
    }

    private void ReportSharedCode(CompilationAnalysisContext context, List<INamedTypeSymbol> images, FindingPlaces places)
    {
        var reported = new HashSet<(string, Location)>();

        foreach (var image in images)
        {
            foreach (var (finding, place) in places.AtCompilationEnd(image, context.CancellationToken))
            {
                if (DescriptorOf(finding.RuleId) is { } descriptor && reported.Add((finding.RuleId, place.Location)))
                    context.ReportDiagnostic(place.ToDiagnostic(descriptor, finding));
            }
        }
    }

    private DiagnosticDescriptor? DescriptorOf(string ruleId) => SupportedDiagnostics.FirstOrDefault(descriptor => descriptor.Id == ruleId);
}
