namespace ImageDsl.Recipes.Evaluation;

/// <summary>A collection whose order .NET does not define, or does not define any more.</summary>
internal interface IUnordered
{
    bool HasOrder { get; }

    /// <summary>The elements for those to whom the order is all the same.</summary>
    IEnumerable<object?> InAnyOrder();
}

/// <summary>A collection of elements of one type.</summary>
internal interface ICollectionValue
{
    /// <summary>The id of its class.</summary>
    string Type { get; }

    /// <summary>Null when the library made it and nobody can see the difference.</summary>
    RecipeType? ElementType { get; }
}

/// <summary>A dictionary, whatever keeps its order.</summary>
internal interface IDictionaryValue : IReadOnlyCollection<object?>
{
    /// <summary>The id of its class.</summary>
    string Type { get; }

    RecipeType? KeyType { get; }

    RecipeType? ValueType { get; }

    bool TryGet(object? key, out object? value);

    bool TryAdd(object? key, object? value);

    void Set(object? key, object? value);

    bool Remove(object? key);

    void Clear();
}
