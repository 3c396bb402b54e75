using System.Text;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>An expression of an HCL file, evaluated when the values of variables are known. What is made of something unknown is unknown.</summary>
internal abstract record HclExpression
{
    /// <summary>No text of a bake file is longer; a few variables could otherwise grow without bound.</summary>
    private const int MaxLength = 65_536;

    private const int MaxItems = 10_000;
    private const string TargetWord = "target";

    private static readonly HclUnknown Nothing = new("");

    /// <summary>The value.</summary>
    public HclValue Evaluate(HclScope scope) => scope.TakeStep() ? ValueIn(scope) : Nothing;

    protected abstract HclValue ValueIn(HclScope scope);

    /// <summary>An expression with its text, which stands for it when it cannot be known.</summary>
    internal sealed record Sourced(HclExpression Inner, string Source) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => Inner.Evaluate(scope) is var value and not HclUnknown ? value : new HclUnknown(Source);
    }

    /// <summary>A literal.</summary>
    internal sealed record Literal(HclValue Value) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => Value;
    }

    /// <summary>A variable.</summary>
    internal sealed record Variable(string Name) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => scope.Find(Name) ?? new HclUnknown(Name);
    }

    /// <summary>Text with expressions in it. A single expression alone keeps its type.</summary>
    internal sealed record Template(IReadOnlyList<HclExpression> Parts, string Source) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope)
        {
            var text = new StringBuilder();

            foreach (var part in Parts)
            {
                var value = part.Evaluate(scope);

                if (value.Text is not { } piece || text.Length + piece.Length > MaxLength)
                    return Parts.Count == 1 && value is not HclUnknown ? value : new HclUnknown(Source);

                _ = text.Append(piece);
            }

            return new HclText(text.ToString());
        }
    }

    /// <summary>A list.</summary>
    internal sealed record List(IReadOnlyList<HclExpression> Items) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => new HclList([.. Items.Select(item => item.Evaluate(scope))]);
    }

    /// <summary>An object.</summary>
    internal sealed record Object(IReadOnlyList<KeyValuePair<HclExpression, HclExpression>> Members) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope)
        {
            var members = new Dictionary<string, HclValue>(StringComparer.Ordinal);

            foreach (var member in Members)
            {
                if (member.Key.Evaluate(scope).Text is { } name)
                    members[name] = member.Value.Evaluate(scope);
            }

            return new HclObject(members);
        }
    }

    /// <summary>A function call; with <c>...</c> behind the last argument its elements are the arguments.</summary>
    internal sealed record Call(string Name, IReadOnlyList<HclExpression> Arguments, bool IsExpanded) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope)
        {
            var arguments = Arguments.Select(argument => argument.Evaluate(scope)).ToList();

            // These two ask whether something is known, and which of several is.
            if (Name is "try" or "can" && arguments.Count > 0)
                return Name == "try" ? arguments.FirstOrDefault(argument => argument is not HclUnknown) ?? Nothing : HclValue.Of(arguments[0] is not HclUnknown);

            if (IsExpanded)
            {
                if (arguments.Count == 0 || arguments[^1] is not HclList rest || rest.Items.Count > MaxItems)
                    return Nothing;

                arguments.RemoveAt(arguments.Count - 1);
                arguments.AddRange(rest.Items);
            }

            return scope.Call(Name, arguments) ?? Nothing;
        }
    }

    /// <summary>An element of a list, or a member of an object.</summary>
    internal sealed record Element(HclExpression Of, HclExpression Key) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => TargetAttribute(scope) ?? (Of.Evaluate(scope), Key.Evaluate(scope)) switch
        {
            (HclObject map, HclText key) => map.Members.GetValueOrDefault(key.Value) ?? Nothing,
            (HclList list, HclText { Number: { } index }) when index >= 0 && index < list.Items.Count && index == decimal.Truncate(index) => list.Items[(int)index],
            _ => Nothing,
        };

        /// <summary>Unless a variable is called so, <c>target</c> leads to the targets of the file.</summary>
        private HclValue? TargetAttribute(HclScope scope) => (this, scope.Find(TargetWord)) switch
        {
            ({ Of: Element { Of: Variable { Name: TargetWord }, Key: var target } }, null) when target.Evaluate(scope).Text is { } name && Key.Evaluate(scope).Text is { } attribute
                => scope.TargetAttribute(name, attribute),
            _ => null,
        };
    }

    /// <summary><c>list[*].member</c>: the same of each element. What is no list is one of a single element, <c>null</c> one of none.</summary>
    internal sealed record Splat(HclExpression Of, HclExpression Each) : HclExpression
    {
        /// <summary>How <see cref="Each" /> names the element.</summary>
        public const string Item = "*";

        protected override HclValue ValueIn(HclScope scope) => Of.Evaluate(scope) switch
        {
            HclUnknown => Nothing,
            HclNull => new HclList([]),
            HclList { Items.Count: > MaxItems } => Nothing,
            HclList list => new HclList([.. list.Items.Select(item => Each.Evaluate(scope.With(Item, item)))]),
            var single => new HclList([Each.Evaluate(scope.With(Item, single))]),
        };
    }

    /// <summary><c>condition ? value : other</c>.</summary>
    internal sealed record Conditional(HclExpression Condition, HclExpression WhenTrue, HclExpression WhenFalse) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => Condition.Evaluate(scope).Truth switch
        {
            true => WhenTrue.Evaluate(scope),
            false => WhenFalse.Evaluate(scope),
            null => Nothing,
        };
    }

    /// <summary><c>!</c> and <c>-</c>.</summary>
    internal sealed record Unary(char Operator, HclExpression Operand) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => (Operator, Operand.Evaluate(scope)) switch
        {
            ('!', { Truth: { } truth }) => HclValue.Of(!truth),
            ('-', { Number: { } number }) => HclValue.Of(-number),
            _ => Nothing,
        };
    }

    /// <summary>An operation on two values.</summary>
    internal sealed record Binary(string Operator, HclExpression Left, HclExpression Right) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope)
        {
            var (left, right) = (Left.Evaluate(scope), Right.Evaluate(scope));

            return Operator switch
            {
                "==" => HclValue.AreEqual(left, right) is { } same ? HclValue.Of(same) : Nothing,
                "!=" => HclValue.AreEqual(left, right) is { } same ? HclValue.Of(!same) : Nothing,
                "&&" => left.Truth is { } a && right.Truth is { } b ? HclValue.Of(a && b) : Nothing,
                "||" => left.Truth is { } a && right.Truth is { } b ? HclValue.Of(a || b) : Nothing,
                _ => left.Number is { } a && right.Number is { } b ? Arithmetic(a, b) : Nothing,
            };
        }

        private HclValue Arithmetic(decimal left, decimal right)
        {
            try
            {
                return Operator switch
                {
                    "+" => HclValue.Of(left + right),
                    "-" => HclValue.Of(left - right),
                    "*" => HclValue.Of(left * right),
                    "/" when right != 0 => HclValue.Of(left / right),
                    "%" when right != 0 => HclValue.Of(left % right),
                    "<" => HclValue.Of(left < right),
                    ">" => HclValue.Of(left > right),
                    "<=" => HclValue.Of(left <= right),
                    ">=" => HclValue.Of(left >= right),
                    _ => Nothing,
                };
            }
            catch (OverflowException)
            {
                return Nothing;
            }
        }
    }

    /// <summary><c>[for key, value in list : result if condition]</c>, and the same in braces with <c>name =&gt; result</c>.</summary>
    internal sealed record For(string? KeyName, string ValueName, HclExpression Of, HclExpression? Name, HclExpression Result, HclExpression? Condition) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope)
        {
            IEnumerable<(HclValue Key, HclValue Value)> items = Of.Evaluate(scope) switch
            {
                HclList { Items.Count: <= MaxItems } list => list.Items.Select((item, i) => ((HclValue)HclValue.Of(i), item)),
                HclObject { Members.Count: <= MaxItems } map => map.Members.Select(member => ((HclValue)HclValue.Of(member.Key), member.Value)),
                _ => [(Nothing, Nothing)],
            };

            var results = new List<HclValue>();
            var members = new Dictionary<string, HclValue>(StringComparer.Ordinal);

            foreach (var (key, value) in items)
            {
                if (value is HclUnknown)
                    return Nothing;

                var inner = scope.With(ValueName, value);
                inner = KeyName is null ? inner : inner.With(KeyName, key);

                switch (Condition?.Evaluate(inner).Truth ?? (Condition is null ? true : null))
                {
                    case null:
                        return Nothing;
                    case false:
                        continue;
                }

                if (Name is null)
                    results.Add(Result.Evaluate(inner));
                else if (Name.Evaluate(inner).Text is { } name)
                    members[name] = Result.Evaluate(inner);
                else
                    return Nothing;
            }

            return Name is null ? new HclList(results) : new HclObject(members);
        }
    }

    /// <summary>What a reader does not understand.</summary>
    internal sealed record Unknown(string Source) : HclExpression
    {
        protected override HclValue ValueIn(HclScope scope) => new HclUnknown(Source);
    }
}
