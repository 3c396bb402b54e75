using System.Globalization;

using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// A <c>--mount</c>: fields in CSV inside a flag. <c>type</c> comes first, since the builder judges some fields by the type seen so far.
/// </summary>
internal sealed class MountFlag
{
    private readonly List<string> _fields = [];
    private readonly char _escape;

    private MountFlag(string type, char escape)
    {
        _escape = escape;
        _fields.Add($"type={type}");
    }

    public static string Encode(RunMount mount, char escape) => mount switch
    {
        BindMount bind => new MountFlag("bind", escape)
            .Add("source", bind.Source).AddFrom(bind.From).AddTarget(bind.Target)
            .AddWord("rw", bind.ReadWrite)
            .ToString(),
        CacheMount cache => new MountFlag("cache", escape)
            .Add("id", cache.Id).Add("source", cache.Source).AddFrom(cache.From).AddTarget(cache.Target)
            .AddSharing(cache.Sharing).AddWord("ro", cache.ReadOnly)
            .AddOwner(cache.Mode, cache.Uid, cache.Gid)
            .ToString(),
        TmpfsMount tmpfs => new MountFlag("tmpfs", escape)
            .AddTarget(tmpfs.Target).AddSize(tmpfs.Size)
            .ToString(),
        SecretMount secret => new MountFlag("secret", escape)
            .AddId(secret.Id).AddOptionalTarget(secret.Target).Add("env", secret.Env)
            .AddWord("required", secret.Required)
            .AddOwner(secret.Mode, secret.Uid, secret.Gid)
            .ToString(),
        SshMount ssh => new MountFlag("ssh", escape)
            .Add("id", ssh.Id).AddOptionalTarget(ssh.Target)
            .AddWord("required", ssh.Required)
            .AddOwner(ssh.Mode, ssh.Uid, ssh.Gid)
            .ToString(),
        _ => throw new DockerfileFormatException($"A mount of the type {mount.GetType().Name} has no form in a Dockerfile: use one of the five kinds of mount."),
    };

    public override string ToString() => Flag.Encode("mount", string.Join(",", _fields), _escape);

    private MountFlag Add(string key, ExpandableText? value)
    {
        if (value is null)
            return this;

        var place = $"The option '{key}' of a mount";

        if (value.Parts.IsEmpty)
            throw new DockerfileFormatException($"{place} is empty: leave it out.");

        ExpandableWord.Check(value, place);

        var field = $"{key}={ExpandableWord.Escape(value, _escape)}";
        Flag.CheckAscii(field, place);

        var needsQuotes = field.IndexOfAny([',', '"']) >= 0;
        _fields.Add(needsQuotes ? "\"" + field.Replace("\"", "\"\"") + "\"" : field);
        return this;
    }

    private MountFlag AddTarget(ExpandableText target)
    {
        if (target.Literal is "" or "/")
            throw new DockerfileFormatException("The target of a mount must be a path other than '/'.");

        return Add("target", target);
    }

    private MountFlag AddOptionalTarget(ExpandableText? target) => target?.Literal == "" ? throw new DockerfileFormatException("The target of a mount is empty: leave it out.") : Add("target", target);

    private MountFlag AddFrom(string? from)
    {
        if (from is null)
            return this;

        StageReference.CheckFrom(from);
        return Add("from", from);
    }

    private MountFlag AddId(ExpandableText id)
    {
        if (id.Literal is "")
            throw new DockerfileFormatException("The id of a secret must not be empty: it is the name under which the build passes the secret.");

        return Add("id", id);
    }

    private MountFlag AddWord(string word, bool add)
    {
        if (add)
            _fields.Add(word);

        return this;
    }

    private MountFlag AddSharing(CacheSharing sharing) => sharing switch
    {
        CacheSharing.Shared => this,
        CacheSharing.Private => Add("sharing", "private"),
        CacheSharing.Locked => Add("sharing", "locked"),
        _ => throw new DockerfileFormatException($"{(int)sharing} is not a way to share a cache mount: use shared, private or locked."),
    };

    private MountFlag AddSize(long? size)
    {
        if (size is not { } bytes)
            return this;

        if (bytes <= 0)
            throw new DockerfileFormatException($"The size of a tmpfs mount must be positive; it is {Invariant(bytes)} bytes.");

        var text = WithUnit(bytes);

        // The builder reads it as a floating-point number.
        if (ByteSize.Parse(text) != bytes)
            throw new DockerfileFormatException($"The size of a tmpfs mount, {Invariant(bytes)} bytes, is more than the builder can count exactly: use a multiple of a kibibyte.");

        return Add("size", text);
    }

    private MountFlag AddOwner(int? mode, int? uid, int? gid)
    {
        if (mode is < 0 or > 4095)
            throw new DockerfileFormatException($"The mode of a mount must lie between octal 0 and 7777; it is {Invariant(mode.Value)} in decimal.");

        if (uid < 0 || gid < 0)
            throw new DockerfileFormatException("The user and group of a mount must be numbers of 0 or more.");

        return Add("mode", mode is { } bits ? "0" + Convert.ToString(bits, 8) : null)
            .Add("uid", uid is { } user ? Invariant(user) : null)
            .Add("gid", gid is { } group ? Invariant(group) : null);
    }

    private static string WithUnit(long bytes)
    {
        const string Units = "kmgt";
        var unit = -1;

        while (unit + 1 < Units.Length && bytes % 1024 == 0)
        {
            bytes /= 1024;
            unit++;
        }

        return Invariant(bytes) + (unit < 0 ? "b" : Units[unit].ToString());
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
