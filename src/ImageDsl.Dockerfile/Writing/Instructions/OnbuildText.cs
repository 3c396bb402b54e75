namespace ImageDsl.Dockerfile.Writing;

/// <summary>ONBUILD as text.</summary>
internal static class OnbuildText
{
    public static string Render(OnbuildInstruction onbuild, char escape)
    {
        if (onbuild.Trigger is OnbuildInstruction or FromInstruction or MaintainerInstruction)
            throw new DockerfileFormatException($"{onbuild.Trigger.Keyword} cannot be triggered by ONBUILD.");

        if (!onbuild.Trigger.Comments.IsEmpty)
            throw new DockerfileFormatException("A comment cannot stand between ONBUILD and its trigger: give it to the ONBUILD.");

        var text = InstructionText.Render(onbuild.Trigger, escape);

        // The image stores the text, and the child's build reads it with the default escape character.
        if (escape != '\\' && Layout.Unfold(text, escape) != Layout.Unfold(InstructionText.Render(onbuild.Trigger, '\\'), '\\'))
            throw new DockerfileFormatException($"The trigger of ONBUILD needs the escape character '{escape}', but children read it with '\\': put the value into a file.");

        return "ONBUILD " + text;
    }
}
