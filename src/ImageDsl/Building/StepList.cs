using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl.Building;

/// <summary>The steps of one stage, or of one ONBUILD, while its definition runs.</summary>
internal sealed class StepList
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<object?> _origins = [];
    private readonly List<string> _comments = [];
    private readonly Dictionary<string, ImageUser> _users = new(StringComparer.Ordinal);
    private readonly string _name;
    private bool _isClosed;

    /// <summary>Makes a list without steps.</summary>
    /// <param name="draft">The Dockerfile it belongs to.</param>
    /// <param name="name">What it is, for messages: <c>stage 'build'</c>.</param>
    /// <param name="users">The users that the image below it has.</param>
    public StepList(DockerfileDraft draft, string name, IEnumerable<ImageUser> users)
    {
        Draft = draft;
        _name = name;

        foreach (var user in users)
            _users[user.Name] = user;
    }

    public DockerfileDraft Draft { get; }

    /// <summary>Whether these steps are triggers: they run in another Dockerfile, which has none of the stages of this one.</summary>
    public bool IsTrigger { get; init; }

    public IReadOnlyList<Instruction> Instructions => _instructions;

    public IReadOnlyList<object?> Origins => _origins;

    /// <summary>The users known in the stage, in the order of their names.</summary>
    public IEnumerable<ImageUser> Users => _users.Values.OrderBy(user => user.Name, StringComparer.Ordinal);

    public void Add(Instruction instruction)
    {
        CheckOpen();
        Append(instruction with { Comments = _comments.ToEquatableArray() }, Draft.Origin());
        _comments.Clear();
    }

    /// <summary>Adds steps as ONBUILD, each with its own comments and origin.</summary>
    public void AddTriggers(StepList triggers)
    {
        CheckOpen();

        for (var i = 0; i < triggers.Instructions.Count; i++)
        {
            var trigger = triggers.Instructions[i];
            var comments = _comments.Concat(trigger.Comments).ToEquatableArray();
            Append(new OnbuildInstruction(trigger with { Comments = default }) { Comments = comments }, triggers.Origins[i]);
            _comments.Clear();
        }
    }

    public void AddComment(string? text)
    {
        CheckOpen();
        var lines = Lines.Normalize(Required.Value(text, "A comment")).TrimEnd('\n').Split('\n');

        WriterCheck.Validate(new CmdInstruction(new ExecCommand(default)) { Comments = lines });
        _comments.AddRange(lines);
    }

    public void AddUser(ImageUser user) => _users[user.Name] = user;

    public ImageUser? FindUser(string name) => _users.TryGetValue(name, out var user) ? user : null;

    /// <summary>Ends the definition; what comes later would be lost.</summary>
    public void Close()
    {
        if (_comments.Count > 0)
            throw new ImageDefinitionException(
                $"The comment '{_comments[0]}' stands at the end of {_name}, above no step: put it before the step it is about.");

        _isClosed = true;
    }

    public void CheckOpen()
    {
        if (_isClosed)
            throw new ImageDefinitionException(
                $"The definition of {_name} has ended: a builder takes steps only while the method or lambda it was given to runs.");
    }

    private void Append(Instruction instruction, object? origin)
    {
        WriterCheck.Validate(instruction);
        _instructions.Add(instruction);
        _origins.Add(origin);
    }
}
