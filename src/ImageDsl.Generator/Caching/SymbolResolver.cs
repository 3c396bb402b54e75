using System.Collections.Concurrent;
using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>From the ids in recipes back to the symbols of one compilation's own source.</summary>
internal sealed class SymbolResolver(Compilation compilation, SymbolIds ids)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, ISymbol>> _members = new(StringComparer.Ordinal);

    /// <summary>The type with this id (<c>T:Acme.Outer`1.Inner</c>), or null when the source has none.</summary>
    public INamedTypeSymbol? FindType(string id) => _types.TryGetValue(id, out var known) ? known : _types.GetOrAdd(id, Search(id));

    /// <summary>The type with this id, also one whose id is not its own alone; asks nothing about it that the compiler would have to find out.</summary>
    public INamedTypeSymbol? FindDeclared(string id)
    {
        INamespaceOrTypeSymbol current = compilation.Assembly.GlobalNamespace;

        foreach (var part in id.Substring(2).Split('.'))
        {
            var tick = part.IndexOf('`');
            var name = tick < 0 ? part : part.Substring(0, tick);
            var arity = tick < 0 || !int.TryParse(part.Substring(tick + 1), out var parsed) ? 0 : parsed;

            if (current.GetMembers(name).OfType<INamespaceOrTypeSymbol>().FirstOrDefault(m => m is INamespaceSymbol || ((INamedTypeSymbol)m).Arity == arity) is not { } next)
                return null;

            current = next;
        }

        return current as INamedTypeSymbol;
    }

    private INamedTypeSymbol? Search(string id) => FindDeclared(id) is { } type && !SymbolIds.IsAmbiguous(type) ? type : null;

    /// <summary>The method, or the field for an initialiser, with this id; null when the source has none.</summary>
    public ISymbol? FindMember(string id)
    {
        var typeId = "T:" + ContainerOf(id);
        var members = _members.TryGetValue(typeId, out var known) ? known : _members.GetOrAdd(typeId, MembersOf(typeId));
        return members.TryGetValue(id, out var member) ? member : null;
    }

    private Dictionary<string, ISymbol> MembersOf(string typeId)
    {
        var members = new Dictionary<string, ISymbol>(StringComparer.Ordinal);

        if (FindType(typeId) is not { } type)
            return members;

        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol or IFieldSymbol)
                members[ids.Of(member)] = member;
        }

        return members;
    }

    /// <summary>What stands before the last dot of the name; names of backing fields may hold dots themselves.</summary>
    private static string ContainerOf(string id)
    {
        var end = id.IndexOf('(');
        var name = end < 0 ? id : id.Substring(0, end);
        var conversion = name.IndexOf('~');
        name = conversion < 0 ? name : name.Substring(0, conversion);
        var angle = name.IndexOf(".<", StringComparison.Ordinal);
        var dot = angle < 0 ? name.LastIndexOf('.') : angle;
        return dot < 2 ? "" : name.Substring(2, dot - 2);
    }
}
