// The user's own interfaces with 'in' and 'out': what is created inside keeps the type arguments of its object, whatever it is seen as.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IProducer<Animal> maker = new Maker<Dog>();
        object o = maker;
        image.Env("OUT", $"{maker.Get().Name} {maker.Kind} {o is IProducer<Animal>} {o is IProducer<Dog>} {o is IProducer<Cat>} {o is IProducer<object>} {o is Maker<Animal>}");

        var makers = new List<IProducer<Animal>> { new Maker<Dog>(), new Maker<Cat>(), new Fixed() };
        image.Env("LIST", $"{string.Join(",", makers.Select(m => m.Get().Name))} {makers.OfType<IProducer<Cat>>().Count()} {string.Join(",", makers.Select(m => m.Twice()))}");

        IConsumer<Dog> eats = new Eater();
        object e = eats;
        image.Env("IN", $"{eats.Take(new Dog())} {e is IConsumer<Animal>} {e is IConsumer<Dog>} {e is IConsumer<object>}");

        foreach (var x in new object[] { new Word(), new Number(), new Maker<Cat>() })
            image.Env("SEEN_" + x.GetType().Name.Replace("`1", ""), x switch { IProducer<string> s => "text " + s.Get(), IProducer<int> i => "number " + i.Get(), IProducer<Animal> a => a.Get().Name, _ => "?" });

        IPair<string> pair = new Pair<int, string>(1, "s");
        image.Env("PAIRED", $"{pair.Value} {pair.Default is null} {pair.Types} {((IPair<object>)pair).Value} {((IPair<object>)pair).Types}");

        Func<Dog> dog = () => new Dog();
        Func<Animal> animal = dog;
        Action<Animal> act = a => image.Label("acted", a.Name);
        Action<Dog> onDog = act;
        onDog(new Dog());
        image.Env("DELEGATES", animal().Name);
    }
}

public interface IProducer<out T> { T Get(); string Kind => typeof(T).Name; string Twice() => $"{Get()}{Get()}".Length > 0 ? typeof(T).Name : ""; }
public interface IConsumer<in T> { string Take(T item); }
public interface IPair<out T> { T Value { get; } T? Default { get; } string Types { get; } }
public class Animal { public virtual string Name => "animal"; public override string ToString() => Name; }
public class Dog : Animal { public override string Name => "dog"; }
public class Cat : Animal { public override string Name => "cat"; }
public class Maker<T> : IProducer<T> where T : new() { public T Get() => new(); }
public class Fixed : IProducer<Cat> { public Cat Get() => new(); }
public class Word : IProducer<string> { public string Get() => "w"; }
public class Number : IProducer<int> { public int Get() => 4; }
public class Eater : IConsumer<Animal> { public string Take(Animal item) => "ate " + item.Name; }
public class Pair<A, B>(A a, B b) : IPair<B> { public B Value => b; public B? Default => default; public string Types => $"{typeof(A).Name}/{typeof(B).Name}/{a}"; }
