using System.Reflection;
using System.Reflection.Emit;
using ImageDsl.CompilerServices;

namespace ImageDsl.Tool.Tests;

/// <summary>A project with the assembly that a build would have left, as far as the command looks at it.</summary>
internal static class CompiledProject
{
    /// <summary>Writes <c>name/name.csproj</c> and its assembly with one image.</summary>
    /// <param name="tree">Where.</param>
    /// <param name="name">The name of the project.</param>
    /// <param name="class">The image class.</param>
    /// <param name="description">Its description as JSON.</param>
    /// <param name="dockerfile">Its Dockerfile.</param>
    /// <param name="origins">Where the class and its steps stand (<see cref="ImageOriginsAttribute"/>).</param>
    /// <param name="externalImages">What the project states about external images, or null.</param>
    public static TestTree WithProject(this TestTree tree, string name, string @class, string description, string dockerfile, string origins, string? externalImages = null)
    {
        _ = tree.With($"{name}/{name}.csproj", "<Project/>").With($"{name}/bin/Debug/readme.txt", "");

        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        DefineMetadata(assembly, name, Attribute<GeneratedImageAttribute>(@class, description, dockerfile));
        assembly.SetCustomAttribute(Attribute<ImageOriginsAttribute>(origins));

        if (externalImages is not null)
            assembly.SetCustomAttribute(Attribute<AssemblyMetadataAttribute>("ImageDslExternalImages", externalImages));

        assembly.Save(Path.Combine(tree.Path, name, "bin", "Debug", name + ".dll"));

        return tree;
    }

    /// <summary>Writes an assembly that offers facts about an external image, and has no images.</summary>
    /// <param name="tree">Where.</param>
    /// <param name="path">The path of the assembly.</param>
    /// <param name="class">The class that states the facts.</param>
    /// <param name="facts">The facts as JSON.</param>
    public static TestTree WithExternalImage(this TestTree tree, string path, string @class, string facts)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(Path.GetFileNameWithoutExtension(path)), typeof(object).Assembly);
        DefineMetadata(assembly, "offers", Attribute<ExternalImageFactsAttribute>(@class, facts));
        assembly.Save(Path.Combine(tree.Path, path));

        return tree;
    }

    /// <summary>Adds the class that carries what is said about single images.</summary>
    private static void DefineMetadata(PersistedAssemblyBuilder assembly, string module, CustomAttributeBuilder attribute)
    {
        var metadata = assembly.DefineDynamicModule(module).DefineType(typeof(ImageMetadata).FullName!, TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed);
        metadata.SetCustomAttribute(attribute);
        _ = metadata.CreateType();
    }

    private static CustomAttributeBuilder Attribute<T>(params string[] arguments) => new(typeof(T).GetConstructors().Single(), [.. arguments]);
}
