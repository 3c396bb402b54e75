using System.Globalization;
using System.Text.Json;
using ImageDsl.Dockerfile;

namespace ImageDsl.Tool.Dockerfiles;

/// <summary>
/// The typed arguments of an instruction as members of a JSON object. A text in which variables expand is a string when it refers to none,
/// and else an array of strings and of <c>{ "variable": … }</c>.
/// </summary>
internal static class InstructionJson
{
    public static void Write(Utf8JsonWriter json, Instruction instruction)
    {
        switch (instruction)
        {
            case FromInstruction from:
                WriteText(json, "image", from.Image);
                WriteOptional(json, "name", from.StageName);
                WriteText(json, "platform", from.Platform);
                break;
            case ArgInstruction arg:
                json.WriteStartArray("variables");

                foreach (var declaration in arg.Further.Prepend(arg))
                    WritePair(json, "name", declaration.Name, declaration.Default);

                json.WriteEndArray();
                break;
            case EnvInstruction env:
                WritePairs(json, "variables", "name", env.Variables);
                break;
            case LabelInstruction label:
                WritePairs(json, "labels", "key", label.Labels);
                break;
            case RunInstruction run:
                WriteRun(json, run);
                break;
            case CmdInstruction cmd:
                WriteCommand(json, cmd.Command);
                break;
            case EntrypointInstruction entrypoint:
                WriteCommand(json, entrypoint.Command);
                break;
            case ShellInstruction shell:
                WriteStrings(json, "exec", shell.Arguments);
                break;
            case CopyInstruction copy:
                WriteOptional(json, "from", copy.From);
                WriteFiles(json, copy.Sources, copy.Destination, copy.Chown, copy.Chmod, copy.Link, copy.Exclude);
                WriteSwitch(json, "parents", copy.Parents);
                break;
            case AddInstruction add:
                WriteFiles(json, add.Sources, add.Destination, add.Chown, add.Chmod, add.Link, add.Exclude);
                WriteText(json, "checksum", add.Checksum);
                WriteSwitch(json, "keepGitDir", add.KeepGitDir);
                WriteSwitch(json, "unpack", add.Unpack);
                break;
            case WorkdirInstruction workdir:
                WriteText(json, "path", workdir.Path);
                break;
            case UserInstruction user:
                WriteText(json, "user", user.User);
                break;
            case StopsignalInstruction stopsignal:
                WriteText(json, "signal", stopsignal.Signal);
                break;
            case ExposeInstruction expose:
                WriteTexts(json, "ports", expose.Ports);
                break;
            case VolumeInstruction volume:
                WriteTexts(json, "paths", volume.Paths);
                break;
            case HealthcheckInstruction healthcheck:
                WriteHealthcheck(json, healthcheck);
                break;
            case OnbuildInstruction onbuild:
                json.WriteStartObject("trigger");
                json.WriteString("keyword", onbuild.Trigger.Keyword);
                Write(json, onbuild.Trigger);
                json.WriteEndObject();
                break;
            case MaintainerInstruction maintainer:
                json.WriteString("text", maintainer.Name);
                break;
            case RawInstruction raw:
                json.WriteString("raw", raw.Text);
                WriteDocuments(json, raw.Documents);
                break;
            default:
                break;
        }
    }

    public static void WriteStrings(Utf8JsonWriter json, string name, EquatableArray<string> values)
    {
        if (values.IsEmpty && name == "comments")
            return;

        json.WriteStartArray(name);

        foreach (var value in values)
            json.WriteStringValue(value);

        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, RunInstruction run)
    {
        WriteCommand(json, run.Command);

        if (!run.Mounts.IsEmpty)
        {
            json.WriteStartArray("mounts");

            foreach (var mount in run.Mounts)
                WriteMount(json, mount);

            json.WriteEndArray();
        }

        WriteOptional(json, "network", run.Network);
        WriteOptional(json, "security", run.Security);

        if (!run.Devices.IsEmpty)
            WriteStrings(json, "devices", run.Devices);
    }

