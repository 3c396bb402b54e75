using System.Globalization;
using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Caching;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>
/// Shows what an image holds and starts with, and for each fact the class and line, or the external image with its source: as a comment above the class,
/// which the preview of the action shows before anything changes. Asked again, it brings the comment up to date.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp)]
public sealed class ShowConfigurationRefactoring : CodeRefactoringProvider
{
    private const string Title = "Show effective configuration";
    private const string First = "// Effective configuration of ";
    private const string Following = "//   ";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var cancellationToken = context.CancellationToken;

        if (await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root ||
            await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model ||
            root.FindNode(context.Span).FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration ||
            declaration.Identifier.Span.IntersectsWith(context.Span) is false ||
            model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type ||
            ImageSymbols.Of(model.Compilation) is not { } symbols || !symbols.IsImage(type))
            return;

        var options = context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GlobalOptions;
        _ = options.TryGetValue("build_property." + RuleOptions.ExternalImagesProperty, out var externalImages);
        var rules = RuleOptions.Create(_ => null, externalImages);

        if (ImageCompilation.For(model.Compilation, EvaluationOptions.From(options), cancellationToken) is not { } images ||
            images.Fold(type, rules.ExternalImages, cancellationToken) is not { } image)
            return;

        var facts = ConfigurationLines.Of(image);
        var shift = new LineShift(declaration, facts.Count + 1 - Earlier(declaration.GetLeadingTrivia()).Lines);
        var lines = facts.Select(line => Following + Text(line, image, images, shift, cancellationToken)).Prepend(First + image.Description!.Reference).ToList();

        context.RegisterRefactoring(CodeAction.Create(
            Title,
            _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, WithComment(declaration, lines)))),
            nameof(ShowConfigurationRefactoring)));
    }

    private static string Text(ConfigurationLine line, EffectiveImage image, ImageCompilation images, LineShift shift, CancellationToken cancellationToken)
    {
        var text = $"{line.Name}: {line.Value.Replace("\r", "").Replace("\n", " ")}";
        return Origin(line.Origin, image, images, shift, cancellationToken) is { } origin ? $"{text} ({origin})" : text;
    }

    private static string? Origin(FactOrigin? origin, EffectiveImage image, ImageCompilation images, LineShift shift, CancellationToken cancellationToken) => origin switch
    {
        StepOrigin { Class: { } name } step => Owner(name, images.Locate(step, cancellationToken), images, shift),
        ClassOrigin { Class: var name } => Owner(name, null, images, shift),
        ExternalImageOrigin { Class: { } name } => $"{image.Root}, {Owner(name, images.LocateClass(name, cancellationToken), images, shift)}",
        ExternalImageOrigin { Source: var source } => $"{image.Root}, {source.Address ?? source.Title}",
        BuilderOrigin => "the builder",
        _ => null,
    };

    /// <summary>A class with the place where it says something, or else with the assembly that brings it.</summary>
    private static string Owner(string @class, Location? place, ImageCompilation images, LineShift shift)
    {
        if (place is not { IsInSource: true })
            return images.AssemblyOf(@class) is { } assembly ? $"{@class}, {assembly}" : @class;

        var path = place.GetLineSpan().Path.Replace('\\', '/');
        return $"{@class}, {path.Substring(path.LastIndexOf('/') + 1)}:{(shift.Of(place) + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>The class with the comment above it, in the place of an older one.</summary>
    private static ClassDeclarationSyntax WithComment(ClassDeclarationSyntax declaration, List<string> lines)
    {
        var trivia = declaration.GetLeadingTrivia().ToList();
        var (start, count, _) = Earlier(trivia);

        if (start >= 0)
            trivia.RemoveRange(start, count);

        var indentation = trivia.LastOrDefault(item => item.IsKind(SyntaxKind.WhitespaceTrivia));
        var at = start >= 0 ? start : trivia.Count;
        var comment = new List<SyntaxTrivia>();

        foreach (var line in lines)
        {
            comment.Add(SyntaxFactory.Comment(line));
            comment.Add(SyntaxFactory.ElasticCarriageReturnLineFeed);

            if (indentation.IsKind(SyntaxKind.WhitespaceTrivia))
                comment.Add(indentation);
        }

        trivia.InsertRange(at, comment);
        return declaration.WithLeadingTrivia(trivia);
    }

    /// <summary>The comment of an earlier time among the trivia before a class: where it begins, or -1, how many trivia it takes, and how many lines.</summary>
    private static (int Start, int Count, int Lines) Earlier(IReadOnlyList<SyntaxTrivia> trivia)
    {
        for (var start = 0; start < trivia.Count; start++)
        {
            if (!IsComment(trivia[start], First))
                continue;

            var (end, lines) = (start + 1, 1);

            // A line is its comment, the line's end, and the indentation of the next one.
            for (var i = end; i < trivia.Count && !(trivia[i].IsKind(SyntaxKind.SingleLineCommentTrivia) && !IsComment(trivia[i], Following)); i++)
            {
                if (IsComment(trivia[i], Following))
                    (end, lines) = (i + 1, lines + 1);
            }

            while (end < trivia.Count && !trivia[end - 1].IsKind(SyntaxKind.EndOfLineTrivia))
                end++;

            if (end < trivia.Count && trivia[end].IsKind(SyntaxKind.WhitespaceTrivia))
                end++;

            return (start, end - start, lines);
        }

        return (-1, 0, 0);
    }

    private static bool IsComment(SyntaxTrivia trivia, string beginning) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>Where lines are once the comment stands above the class: it pushes down the class and all that follows.</summary>
    /// <param name="declaration">The class.</param>
    /// <param name="lines">How many lines are added.</param>
    private sealed class LineShift(ClassDeclarationSyntax declaration, int lines)
    {
        public int Of(Location place) =>
            place.GetLineSpan().StartLinePosition.Line + (place.SourceTree == declaration.SyntaxTree && place.SourceSpan.Start >= declaration.SpanStart ? lines : 0);
    }
}
