using System.Reflection;
using System.Runtime.Loader;

namespace ImageDsl.Generator.Tests.Lowering.Oldest;

/// <summary>The oldest Roslyn that users may have, with a generator and tests of its own beside it, as Visual Studio 2022 17.8 would load them.</summary>
internal sealed class OldestRoslyn() : AssemblyLoadContext("oldest Roslyn")
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "oldest-roslyn");

    /// <summary>Calls there what is a static method here; nothing but types of the base class library may cross.</summary>
    public static TResult Call<TArgument, TResult>(Func<TArgument, TResult> method, TArgument argument) => (TResult)new OldestRoslyn()
        .LoadFromAssemblyName(method.Method.DeclaringType!.Assembly.GetName())
        .GetType(method.Method.DeclaringType.FullName!, throwOnError: true)!
        .GetMethod(method.Method.Name)!
        .Invoke(null, [argument])!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string[] files = [Path.Combine(Folder, assemblyName.Name + ".dll"), Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")];
        var isApart = assemblyName.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || assemblyName.Name.StartsWith("ImageDsl", StringComparison.Ordinal);
        return isApart ? LoadFromAssemblyPath(files.First(File.Exists)) : null;
    }
}
