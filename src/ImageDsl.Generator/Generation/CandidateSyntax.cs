using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Generation;

/// <summary>
/// Finds classes that may be images without binding anything. Every part of a partial class with a base list or attributes is a
/// candidate, so that the layer attribute may stand on any of them and go by any alias.
/// </summary>
internal static class CandidateSyntax
{
    public static bool IsCandidate(SyntaxNode node) => node is ClassDeclarationSyntax or RecordDeclarationSyntax
        && (((TypeDeclarationSyntax)node).BaseList is not null || ((TypeDeclarationSyntax)node).AttributeLists.Count > 0);

    /// <summary>The documentation id that the class will have.</summary>
    public static string IdOf(SyntaxNode node)
    {
        var names = new Stack<string>();

        for (var current = node; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case TypeDeclarationSyntax { TypeParameterList.Parameters.Count: > 0 and var arity } type:
                    names.Push($"{type.Identifier.ValueText}`{arity}");
                    break;
                case BaseTypeDeclarationSyntax type:
                    names.Push(type.Identifier.ValueText);
                    break;
                case BaseNamespaceDeclarationSyntax @namespace:
                    PushNames(@namespace.Name, names);
                    break;
            }
        }

        var id = new StringBuilder("T:");

        foreach (var name in names)
            _ = id.Append(id.Length > 2 ? "." : "").Append(name);

        return id.ToString();
    }

    private static void PushNames(NameSyntax name, Stack<string> names)
    {
        for (var current = name; current is not null; current = (current as QualifiedNameSyntax)?.Left)
        {
            names.Push(current switch
            {
                QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                SimpleNameSyntax simple => simple.Identifier.ValueText,
                _ => "",
            });
        }
    }
}
