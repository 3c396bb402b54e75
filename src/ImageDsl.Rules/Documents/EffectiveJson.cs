using ImageDsl.Dockerfile;
using ImageDsl.Json;
using ImageDsl.Model;

namespace ImageDsl.Rules.Documents;

/// <summary>An effective configuration in images.json.</summary>
/// <param name="json">Takes the text.</param>
/// <param name="places">All images, from which steps are told.</param>
/// <param name="write">Writes facts and where they come from.</param>
internal sealed class EffectiveJson(JsonWriter json, EntryPlaces places, FactJson write)
{
    /// <summary>Writes the value of a member.</summary>
    public void Write(EffectiveConfiguration configuration)
    {
        _ = json.StartObject();
        write.One("user", configuration.User, write.Text);
        write.One("workingDirectory", configuration.WorkingDirectory, write.Text);
        write.Many("environment", configuration.Environment, write.Pair);
        write.One("entrypoint", configuration.Entrypoint, write.Words);
        write.One("cmd", configuration.Cmd, write.Words);
        write.One("shell", configuration.Shell, write.Words);
        write.Many("exposedPorts", configuration.ExposedPorts, write.Value);
        write.Many("volumes", configuration.Volumes, write.Value);
        write.Many("labels", configuration.Labels, write.Pair);
        write.One("stopSignal", configuration.StopSignal, write.Text);
        write.One("healthCheck", configuration.HealthCheck, HealthCheck);
        write.Many("packages", configuration.Packages, Package);
        write.Many("users", configuration.Users, write.User);
        write.Many("platforms", configuration.Platforms, write.Value);
        Steps("onBuild", configuration.Triggers);
        Steps("literalLayers", configuration.LiteralLayers);
        write.One("literalLayersBelow", configuration.LayersBelow, value => json.Value(value));
        write.One("packageManager", configuration.PackageManager, write.Word);
        write.One("shellProgram", configuration.ShellProgram, write.Text);
        write.One("cLibrary", configuration.CLibrary, write.Word);
        _ = json.EndObject();
    }

    private void Steps(string name, EquatableArray<Fact<Instruction>> steps)
    {
        if (steps.IsEmpty)
            return;

        _ = json.Name(name).StartArray();

        foreach (var step in steps)
        {
            _ = json.StartLine().Name("step").Value(TextOf(step));
            write.Origin(step.Origin);
            _ = json.EndObject();
        }

        _ = json.EndArray();
    }

    private string TextOf(Fact<Instruction> step) =>
        step.Origin is StepOrigin { Class: { } name } origin && places.Find(name)?.TextOf(origin) is { } text ? text : step.Value.Keyword;

    private void Package(InstalledPackage package) =>
        json.Name("name").Value(package.Name).OptionalText("version", package.Version).Name("manager").Value(package.Manager.ToString().ToLowerInvariant());

    private void HealthCheck(HealthcheckInstruction? check)
    {
        if (check is null)
            _ = json.Value((string?)null);
        else
            ImageConfigurationJson.WriteHealthCheck(json, check);
    }
}
