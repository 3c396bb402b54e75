namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>The library's side of an object whose class derives from one of the library's open classes.</summary>
internal interface IHosted
{
    /// <summary>The interpreted object.</summary>
    InstanceValue Self { get; }

    /// <summary>Runs the implementation that the library's class itself gives, for <c>base.</c> calls and for members nobody overrides.</summary>
    object? InvokeBase(string method, object?[] arguments);
}
