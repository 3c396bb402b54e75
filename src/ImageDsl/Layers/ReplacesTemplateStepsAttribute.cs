namespace ImageDsl;

/// <summary>States that an override of <see cref="Image.Define"/> leaves out the template's steps on purpose (rule IMG007).</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ReplacesTemplateStepsAttribute : Attribute;
