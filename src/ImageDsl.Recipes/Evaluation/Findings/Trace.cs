using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Where the evaluation stands: the calls and loops that are open, for findings that name them.</summary>
internal sealed class Trace
{
    private readonly List<NodeOrigin> _loops = [];
    private readonly List<OpenCall> _calls = [];
    private readonly List<(string Kind, int Rounds)> _loopFacts = [];

    /// <summary>The node that is being evaluated.</summary>
    public Node? Node { get; private set; }

    /// <summary>The member that the node belongs to.</summary>
    public string Member { get; private set; } = "";

    public int Depth => _calls.Count;

    public int Loops => _loops.Count;

    public NodeOrigin? Origin => Node is null ? null : new NodeOrigin(Member, Node.Origin);

    /// <summary>The calls that led here, outermost first.</summary>
    public EquatableArray<NodeOrigin> Path =>
        _calls.Where(c => c.Site is not null).Select(c => new NodeOrigin(c.Caller, c.Site!.Origin)).ToEquatableArray();

    public void At(Node node, string member)
    {
        if (node.Origin == 0 && Node is not null && Member == member)
            return;

        Node = node;
        Member = member;
    }

    /// <summary>Notes that a call begins.</summary>
    /// <param name="caller">The member that the calling node belongs to.</param>
    /// <param name="site">The calling node; null when the library calls.</param>
    /// <param name="running">The variables of what is called.</param>
    public void EnterCall(string caller, Node? site, Frame running) => _calls.Add(new OpenCall(caller, site, running.Member, running.Function));

    /// <summary>Goes back to how things stood when a call was entered, also when it ended early.</summary>
    public void Restore(int depth, int loops)
    {
        _calls.RemoveRange(depth, _calls.Count - depth);
        _loops.RemoveRange(loops, _loops.Count - loops);
        _loopFacts.RemoveRange(loops, _loopFacts.Count - loops);
    }

    public void EnterLoop(Node loop, string member, string kind)
    {
        _loops.Add(new NodeOrigin(member, loop.Origin));
        _loopFacts.Add((kind, 0));
    }

    public void Round()
    {
        var last = _loopFacts.Count - 1;
        _loopFacts[last] = (_loopFacts[last].Kind, _loopFacts[last].Rounds + 1);
    }

    public void LeaveLoop()
    {
        _loops.RemoveAt(_loops.Count - 1);
        _loopFacts.RemoveAt(_loopFacts.Count - 1);
    }

    /// <summary>The open loop with the most rounds, which is the one that does not end; null when none is open.</summary>
    public (NodeOrigin Origin, string Kind)? BusiestLoop()
    {
        if (_loops.Count == 0)
            return null;

        var busiest = 0;

        for (var i = 1; i < _loops.Count; i++)
        {
            if (_loopFacts[i].Rounds > _loopFacts[busiest].Rounds)
                busiest = i;
        }

        return (_loops[busiest], _loopFacts[busiest].Kind);
    }

    /// <summary>What the innermost calls run, from the last time that the same was called: <c>A.F → A.G → A.F</c>.</summary>
    public string Recursion()
    {
        const int Longest = 6;
        var names = new List<string>();

        for (var i = _calls.Count - 1; i >= 0 && names.Count < Longest; i--)
        {
            names.Add(_calls[i].Display());

            if (names.Count > 1 && _calls[i].IsOfSameAs(_calls[_calls.Count - 1]))
                break;
        }

        names.Reverse();
        return names.Count == 0 ? Ids.Display(Member) : string.Join(" → ", names);
    }

    /// <summary>Whether what runs has been called several times within itself.</summary>
    public bool IsRecursive => _calls.Count > 0 && _calls.Count(c => c.IsOfSameAs(_calls[_calls.Count - 1])) > 3;

    /// <summary>A call that has not returned yet, and what runs: a member, or a local function or lambda within it.</summary>
    private readonly record struct OpenCall(string Caller, Node? Site, string Member, string? Function)
    {
        public bool IsOfSameAs(OpenCall other) => Member == other.Member && Function == other.Function;

        /// <summary>How a person would write what runs.</summary>
        public string Display() => Function ?? Ids.Display(Member);
    }
}
