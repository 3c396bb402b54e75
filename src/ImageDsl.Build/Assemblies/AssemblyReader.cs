using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ImageDsl.CompilerServices;
using ImageDsl.Rules;

namespace ImageDsl.Build.Assemblies;

/// <summary>
/// Reads the images of a compiled assembly from its metadata. Nothing is loaded: no code of the user's runs in a build, no file stays
/// locked, and the assembly may target a framework that the build itself does not run on.
/// </summary>
internal sealed class AssemblyReader
{
    /// <summary>The first two bytes of every attribute value (ECMA-335 II.23.3).</summary>
    private const ushort AttributeProlog = 1;

    /// <summary>More than any compiler makes; a damaged assembly can nest a type in itself.</summary>
    private const int MaximumNesting = 1_000;

    private static readonly string DslAssembly = typeof(Image).Assembly.GetName().Name;

    private static readonly HashSet<string> LayerAttributes =
        [nameof(OsLayerAttribute), nameof(RuntimeLayerAttribute), nameof(MiddlewareLayerAttribute), nameof(ApplicationLayerAttribute)];

    private readonly MetadataReader _metadata;
    private readonly Dictionary<EntityHandle, (string Namespace, string Name)?> _attributeTypes = [];
    private EntityHandle? _metadataClass;

    private AssemblyReader(MetadataReader metadata) => _metadata = metadata;

    /// <summary>Reads the images of an assembly.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static AssemblyImages Read(string path)
    {
        // Whoever else reads, replaces or deletes the file meanwhile is not disturbed: all of the metadata is in memory at once.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return Read(stream);
    }

    /// <summary>Reads the images of an assembly.</summary>
    /// <exception cref="BadImageFormatException">The stream holds no .NET assembly, or a damaged one.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static AssemblyImages Read(Stream stream)
    {
        try
        {
            using var file = new PEReader(stream, PEStreamOptions.PrefetchMetadata);

            if (!file.HasMetadata)
                throw new BadImageFormatException("The file holds no .NET metadata.");

            return new AssemblyReader(file.GetMetadataReader()).ReadImages();
        }
        catch (Exception e) when (e is ArithmeticException or InvalidCastException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Damaged metadata shows as whatever its reader stumbles over.
            throw new BadImageFormatException("The file is damaged: " + e.Message, e);
        }
    }

    private AssemblyImages ReadImages()
    {
        var classes = new List<ImageClassName>();
        var generated = new List<GeneratedImage>();
        var notGenerated = new List<ImageNotGenerated>();
        var origins = new Dictionary<string, ClassPlace>(StringComparer.Ordinal);
        var exported = new List<string>();
        var facts = new List<(string Class, string Facts)>();
        string? externalImages = null;

        foreach (var handle in _metadata.CustomAttributes)
        {
            var attribute = _metadata.GetCustomAttribute(handle);

            if (GetAttributeType(attribute.Constructor) is not { } type)
                continue;

            if (attribute.Parent.Kind == HandleKind.TypeDefinition && type.Namespace == nameof(ImageDsl) && LayerAttributes.Contains(type.Name))
                AddImageClass((TypeDefinitionHandle)attribute.Parent, classes);

            if (attribute.Parent.Kind == HandleKind.AssemblyDefinition && type.Name == nameof(AssemblyMetadataAttribute) && ReadArguments(attribute, 2) is [RuleOptions.ExternalImagesProperty, var entries])
                externalImages = entries;

            if (type.Namespace != ImageMetadataClass.Namespace || !(attribute.Parent.Kind == HandleKind.AssemblyDefinition || IsMetadata(attribute.Parent)))
                continue;

            switch (type.Name)
            {
                case nameof(GeneratedImageAttribute):
                    var image = ReadArguments(attribute, 3);
                    generated.Add(new GeneratedImage(image[0], image[1], image[2]));
                    break;

                case nameof(ImageNotGeneratedAttribute):
                    var failure = ReadArguments(attribute, 3);
                    notGenerated.Add(new ImageNotGenerated(failure[0], failure[1], failure[2]));
                    break;

                case nameof(ExternalImageFactsAttribute):
                    var stated = ReadArguments(attribute, 2);
                    facts.Add((stated[0], stated[1]));
                    break;

                case nameof(ImageRecipeAttribute):
                    AddExported(attribute, exported);
                    break;

                case nameof(ImageOriginsAttribute):
                    foreach (var place in ImageOriginsText.Read(ReadArguments(attribute, 1)[0]))
                        origins[place.Key] = place.Value;
                    break;
            }
        }

        return new AssemblyImages(classes, generated, notGenerated, origins, exported) { ExternalImages = externalImages, ExternalImageFacts = facts };
    }

