using System.Collections.Concurrent;
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

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, Assembly>> Tables = new();

    public static LoweringScope Of(Compilation compilation, CompilationFingerprint fingerprint) => KnownOf(compilation).Get(fingerprint.Declarations);

    /// <summary>The files of the assembly as they were when somebody last asked.</summary>
    public static KnownFiles FilesOf(Compilation compilation) => KnownOf(compilation).Files;

    private static Assembly KnownOf(Compilation compilation)
    {
        var anchor = compilation.ExternalReferences.OfType<PortableExecutableReference>().FirstOrDefault() is { } file ? OptionsHash.IdentityOf(file) : compilation;
        return Tables.GetValue(anchor, _ => new ConcurrentDictionary<string, Assembly>(StringComparer.Ordinal)).GetOrAdd(compilation.AssemblyName ?? "", _ => new Assembly());
    }

    /// <summary>What is remembered of one assembly.</summary>
    private sealed class Assembly
    {
        private readonly List<(Hash128 Key, LoweringScope Scope)> _scopes = [];

        public KnownFiles Files { get; } = new();

        public LoweringScope Get(Hash128 key)
        {
            lock (_scopes)
            {
                var index = _scopes.FindIndex(s => s.Key == key);
                var found = index < 0 ? (key, new LoweringScope()) : _scopes[index];

                if (index >= 0)
                    _scopes.RemoveAt(index);
                else if (_scopes.Count == KeptPerAssembly)
                    _scopes.RemoveAt(0);

                _scopes.Add(found);
                return found.Item2;
            }
        }
    }
}
