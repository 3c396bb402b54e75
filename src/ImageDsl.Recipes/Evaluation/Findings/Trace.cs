using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Where the evaluation stands: the calls and loops that are open, for findings that name them.</summary>
internal sealed class Trace
{
    private readonly List<NodeOrigin> _loops = [];
    private readonly List<(string Member, Node? Site)> _calls = [];
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
        _calls.Where(c => c.Site is not null).Select(c => new NodeOrigin(c.Member, c.Site!.Origin)).ToEquatableArray();

    public void At(Node node, string member)
    {
        if (node.Origin == 0 && Node is not null && Member == member)
            return;

        Node = node;
        Member = member;
    }

    /// <summary>A call from the given place; no place when the library calls.</summary>
    public void EnterCall(string member, Node? site) => _calls.Add((member, site));

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

    /// <summary>The members that call each other at the innermost calls: <c>A.F → A.G → A.F</c>.</summary>
    public string Recursion()
    {
        var members = new List<string> { Member };

        for (var i = _calls.Count - 1; i >= 0 && members.Count < 6; i--)
        {
            members.Add(_calls[i].Member);

            if (_calls[i].Member == Member)
                break;
        }

        members.Reverse();
        return string.Join(" → ", members.Where(m => m.Length > 0).Select(Ids.Display));
    }

    /// <summary>Whether the innermost calls come back to the same member.</summary>
    public bool IsRecursive => _calls.Count(c => c.Member == Member) > 2;
}
