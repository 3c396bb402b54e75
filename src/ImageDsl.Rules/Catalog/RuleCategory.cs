namespace ImageDsl.Rules;

/// <summary>The areas of rules, by which hosts group and configure them.</summary>
internal static class RuleCategory
{
    /// <summary>IMG0xx: classes and members that describe images.</summary>
    public const string Definition = "Definition";

    /// <summary>IMG1xx: what stands on what.</summary>
    public const string Hierarchy = "Hierarchy";

    /// <summary>IMG2xx: names of images.</summary>
    public const string References = "References";

    /// <summary>IMG3xx: literal layers.</summary>
    public const string Layers = "Layers";

    /// <summary>IMG4xx: stages.</summary>
    public const string Stages = "Stages";

    /// <summary>IMG5xx: least privilege.</summary>
    public const string Privilege = "Privilege";

    /// <summary>IMG6xx: what a container of the image does when it runs.</summary>
    public const string Contract = "Contract";

    /// <summary>IMG7xx: labels.</summary>
    public const string Metadata = "Metadata";

    /// <summary>IMG8xx: the text of Dockerfiles that people write.</summary>
    public const string Text = "Text";
}
