using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// Facts that add up, by a key, while steps are folded. As long as nothing is added the list below is handed on as it is, so that images
/// share what they only inherit.
/// </summary>
/// <param name="below">The facts of the image below.</param>
/// <param name="keyOf">What tells facts apart.</param>
internal sealed class FactTable<T>(FactList<T> below, Func<T, string> keyOf)
{
    private List<Fact<T>>? _items;
    private Dictionary<string, int>? _places;
    private bool _isComplete = below.IsComplete;

    /// <summary>The fact with a key, or null.</summary>
    public Fact<T>? Find(string key) => Places().TryGetValue(key, out var place) ? At(place) : null;

    /// <summary>Takes the place of an earlier fact with the key, or comes last.</summary>
    public void Set(Fact<T> fact)
    {
        var key = keyOf(fact.Value);
        var items = Items();

        if (Places().TryGetValue(key, out var place))
        {
            items[place] = fact;
            return;
        }

        Places().Add(key, items.Count);
        items.Add(fact);
    }

    /// <summary>Comes last unless there is a fact with the key, which then stays the one who said it first.</summary>
    public void Add(Fact<T> fact)
    {
        if (!Places().ContainsKey(keyOf(fact.Value)))
            Set(fact);
    }

    /// <summary>Notes that there may be others.</summary>
    public void SetIncomplete() => _isComplete = false;

    /// <summary>Whether there are no others.</summary>
    public bool IsComplete => _isComplete;

    /// <summary>The facts in the order of their first definition.</summary>
    public FactList<T> ToList() => _items is null && _isComplete == below.IsComplete
        ? below
        : new FactList<T>(_items?.ToEquatableArray() ?? below.Items, _isComplete);

    /// <summary>The facts in another order.</summary>
    public FactList<T> ToList(Func<IEnumerable<Fact<T>>, IEnumerable<Fact<T>>> sort) => _items is null
        ? ToList()
        : new FactList<T>(sort(_items).ToEquatableArray(), _isComplete);

    private Fact<T> At(int place) => _items is null ? below.Items[place] : _items[place];

    private List<Fact<T>> Items() => _items ??= [.. below.Items];

    private Dictionary<string, int> Places()
    {
        if (_places is not null)
            return _places;

        _places = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < below.Items.Count; i++)
            _places[keyOf(below.Items[i].Value)] = i;

        return _places;
    }
}
