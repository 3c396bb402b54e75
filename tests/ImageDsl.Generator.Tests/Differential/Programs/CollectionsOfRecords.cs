// Lists of records searched, sorted and grouped.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var people = new List<Person> { new("Bo", 30), new("Al", 25), new("Cy", 30) };
        image.Env("A", string.Join(",", people.OrderBy(p => p.Age).ThenByDescending(p => p.Name, StringComparer.Ordinal).Select(p => p.Name))).Env("B", people.Max(p => p.Age) + people.MinBy(p => p.Age)!.Name).Env("C", $"{people.Contains(new Person("Al", 25))} {people.IndexOf(new("Cy", 30))} {people.Distinct().Count()}").Env("D", string.Join(";", people.GroupBy(p => p.Age).Select(g => g.Key + ":" + g.Count())));
    }
}

record Person(string Name, int Age);
