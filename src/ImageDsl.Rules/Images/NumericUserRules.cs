using System.Globalization;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG502: a final user that is given by name.</summary>
internal static class NumericUserRules
{
    public static IEnumerable<RuleFinding> CheckFinalUser(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (!StepPlaces.IsApplication(image) || image.Configuration.User is not { IsKnown: true, Value: { } user } fact)
            yield break;

        var name = UserText.NameOf(user);

        if (UserText.NumberOf(user) is not null || UserText.IsRoot(user, image.Configuration.Users))
            yield break;

        var known = image.Configuration.Users.Values.FirstOrDefault(candidate => candidate.Name == name);
        var number = known?.Uid.ToString(CultureInfo.InvariantCulture);
        var place = StepPlaces.IsOwn(image, fact) && fact.Origin is StepOrigin origin ? new InstructionPlace(origin.Stage, origin.Instruction) : null;
        var group = user.IndexOf(':') < 0 ? "" : user.Substring(user.IndexOf(':'));

        yield return new RuleFinding(
            RuleCatalog.UserByName, image.Name, new[] { user, number is null ? "give its number" : $"its number is {number}" }, place)
        {
            Proposal = number is null ? null : number + group,
            StandsFor = new[] { "DL3066" },
        };
    }
}
