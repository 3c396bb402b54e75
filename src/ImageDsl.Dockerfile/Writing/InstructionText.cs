using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>One instruction as text, from its keyword to its last line, without the final line end and without comments.</summary>
internal static class InstructionText
{
    /// <summary>Renders an instruction.</summary>
    /// <exception cref="DockerfileFormatException">Something in it has no form in a Dockerfile.</exception>
    public static string Render(Instruction instruction, char escape)
    {
        var text = instruction switch
        {
            RunInstruction run => RunText.Render(run, escape),
            CopyInstruction copy => FilesText.Copy(copy, escape),
            EnvInstruction env => VariablesText.Pairs("ENV", env.Variables, escape),
            FromInstruction from => FromText.Render(from, escape),
            ArgInstruction arg => VariablesText.Arg(arg, escape),
            LabelInstruction label => VariablesText.Pairs("LABEL", label.Labels, escape),
            CmdInstruction cmd => CommandText.Render("CMD", cmd.Command, escape),
            EntrypointInstruction entrypoint => CommandText.Render("ENTRYPOINT", entrypoint.Command, escape),
            ShellInstruction shell => CommandText.Shell(shell, escape),
            AddInstruction add => FilesText.Add(add, escape),
            WorkdirInstruction workdir => ValueText.Render("WORKDIR", workdir.Path, escape),
            UserInstruction user => ValueText.Render("USER", user.User, escape),
            StopsignalInstruction stopsignal => ValueText.Stopsignal(stopsignal, escape),
            ExposeInstruction expose => ListText.Expose(expose, escape),
            VolumeInstruction volume => ListText.Volume(volume, escape),
            HealthcheckInstruction healthcheck => HealthcheckText.Render(healthcheck, escape),
            OnbuildInstruction onbuild => OnbuildText.Render(onbuild, escape),
            MaintainerInstruction maintainer => ValueText.Maintainer(maintainer, escape),
            RawInstruction raw => RawText.Render(raw, escape),
            _ => throw new DockerfileFormatException($"The instruction {instruction.Keyword} has no form that this version can write."),
        };

        text = LineFolding.Fold(text, escape);
        HereDocumentCheck.Check(instruction, text, escape);
        CheckLines(instruction, text);
        return text;
    }

    /// <summary>Refuses an instruction without arguments.</summary>
    public static void RequireSome(string keyword, int count)
    {
        if (count == 0)
            throw new DockerfileFormatException($"{keyword} has no argument: give at least one.");
    }

    private static void CheckLines(Instruction instruction, string text)
    {
        // No character has more than three bytes for each of its UTF-16 units.
        if (text.Length * 3L <= LineText.MaximumBytes)
            return;

        foreach (var line in text.Split('\n'))
        {
            if (Encoding.UTF8.GetByteCount(line) > LineText.MaximumBytes)
                throw new DockerfileFormatException($"A line of {instruction.Keyword} would have more than {LineText.MaximumBytes} bytes, which the builder refuses: put the text into a file.");
        }
    }
}
