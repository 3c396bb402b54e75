using System.Reflection;
using System.Runtime.ExceptionServices;
using ImageDsl.Building;
using ImageDsl.CompilerServices;

namespace ImageDsl.Hosting;

/// <summary>A class that is loaded into this process.</summary>
internal sealed class LoadedImageClass : ImageClass
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly Type _type;
    private readonly Lazy<ImageClass?> _base;

    private LoadedImageClass(Type type)
    {
        _type = type;
        _base = new Lazy<ImageClass?>(() => _type.BaseType is { } b && b != typeof(Image) ? new LoadedImageClass(b) : null);
    }

    public override string FullName => TypeName.Of(_type);

    public override string Name => _type.Name;

    public override bool IsAbstract => _type.IsAbstract;

    // One object for one class of the chain, since it keeps the model.
    public override ImageClass? Base => _base.Value;

    public override LayerInfo? Layer =>
        _type.GetCustomAttribute<LayerAttribute>(inherit: false) is { } layer ? new LayerInfo(layer.Kind, layer.Repository) : null;

    public override string? DeclaredDeepHierarchyReason => _type.GetCustomAttribute<DeepHierarchyAttribute>(inherit: false)?.Reason;

    /// <summary>The class of an instance.</summary>
    public static LoadedImageClass Of(Type type) => new(type);

    /// <summary>The reference of the image of a class.</summary>
    /// <exception cref="ImageDefinitionException">The class is no image, or has no valid reference.</exception>
    public static ImageReference ReferenceOf<TImage>()
        where TImage : Image =>
        Of(typeof(TImage)).Reference;

    public override bool Overrides(string member) =>
        _type.GetMethods(Declared).Any(method => (method.Name == member || method.Name == "get_" + member) && OverridesImage(method));

    public override string? GetAssemblyMetadata(string key) =>
        _type.Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;

    public override string? GetBuildProperty(string name) => _type.Assembly.GetCustomAttributes<ImagePropertyAttribute>()
        .FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <exception cref="ImageDefinitionException">The class cannot be an image (IMG003).</exception>
    public override Image CreateInstance()
    {
        if (IsAbstract || _type.IsGenericType)
            throw new ImageDefinitionException(
                "IMG003", $"'{Name}' is {(IsAbstract ? "abstract" : "generic")} and so no image: derive a class from it that is not.");

        try
        {
            var image = InvariantCulture.Run(() => (Image)Constructor().Invoke([]));
            image.Class = this;
            return image;
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            ExceptionDispatchInfo.Capture(e.InnerException).Throw();
            throw;
        }
    }

    private ConstructorInfo Constructor()
    {
        var constructor = _type.GetConstructor(Declared, null, [], null);

        // Private and protected ones say that nobody else makes instances.
        if (constructor is null || constructor.IsPrivate || constructor.IsFamily)
            throw new ImageDefinitionException(
                "IMG003", $"'{Name}' has no parameterless constructor that is public or internal: an image class needs one.");

        return constructor;
    }

    // A member that merely hides the one of Image has a base definition of its own.
    private static bool OverridesImage(MethodInfo method) => method.IsVirtual && method.GetBaseDefinition().DeclaringType == typeof(Image);
}