    private static void WriteMount(Utf8JsonWriter json, RunMount mount)
    {
        json.WriteStartObject();

        switch (mount)
        {
            case BindMount bind:
                json.WriteString("type", "bind");
                WriteText(json, "target", bind.Target);
                WriteText(json, "source", bind.Source);
                WriteOptional(json, "from", bind.From);
                WriteSwitch(json, "readWrite", bind.ReadWrite ? true : null);
                break;
            case CacheMount cache:
                json.WriteString("type", "cache");
                WriteText(json, "target", cache.Target);
                WriteText(json, "id", cache.Id);
                WriteText(json, "source", cache.Source);
                WriteOptional(json, "from", cache.From);
                json.WriteString("sharing", cache.Sharing.ToString().ToLowerInvariant());
                WriteSwitch(json, "readOnly", cache.ReadOnly ? true : null);
                WriteOwner(json, cache.Mode, cache.Uid, cache.Gid);
                break;
            case TmpfsMount tmpfs:
                json.WriteString("type", "tmpfs");
                WriteText(json, "target", tmpfs.Target);

                if (tmpfs.Size is { } size)
                    json.WriteNumber("size", size);

                break;
            case SecretMount secret:
                json.WriteString("type", "secret");
                WriteText(json, "id", secret.Id);
                WriteText(json, "target", secret.Target);
                WriteText(json, "env", secret.Env);
                WriteSwitch(json, "required", secret.Required ? true : null);
                WriteOwner(json, secret.Mode, secret.Uid, secret.Gid);
                break;
            case SshMount ssh:
                json.WriteString("type", "ssh");
                WriteText(json, "id", ssh.Id);
                WriteText(json, "target", ssh.Target);
                WriteSwitch(json, "required", ssh.Required ? true : null);
                WriteOwner(json, ssh.Mode, ssh.Uid, ssh.Gid);
                break;
            default:
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteOwner(Utf8JsonWriter json, int? mode, int? uid, int? gid)
    {
        if (mode is { } bits)
            json.WriteString("mode", "0" + Convert.ToString(bits, 8));

        if (uid is { } user)
            json.WriteNumber("uid", user);

        if (gid is { } group)
            json.WriteNumber("gid", group);
    }

    private static void WriteCommand(Utf8JsonWriter json, Command? command)
    {
        switch (command)
        {
            case ExecCommand exec:
                WriteStrings(json, "exec", exec.Arguments);
                break;
            case ShellCommand shell:
                json.WriteString("shell", shell.Text);
                WriteDocuments(json, shell.Documents);
                break;
            case ScriptCommand script:
                json.WriteString("script", script.Body);
                WriteSwitch(json, "stripTabs", script.StripTabs ? true : null);
                break;
            default:
                json.WriteBoolean("none", true);
                break;
        }
    }

    private static void WriteDocuments(Utf8JsonWriter json, EquatableArray<HereDocument> documents)
    {
        if (documents.IsEmpty)
            return;

        json.WriteStartArray("hereDocuments");

        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("delimiter", document.Delimiter);
            json.WriteString("body", document.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHealthcheck(Utf8JsonWriter json, HealthcheckInstruction healthcheck)
    {
        WriteCommand(json, healthcheck.Command);
        WriteTime(json, "interval", healthcheck.Interval);
        WriteTime(json, "timeout", healthcheck.Timeout);
        WriteTime(json, "startPeriod", healthcheck.StartPeriod);
        WriteTime(json, "startInterval", healthcheck.StartInterval);

        if (healthcheck.Retries is { } retries)
            json.WriteNumber("retries", retries);
    }

    // In seconds, as ISO 8601 has them.
    private static void WriteTime(Utf8JsonWriter json, string name, TimeSpan? time)
    {
        if (time is { } value)
            json.WriteString(name, $"PT{value.TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture)}S");
    }

    private static void WriteFiles(
        Utf8JsonWriter json, EquatableArray<CopySource> sources, ExpandableText destination, ExpandableText? chown, ExpandableText? chmod, bool? link, EquatableArray<string> exclude)
    {
        json.WriteStartArray("sources");

        foreach (var source in sources)
        {
            json.WriteStartObject();

            if (source is PathSource path)
            {
                WriteText(json, "path", path.Path);
            }
            else if (source is InlineSource inline)
            {
                json.WriteString("name", inline.Name);
                json.WriteString("content", inline.Content);
                json.WriteBoolean("expand", inline.Expand);
                WriteSwitch(json, "stripTabs", inline.StripTabs ? true : null);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteText(json, "destination", destination);
        WriteText(json, "chown", chown);
        WriteText(json, "chmod", chmod);
        WriteSwitch(json, "link", link);

        if (!exclude.IsEmpty)
            WriteStrings(json, "exclude", exclude);
    }

    private static void WritePairs(Utf8JsonWriter json, string name, string key, EquatableArray<KeyValue> pairs)
    {
        json.WriteStartArray(name);

        foreach (var pair in pairs)
            WritePair(json, key, pair.Key, pair.Value);

        json.WriteEndArray();
    }

    private static void WritePair(Utf8JsonWriter json, string keyName, string key, ExpandableText? value)
    {
        json.WriteStartObject();
        json.WriteString(keyName, key);
        WriteText(json, "value", value);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, EquatableArray<ExpandableText> texts)
    {
        json.WriteStartArray(name);

        foreach (var text in texts)
            WriteValue(json, text);

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, ExpandableText? text)
    {
        if (text is null)
            return;

        json.WritePropertyName(name);
        WriteValue(json, text);
    }

    private static void WriteValue(Utf8JsonWriter json, ExpandableText text)
    {
        if (text.Literal is { } literal)
        {
            json.WriteStringValue(literal);
            return;
        }

        json.WriteStartArray();

        foreach (var part in text.Parts)
        {
            if (part is LiteralPart plain)
                json.WriteStringValue(plain.Text);
            else
                WriteVariable(json, (VariablePart)part);
        }

        json.WriteEndArray();
    }

    private static void WriteVariable(Utf8JsonWriter json, VariablePart variable)
    {
        json.WriteStartObject();
        json.WriteString("variable", variable.Name);

        if (variable.Modifier is { } modifier)
        {
            json.WriteString("operator", modifier.Operator);
            WriteText(json, "word", modifier.Word);
            WriteText(json, "replacement", modifier.Replacement);
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void WriteSwitch(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } on)
            json.WriteBoolean(name, on);
    }
}
