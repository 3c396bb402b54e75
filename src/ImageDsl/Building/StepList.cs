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
    private readonly List<string> _undeclared = [];
    private readonly HashSet<string> _variables;
    private readonly Dictionary<string, ImageUser> _users = new(StringComparer.Ordinal);
    private readonly string _name;
    private ExpandableText? _user;
    private bool _isClosed;

    /// <summary>Makes a list without steps.</summary>
    /// <param name="draft">The Dockerfile it belongs to.</param>
    /// <param name="name">What it is, for messages: <c>stage 'build'</c>.</param>
    /// <param name="start">What is known before the first step.</param>
    public StepList(DockerfileDraft draft, string name, StageStart start)
    {
        Draft = draft;
        _name = name;
        _user = start.User;
        _variables = new HashSet<string>(start.Variables, StringComparer.Ordinal);

        foreach (var user in start.Users)
            _users[user.Name] = user;
    }

    public DockerfileDraft Draft { get; }

    /// <summary>Whether these steps are triggers: they run in another Dockerfile, which has none of the stages of this one.</summary>
    public bool IsTrigger { get; init; }

    public IReadOnlyList<Instruction> Instructions => _instructions;

    public IReadOnlyList<object?> Origins => _origins;

    /// <summary>The users known in the stage, in the order of their names.</summary>
    public IEnumerable<ImageUser> Users => _users.Values.OrderBy(user => user.Name, StringComparer.Ordinal);

    /// <summary>What a further stage on this one begins with.</summary>
    public StageStart End => new(Users) { User = _user, Variables = _variables };

    public void Add(Instruction instruction)
    {
        CheckOpen();

        foreach (var name in _undeclared)
            Append(new ArgInstruction(name), Draft.Origin());

        _undeclared.Clear();
        Append(_comments.Count == 0 ? instruction : instruction with { Comments = _comments.Concat(instruction.Comments).ToEquatableArray() }, Draft.Origin());
        _comments.Clear();
    }

    /// <summary>
    /// Notes that the next step refers to variables. A global one is declared for the stage before that step; that an ARG of another stage
    /// does not exist here, the builder would only say by an empty value.
    /// </summary>
    public void Use(IEnumerable<VariableUse> uses)
    {
        foreach (var (kind, name) in uses)
        {
            if (kind == VariableKind.Environment || _variables.Contains(name))
                continue;

            if (kind == VariableKind.Argument || (kind == VariableKind.GlobalArgument && IsTrigger))
                throw new ImageDefinitionException(
                    $"The build argument '{name}' does not exist in {_name}: call Arg(\"{name}\") there and refer to what it returns, or use GlobalArg(…), which all stages of a Dockerfile share.");

            if (!_undeclared.Contains(name))
                _undeclared.Add(name);
        }
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

    public void AddComment(string text)
    {
        CheckOpen();
        var lines = Lines.Normalize(text).TrimEnd('\n').Split('\n');

        WriterCheck.Validate(new CmdInstruction(new ExecCommand(default)) { Comments = lines });
        _comments.AddRange(lines);
    }

    /// <summary>Adds steps as root, and goes back to the user there was.</summary>
    public void AsRoot(Action steps)
    {
        CheckOpen();

        if (IsTrigger && _user is null)
            throw new ImageDefinitionException("AsRoot is not possible within OnBuild: which user is to be restored, only the image that stands on this one knows. Call User(…) first.");

        var before = _user;

        if (before is null || IsRoot(before))
        {
            steps();
        }
        else
        {
            Add(new UserInstruction("root"));
            var count = _instructions.Count;
            steps();

            // Without steps there is nothing to be root for.
            if (_instructions.Count == count && _user != before)
                RemoveLast(before);
        }

        if (_user != before)
            Restore(before);
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

    private static bool IsRoot(ExpandableText user) => user.Literal is { } name && name.Split(':')[0] is "root" or "0";

    private void Restore(ExpandableText? user)
    {
        // The text that a parent's configuration holds says nothing about where a variable came from.
        if (user is null || user.Literal?.IndexOf('$') >= 0)
            throw new ImageDefinitionException($"AsRoot cannot restore the user of {_name}: call User(…) before it, with a name or number.");

        Add(new UserInstruction(user));
    }

    private void RemoveLast(ExpandableText user)
    {
        var last = _instructions.Count - 1;
        _comments.AddRange(_instructions[last].Comments);
        _instructions.RemoveAt(last);
        _origins.RemoveAt(last);
        _user = user;
    }

    private void Append(Instruction instruction, object? origin)
    {
        WriterCheck.Validate(instruction);
        _instructions.Add(instruction);
        _origins.Add(origin);
        Note(instruction);
    }

    /// <summary>Follows what steps do to what comes after them.</summary>
    private void Note(Instruction instruction)
    {
        switch (instruction)
        {
            case UserInstruction user:
                _user = user.User;
                break;
            case ArgInstruction arg:
                _ = _variables.Add(arg.Name);

                foreach (var further in arg.Further)
                    _ = _variables.Add(further.Name);

                break;
            case EnvInstruction env:
                foreach (var variable in env.Variables)
                    _ = _variables.Add(variable.Key);

                break;
            default:
                break;
        }
    }
}
