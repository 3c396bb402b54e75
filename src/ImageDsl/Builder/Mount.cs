using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>A file system that exists only while one RUN executes.</summary>
public sealed class Mount
{
    private Mount(RunMount value, Stage? stage = null, ImageReference? image = null)
    {
        Value = value;
        Stage = stage;
        Image = image;
    }

    internal RunMount Value { get; }

    internal Stage? Stage { get; }

    internal ImageReference? Image { get; }

    /// <summary>A directory that keeps its content between builds on the same builder.</summary>
    /// <param name="target">Where it appears.</param>
    /// <param name="id">The name under which builds share it; the target path when null.</param>
    /// <param name="sharing">What happens when two builds use it at a time.</param>
    /// <param name="readOnly">Whether the command may not write.</param>
    /// <param name="mode">Octal permissions of a new directory; <c>0755</c> when null.</param>
    /// <param name="uid">The owner of a new directory; 0 when null.</param>
    /// <param name="gid">The group of a new directory; 0 when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Cache(
        string target,
        string? id = null,
        CacheSharing sharing = CacheSharing.Shared,
        bool readOnly = false,
        string? mode = null,
        int? uid = null,
        int? gid = null) =>
        Create(new CacheMount(Target(target))
        {
            Id = id is null ? null : Required.Text(id, "The id of a cache"),
            Sharing = Choice.Of(sharing),
            ReadOnly = readOnly,
            Mode = PermissionGrammar.ParseOctal(mode),
            Uid = uid,
            Gid = gid,
        });

    /// <summary>Files of the build context.</summary>
    /// <param name="target">Where they appear.</param>
    /// <param name="source">A path relative to the context; all of it when null.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Bind(string target, string? source = null, bool readWrite = false) =>
        Create(new BindMount(Target(target)) { Source = ContextSource(source), ReadWrite = readWrite });

    /// <summary>Files of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="target">Where they appear.</param>
    /// <param name="source">A path in the stage; all of it when null.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Bind(Stage from, string target, string? source = null, bool readWrite = false) =>
        Create(
            new BindMount(Target(target)) { Source = Source(source), ReadWrite = readWrite, From = Required.Value(from, "A stage").Name },
            stage: from);

    /// <summary>Files of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="target">Where they appear.</param>
    /// <param name="source">A path in the image; all of it when null.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount BindFrom(ImageReference image, string target, string? source = null, bool readWrite = false) =>
        Create(
            new BindMount(Target(target)) { Source = Source(source), ReadWrite = readWrite, From = Required.Value(image, "An image").ToString() },
            image: image);

    /// <summary>An empty file system in memory.</summary>
    /// <param name="target">Where it appears.</param>
    /// <param name="size">The largest size in bytes; the builder's default when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Tmpfs(string target, long? size = null) =>
        Create(new TmpfsMount(Target(target)) { Size = size });

    /// <summary>A secret that the build is given and that never becomes part of a layer.</summary>
    /// <param name="id">The name under which the build passes it: <c>docker build --secret id=…</c>.</param>
    /// <param name="target">The file it appears as; <c>/run/secrets/ID</c> when this and <paramref name="env"/> are null.</param>
    /// <param name="env">The environment variable it appears as; front end 1.10 and later.</param>
    /// <param name="required">Whether the build fails when it is not given.</param>
    /// <param name="mode">Octal permissions; <c>0400</c> when null.</param>
    /// <param name="uid">The owner; 0 when null.</param>
    /// <param name="gid">The group; 0 when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Secret(
        string id, string? target = null, string? env = null, bool required = false, string? mode = null, int? uid = null, int? gid = null)
    {
        NameGrammar.CheckMountId(id, "a secret");

        if (env is not null)
            NameGrammar.CheckEnvironmentVariable(env);

        return Create(new SecretMount(id)
        {
            Target = target is null ? null : Target(target),
            Env = env,
            Required = required,
            Mode = PermissionGrammar.ParseOctal(mode),
            Uid = uid,
            Gid = gid,
        });
    }

    /// <summary>The SSH agent of the person who builds.</summary>
    /// <param name="id">The agent's name; <c>default</c> when null.</param>
    /// <param name="target">Where the socket appears.</param>
    /// <param name="required">Whether the build fails when no agent is given.</param>
    /// <param name="mode">Octal permissions; <c>0600</c> when null.</param>
    /// <param name="uid">The owner; 0 when null.</param>
    /// <param name="gid">The group; 0 when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    public static Mount Ssh(
        string? id = null, string? target = null, bool required = false, string? mode = null, int? uid = null, int? gid = null)
    {
        if (id is not null)
            NameGrammar.CheckMountId(id, "an SSH agent");

        return Create(new SshMount
        {
            Id = id,
            Target = target is null ? null : Target(target),
            Required = required,
            Mode = PermissionGrammar.ParseOctal(mode),
            Uid = uid,
            Gid = gid,
        });
    }

    /// <summary>Writes the mount on trial, so that what is wrong with it is said at the call that made it.</summary>
    private static Mount Create(RunMount value, Stage? stage = null, ImageReference? image = null)
    {
        WriterCheck.Validate(new RunInstruction(new ShellCommand("true")) { Mounts = new[] { value } });
        return new Mount(value, stage, image);
    }

    private static string Target(string target)
    {
        PathGrammar.CheckText(target, "The target of a mount");
        return target;
    }

    private static string? Source(string? source)
    {
        if (source is not null)
            PathGrammar.CheckText(source, "The source of a mount");

        return source;
    }

    private static string? ContextSource(string? source)
    {
        if (source is not null)
            PathGrammar.CheckContextSources([source]);

        return source;
    }
}
