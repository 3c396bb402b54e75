using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Interpolated strings, also those that the library takes as handlers but that mean the same text.</summary>
internal sealed class InterpolationLowerer(BodyLowerer body)
{
    private const string Builder = "M:System.Text.StringBuilder.";

    /// <summary>Calls with a handler, and the overload that takes the finished string.</summary>
    private static readonly Dictionary<string, string> TextOverloads = new(StringComparer.Ordinal)
    {
        [Builder + "Append(System.Text.StringBuilder.AppendInterpolatedStringHandler@)"] = Builder + "Append(System.String)",
        [Builder + "AppendLine(System.Text.StringBuilder.AppendInterpolatedStringHandler@)"] = Builder + "AppendLine(System.String)",
    };

    /// <summary>The same with a culture in front, which has to be the invariant one.</summary>
    private static readonly Dictionary<string, string> ProvidedOverloads = new(StringComparer.Ordinal)
    {
        [Builder + "Append(System.IFormatProvider,System.Text.StringBuilder.AppendInterpolatedStringHandler@)"] = Builder + "Append(System.String)",
        [Builder + "AppendLine(System.IFormatProvider,System.Text.StringBuilder.AppendInterpolatedStringHandler@)"] = Builder + "AppendLine(System.String)",
    };

    /// <summary>Calls that are nothing but the text under the invariant culture.</summary>
    private static readonly HashSet<string> InvariantTexts = new(StringComparer.Ordinal)
    {
        "M:System.FormattableString.Invariant(System.FormattableString)",
        "M:System.String.Create(System.IFormatProvider,System.Runtime.CompilerServices.DefaultInterpolatedStringHandler@)",
    };

    public InterpolatedStringNode Lower(IInterpolatedStringOperation text) => new(text.Parts.Select(Part).ToEquatableArray());

    /// <summary>A call that takes an interpolated string apart by itself, as one that takes a string; null for all other calls.</summary>
    public Node? TryCall(IInvocationOperation call, Node? link)
    {
        if (call.Arguments.IsEmpty || Text(call.Arguments[call.Arguments.Length - 1].Value) is not { } text)
            return null;

        var id = body.Ids.Of(call.TargetMethod);

        if (TextOverloads.TryGetValue(id, out var overload) && call.Instance is { } instance)
        {
            var receiver = link ?? body.Expression(instance);
            var origin = body.Origin(text);
            var argument = new ArgumentNode(0, Lower(text) with { Origin = origin }) { Origin = origin };
            return new CallNode(receiver, overload, new[] { argument }, false, default);
        }

        if (ProvidedOverloads.TryGetValue(id, out var provided) && call.Instance is { } builder && IsInvariantCulture(call.Arguments[0].Value))
        {
            var receiver = link ?? body.Expression(builder);
            var origin = body.Origin(text);
            return new CallNode(receiver, provided, new[] { new ArgumentNode(0, Invariant(text) with { Origin = origin }) { Origin = origin } }, false, default);
        }

        return InvariantTexts.Contains(id) && call.Arguments.Take(call.Arguments.Length - 1).All(a => IsInvariantCulture(a.Value)) ? Invariant(text) : null;
    }

    /// <summary>
    /// The text as what <c>string.Format</c> makes under the culture that is said: an interpolated string by itself has that of where it runs.
    /// </summary>
    private Node Invariant(IInterpolatedStringOperation text)
    {
        var lowered = Lower(text);
        var format = new StringBuilder();
        var values = new List<Node>();

        foreach (var part in lowered.Parts)
        {
            switch (part)
            {
                case LiteralNode { Value: string literal }:
                    _ = format.Append(literal.Replace("{", "{{").Replace("}", "}}"));
                    break;
                case InterpolationNode { Alignment: null or LiteralNode } hole when hole.Format is null || hole.Format.IndexOfAny(['{', '}']) < 0:
                    var alignment = hole.Alignment is LiteralNode { Value: int width } ? "," + width.ToString(CultureInfo.InvariantCulture) : "";
                    _ = format.Append($"{{{values.Count.ToString(CultureInfo.InvariantCulture)}{alignment}{(hole.Format is null ? "" : ":" + hole.Format)}}}");
                    values.Add(hole.Value);
                    break;
                default:
                    return lowered;
            }
        }

        var arguments = new Node[]
        {
            new PropertyNode(null, "M:System.Globalization.CultureInfo.get_InvariantCulture", null, default, false),
            new LiteralNode(format.ToString(), new RecipeType("T:System.String")),
            new ArrayNode(new RecipeType("T:System.Object"), default, values.ToEquatableArray()),
        };

        return new CallNode(null, "M:System.String.Format(System.IFormatProvider,System.String,System.Object[])", arguments.Select((a, i) => new ArgumentNode(i, a)).ToEquatableArray(), false, default);
    }

    private static IInterpolatedStringOperation? Text(IOperation value) => value switch
    {
        IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } => text,
        IConversionOperation { Operand: IInterpolatedStringOperation text } => text,
        _ => null,
    };

    private static bool IsInvariantCulture(IOperation value) => value switch
    {
        IConversionOperation conversion => IsInvariantCulture(conversion.Operand),
        IPropertyReferenceOperation { Property: { Name: "InvariantCulture", ContainingType.Name: "CultureInfo" } } => true,
        _ => false,
    };

    private Node Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => body.Expression(text.Text),
        IInterpolationOperation hole => Hole(hole, hole.Expression, hole.Alignment, hole.FormatString),
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation append } => Appended(append),
        _ => body.Unsupported(Unsupported.FormattableText) with { Origin = body.Origin(part) },
    };

    private Node Appended(IInvocationOperation append)
    {
        var value = Argument(append, "value");

        return value is null ? body.Unsupported(Unsupported.FormattableText) with { Origin = body.Origin(append) }
            : append.TargetMethod.Name == "AppendLiteral" ? body.Expression(value)
            : Hole(append, value, Argument(append, "alignment"), Argument(append, "format"));
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    private InterpolationNode Hole(IOperation hole, IOperation expression, IOperation? alignment, IOperation? format)
    {
        var origin = body.Origin(hole);

        // Boxing is how the value reaches the formatter; its own type decides the text.
        var value = expression is IConversionOperation { IsImplicit: true, OperatorMethod: null, Type.SpecialType: SpecialType.System_Object } boxed
            ? boxed.Operand
            : expression;

        var type = value.Type ?? expression.Type;

        return new InterpolationNode(
            body.Expression(value),
            type is null ? new RecipeType("T:System.Object") : body.Ids.TypeOf(type),
            alignment is null ? null : body.Expression(alignment),
            format?.ConstantValue.Value as string)
        {
            Origin = origin,
        };
    }
}
