using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG404: programs that are linked to another C library than the image has.</summary>
internal static class CLibraryRules
{
    private static readonly string[] ProgramDirectories = ["/bin", "/sbin", "/lib", "/lib64", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/local/bin", "/usr/local/sbin", "/usr/local/lib"];

    public static IEnumerable<RuleFinding> CheckCopies(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Final is not { } stage || stage.Configuration.CLibrary is not { Value: { } own })
            yield break;

        foreach (var step in stage.Steps)
        {
            if (step.Instruction is not CopyInstruction { From: { } from } copy || SourceOf(from, image) is not var (name, library, isStatic))
                continue;

            if (library != own && !isStatic && MayBeProgram(copy, step, stage.Configuration))
            {
                yield return new RuleFinding(
                    RuleCatalog.OtherCLibrary,
                    image.Name,
                    new[] { name, Text(library), Text(own) },
                    StepPlaces.Of(step));
            }
        }
    }

    private static (string Name, CLibrary Library, bool IsStatic)? SourceOf(string from, EffectiveImage image)
    {
        var stage = image.Stages.FirstOrDefault(candidate => string.Equals(candidate.Name, from, StringComparison.OrdinalIgnoreCase));

        if (stage is not null)
            return stage.Configuration.CLibrary is { Value: { } library } ? ($"stage '{from}'", library, LinksStatically(stage)) : null;

        return ImageReference.TryParse(from, out var reference) && image.ExternalImages.Find(reference)?.CLibrary is { Value: { } known }
            ? ($"'{from}'", known, false)
            : null;
    }

    /// <summary>Whether the stage says that its programs need no library: cgo switched off, a static link, a target with musl.</summary>
    private static bool LinksStatically(EffectiveStage stage) =>
        stage.Configuration.Environment.Values.Any(variable => variable is { Name: "CGO_ENABLED", Value: "0" })
        || stage.Steps.Select(step => step.Instruction).OfType<RunInstruction>().Select(TextOf).Any(text =>
            text.Contains("CGO_ENABLED=0") || text.Contains("-static") || text.Contains("musl") || text.Contains("crt-static"));

    private static string TextOf(RunInstruction run) => run.Command switch
    {
        ShellCommand shell => shell.Text + string.Concat(shell.Documents.Select(document => document.Body)),
        ScriptCommand script => script.Body,
        ExecCommand exec => string.Join(" ", exec.Arguments),
        _ => "",
    };

    /// <summary>What lies among programs and libraries, or is started, is a program; other files are nobody's business.</summary>
    private static bool MayBeProgram(CopyInstruction copy, EffectiveStep step, EffectiveConfiguration configuration)
    {
        if (step.Target is not { } target)
            return false;

        var names = copy.Sources.OfType<PathSource>().Select(source => source.Path.Literal).OfType<string>().Select(NameOf).ToList();
        var paths = names.Select(name => target.EndsWith("/", StringComparison.Ordinal) ? target + name : target).Append(target).ToList();

        return names.Any(name => name.EndsWith(".so", StringComparison.Ordinal) || name.Contains(".so."))
            || paths.Any(path => ProgramDirectories.Any(directory => DirectoryPath.IsAtOrBeneath(path, directory)))
            || Started(configuration) is { } program && paths.Contains(program);
    }

    private static string? Started(EffectiveConfiguration configuration)
    {
        var command = configuration.Entrypoint?.Value is { IsEmpty: false } entrypoint ? entrypoint : configuration.Cmd?.Value;
        return command is { IsEmpty: false } words ? words[0] : null;
    }

    private static string NameOf(string path) => path.TrimEnd('/').Substring(path.TrimEnd('/').LastIndexOf('/') + 1);

    private static string Text(CLibrary library) => library == CLibrary.Musl ? "musl" : "glibc";
}