    /// <summary>Whether an attribute stands where the generator puts those about single images and types.</summary>
    private bool IsMetadata(EntityHandle parent)
    {
        if (parent == _metadataClass)
            return true;

        if (parent.Kind != HandleKind.TypeDefinition)
            return false;

        var type = _metadata.GetTypeDefinition((TypeDefinitionHandle)parent);

        if (!_metadata.StringComparer.Equals(type.Name, ImageMetadataClass.Name) || !_metadata.StringComparer.Equals(type.Namespace, ImageMetadataClass.Namespace))
            return false;

        _metadataClass = parent;
        return true;
    }

    private void AddExported(CustomAttribute attribute, List<string> exported)
    {
        var value = StartOf(attribute);
        var id = value.ReadSerializedString() ?? "";

        if (value.ReadBoolean() && id.Length > 2)
            exported.Add(id.Substring(2));
    }

    private void AddImageClass(TypeDefinitionHandle handle, List<ImageClassName> classes)
    {
        if ((_metadata.GetTypeDefinition(handle).Attributes & TypeAttributes.Abstract) == 0)
            classes.Add(GetName(handle));
    }

    /// <summary>The name as the generator writes it: containing types joined by dots, without the number of type parameters.</summary>
    private ImageClassName GetName(TypeDefinitionHandle handle)
    {
        var type = _metadata.GetTypeDefinition(handle);
        var name = GetSimpleName(type);

        for (var depth = 0; type.GetDeclaringType() is { IsNil: false } container; depth++)
        {
            if (depth == MaximumNesting)
                throw new BadImageFormatException("A type is nested in itself.");

            type = _metadata.GetTypeDefinition(container);
            name = GetSimpleName(type) + "." + name;
        }

        var space = _metadata.GetString(type.Namespace);
        return new ImageClassName(space.Length == 0 ? name : space + "." + name, space);
    }

    private string GetSimpleName(TypeDefinition type)
    {
        var name = _metadata.GetString(type.Name);
        var arity = name.LastIndexOf('`');

        return arity > 0 ? name.Substring(0, arity) : name;
    }

    /// <summary>The attribute type that a constructor belongs to, or null when it is neither one of the DSL's nor the one for metadata of assemblies.</summary>
    private (string Namespace, string Name)? GetAttributeType(EntityHandle constructor)
    {
        // A constructor is referenced by every use of its attribute; its name is looked up once.
        if (!_attributeTypes.TryGetValue(constructor, out var type))
            _attributeTypes.Add(constructor, type = FindAttributeType(constructor));

        return type;
    }

    private (string Namespace, string Name)? FindAttributeType(EntityHandle constructor)
    {
        // A constructor that is defined in this very assembly is no attribute of the DSL, whatever its name.
        if (constructor.Kind != HandleKind.MemberReference)
            return null;

        var parent = _metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;

        if (parent.Kind != HandleKind.TypeReference)
            return null;

        var type = _metadata.GetTypeReference((TypeReferenceHandle)parent);

        if (_metadata.StringComparer.Equals(type.Name, nameof(AssemblyMetadataAttribute)) && _metadata.StringComparer.Equals(type.Namespace, typeof(AssemblyMetadataAttribute).Namespace))
            return (typeof(AssemblyMetadataAttribute).Namespace, nameof(AssemblyMetadataAttribute));

        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
            return null;

        var assembly = _metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);

        return _metadata.StringComparer.Equals(assembly.Name, DslAssembly)
            ? (_metadata.GetString(type.Namespace), _metadata.GetString(type.Name))
            : null;
    }

    private BlobReader StartOf(CustomAttribute attribute)
    {
        var value = _metadata.GetBlobReader(attribute.Value);

        return value.ReadUInt16() == AttributeProlog ? value : throw new BadImageFormatException("An attribute's value does not begin as one.");
    }

    /// <summary>The attribute's arguments, all of which are texts.</summary>
    private string[] ReadArguments(CustomAttribute attribute, int count)
    {
        var value = StartOf(attribute);
        var arguments = new string[count];

        for (var i = 0; i < count; i++)
            arguments[i] = value.ReadSerializedString() ?? "";

        return arguments;
    }
}
