using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Caching;

/// <summary>Hashes of the options that can change what code means.</summary>
internal static class OptionsHash
{
    private static readonly ConditionalWeakTable<ParseOptions, StrongBox<Hash128>> KnownParseOptions = new();
    private static readonly ConditionalWeakTable<object, StrongBox<ulong>> KnownReferences = new();
    private static long s_references;

    public static Hash128 OfParseOptions(ParseOptions options) => KnownParseOptions.GetValue(options, o => new StrongBox<Hash128>(Compute(o))).Value;

    public static Hash128 OfCompilationOptions(CompilationOptions options)
    {
        var hash = Hash128.Empty
            .Add((int)options.OutputKind)
            .Add((int)options.OptimizationLevel)
            .Add((int)options.Platform)
            .Add((int)options.NullableContextOptions)
            .Add((int)options.MetadataImportOptions)
            .Add(options.CheckOverflow ? 1 : 0);

        return options is CSharpCompilationOptions csharp
            ? csharp.Usings.Aggregate(hash.Add(csharp.AllowUnsafe ? 1 : 0), (h, u) => h.Add(u))
            : hash;
    }

    /// <summary>
    /// A reference is the same as long as its content is (<see cref="IdentityOf"/>). A project reference of the editor is a new object after
    /// each edit there, and counts by its declarations.
    /// </summary>
    public static Hash128 OfReference(MetadataReference reference, CancellationToken cancellationToken)
    {
        var hash = reference is CompilationReference project
            ? CompilationFingerprint.Of(project.Compilation, cancellationToken).Declarations
            : Hash128.Empty.Add(KnownReferences.GetValue(IdentityOf(reference), _ => new StrongBox<ulong>((ulong)Interlocked.Increment(ref s_references))).Value);

        hash = hash.Add((int)reference.Properties.Kind).Add(reference.Properties.EmbedInteropTypes ? 1 : 0);
        return reference.Properties.Aliases.Aggregate(hash, (h, a) => h.Add(a));
    }

    /// <summary>
    /// What stands for the content of a compiled reference. Editors keep the reference between edits; the compiler server makes a new one for
    /// every build, but keeps what it read of an unchanged file, and with it this id.
    /// </summary>
    public static object IdentityOf(MetadataReference reference)
    {
        if (reference is not PortableExecutableReference file)
            return reference;

        try
        {
            return file.GetMetadataId();
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // A file that is gone or damaged is the compiler's to report; until then nothing is remembered beyond this reference.
            return reference;
        }
    }

    private static Hash128 Compute(ParseOptions options)
    {
        var hash = Hash128.Empty.Add((int)options.Kind);

        if (options is CSharpParseOptions csharp)
            hash = hash.Add((int)csharp.LanguageVersion);

        foreach (var symbol in options.PreprocessorSymbolNames.OrderBy(n => n, StringComparer.Ordinal))
            hash = hash.Add(symbol);

        foreach (var feature in options.Features.OrderBy(f => f.Key, StringComparer.Ordinal))
            hash = hash.Add(feature.Key).Add(feature.Value);

        return hash;
    }
}
