using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// The segment law where it is broken: <c>base.Define</c> that would replay the steps of the parent image (IMG006), and overrides that
/// drop the steps of their template without saying so (IMG007). Both can be told from the declarations alone.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaseDefineAnalyzer : LiveImageAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.DefineOfParentImage, Descriptors.TemplateStepsLeftOut);

    private protected override void Register(CompilationStartAnalysisContext context, ImageSymbols symbols) =>
        context.RegisterSymbolAction(c => Analyze(c, symbols), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, ImageSymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;

        if (type.TypeKind != TypeKind.Class || !symbols.DerivesFromImage(type))
            return;

        foreach (var access in BaseDefineCalls.In(type, context.Compilation, context.CancellationToken))
            AnalyzeCall(access, type, context, symbols);

        foreach (var method in type.GetMembers("Define").OfType<IMethodSymbol>())
            AnalyzeOverride(method, context, symbols);
    }

    private static void AnalyzeCall(MemberAccessExpressionSyntax access, INamedTypeSymbol type, SymbolAnalysisContext context, ImageSymbols symbols)
    {
        if (BaseDefineCalls.TargetOf(access, context.Compilation, context.CancellationToken) is not { } target || !symbols.IsDefine(target))
            return;

        // Image.Define itself adds nothing, so calling it harms nobody.
        if (SymbolEqualityComparer.Default.Equals(target.ContainingType, symbols.Image) ||
            !symbols.IsOutsideOfSegment(type, target.ContainingType))
            return;

        var location = access.Parent is InvocationExpressionSyntax call ? call.GetLocation() : access.GetLocation();
        var message = $"'base.Define' would add the steps of '{target.ContainingType.Name}' again, which FROM brings already: remove the call";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.DefineOfParentImage, location, message));
    }

    private static void AnalyzeOverride(IMethodSymbol method, SymbolAnalysisContext context, ImageSymbols symbols)
    {
        if (method is not { IsOverride: true, OverriddenMethod: { } overridden } || !symbols.IsDefine(method))
            return;

        var template = overridden.ContainingType;

        if (SymbolEqualityComparer.Default.Equals(template, symbols.Image) || symbols.IsOutsideOfSegment(method.ContainingType, template) ||
            IsEmpty(overridden, context.CancellationToken) || StatesIntent(method, symbols) ||
            BaseDefineCalls.In(method.ContainingType, context.Compilation, context.CancellationToken).Any())
            return;

        context.ReportDiagnostic(Diagnostic.Create(Descriptors.TemplateStepsLeftOut, method.Locations[0], method.ContainingType.Name, template.Name));
    }

    private static bool StatesIntent(IMethodSymbol method, ImageSymbols symbols) =>
        method.GetAttributes().Any(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, symbols.ReplacesTemplateSteps));

    /// <summary>A template without source here counts as having steps: nobody overrides Define to leave it empty in a package.</summary>
    private static bool IsEmpty(IMethodSymbol define, CancellationToken cancellationToken) =>
        define.IsAbstract ||
        (define.DeclaringSyntaxReferences.Length > 0 && define.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellationToken) is MethodDeclarationSyntax { ExpressionBody: null, Body: null or { Statements.Count: 0 } }));
}
