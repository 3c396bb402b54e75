using System.Runtime.CompilerServices;
using ImageDsl.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// What counts about a file: a hash of its declarations, a hash of each body, the classes that may be images, and where its types, its bodies, and the uses
/// of <c>base</c> stand. The numbers of bodies and types are the same in every file with equal declarations. Remembered by tree, and the same object for a tree
/// that was read anew with the same content (<see cref="KnownFiles"/>); holds neither the tree nor any node.
/// </summary>
internal sealed class TreeFingerprint
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFingerprint> Known = new();

    private readonly Dictionary<(string Name, int Line, string Directory), string> _origins = [];
    private readonly int[] _bodyStarts;
    private readonly int[] _typeStarts;
    private readonly int[] _baseStarts;
    private RelativeTo? _relative;

    public TreeFingerprint(
        Hash128 content, string path, Hash128 declarations, ClassShape? classShape, Hash128[] bodies, int[] bodyStarts, int[] typeStarts, int[] typeLines, int[] baseStarts,
        string[] candidates)
    {
        Content = content;
        Path = path;
        Declarations = declarations;
        ClassShape = classShape;
        Bodies = bodies;
        TypeLines = typeLines;
        Candidates = candidates;
        _bodyStarts = bodyStarts;
        _typeStarts = typeStarts;
        _baseStarts = baseStarts;
    }

    /// <summary>The hash of all that the rest follows from: the path, the options the file was parsed with, and every character of the text.</summary>
    public Hash128 Content { get; }

    /// <summary>The file's path as the compiler knows it.</summary>
    public string Path { get; }

    /// <summary>The hash of every token outside of bodies, and of the options the file was parsed with.</summary>
    public Hash128 Declarations { get; }

    /// <summary>What its sole class is declared as; null for a file with more or something else in it, and for a class that is like no other.</summary>
    public ClassShape? ClassShape { get; }

    /// <summary>The hash of every body's tokens.</summary>
    public Hash128[] Bodies { get; }

    /// <summary>The line of every type's name, counted from 1.</summary>
    public int[] TypeLines { get; }

    /// <summary>The ids of its classes that may be images, by syntax alone. They follow from the declarations.</summary>
    public string[] Candidates { get; }

    /// <summary>What is already known about a file, or null.</summary>
    public static TreeFingerprint? TryGetKnown(SyntaxTree tree) => Known.TryGetValue(tree, out var known) ? known : null;

    /// <summary>What is known about a file, or found out now.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="files">The files of before, of which it may be one.</param>
    /// <param name="cancellationToken">Observed while the file is walked.</param>
    public static TreeFingerprint Of(SyntaxTree tree, KnownFiles files, CancellationToken cancellationToken)
    {
        if (TryGetKnown(tree) is { } known)
            return known;

        var content = ContentOf(tree, cancellationToken);
        var fingerprint = files.Find(content) ?? DeclarationWalker.Walk(tree, content, cancellationToken);
        return Known.GetValue(tree, _ => fingerprint);
    }

    /// <summary>The number of the body that starts at the position, or -1.</summary>
    public int BodyAt(int start) => Math.Max(-1, Array.BinarySearch(_bodyStarts, start));

    /// <summary>Where the body with this number starts.</summary>
    public int StartOf(int body) => _bodyStarts[body];

    /// <summary>The number of the type whose name starts at the position, or -1.</summary>
    public int TypeAt(int start) => Math.Max(-1, Array.BinarySearch(_typeStarts, start));

    /// <summary>Where an expression begins with <c>base</c>, within a part of the file.</summary>
    public IEnumerable<int> BasesWithin(TextSpan span)
    {
        foreach (var start in _baseStarts)
        {
            if (span.Contains(start))
                yield return start;
        }
    }

    /// <summary>The path relative to a directory, with forward slashes; remembered for the directory that was asked about last.</summary>
    public string PathFrom(string directory)
    {
        var relative = _relative;

        if (relative?.Directory != directory)
            _relative = relative = new RelativeTo(directory, RelativePath.Of(Path, directory));

        return relative.Path;
    }

    /// <summary>The line that says where a class stands, with a relative path. Remembered, so that an edit elsewhere makes no text.</summary>
    public string Origin(string fullName, int line, string projectDirectory)
    {
        lock (_origins)
        {
            var key = (fullName, line, projectDirectory);

            if (!_origins.TryGetValue(key, out var origin))
                _origins.Add(key, origin = ImageOriginsText.Class(fullName, PathFrom(projectDirectory), line));

            return origin;
        }
    }

    private static Hash128 ContentOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        OptionsHash.OfParseOptions(tree.Options).Add(tree.FilePath).Add(tree.GetText(cancellationToken).ToString());

    private sealed record RelativeTo(string Directory, string Path);
}
