using ImageDsl.Recipes;

namespace ImageDsl.Generator.References;

/// <summary>A type of another assembly, read.</summary>
internal sealed class ReferencedType
{
    private readonly Dictionary<string, MemberRecipe> _members = new(StringComparer.Ordinal);

    public ReferencedType(string text, bool isSource, ExportedType exported)
    {
        Text = text;
        IsSource = isSource;
        Recipe = exported.Type;

        foreach (var member in exported.Members)
            _members[member.Id] = member;
    }

    /// <summary>What it was read from.</summary>
    public string Text { get; }

    /// <summary>Whether the text may become another one while the compilation that asks keeps its declarations.</summary>
    public bool IsSource { get; }

    /// <summary>Its shape.</summary>
    public TypeRecipe Recipe { get; }

    /// <summary>The body of one of its members, or null when that has or needs none.</summary>
    public MemberRecipe? FindMember(string id) => _members.TryGetValue(id, out var member) ? member : null;
}
