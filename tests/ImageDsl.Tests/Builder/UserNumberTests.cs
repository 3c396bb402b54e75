namespace ImageDsl.Tests.Builder;

/// <summary>Users that the chain created are written by number.</summary>
public class UserNumberTests
{
    [Theory]
    [InlineData("app", "USER 5001")]
    [InlineData("app:app", "USER 5001:5002")]
    [InlineData("app:0", "USER 5001:0")]
    [InlineData("app:staff", "USER 5001:staff")]
    [InlineData("nobody", "USER nobody")]
    public void The_user_of_containers_is_a_number(string user, string expected) =>
        Assert.Equal(expected, Last(Probe.Steps(i => i.AddUser("app", 5001, new() { Gid = 5002 }).User(user))));

    [Theory]
    [InlineData("app", "COPY --chown=5001:5002 a /b")]
    [InlineData("app:app", "COPY --chown=5001:5002 a /b")]
    [InlineData("nobody", "COPY --chown=nobody a /b")]
    public void The_owner_of_files_is_a_number(string user, string expected) =>
        Assert.Equal(expected, Last(Probe.Steps(i => i.AddUser("app", 5001, new() { Gid = 5002 }).Copy("a", "/b", new() { Owner = user }))));

    [Fact]
    public void Stages_know_the_users_of_what_they_stand_on()
    {
        var text = Probe.Dockerfile(image =>
        {
            image.AddUser("app", 5001);
            var a = image.Stage("a", "alpine:3", stage => stage.AddUser("builder", 6001).User("app"));
            image.Stage("b", a, stage => stage.User("builder"));
            image.Stage("c", "debian:13-slim", stage => stage.User("builder"));
            image.User("builder");
        });

        Assert.Equal(
            ["USER app", "USER 6001", "USER builder", "USER builder"],
            text.Split('\n').Where(line => line.StartsWith("USER", StringComparison.Ordinal)));
    }

    [Fact]
    public void Stages_on_the_parent_image_know_the_users_of_the_parent_image()
    {
        var text = new BelowUsers().ToDockerfile();

        Assert.Contains("AS same\nUSER 5001\n", text, StringComparison.Ordinal);
        Assert.Contains("USER 5001", Last(text.TrimEnd('\n')), StringComparison.Ordinal);
    }

    private static string Last(string text) => text.Split('\n')[^1];

    [OsLayer("users/users")]
    public class Users : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => image.AddUser("app", 5001);
    }

    [RuntimeLayer("users/below")]
    public class BelowUsers : Users
    {
        public override string Tag => "1";

        protected override void Define(ImageBuilder image)
        {
            image.Stage("same", Parent, stage => stage.User("app"));
            image.User("app");
        }
    }
}
