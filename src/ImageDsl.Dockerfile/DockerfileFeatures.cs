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
        var seen = new HashSet<FrontendRequirement>();
        var found = new List<FrontendRequirement>();
        var all = OfDirectives(document)
            .Concat(document.GlobalArgs.SelectMany(Of))
            .Concat(document.Stages.SelectMany(stage => Of(stage.From).Concat(stage.Instructions.SelectMany(Of))));

        foreach (var requirement in all)
        {
            if (seen.Add(requirement))
                found.Add(requirement);
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

    private static IEnumerable<FrontendRequirement> OfDirectives(DockerfileDocument document)
    {
        if (document.Check is not null)
            yield return Since(8, "# check");
    }

    private static IEnumerable<FrontendRequirement> Of(Instruction instruction) =>
        OfComments(instruction).Concat(OfArguments(instruction)).Concat(OfTexts(instruction));

    private static IEnumerable<FrontendRequirement> OfComments(Instruction instruction)
    {
        if (instruction.Comments.Any(IsCheck))
            yield return Since(21, "# check above an instruction");
    }

    private static bool IsCheck(string comment)
    {
        var text = comment.TrimStart();
        return text.StartsWith("check", StringComparison.OrdinalIgnoreCase)
            && text.Substring("check".Length).TrimStart().StartsWith("=", StringComparison.Ordinal);
    }

    private static IEnumerable<FrontendRequirement> OfArguments(Instruction instruction) => instruction switch
    {
        RunInstruction run => OfRun(run),
        CopyInstruction copy => OfCopy(copy),
        AddInstruction add => OfAdd(add),
        OnbuildInstruction onbuild => OfOnbuild(onbuild),
        ArgInstruction arg => arg.Further.Select(further => further.Name).Prepend(arg.Name).SelectMany(OfName),
        _ => [],
    };

    private static IEnumerable<FrontendRequirement> OfRun(RunInstruction run)
    {
        if (run.Command is ScriptCommand or ShellCommand { Documents.IsEmpty: false })
            yield return Since(4, "a here-document");

        if (!run.Mounts.IsEmpty)
            yield return Since(2, "RUN --mount");

        if (run.Mounts.Any(mount => mount is SecretMount { Env: not null }))
            yield return Since(10, "RUN --mount=type=secret,env");

        if (run.Network is not null)
            yield return Since(3, "RUN --network");

        if (run.Security is not null)
            yield return Since(20, "RUN --security");

        if (!run.Devices.IsEmpty)
            yield return new FrontendRequirement("RUN --device", new FrontendVersion(1, 14)) { Labs = true };
    }

    private static IEnumerable<FrontendRequirement> OfCopy(CopyInstruction copy)
    {
        if (copy.Parents is not null)
            yield return Since(20, "COPY --parents");

        foreach (var requirement in OfFiles(copy.Keyword, copy.Sources, copy.Chmod, copy.Link, copy.Exclude))
            yield return requirement;
    }

    private static IEnumerable<FrontendRequirement> OfAdd(AddInstruction add)
    {
        if (add.Checksum is not null)
            yield return Since(6, "ADD --checksum");

        if (add.Unpack is not null)
            yield return Since(17, "ADD --unpack");

        if (add.KeepGitDir is not null)
            yield return Since(1, "ADD --keep-git-dir");

        foreach (var requirement in OfFiles(add.Keyword, add.Sources, add.Chmod, add.Link, add.Exclude))
            yield return requirement;
    }

    private static IEnumerable<FrontendRequirement> OfFiles(
        string keyword, EquatableArray<CopySource> sources, ExpandableText? chmod, bool? link, EquatableArray<string> exclude)
    {
        if (sources.Any(source => source is InlineSource))
            yield return Since(4, "a here-document");

        // A mode that a variable gives may turn out to be either; octal is what everybody writes.
        if (chmod is not null)
            yield return chmod.Literal is { } mode && mode.Any(c => c is < '0' or > '7') ? Since(14, $"{keyword} --chmod with symbols") : Since(2, $"{keyword} --chmod");

        if (link is not null)
            yield return Since(4, $"{keyword} --link");

        if (!exclude.IsEmpty)
            yield return Since(19, $"{keyword} --exclude");
    }

    private static IEnumerable<FrontendRequirement> OfOnbuild(OnbuildInstruction onbuild)
    {
        var from = onbuild.Trigger switch
        {
            CopyInstruction copy => copy.From,
            RunInstruction run => run.Mounts.Select(mount => (mount as BindMount)?.From ?? (mount as CacheMount)?.From).FirstOrDefault(name => name is not null),
            _ => null,
        };

        return from is null ? Of(onbuild.Trigger) : Of(onbuild.Trigger).Prepend(Since(11, $"ONBUILD {onbuild.Trigger.Keyword} with from"));
    }

    private static IEnumerable<FrontendRequirement> OfTexts(Instruction instruction)
    {
        foreach (var part in InstructionTexts.Of(instruction).SelectMany(text => text.Parts))
        {
            if (part is not VariablePart variable)
                continue;

            if (variable.Modifier is { Operator: "#" or "##" or "%" or "%%" or "/" or "//" } modifier)
                yield return Since(7, "${NAME" + modifier.Operator + "…}");

            foreach (var requirement in OfName(variable.Name))
                yield return requirement;
        }
    }

    private static IEnumerable<FrontendRequirement> OfName(string variable)
    {
        if (variable == "TARGETSTAGE")
            yield return Since(11, variable);

        if (variable is "TARGETOSVERSION" or "BUILDOSVERSION")
            yield return Since(13, variable);
    }

    private static FrontendRequirement Since(int minor, string feature) => new(feature, new FrontendVersion(1, minor));
}
