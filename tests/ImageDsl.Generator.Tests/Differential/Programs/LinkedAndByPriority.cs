// A linked list that is walked by its nodes, and a queue by priority.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var pq = new PriorityQueue<string, int>(); pq.Enqueue("late", 9); pq.Enqueue("early", 1); pq.Enqueue("mid", 5);
        var order = new List<string>(); while (pq.TryDequeue(out var e, out var p)) order.Add($"{e}{p}");
        image.Env("PQ", string.Join(",", order));
        var ll = new LinkedList<string>(); ll.AddLast("b"); ll.AddFirst("a"); ll.AddLast("c"); ll.AddAfter(ll.First!, "a2"); ll.Remove("c"); ll.AddBefore(ll.Last!, "b0"); ll.Remove(ll.First!.Next!);
        image.Env("LL", string.Join(",", ll) + ll.First!.Value + ll.Last?.Value + ll.Count);
        for (var n = ll.First; n != null; n = n.Next) image.Label("n." + n.Value, n.Previous?.Value ?? "none");
    }
}
