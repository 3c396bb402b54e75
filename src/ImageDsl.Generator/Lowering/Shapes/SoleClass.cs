using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// The only type of a file, when it is one whose declaration may be repeated word for word for other images: a class with a base and with attributes that say
/// nothing but literals, made of methods, properties and fields. Two such declarations that differ in the name and in the text of the first attribute mean the
/// same, since neither decides what any other word of them means.
/// </summary>
/// <param name="Declaration">The class.</param>
/// <param name="Attribute">The first attribute whose one argument is text: as a rule, the layer.</param>
/// <param name="Text">That text.</param>
internal sealed record SoleClass(ClassDeclarationSyntax Declaration, AttributeSyntax Attribute, LiteralExpressionSyntax Text)
{
    /// <summary>The sole class of a file, or null.</summary>
    /// <param name="root">The file's root.</param>
    public static SoleClass? Find(SyntaxNode root)
    {
        // Directives make something else of the same tokens, and what follows an error is anybody's guess.
        if (root is not CompilationUnitSyntax { ContainsDirectives: false, ContainsDiagnostics: false, AttributeLists.Count: 0 } unit
            || OnlyMember(unit.Members) is not ClassDeclarationSyntax declaration || !IsPlain(declaration))
        {
            return null;
        }

        AttributeSyntax? texted = null;

        foreach (var list in declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (attribute.ArgumentList is { } arguments && !arguments.Arguments.All(a => a.Expression is LiteralExpressionSyntax))
                    return null;

                texted ??= TextOf(attribute) is null ? null : attribute;
            }
        }

        return texted is null ? null : new SoleClass(declaration, texted, TextOf(texted)!);
    }

    private static MemberDeclarationSyntax? OnlyMember(SyntaxList<MemberDeclarationSyntax> members) => members.Count != 1 ? null
        : members[0] is BaseNamespaceDeclarationSyntax inner ? OnlyMember(inner.Members)
        : members[0];

    /// <summary>Constructors repeat the name of their class, and further parts of the class may stand in other files.</summary>
    private static bool IsPlain(ClassDeclarationSyntax declaration) =>
        declaration is { BaseList: not null, TypeParameterList: null, ParameterList: null }
        && declaration.Identifier.Text == declaration.Identifier.ValueText
        && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && !declaration.Modifiers.Any(SyntaxKind.FileKeyword)
        && declaration.Members.All(member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax);

    private static LiteralExpressionSyntax? TextOf(AttributeSyntax attribute) =>
        attribute.ArgumentList is { Arguments: { Count: 1 } arguments } && arguments[0] is { NameEquals: null, NameColon: null, Expression: LiteralExpressionSyntax literal }
        && literal.Token.IsKind(SyntaxKind.StringLiteralToken)
            ? literal
            : null;
}
