using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG504: a user that is left and taken again.</summary>
internal static class SwitchedUsers
{
    private const string Root = "root";

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages.Where(stage => stage.IsInImage))
        {
            var users = stage.Steps.Where(step => step is { IsTrigger: false, Instruction: UserInstruction { User.Literal: not null } }).ToList();

            for (var i = 2; i < users.Count; i++)
            {
                // Root for a few steps, and back to the user that was there, is how it is done once.
                if (NameOf(users[i]) == NameOf(users[i - 2]) && NameOf(users[i]) != NameOf(users[i - 1]) && NameOf(users[i - 1]) != Root)
                {
                    yield return image.Finding(RuleCatalog.SwitchedUsers, users[i].Place, ["DL3002"], NameOf(users[i]), NameOf(users[i - 1]));
                    break;
                }
            }
        }
    }

    private static string NameOf(InspectedStep step) => ((UserInstruction)step.Instruction).User.Literal! is "0" or "0:0" or "root:root" ? Root : ((UserInstruction)step.Instruction).User.Literal!;
}
