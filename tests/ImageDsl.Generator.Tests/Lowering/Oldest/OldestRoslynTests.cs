using ImageDsl.Generator.Tests.Differential;

namespace ImageDsl.Generator.Tests.Lowering.Oldest;

/// <summary>The floor is what the product is compiled against; here it also runs on it.</summary>
public sealed class OldestRoslynTests
{
    [Fact]
    public void What_it_makes_of_programs_is_what_the_newest_makes_of_them()
    {
        var programs = ProgramsOnRoslyn.Compilable(WrittenProgramTests.Names().ToDictionary(n => n.Data, n => WrittenProgramTests.Read(n.Data)));
        var newest = ProgramsOnRoslyn.Describe(programs);
        var oldest = OldestRoslyn.Call(ProgramsOnRoslyn.Describe, programs);

        Assert.True(programs.Count > 250, $"{programs.Count}");
        Assert.Equal(("4.8.0.0", ""), (oldest["version"], oldest["errors"]));
        Assert.NotEqual(newest["version"], oldest["version"]);
        Assert.Equal(newest.Keys.Order(StringComparer.Ordinal), oldest.Keys.Order(StringComparer.Ordinal));
        Assert.All(newest.Where(made => made.Key != "version"), made => Assert.True(made.Value == oldest[made.Key], $"{made.Key}\n{made.Value}\n{oldest[made.Key]}"));
    }
}
