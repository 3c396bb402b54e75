// foreach asks the GetEnumerator that it sees; all others ask that of the interface.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var x in new Own()) image.Run("o" + x);
        image.Run(string.Join(",", new Own()));
        foreach (string s in new Plain()) image.Run(s);
        foreach (var o in new Plain()) image.Run((string)o);
        foreach (var x in new Derived()) image.Run("d" + x);
        foreach (var x in (Virtual)new Derived()) image.Run("v" + x);
        foreach (var x in new Hiding()) image.Run("h" + x);
        foreach (var x in (Virtual)new Hiding()) image.Run("w" + x);
        foreach (var x in (IEnumerable<int>)new Hiding()) image.Run("z" + x);
        image.Run(string.Join(",", new Derived().Concat(new Hiding())));
        int[] all = [.. new Derived(), .. new Hiding()];
        image.Run(string.Join(",", all));
    }
}
public class Plain : System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() { yield return "a"; yield return "b"; } }
public class Virtual : IEnumerable<int> { public virtual IEnumerator<int> GetEnumerator() { yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public class Derived : Virtual { public override IEnumerator<int> GetEnumerator() { yield return 2; } }
public class Hiding : Virtual { public new IEnumerator<int> GetEnumerator() { yield return 3; } }
public class Own : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { yield return 1; }
    IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 2; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 3; }
}
