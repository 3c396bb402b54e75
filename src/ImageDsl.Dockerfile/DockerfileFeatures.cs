namespace ImageDsl.Dockerfile;

/// <summary>
/// What a document asks of the builder's front end. The versions are those of the release notes of <c>docker/dockerfile</c>; a builder
/// has a front end built in, and <c># syntax=</c> makes it fetch another.
/// </summary>
public static class DockerfileFeatures
{
    /// <summary>The features that are newer than the first version, in the order in which they stand in the document and once each.</summary>
    /// <param name="document">The document.</param>
    public static IReadOnlyList<FrontendRequirement> Requirements(DockerfileDocument document)
    {
        var found = new List<FrontendRequirement>();

        if (document.Check is not null)
            Need(8, "# check", found);

        foreach (var argument in document.GlobalArgs)
            AddInstruction(argument, found);

        foreach (var stage in document.Stages)
        {
            AddInstruction(stage.From, found);

            foreach (var instruction in stage.Instructions)
                AddInstruction(instruction, found);
        }

        return found;
    }

    /// <summary>The requirement that decides: the first of the newest version, those of the labs channel before all others.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Null when the first version of the front end is enough.</returns>
    public static FrontendRequirement? Strictest(DockerfileDocument document)
    {
        FrontendRequirement? strictest = null;

        foreach (var requirement in Requirements(document))
        {
            if (strictest is null || IsStricter(requirement, strictest))
                strictest = requirement;
        }

        return strictest;
    }

    private static bool IsStricter(FrontendRequirement left, FrontendRequirement right) =>
        left.Labs != right.Labs ? left.Labs : left.Version > right.Version;

    private static void AddInstruction(Instruction instruction, List<FrontendRequirement> found)
    {
        foreach (var comment in instruction.Comments)
        {
            if (IsCheck(comment))
                Need(21, "# check above an instruction", found);
        }

        AddArguments(instruction, found);

        foreach (var text in InstructionTexts.Of(instruction))
            AddText(text, found);
    }

    private static bool IsCheck(string comment)
    {
        var text = comment.TrimStart();
        return text.StartsWith("check", StringComparison.OrdinalIgnoreCase)
            && text.Substring("check".Length).TrimStart().StartsWith("=", StringComparison.Ordinal);
    }

    private static void AddArguments(Instruction instruction, List<FrontendRequirement> found)
    {
        switch (instruction)
        {
            case RunInstruction run:
                AddRun(run, found);
                break;
            case CopyInstruction copy:
                AddCopy(copy, found);
                break;
            case AddInstruction add:
                AddAdd(add, found);
                break;
            case OnbuildInstruction onbuild:
                AddOnbuild(onbuild, found);
                break;
            case ArgInstruction arg:
                AddName(arg.Name, found);

                foreach (var further in arg.Further)
                    AddName(further.Name, found);

                break;
            default:
                break;
        }
    }

    private static void AddRun(RunInstruction run, List<FrontendRequirement> found)
    {
        if (run.Command is ScriptCommand or ShellCommand { Documents.IsEmpty: false })
            Need(4, "a here-document", found);

        if (!run.Mounts.IsEmpty)
            Need(2, "RUN --mount", found);

        if (run.Mounts.Any(mount => mount is SecretMount { Env: not null }))
            Need(10, "RUN --mount=type=secret,env", found);

        if (run.Network is not null)
            Need(3, "RUN --network", found);

        if (run.Security is not null)
            Need(20, "RUN --security", found);

        if (!run.Devices.IsEmpty)
            Need(new FrontendRequirement("RUN --device", new FrontendVersion(1, 14)) { Labs = true }, found);
    }

    private static void AddCopy(CopyInstruction copy, List<FrontendRequirement> found)
    {
        if (copy.Parents is not null)
            Need(20, "COPY --parents", found);

        AddFiles(copy.Keyword, copy.Sources, copy.Chmod, copy.Link, copy.Exclude, found);
    }

    private static void AddAdd(AddInstruction add, List<FrontendRequirement> found)
    {
        if (add.Checksum is not null)
            Need(6, "ADD --checksum", found);

        if (add.Unpack is not null)
            Need(17, "ADD --unpack", found);

        if (add.KeepGitDir is not null)
            Need(1, "ADD --keep-git-dir", found);

        AddFiles(add.Keyword, add.Sources, add.Chmod, add.Link, add.Exclude, found);
    }

    private static void AddFiles(
        string keyword, EquatableArray<CopySource> sources, ExpandableText? chmod, bool? link, EquatableArray<string> exclude, List<FrontendRequirement> found)
    {
        foreach (var source in sources)
        {
            if (source is InlineSource)
                Need(4, "a here-document", found);
        }

        // A mode that a variable gives may turn out to be either; octal is what everybody writes.
        if (chmod?.Literal is { } mode && mode.Any(c => c is < '0' or > '7'))
            Need(14, $"{keyword} --chmod with symbols", found);
        else if (chmod is not null)
            Need(2, $"{keyword} --chmod", found);

        if (link is not null)
            Need(4, $"{keyword} --link", found);

        if (!exclude.IsEmpty)
            Need(19, $"{keyword} --exclude", found);
    }

    private static void AddOnbuild(OnbuildInstruction onbuild, List<FrontendRequirement> found)
    {
        var from = onbuild.Trigger switch
        {
            CopyInstruction copy => copy.From,
            RunInstruction run => run.Mounts.Select(mount => (mount as BindMount)?.From ?? (mount as CacheMount)?.From).FirstOrDefault(name => name is not null),
            _ => null,
        };

        if (from is not null)
            Need(11, $"ONBUILD {onbuild.Trigger.Keyword} with from", found);

        AddInstruction(onbuild.Trigger, found);
    }

    private static void AddText(ExpandableText text, List<FrontendRequirement> found)
    {
        foreach (var part in text.Parts)
        {
            if (part is not VariablePart variable)
                continue;

            if (variable.Modifier is { Operator: "#" or "##" or "%" or "%%" or "/" or "//" } modifier)
                Need(7, "${NAME" + modifier.Operator + "…}", found);

            AddName(variable.Name, found);
        }
    }

    private static void AddName(string variable, List<FrontendRequirement> found)
    {
        if (variable == "TARGETSTAGE")
            Need(11, variable, found);

        if (variable is "TARGETOSVERSION" or "BUILDOSVERSION")
            Need(13, variable, found);
    }

    private static void Need(int minor, string feature, List<FrontendRequirement> found) => Need(new FrontendRequirement(feature, new FrontendVersion(1, minor)), found);

    /// <summary>There are few features, so that looking through what was found costs less than a set.</summary>
    private static void Need(FrontendRequirement requirement, List<FrontendRequirement> found)
    {
        if (!found.Contains(requirement))
            found.Add(requirement);
    }
}
