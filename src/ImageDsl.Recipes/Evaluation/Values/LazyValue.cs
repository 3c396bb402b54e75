namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>Lazy&lt;T&gt;</c>.</summary>
internal sealed class LazyValue(FunctionValue make)
{
    private object? _value;

    public bool IsCreated { get; private set; }

    public object? Value
    {
        get
        {
            if (!IsCreated)
                (_value, IsCreated) = (LibraryCall.Known(make.Invoke()), true);

            return _value;
        }
    }
}
