// Sequences of one's own as what an image says of itself.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Apt(new OwnTags().ToArray());
        image.Expose([.. new OwnPorts()]);
    }
    public override IEnumerable<string> Tags => new OwnTags();
    public override IEnumerable<string> Platforms => new OwnTags().Select(x => "linux/" + x);
}
public class OwnTags : IEnumerable<string> { public IEnumerator<string> GetEnumerator() { yield return "x1"; yield return "x2"; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public class OwnPorts : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => new List<int> { 80, 81 }.GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
