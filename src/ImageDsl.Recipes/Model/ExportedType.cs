using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>A type as it travels in an assembly: its shape, and those of its members that images elsewhere may run.</summary>
/// <param name="Type">The shape.</param>
/// <param name="Members">The members, in the order of their declaration.</param>
public sealed record ExportedType(TypeRecipe Type, EquatableArray<MemberRecipe> Members);
