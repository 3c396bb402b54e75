using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// An effective configuration in images.json: for each fact a value and where it comes from. What is not known is absent; a value of null says that
/// nobody sets it.
/// </summary>
/// <param name="json">Takes the text.</param>
/// <param name="estate">All images, from which origins are told.</param>
/// <param name="root">The external image of the chain.</param>
internal sealed class EffectiveJson(JsonWriter json, EstateFolding estate, ImageReference? root)
{
    /// <summary>Writes the value of a member.</summary>
    public void Write(EffectiveConfiguration configuration)
    {
        _ = json.StartObject();
        One("user", configuration.User, value => json.Value(value));
        One("workingDirectory", configuration.WorkingDirectory, value => json.Value(value));
        Many("environment", configuration.Environment, Pair);
        One("entrypoint", configuration.Entrypoint, Words);
        One("cmd", configuration.Cmd, Words);
        One("shell", configuration.Shell, Words);
        Many("exposedPorts", configuration.ExposedPorts, Value);
        Many("volumes", configuration.Volumes, Value);
        Many("labels", configuration.Labels, Pair);
        One("stopSignal", configuration.StopSignal, value => json.Value(value));
        One("healthCheck", configuration.HealthCheck, HealthCheck);
        Many("packages", configuration.Packages, Package);
        Many("users", configuration.Users, User);
        Many("platforms", configuration.Platforms, Value);
        Steps("onBuild", configuration.Triggers);
        Steps("literalLayers", configuration.LiteralLayers);
        One("literalLayersBelow", configuration.LayersBelow, value => json.Value(value));
        One("packageManager", configuration.PackageManager, value => json.Value(value?.ToString().ToLowerInvariant()));
        One("shellProgram", configuration.ShellProgram, value => json.Value(value));
        One("cLibrary", configuration.CLibrary, value => json.Value(value?.ToString().ToLowerInvariant()));
        _ = json.EndObject();
    }

    private void One<T>(string name, Fact<T>? fact, Action<T> write)
    {
        if (fact is null)
            return;

        _ = json.Name(name).StartObject();

        if (fact.IsKnown)
        {
            _ = json.Name("value");
            write(fact.Value);
        }
        else
        {
            _ = json.Name("unresolved").Value(fact.Unresolved);
        }

        Origin(fact.Origin);
        _ = json.EndObject();
    }

    private void Many<T>(string name, FactList<T> facts, Action<T> write)
    {
        if (facts.Items.IsEmpty)
            return;

        _ = json.Name(name).StartArray();

        foreach (var fact in facts.Items)
        {
            _ = json.StartObject();
            write(fact.Value);
            _ = json.OptionalText("unresolved", fact.Unresolved);
            Origin(fact.Origin);
            _ = json.EndObject();
        }

        _ = json.EndArray();
    }

    private void Steps(string name, EquatableArray<Fact<Instruction>> steps)
    {
        if (steps.IsEmpty)
            return;

        _ = json.Name(name).StartArray();

        foreach (var step in steps)
        {
            _ = json.StartObject().Name("step").Value(TextOf(step));
            Origin(step.Origin);
            _ = json.EndObject();
        }

        _ = json.EndArray();
    }

    private string TextOf(Fact<Instruction> step) =>
        step.Origin is StepOrigin { Class: { } name } origin && estate.Find(name)?.Find(origin) is var (_, text) ? text : step.Value.Keyword;

    private void Value(string value) => json.Name("value").Value(value);

    private void Pair(NameValue pair) => json.Name("name").Value(pair.Name).Name("value").Value(pair.Value);

    private void Package(InstalledPackage package) =>
        json.Name("name").Value(package.Name).OptionalText("version", package.Version).Name("manager").Value(package.Manager.ToString().ToLowerInvariant());

    private void User(ImageUser user) => json.Name("name").Value(user.Name).Name("uid").Value(user.Uid).Name("gid").Value(user.Gid);

    private void Words(EquatableArray<string>? words)
    {
        if (words is { } list)
            _ = json.Values(list);
        else
            _ = json.Value((string?)null);
    }

    private void HealthCheck(HealthcheckInstruction? check)
    {
        if (check is null)
            _ = json.Value((string?)null);
        else
            ImageConfigurationJson.WriteHealthCheck(json, check);
    }

    private void Origin(FactOrigin? origin)
    {
        switch (origin)
        {
            case StepOrigin { Class: { } name } step:
                _ = json.Name("from").StartObject().Name("class").Value(name);

                if (estate.Find(name) is { } node)
                {
                    _ = json.OptionalText("source", SourceText.Of(node.Node.Image.Source));

                    if (node.Find(step) is var (line, _))
                        _ = json.Name("dockerfile").Value(DocumentOptions.DockerfileOf(node.Node)).Name("line").Value(line);
                }

                _ = json.EndObject();
                break;

            case ClassOrigin { Class: var name }:
                _ = json.Name("from").StartObject().Name("class").Value(name).OptionalText("source", SourceText.Of(estate.Find(name)?.Node.Image.Source)).EndObject();
                break;

            case ExternalImageOrigin { Source: var source }:
                _ = json.Name("from").StartObject()
                    .OptionalText("image", root?.ToString())
                    .Name("said").Value(source.Title)
                    .OptionalText("address", source.Address)
                    .OptionalText("date", source.Date)
                    .EndObject();
                break;

            case BuilderOrigin:
                _ = json.Name("from").StartObject().Name("builder").Value(true).EndObject();
                break;
        }
    }
}
