// Casts between numbers, to object and back, as and is.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object o = 5; object s = "text"; long l = (int)o; var d = (double)7 / 2; Animal a = new Dog(); var dog = a as Dog; var cat = a as Cat; int i = (int)3.99; uint u = unchecked((uint)-1); var ch = (char)65; int fromChar = 'A';
        image.Env("A", $"{l} {d} {dog!.Bark()} {cat == null} {i} {u} {ch} {fromChar} {s as string} {(s as object) is string} {o is int n && n == 5}").Env("B", ((Dog)a).Bark());
    }
}

class Animal; class Dog : Animal { public string Bark() => "woof"; } class Cat : Animal;
