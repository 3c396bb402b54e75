using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// A secret that the build is given and that never becomes part of an image. It appears only where a mount puts it
/// (<see cref="Mount.Secret(Secret, SecretMountOptions)"/>), and has no text: it cannot get into ENV, ARG, LABEL or a command.
/// </summary>
/// <example>
/// <code>
/// var token = new Secret("npm-token");
/// image.Run("npm ci", Mount.Secret(token, new() { Env = "NPM_TOKEN" }));
/// </code>
/// </example>
public sealed class Secret
{
    /// <summary>Names a secret.</summary>
    /// <param name="id">The name under which the build passes it: <c>docker build --secret id=…</c>.</param>
    /// <exception cref="ImageDefinitionException">The text is no id: letters, digits, <c>.</c>, <c>-</c>, <c>_</c>, <c>/</c> and <c>:</c>.</exception>
    public Secret(string id)
    {
        NameGrammar.CheckMountId(id, "a secret");
        Id = id;
    }

    internal string Id { get; }

    /// <summary>Names a secret.</summary>
    /// <param name="id">The name under which the build passes it.</param>
    /// <exception cref="ImageDefinitionException">The text is no id.</exception>
    public static implicit operator Secret(string id) => new(id);

    /// <summary>Refused, at run time and in the compiler: a secret has no text.</summary>
    /// <exception cref="ImageDefinitionException">Always.</exception>
    public override string ToString() => throw new ImageDefinitionException(
        "A secret has no text, so that it cannot get into an image: give it to one command with Mount.Secret(…), as a file or as a variable of the environment.");
}
