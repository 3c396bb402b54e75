using System.CommandLine;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Tool.Lint;
using ImageDsl.Tool.Output;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary>One run of a command about the estate.</summary>
internal sealed class EstateRun(ParseResult parsed, LoadedEstate estate, CancellationToken cancellationToken)
{
    private FoldedImages? _folded;
    private ImageFindings? _findings;

    public ParseResult Parsed => parsed;

    public LoadedEstate Estate => estate;

    public EstateGraph Graph => estate.Graph;

    public CancellationToken CancellationToken => cancellationToken;

    public TextWriter Output => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    /// <summary>The paths that the estate was read from, full.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The images with what is folded into them.</summary>
    public FoldedImages Folded => _folded ??= new FoldedImages(this);

    /// <summary>What the rules say about the images.</summary>
    public ImageFindings Findings => _findings ??= new ImageFindings(this);

    /// <summary>What follows about the images.</summary>
    public ImageFacts Facts { get; } = new(estate.Graph, ExternalImageCatalog.Default, estate.Registries);

    /// <summary>The images that a person means.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public IReadOnlyList<GraphImage> Find(string text)
    {
        var found = ImageQuery.Find(Graph, text);

        return found.Count > 0
            ? found
            : throw new CommandException($"no image of the estate is called '{text}'{SimilarNames.Hint(Graph, text)}");
    }

    /// <summary>Writes lines of cells, the first line being the head.</summary>
    public void WriteTable(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows) => TextTable.Write(Output, head, [.. rows]);

    /// <summary>Writes an answer for programs.</summary>
    public void WriteJson(string command, Action<EstateJsonWriter> write) => EstateJsonWriter.Write(Output, command, this, write);
}
