using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

public sealed partial class ImageBuilder
{
    private static readonly UserOptions DefaultUser = new();

    /// <summary>
    /// Creates a user with a fixed number, and its group, by the tools of Debian, Ubuntu, Fedora and RHEL. <see cref="User"/> and the
    /// owners of files then take the name and write the number, which orchestrators want to see.
    /// </summary>
    /// <param name="name">The user's name: lower-case letters, digits, <c>_</c> and <c>-</c>, at most 32.</param>
    /// <param name="uid">The number; not 0, which is root.</param>
    /// <param name="options">Group, home directory and login shell; a group of the user's name and number, and none of the others, when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the image has a user of that name.</exception>
    /// <example><code>image.AddUser("app", uid: 10001);</code></example>
    public ImageBuilder AddUser(string name, int uid, UserOptions? options = null)
    {
        var (gid, home, shell) = ((options ?? DefaultUser).Gid, (options ?? DefaultUser).Home, (options ?? DefaultUser).Shell);
        var user = NewUser.Check(name, uid, gid, home, shell);

        if (_steps.FindUser(name) is { } known)
            throw new ImageDefinitionException($"The image has a user '{name}' already, with the number {known.Uid}.");

        _ = Add(new RunInstruction(new ShellCommand(NewUser.Command(user, gid is not null, home, shell))));
        _steps.AddUser(user);
        return this;
    }

    /// <summary>The user of later steps and of containers.</summary>
    /// <param name="user">
    /// <c>user[:group]</c>, names or numbers. A user of <see cref="AddUser"/> is written by number. Variables expand in it.
    /// </param>
    /// <exception cref="ImageDefinitionException">The text is not a user.</exception>
    /// <example><code>image.User("app");</code></example>
    public ImageBuilder User(string user) =>
        Add(new UserInstruction(Numbers(user, withOwnGroup: false)));

    /// <summary>
    /// Steps that root executes, whoever the user is; the steps after them, and containers, have that user again, also when a parent image
    /// set it. Where neither a step nor an image class has set one, the user is taken to be root, as it is in images that say nothing.
    /// </summary>
    /// <param name="define">Adds the steps.</param>
    /// <exception cref="ImageDefinitionException">The user that is to be restored is not known, as it is within OnBuild.</exception>
    /// <example>
    /// <code>
    /// image.User("1000");
    /// image.AsRoot(root => root.Apt("curl"));
    /// image.Run("curl --version");
    /// </code>
    /// </example>
    public ImageBuilder AsRoot(Action<ImageBuilder> define)
    {
        _steps.AsRoot(() => Required.Value(define, "The definition of AsRoot")(this));
        return this;
    }

    private ExpandableText? Owner(string? owner) => owner is null ? null : Numbers(owner, withOwnGroup: true);

    /// <summary>Writes the users that the chain created by number, so that no tool has to look into the image to know who it is.</summary>
    private ExpandableText Numbers(string text, bool withOwnGroup)
    {
        var (name, group) = UserGrammar.Parse(VariableText.Sample(Required.Text(text, "A user")));

        if (VariableText.HasVariable(text) || _steps.FindUser(name) is not { } user)
            return Expand(text);

        var number = Invariant(user.Uid);

        if (group is null)
            return withOwnGroup ? $"{number}:{Invariant(user.Gid)}" : number;

        return group == name ? $"{number}:{Invariant(user.Gid)}" : $"{number}:{group}";
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
