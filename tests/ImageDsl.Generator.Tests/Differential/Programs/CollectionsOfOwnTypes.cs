// Collection expressions for types of one's own: a constructor whose arguments are all optional, a struct, an extension as Add, nothing to add.
public class Trail(string start = "start", params int[] more) : IEnumerable<int>
{
    public string Text = start + more.Length;
    public void Add(int item) => Text += "/" + item;
    public IEnumerator<int> GetEnumerator() { yield break; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Short : System.Collections.IEnumerable
{
    public string Text = "";
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => Text.GetEnumerator();
}

public static class ShortExtensions
{
    public static void Add(this Short target, object item) => target.Text += item;
}

public struct Sum : IEnumerable<int>
{
    public int Total;
    public void Add(int item) => Total += item;
    public IEnumerator<int> GetEnumerator() { yield break; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Choosy : IEnumerable<int>
{
    public string Text = "nothing";
    public void Add(int item) => Text += item;
    public void Add(string item) => Text += item;
    public IEnumerator<int> GetEnumerator() { yield break; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Trail trail = [1, 2];
        Short text = ["a", 1];
        Sum sum = [1, 2, 3];
        Sum zero = [];
        Choosy nothing = [];
        image.Env("A", $"{trail.Text} {text.Text} {sum.Total} {zero.Total} {nothing.Text} {Of(4, 5).Text}");
    }

    private static Trail Of(params Trail trail) => trail;
}
