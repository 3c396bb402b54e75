namespace ImageDsl.Recipes.Evaluation;

/// <summary>An enumerator class of the user's: whoever asks it asks the members of the object.</summary>
internal sealed class OwnEnumerator(Interpreter interpreter, InstanceValue self) : IEnumerator<object?>
{
    public object? Current { get; private set; }

    public bool MoveNext()
    {
        if (LibraryCall.Known(Call("M:System.Collections.IEnumerator.MoveNext")) is not true)
            return false;

        Current = Call("M:System.Collections.Generic.IEnumerator`1.get_Current");
        return true;
    }

    public void Reset() => Call("M:System.Collections.IEnumerator.Reset");

    public void Dispose() => Call("M:System.IDisposable.Dispose");

    private object? Call(string slot) => interpreter.Calls.CallOverride(slot, self).Value;
}
