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
    /// <summary>Among so few keys looking at each is faster than a table.</summary>
    private const int Few = 12;

    private List<Fact<T>>? _items;
    private List<string>? _keys;
    private Dictionary<string, int>? _places;
    private bool _isComplete = below.IsComplete;

    /// <summary>The fact with a key, or null.</summary>
    public Fact<T>? Find(string key) => PlaceOf(key) is var place and >= 0 ? At(place) : null;

    /// <summary>Takes the place of an earlier fact with the key, or comes last.</summary>
    public void Set(Fact<T> fact)
    {
        var key = keyOf(fact.Value);
        var place = PlaceOf(key);

        if (place >= 0)
            Items()[place] = fact;
        else
            Append(key, fact);
    }

    /// <summary>Comes last unless there is a fact with the key, which then stays the one who said it first.</summary>
    public void Add(Fact<T> fact)
    {
        var key = keyOf(fact.Value);

        if (PlaceOf(key) < 0)
            Append(key, fact);
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

    private void Append(string key, Fact<T> fact)
    {
        _places?.Add(key, Items().Count);
        Keys().Add(key);
        Items().Add(fact);
    }

    /// <summary>The position of the last fact with a key, or -1.</summary>
    private int PlaceOf(string key)
    {
        var keys = Keys();

        if (keys.Count > Few)
            return Places(keys).TryGetValue(key, out var place) ? place : -1;

        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (keys[i] == key)
                return i;
        }

        return -1;
    }

    private List<string> Keys()
    {
        if (_keys is not null)
            return _keys;

        _keys = new List<string>(below.Items.Count);

        foreach (var item in below.Items)
            _keys.Add(keyOf(item.Value));

        return _keys;
    }

    private Dictionary<string, int> Places(List<string> keys)
    {
        if (_places is not null)
            return _places;

        _places = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < keys.Count; i++)
            _places[keys[i]] = i;

        return _places;
    }
}
