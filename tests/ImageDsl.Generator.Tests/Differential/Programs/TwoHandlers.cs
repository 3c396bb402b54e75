// A class that implements one generic interface twice.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var h = new Handler();
        IHandle<int> ints = h;
        IHandle<string> texts = h;
        image.Env("A", ints.Handle(1) + texts.Handle("s")).Env("B", $"{h is IHandle<int>} {(object)h is IHandle<long>} {Send(h, 5)} {Send(h, "t")}");
        object box = new Box<int>(3);
        image.Env("C", $"{box is Box<int>} {box is Box<string>} {box is Box<int> { Value: 3 } b && b.Value == 3} {(box as Box<string>)?.Value ?? "none"}");
    }

    private static string Send<T>(IHandle<T> handler, T value) => handler.Handle(value);
}

public interface IHandle<in T> { string Handle(T value); }

public class Handler : IHandle<int>, IHandle<string>
{
    public string Handle(int value) => $"int {value}";
    string IHandle<string>.Handle(string value) => $"text {value}";
}

public record Box<T>(T Value);
