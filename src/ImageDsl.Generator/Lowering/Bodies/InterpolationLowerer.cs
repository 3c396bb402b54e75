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

    private const string Handler = "System.Text.StringBuilder.AppendInterpolatedStringHandler@)";

    /// <summary>Calls with a handler, and the overload that takes the finished string.</summary>
    private static readonly Dictionary<string, string> TextOverloads = new(StringComparer.Ordinal)
    {
        [Builder + "Append(" + Handler] = Builder + "Append(System.String)",
        [Builder + "AppendLine(" + Handler] = Builder + "AppendLine(System.String)",
        [Builder + "Append(System.IFormatProvider," + Handler] = Builder + "Append(System.String)",
        [Builder + "AppendLine(System.IFormatProvider," + Handler] = Builder + "AppendLine(System.String)",
    };

    /// <summary>Calls that are nothing but the text under the invariant culture.</summary>
    private static readonly HashSet<string> InvariantTexts = new(StringComparer.Ordinal)
    {
        "M:System.FormattableString.Invariant(System.FormattableString)",
        "M:System.String.Create(System.IFormatProvider,System.Runtime.CompilerServices.DefaultInterpolatedStringHandler@)",
    };

    public InterpolatedStringNode Lower(IInterpolatedStringOperation text) => Lower(text.Parts);

    private InterpolatedStringNode Lower(IEnumerable<IInterpolatedStringContentOperation> parts) => new(parts.Select(Part).ToEquatableArray());

    /// <summary>A call that takes an interpolated string apart by itself, as one that takes a string; null for all other calls.</summary>
    public Node? TryCall(IInvocationOperation call, Node? link)
    {
        if (call.Arguments.IsEmpty)
            return null;

        var text = call.Arguments[call.Arguments.Length - 1].Value;

        if (Parts(text) is not { } parts)
            return null;

        var id = body.Ids.Of(call.TargetMethod);

        if (InvariantTexts.Contains(id))
            return Formatted(parts, call);

        if (!TextOverloads.TryGetValue(id, out var overload))
            return null;

        var receiver = link ?? body.Expression(call.Instance!);
        var origin = body.Origin(text);
        var argument = new ArgumentNode(0, (call.Arguments.Length == 1 ? Lower(parts) : Formatted(parts, call)) with { Origin = origin }) { Origin = origin };
        return new CallNode(receiver, overload, new[] { argument }, false, default);
    }

    /// <summary>The text under the culture that the arguments before it say.</summary>
    private Node Formatted(IEnumerable<IInterpolatedStringContentOperation> parts, IInvocationOperation call) =>
        call.Arguments.Take(call.Arguments.Length - 1).All(a => IsInvariantCulture(a.Value)) ? Invariant(parts) : body.Unsupported(Unsupported.FormatProvider);

    /// <summary>
    /// The text as what <c>string.Format</c> makes under the culture that is said: an interpolated string by itself has that of where it runs.
    /// </summary>
    private Node Invariant(IEnumerable<IInterpolatedStringContentOperation> parts)
    {
        var lowered = Lower(parts);
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

    /// <summary>The parts of an interpolated string, or of a sum of them, that becomes a handler; null for all other values.</summary>
    private static IEnumerable<IInterpolatedStringContentOperation>? Parts(IOperation value) => value switch
    {
        IInterpolatedStringHandlerCreationOperation handler => PartsOf(handler.Content),
        IConversionOperation { Operand: IInterpolatedStringOperation text } => text.Parts,
        _ => null,
    };

    private static IEnumerable<IInterpolatedStringContentOperation> PartsOf(IOperation content) => content is IInterpolatedStringAdditionOperation sum
        ? PartsOf(sum.Left).Concat(PartsOf(sum.Right))
        : ((IInterpolatedStringOperation)content).Parts;

    private bool IsInvariantCulture(IOperation value) => value switch
    {
        IConversionOperation conversion => IsInvariantCulture(conversion.Operand),
        IPropertyReferenceOperation reference => body.Ids.Of(reference.Property) == "P:System.Globalization.CultureInfo.InvariantCulture",
        _ => false,
    };

    private Node Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation text => body.Expression(text.Text),
        IInterpolationOperation hole => Hole(hole, hole.Expression, hole.Alignment, hole.FormatString),
        var other => Appended(((IInterpolatedStringAppendOperation)other).AppendCall),
    };

    /// <summary>What the compiler calls on a handler of the library for a part. It calls nothing where it cannot tell what.</summary>
    private Node Appended(IOperation part)
    {
        if (part is not IInvocationOperation append)
            return body.Unsupported(Unsupported.Of(part)) with { Origin = body.Origin(part) };

        var value = Argument(append, "value")!;

        return append.TargetMethod.Name == "AppendLiteral"
            ? body.Expression(value)
            : Hole(append, value, Argument(append, "alignment"), Argument(append, "format"));
    }

    private static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(a => a.Parameter!.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue)?.Value;

    private InterpolationNode Hole(IOperation hole, IOperation expression, IOperation? alignment, IOperation? format)
    {
        var origin = body.Origin(hole);

        // Boxing is how the value reaches the formatter; its own type decides the text.
        var value = expression is IConversionOperation { IsImplicit: true } boxed && boxed.Type!.SpecialType == SpecialType.System_Object
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
