using System.Collections.Immutable;
using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes;

/// <summary>The fixes of one rule, each of them a change to one document that can also be made to all findings at once.</summary>
public abstract class RuleCodeFixProvider : CodeFixProvider
{
    private readonly string _ruleId;

    private protected RuleCodeFixProvider(string ruleId)
    {
        _ruleId = ruleId;
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root ||
            await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            Register(new FindingContext(context, diagnostic, node, model, _ruleId));
        }
    }

    private protected abstract void Register(FindingContext finding);

    /// <summary>A finding that fixes are offered for.</summary>
    private protected sealed class FindingContext(CodeFixContext context, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, string ruleId)
    {
        public Diagnostic Diagnostic => diagnostic;

        public SyntaxNode Node => node;

        /// <summary>What the rule proposes, or null.</summary>
        public string? Proposal => diagnostic.Properties.TryGetValue(ImageFinding.ProposalProperty, out var proposal) ? proposal : null;

        public SemanticModel Model => model;

        public CancellationToken CancellationToken => context.CancellationToken;

        /// <param name="title">What the fix does.</param>
        /// <param name="key">Tells it from the other fixes of the rule.</param>
        /// <param name="edit">Makes the change.</param>
        public void Offer(string title, string key, Action<DocumentEditor> edit)
        {
            var document = context.Document;
            context.RegisterCodeFix(CodeAction.Create(title, c => EditAsync(document, edit, c), $"{ruleId}.{key}"), diagnostic);
        }

        private static async Task<Document> EditAsync(Document document, Action<DocumentEditor> edit, CancellationToken cancellationToken)
        {
            var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            edit(editor);

            return await editor.GetChangedDocument().WithLineEndsOfAsync(document, cancellationToken).ConfigureAwait(false);
        }
    }
}
