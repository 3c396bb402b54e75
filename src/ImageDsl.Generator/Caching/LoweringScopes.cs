using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// The one place that remembers across compilations, shared by the generator and the analyzers. What it holds hangs on the content of the
/// first file reference of a compilation, which editors keep between edits and the compiler server between builds.
/// </summary>
internal static class LoweringScopes
{
    /// <summary>How many states of the declarations of one assembly are kept: the newest, and those that undo or a second host still asks for.</summary>
    private const int KeptPerAssembly = 4;

    private static readonly ConditionalWeakTable<object, Table> Tables = new();

    public static LoweringScope Of(Compilation compilation, CompilationFingerprint fingerprint)
    {
        var anchor = compilation.ExternalReferences.OfType<PortableExecutableReference>().FirstOrDefault() is { } file ? OptionsHash.IdentityOf(file) : compilation;
        return Tables.GetValue(anchor, _ => new Table()).Get(compilation.AssemblyName ?? "", fingerprint.Declarations);
    }

    private sealed class Table
    {
        private readonly Dictionary<string, List<(Hash128 Key, LoweringScope Scope)>> _assemblies = new(StringComparer.Ordinal);

        public LoweringScope Get(string assembly, Hash128 key)
        {
            lock (_assemblies)
            {
                if (!_assemblies.TryGetValue(assembly, out var scopes))
                    _assemblies.Add(assembly, scopes = []);

                var index = scopes.FindIndex(s => s.Key == key);
                var found = index < 0 ? (key, new LoweringScope()) : scopes[index];

                if (index >= 0)
                    scopes.RemoveAt(index);
                else if (scopes.Count == KeptPerAssembly)
                    scopes.RemoveAt(0);

                scopes.Add(found);
                return found.Item2;
            }
        }
    }
}
