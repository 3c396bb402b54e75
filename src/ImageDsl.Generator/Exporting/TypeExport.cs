using ImageDsl.Generator.Caching;

namespace ImageDsl.Generator.Exporting;

/// <summary>A type in the form in which it travels, and all that this form stands for besides declarations.</summary>
internal sealed class TypeExport
{
    private readonly KeyValuePair<string, MemberEntry>[] _members;
    private CompilationFingerprint _validFor;

    public TypeExport(
        string id, bool isVisible, string text, string[] mentioned, KeyValuePair<string, MemberEntry>[] members, CompilationFingerprint validFor)
    {
        Id = id;
        IsVisible = isVisible;
        Text = text;
        Mentioned = mentioned;
        _members = members;
        _validFor = validFor;
        Trees = members.Select(m => m.Value.Tree).Where(t => t >= 0).Distinct().ToArray();
    }

    /// <summary>The type's documentation id.</summary>
    public string Id { get; }

    /// <summary>Whether other assemblies can name the type.</summary>
    public bool IsVisible { get; }

    /// <summary>The type and its members as the attribute carries them.</summary>
    public string Text { get; }

    /// <summary>The ids of the types of the same assembly that it needs.</summary>
    public string[] Mentioned { get; }

    /// <summary>The numbers of the files that its bodies stand in.</summary>
    public int[] Trees { get; }

    /// <summary>Whether it would be written the same again.</summary>
    public bool Holds(CompilationFingerprint fingerprint)
    {
        if (ReferenceEquals(_validFor, fingerprint))
            return true;

        if (!fingerprint.HasSameTrees(_validFor, Trees) && !_members.All(m => m.Value.IsCurrent(fingerprint)))
            return false;

        _validFor = fingerprint;
        return true;
    }
}

/// <summary>All types that an assembly exports, as one generated source; null when there are none.</summary>
/// <param name="Text">The source.</param>
/// <param name="Trees">The numbers of the files that it depends on.</param>
/// <param name="ValidFor">A state of the sources for which it holds.</param>
internal sealed record ExportedSource(string? Text, int[] Trees, CompilationFingerprint ValidFor);
