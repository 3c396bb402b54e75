using ImageDsl.Dockerfile;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>The places of a member's frame: one for each parameter and local, those of its lambdas and local functions included.</summary>
internal sealed class FrameSlots
{
    private Dictionary<ISymbol, int>? _slots;
    private Stack<List<int>>? _functions;

    /// <summary>How many slots there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>Whether new slots belong to a lambda or local function.</summary>
    public bool AreOfFunction => _functions is { Count: > 0 };

    /// <summary>The slot of a parameter or local.</summary>
    public int Of(ISymbol variable)
    {
        if (_slots is not null && _slots.TryGetValue(variable, out var slot))
            return slot;

        slot = Add();
        Alias(variable, slot);
        return slot;
    }

    /// <summary>Lets another symbol stand for a slot.</summary>
    public void Alias(ISymbol variable, int slot) => (_slots ??= new(SymbolEqualityComparer.Default))[variable] = slot;

    /// <summary>A slot for a value that the source has no name for.</summary>
    public int Add()
    {
        var slot = Count++;

        if (AreOfFunction)
            _functions!.Peek().Add(slot);

        return slot;
    }

    /// <summary>The slots of several variables.</summary>
    public EquatableArray<int> Of(IEnumerable<ILocalSymbol> locals) => locals.Where(l => !l.IsConst).Select(Of).ToEquatableArray();

    /// <summary>From here to <see cref="EndFunction"/>, new slots belong to a lambda or local function.</summary>
    public void BeginFunction() => (_functions ??= new()).Push([]);

    /// <summary>The slots that the lambda or local function has for itself.</summary>
    public EquatableArray<int> EndFunction() => _functions!.Pop().ToEquatableArray();
}
