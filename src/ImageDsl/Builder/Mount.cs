using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Hosting;
using ImageDsl.Values;

namespace ImageDsl;

/// <summary>A file system that exists only while one RUN executes.</summary>
/// <example><code>image.Run("npm ci", Mount.Cache("/root/.npm"), Mount.Secret("npm-token"));</code></example>
public sealed class Mount
{
    private static readonly CacheMountOptions DefaultCache = new();
    private static readonly SecretMountOptions DefaultSecret = new();
    private static readonly SshMountOptions DefaultSsh = new();

    private Mount(RunMount value, IReadOnlyCollection<VariableUse> variables, Stage? stage, ImageReference? image)
    {
        Value = value;
        Variables = variables;
        Stage = stage;
        Image = image;
    }

    internal RunMount Value { get; }

    /// <summary>What the values of the mount refer to, which is checked in the stage that uses it.</summary>
    internal IReadOnlyCollection<VariableUse> Variables { get; }

    internal Stage? Stage { get; }

    internal ImageReference? Image { get; }

    /// <summary>A directory that keeps its content between builds on the same builder.</summary>
    /// <param name="target">Where it appears; variables expand in it.</param>
    /// <param name="options">Its name, sharing, first content and the like; the builder's defaults when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("mvn -B package", Mount.Cache("/root/.m2", new() { Sharing = CacheSharing.Locked }));</code></example>
    public static Mount Cache(string target, CacheMountOptions? options = null)
    {
        options ??= DefaultCache;
        var values = new MountValues();

        if (options is { FromStage: not null, FromImage: not null })
            throw new ImageDefinitionException("A cache begins with the files of a stage or of an image, not of both.");

        if (options is { Source: not null, FromStage: null, FromImage: null })
            throw new ImageDefinitionException("The source of a cache is a path in a stage or an image: give one of them, too.");

        return values.Create(
            new CacheMount(values.Target(target))
            {
                Id = options.Id is null ? null : values.Expand(Required.Text(options.Id, "The id of a cache")),
                Sharing = Choice.Of(options.Sharing),
                ReadOnly = options.ReadOnly,
                From = options.FromStage?.Name ?? options.FromImage?.ToString(),
                Source = values.Source(options.Source),
                Mode = PermissionGrammar.ParseOctal(options.Mode),
                Uid = options.Uid,
                Gid = options.Gid,
            },
            options.FromStage,
            options.FromImage);
    }

    /// <summary>Files of the build context.</summary>
    /// <param name="target">Where they appear; variables expand in it.</param>
    /// <param name="source">A path relative to the context; all of it when null. Variables expand in it.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("pip install -r /tmp/requirements.txt", Mount.Bind("/tmp/requirements.txt", source: "requirements.txt"));</code></example>
    public static Mount Bind(string target, string? source = null, bool readWrite = false)
    {
        if (source is not null)
            PathGrammar.CheckContextSources([source]);

        var values = new MountValues();
        return values.Create(new BindMount(values.Target(target)) { Source = values.Source(source), ReadWrite = readWrite });
    }

    /// <summary>Files of an earlier stage.</summary>
    /// <param name="from">The stage.</param>
    /// <param name="target">Where they appear; variables expand in it.</param>
    /// <param name="source">A path in the stage; all of it when null. Variables expand in it.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example>
    /// <code>
    /// var build = image.Stage("build", from: "gcc:15", stage => stage.Copy(".", "/src/").Run("make -C /src packages"));
    /// image.Run("dpkg --install /packages/*.deb", Mount.Bind(build, "/packages", source: "/src/packages"));
    /// </code>
    /// </example>
    public static Mount Bind(Stage from, string target, string? source = null, bool readWrite = false)
    {
        var values = new MountValues();
        var name = Required.Value(from, "A stage").Name;
        return values.Create(new BindMount(values.Target(target)) { Source = values.Source(source), ReadWrite = readWrite, From = name }, stage: from);
    }

    /// <summary>Files of another image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="target">Where they appear; variables expand in it.</param>
    /// <param name="source">A path in the image; all of it when null. Variables expand in it.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("/tools/lint /app", Mount.BindFrom("ghcr.io/acme/tools:2", "/tools", source: "/bin"));</code></example>
    public static Mount BindFrom(ImageReference image, string target, string? source = null, bool readWrite = false)
    {
        var values = new MountValues();
        var name = Required.Value(image, "An image").ToString();
        return values.Create(new BindMount(values.Target(target)) { Source = values.Source(source), ReadWrite = readWrite, From = name }, image: image);
    }

