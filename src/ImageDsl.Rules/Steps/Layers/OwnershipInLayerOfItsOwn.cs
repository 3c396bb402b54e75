using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG311: chown and chmod of files that an earlier layer holds, which stores all of them twice.</summary>
internal static class OwnershipInLayerOfItsOwn
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Scripts.Where(step => step.Stage.IsInImage && !step.IsTrigger))
        {
            foreach (var invocation in step.Invocations.Where(invocation => invocation.Program is "chown" or "chmod" or "chgrp" && invocation.HasFlag("-R", "--recursive")))
            {
                var flag = invocation.Program == "chmod" ? "--chmod" : "--chown";
                var paths = invocation.Operands().Skip(1).Select(word => Absolute(word.Literal, step)).OfType<string>().ToList();
                var copy = step.Stage.Steps.Take(step.Index).LastOrDefault(earlier => CopiesInto(earlier, paths, flag));

                if (copy is not null)
                    yield return image.Finding(RuleCatalog.OwnershipInLayerOfItsOwn, step.Place, [], invocation.Program, copy.Instruction.Keyword, flag);
            }
        }
    }

    private static bool CopiesInto(InspectedStep step, List<string> paths, string flag)
    {
        var (destination, owner, mode) = step.Instruction switch
        {
            CopyInstruction copy => (copy.Destination.Literal, copy.Chown, copy.Chmod),
            AddInstruction add => (add.Destination.Literal, add.Chown, add.Chmod),
            _ => (null, null, null),
        };

        if (Absolute(destination, step) is not { } target || (flag == "--chmod" ? mode : owner) is not null)
            return false;

        return paths.Any(path => (target.TrimEnd('/') + "/").StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal));
    }

    /// <summary>A path from the working directory of a step, or null when that is not known.</summary>
    private static string? Absolute(string? path, InspectedStep step)
    {
        if (path is not { Length: > 0 } || path[0] == '/')
            return path is "/" or "" ? null : path;

        var directory = step.Stage.AllSteps.TakeWhile(earlier => earlier != step).Select(earlier => earlier.Instruction).OfType<WorkdirInstruction>().LastOrDefault()?.Path.Literal;

        if (directory is not { Length: > 1 } || directory[0] != '/')
            return null;

        var relative = path == "." || path == "./" ? "" : path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
        return relative.Length == 0 ? directory : directory.TrimEnd('/') + "/" + relative;
    }
}
