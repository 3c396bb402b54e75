using System.Globalization;

namespace ImageDsl.Dockerfile;

/// <summary>How the stages of a Dockerfile depend on each other and on images from elsewhere.</summary>
public sealed class StageGraph
{
    private StageGraph(IReadOnlyList<StageNode> stages) => Stages = stages;

    /// <summary>The stages in order.</summary>
    public IReadOnlyList<StageNode> Stages { get; }

    /// <summary>Follows the references of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="buildArguments">What the build passes as <c>--build-arg</c>; null when that is not known.</param>
    public static StageGraph Create(DockerfileDocument document, IReadOnlyDictionary<string, string>? buildArguments = null) =>
        Create(document, new DockerfileVariables(document, buildArguments));

    internal static StageGraph Create(DockerfileDocument document, DockerfileVariables variables)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < document.Stages.Count; i++)
        {
            // Of stages with one name the builder knows the last.
            if (document.Stages[i].From.StageName is { } name)
                places[name] = i;
        }

        var images = 0;
        var nodes = new StageNode[document.Stages.Count];

        for (var i = 0; i < nodes.Length; i++)
        {
            var stage = document.Stages[i];
            var edges = new List<StageEdge>();

            foreach (var instruction in stage.Instructions)
                AddEdges(edges, instruction, document.Escape, i, nodes.Length, places, ref images);

            nodes[i] = new StageNode(i, stage.From.StageName, variables.Global.Expand(stage.From.Image), variables.Bases[i], edges);
        }

        return new StageGraph(nodes);
    }

    /// <summary>Whether an instruction may take files from a stage or an image.</summary>
    internal static bool MayHaveEdges(Instruction instruction) =>
        instruction is CopyInstruction { From: not null } or RunInstruction { Mounts.IsEmpty: false } or RawInstruction { Keyword: "COPY" or "RUN" };

    /// <summary>The stages that a build of one stage needs, itself included, in order.</summary>
    /// <param name="target">The stage that is built, counted from 0.</param>
    public IReadOnlyList<int> NeededFor(int target)
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>();
        open.Push(target);

        while (open.Count > 0)
        {
            var index = open.Pop();

            if (!needed.Add(index))
                continue;

            if (Stages[index].BaseStage is { } parent)
                open.Push(parent);

            foreach (var edge in Stages[index].Edges)
            {
                if (edge.Stage is { } stage)
                    open.Push(stage);
            }
        }

        return [.. needed];
    }

    private static void AddEdges(
        List<StageEdge> edges, Instruction instruction, char escape, int stage, int count, Dictionary<string, int> places, ref int images)
    {
        if (instruction is CopyInstruction { From: { } from })
        {
            edges.Add(Copy(from, instruction, stage, count, places, ref images));
            return;
        }

        var mounts = instruction switch
        {
            RunInstruction run => run.Mounts.Select(From),
            RawInstruction { Keyword: "RUN" } raw => RawReferences.OfMounts(raw, escape),
            _ => [],
        };

        foreach (var mount in mounts)
        {
            if (mount is { } source)
                edges.Add(Named(StageEdgeKind.Mount, source, instruction, stage, places, ref images));
            else
                images++;
        }

        if (instruction is RawInstruction { Keyword: "COPY" } copy && RawReferences.OfCopy(copy, escape) is { } copied)
            edges.Add(Copy(copied, instruction, stage, count, places, ref images));
    }

    private static StageEdge Copy(string from, Instruction instruction, int stage, int count, Dictionary<string, int> places, ref int images)
    {
        if (!IsIndex(from, out var index))
            return Named(StageEdgeKind.Copy, from, instruction, stage, places, ref images);

        if (index >= 0 && index < stage)
            return new StageEdge(StageEdgeKind.Copy, from, index, instruction);

        if (index == stage)
            return new StageEdge(StageEdgeKind.Copy, from, index, instruction) { Problem = $"The stage copies from itself ('{from}')." };

        // Images that earlier instructions name stand behind the stages in the builder's list.
        return index >= count && index < count + images
            ? new StageEdge(StageEdgeKind.Copy, from, null, instruction)
            : new StageEdge(StageEdgeKind.Copy, from, index < count && index >= 0 ? index : null, instruction)
            {
                Problem = $"'{from}' is not the index of an earlier stage: {Before(stage)}.",
            };
    }

    private static StageEdge Named(
        StageEdgeKind kind, string from, Instruction instruction, int stage, Dictionary<string, int> places, ref int images)
    {
        if (!places.TryGetValue(from, out var place))
        {
            images++;
            return new StageEdge(kind, from, null, instruction) { Problem = Language.ReferenceText.Problem(from) };
        }

        return new StageEdge(kind, from, place, instruction)
        {
            Problem = place == stage ? $"The stage '{from}' copies from itself." : place > stage ? $"The stage '{from}' is used before it is opened: move it up." : null,
        };
    }

    internal static bool IsIndex(string from, out int index) =>
        int.TryParse(from, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index);

    private static string Before(int stages) => stages switch
    {
        0 => "no stage stands before it",
        1 => "one stage stands before it",
        _ => stages.ToString(CultureInfo.InvariantCulture) + " stages stand before it",
    };

    private static string? From(RunMount mount) => mount switch
    {
        BindMount bind => bind.From,
        CacheMount cache => cache.From,
        _ => null,
    };
}

/// <summary>A stage and what it depends on.</summary>
/// <param name="Index">Its place, counted from 0.</param>
/// <param name="Name">Its name, or null.</param>
/// <param name="Image">What its FROM names.</param>
/// <param name="BaseStage">The stage that it stands on, or null for an image from elsewhere or <c>scratch</c>.</param>
/// <param name="Edges">What its instructions take files from.</param>
public sealed record StageNode(int Index, string? Name, Expansion Image, int? BaseStage, IReadOnlyList<StageEdge> Edges);

/// <summary>An instruction that takes files from a stage or an image.</summary>
/// <param name="Kind">How it takes them.</param>
/// <param name="Source">The stage or image as it is written.</param>
/// <param name="Stage">The stage, counted from 0; null for an image or a named build context.</param>
/// <param name="Instruction">The instruction.</param>
public sealed record StageEdge(StageEdgeKind Kind, string Source, int? Stage, Instruction Instruction)
{
    /// <summary>Why the builder refuses it, as one sentence; null when it does not.</summary>
    public string? Problem { get; init; }
}

/// <summary>How an instruction takes files from elsewhere.</summary>
public enum StageEdgeKind
{
    /// <summary><c>COPY --from</c>.</summary>
    Copy,

    /// <summary><c>RUN --mount=…,from=</c>.</summary>
    Mount,
}
