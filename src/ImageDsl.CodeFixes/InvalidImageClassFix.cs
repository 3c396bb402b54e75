using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes;

/// <summary>IMG003: makes the class an image or a template, or says that it is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InvalidImageClassFix() : RuleCodeFixProvider("IMG003")
{
    private protected override void Register(FindingContext finding)
    {
        if (!Enum.TryParse<ImageClassFlawKind>(finding.Diagnostic.Properties[ImageClassAnalyzer.FlawProperty], out var flaw) ||
            finding.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration)
            return;

        switch (flaw)
        {
            case ImageClassFlawKind.NoLayer:
                OfferLayers(finding, declaration);
                break;

            case ImageClassFlawKind.NoImage:
                OfferBaseClass(finding, declaration);
                OfferNoAttribute(finding);
                break;

            case ImageClassFlawKind.Abstract:
                OfferNoAttribute(finding);
                OfferModifiers(finding, declaration, "Remove 'abstract'", "RemoveAbstract", m => m.WithIsAbstract(false));
                break;

            case ImageClassFlawKind.SeveralLayers:
                OfferNoAttribute(finding);
                break;

            case ImageClassFlawKind.FileLocal:
                OfferModifiers(finding, declaration, "Remove 'file'", "RemoveFile", m => m.WithIsFile(false));
                break;
        }
    }

    private static void OfferLayers(FindingContext finding, ClassDeclarationSyntax declaration)
    {
        if (finding.Model.GetDeclaredSymbol(declaration, finding.CancellationToken) is not { } type || ImageSymbols.Of(finding.Model.Compilation) is not { } symbols)
            return;

        var repository = RepositoryProposal.For(type, symbols);

        foreach (var kind in RepositoryProposal.KindsFor(type, symbols))
        {
            var name = kind + "Layer";

            finding.Offer($"Add [{name}(\"{repository}\")]", name,
                editor => editor.AddAttribute(declaration, $"ImageDsl.{name}Attribute", repository));
        }

        if (!type.IsSealed)
            OfferModifiers(finding, declaration, $"Make '{type.Name}' an abstract template", "MakeAbstract", m => m.WithIsAbstract(true));
    }

    private static void OfferBaseClass(FindingContext finding, ClassDeclarationSyntax declaration)
    {
        var type = finding.Model.GetDeclaredSymbol(declaration, finding.CancellationToken);

        if (type?.BaseType?.SpecialType != SpecialType.System_Object || ImageSymbols.Of(finding.Model.Compilation)?.Image is not { } image)
            return;

        finding.Offer("Derive from Image", "DeriveFromImage",
            editor => editor.AddBaseType(declaration, editor.Generator.TypeExpression(image)));
    }

    private static void OfferNoAttribute(FindingContext finding)
    {
        if (finding.Node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
            return;

        finding.Offer("Remove the layer attribute", "RemoveAttribute", editor => editor.RemoveAttribute(attribute));
    }

    private static void OfferModifiers(
        FindingContext finding, ClassDeclarationSyntax declaration, string title, string key, Func<DeclarationModifiers, DeclarationModifiers> change) =>
        finding.Offer(title, key,
            editor => editor.SetModifiers(declaration, change(editor.Generator.GetModifiers(declaration))));
}
