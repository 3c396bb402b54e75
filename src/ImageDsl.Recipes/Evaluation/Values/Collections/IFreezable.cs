namespace ImageDsl.Recipes.Evaluation;

/// <summary>What can be reached from a static field does not change any more.</summary>
internal interface IFreezable
{
    bool IsFrozen { get; set; }
}
