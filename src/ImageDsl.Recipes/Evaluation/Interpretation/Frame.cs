using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>How a statement ended.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,

    /// <summary>On to the section of the innermost switch that <see cref="Frame.Section"/> names.</summary>
    GotoSection,
}

/// <summary>A local function where it is declared.</summary>
/// <param name="Node">Its code.</param>
/// <param name="Captured">The variables that it sees.</param>
/// <param name="Value">The function as a delegate, for those without type parameters.</param>
internal sealed record LocalFunction(LocalFunctionNode Node, Frame Captured, FunctionValue Value);

/// <summary>The variables of one call.</summary>
internal sealed class Frame(string member, object? self, Cell?[] cells)
{
    private Cell?[] _cells = cells;

    /// <summary>The id of the member whose nodes run.</summary>
    public string Member { get; } = member;

    /// <summary>The local function or lambda of the member whose body runs, as messages name it; null while it is the member's own.</summary>
    public string? Function { get; init; }

    /// <summary><c>this</c>.</summary>
    public object? Self { get; } = self;

    /// <summary>What an <see cref="ImplicitReceiverNode"/> stands for.</summary>
    public object? Receiver { get; set; }

    /// <summary>The value of the last <c>return</c>.</summary>
    public object? Result { get; set; }

    /// <summary>Why the statement did not run that was to run last; null when it did.</summary>
    public Unknown? Lost { get; set; }

    /// <summary>Where <see cref="Completion.GotoSection"/> goes.</summary>
    public int Section { get; set; }

    /// <summary>The method's type arguments.</summary>
    public EquatableArray<RecipeType> TypeArguments { get; set; }

    /// <summary>The constructed type that declares a static member, when it is generic.</summary>
    public RecipeType? ContainingType { get; set; }

    /// <summary>Local functions by ordinal.</summary>
    public LocalFunction?[] Functions { get; set; } = [];

    public Cell this[int slot]
    {
        get => _cells[slot] ??= new Cell();
        set => _cells[slot] = value;
    }

    /// <summary>Makes the slots new variables.</summary>
    public void Renew(EquatableArray<int> slots)
    {
        for (var i = 0; i < slots.Count; i++)
            _cells[slots[i]] = new Cell();
    }

    /// <summary>A frame for a closure: it shares the variables that exist now.</summary>
    public Frame Capture() => Capture(Function);

    /// <summary>The same for a call of a function within the member.</summary>
    public Frame Capture(string? function)
    {
        var shared = new Cell?[_cells.Length];

        for (var i = 0; i < shared.Length; i++)
            shared[i] = _cells[i] ??= new Cell();

        return new Frame(Member, Self, shared)
        {
            Function = function,
            TypeArguments = TypeArguments,
            ContainingType = ContainingType,
            Functions = Functions,
        };
    }
}
