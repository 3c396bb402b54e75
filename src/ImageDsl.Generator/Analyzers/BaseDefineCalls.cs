using ImageDsl.Generator.Caching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// Where a class says <c>base.Define</c>. The files know where <c>base</c> stands in them, so that no syntax is walked: an action for every such node
/// would make the compiler walk all of a project.
/// </summary>
internal static class BaseDefineCalls
{
    /// <summary>The places in any member of the class; those of a type within the class are that type's.</summary>
    public static IEnumerable<MemberAccessExpressionSyntax> In(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var files = LoweringScopes.FilesOf(compilation);

        foreach (var declaration in type.DeclaringSyntaxReferences)
        {
            foreach (var start in TreeFingerprint.Of(declaration.SyntaxTree, files, cancellationToken).BasesWithin(declaration.Span))
            {
                var token = declaration.SyntaxTree.GetRoot(cancellationToken).FindToken(start);

                if (token.Parent is BaseExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Define" } access }
                    && access.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Span == declaration.Span)
                    yield return access;
            }
        }
    }

    /// <summary>The method that one of them stands for, or null when it is none.</summary>
    public static IMethodSymbol? TargetOf(MemberAccessExpressionSyntax access, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(access.SyntaxTree).GetSymbolInfo(access, cancellationToken).Symbol as IMethodSymbol;
}
