using System.Text;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>An expression of an HCL file, evaluated when the values of variables are known.</summary>
internal abstract record HclExpression
{
    /// <summary>No text of a bake file is longer; a few variables could otherwise grow without bound.</summary>
    private const int MaxLength = 65_536;

    /// <summary>The value.</summary>
    /// <param name="variables">The variables by name.</param>
    public abstract HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables);

    /// <summary>A literal.</summary>
    internal sealed record Literal(HclValue Value) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables) => Value;
    }

    /// <summary>A variable.</summary>
    internal sealed record Variable(string Name) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables) =>
            variables.TryGetValue(Name, out var value) ? value : new HclUnknown(Name);
    }

    /// <summary>Text with expressions in it. A single expression alone keeps its type.</summary>
    internal sealed record Template(IReadOnlyList<HclExpression> Parts, string Source) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables)
        {
            var text = new StringBuilder();

            foreach (var part in Parts)
            {
                var value = part.Evaluate(variables);

                if (value.Text is not { } piece || text.Length + piece.Length > MaxLength)
                    return Parts.Count == 1 ? value : new HclUnknown(Source);

                _ = text.Append(piece);
            }

            return new HclText(text.ToString());
        }
    }

    /// <summary>A list.</summary>
    internal sealed record List(IReadOnlyList<HclExpression> Items) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables) => new HclList([.. Items.Select(item => item.Evaluate(variables))]);
    }

    /// <summary>An object.</summary>
    internal sealed record Object(IReadOnlyList<KeyValuePair<HclExpression, HclExpression>> Members) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables)
        {
            var members = new Dictionary<string, HclValue>(StringComparer.Ordinal);

            foreach (var member in Members)
            {
                if (member.Key.Evaluate(variables).Text is { } name)
                    members[name] = member.Value.Evaluate(variables);
            }

            return new HclObject(members);
        }
    }

    /// <summary>What a reader cannot compute.</summary>
    internal sealed record Unknown(string Source) : HclExpression
    {
        public override HclValue Evaluate(IReadOnlyDictionary<string, HclValue> variables) => new HclUnknown(Source);
    }
}