    /// <summary>Files of the image of another class, which the build then makes first.</summary>
    /// <typeparam name="TImage">The class.</typeparam>
    /// <param name="target">Where they appear; variables expand in it.</param>
    /// <param name="source">A path in the image; all of it when null. Variables expand in it.</param>
    /// <param name="readWrite">Whether the command may write. What it writes is discarded.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid, or the class is no image.</exception>
    /// <example><code>image.Run("unzip /build/app.zip -d /app", Mount.BindFrom&lt;OrdersBuild&gt;("/build", source: "/out"));</code></example>
    public static Mount BindFrom<TImage>(string target, string? source = null, bool readWrite = false)
        where TImage : Image =>
        BindFrom(LoadedImageClass.ReferenceOf<TImage>(), target, source, readWrite);

    /// <summary>An empty file system in memory.</summary>
    /// <param name="target">Where it appears; variables expand in it.</param>
    /// <param name="size">The largest size in bytes; the builder's default when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("make test", Mount.Tmpfs("/tmp", size: 256 * 1024 * 1024));</code></example>
    public static Mount Tmpfs(string target, long? size = null)
    {
        var values = new MountValues();
        return values.Create(new TmpfsMount(values.Target(target)) { Size = size });
    }

    /// <summary>A secret that the build is given and that never becomes part of a layer: a file, or a variable of the environment.</summary>
    /// <param name="secret">The secret, or its id.</param>
    /// <param name="options">Where it appears; the file <c>/run/secrets/ID</c> when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("npm ci", Mount.Secret("npmrc", new() { Target = "/root/.npmrc", Required = true }));</code></example>
    public static Mount Secret(Secret secret, SecretMountOptions? options = null)
    {
        options ??= DefaultSecret;
        var values = new MountValues();

        if (options.Env is not null)
            NameGrammar.CheckEnvironmentVariable(options.Env);

        return values.Create(new SecretMount(Required.Value(secret, "A secret").Id)
        {
            Target = options.Target is null ? null : values.Target(options.Target),
            Env = options.Env,
            Required = options.Required,
            Mode = PermissionGrammar.ParseOctal(options.Mode),
            Uid = options.Uid,
            Gid = options.Gid,
        });
    }

    /// <summary>The SSH agent of the person who builds.</summary>
    /// <param name="id">The agent's name; <c>default</c> when null.</param>
    /// <param name="options">Where its socket appears; the builder's choice when null.</param>
    /// <exception cref="ImageDefinitionException">A value is not valid.</exception>
    /// <example><code>image.Run("git clone git@github.com:acme/tools.git", Mount.Ssh());</code></example>
    public static Mount Ssh(string? id = null, SshMountOptions? options = null)
    {
        options ??= DefaultSsh;
        var values = new MountValues();

        if (id is not null)
            NameGrammar.CheckMountId(id, "an SSH agent");

        return values.Create(new SshMount
        {
            Id = id,
            Target = options.Target is null ? null : values.Target(options.Target),
            Required = options.Required,
            Mode = PermissionGrammar.ParseOctal(options.Mode),
            Uid = options.Uid,
            Gid = options.Gid,
        });
    }

    /// <summary>The values of one mount while it is made, and the variables that they refer to.</summary>
    private sealed class MountValues
    {
        private readonly List<VariableUse> _variables = [];

        public ExpandableText Expand(string text) => VariableText.Parse(text, _variables);

        public ExpandableText Target(string target)
        {
            PathGrammar.CheckText(target, "The target of a mount");
            return Expand(target);
        }

        public ExpandableText? Source(string? source)
        {
            if (source is null)
                return null;

            PathGrammar.CheckText(source, "The source of a mount");
            return Expand(source);
        }

        /// <summary>Writes the mount on trial, so that what is wrong with it is said at the call that made it.</summary>
        public Mount Create(RunMount value, Stage? stage = null, ImageReference? image = null)
        {
            if (image is not null)
                DockerfileDraft.CheckSource(image);

            WriterCheck.Validate(new RunInstruction(new ShellCommand("true")) { Mounts = new[] { value } });
            return new Mount(value, _variables, stage, image);
        }
    }
}
