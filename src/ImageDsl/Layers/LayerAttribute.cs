namespace ImageDsl;

/// <summary>
/// Makes a non-abstract class derived from <see cref="Image"/> an image, and names its repository. Use one of the four derived
/// attributes; the attribute is not inherited, so each image says its own kind and repository.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute(LayerKind kind, string repository)
    {
        Kind = kind;
        Repository = repository;
    }

    /// <summary>The kind of conceptual layer.</summary>
    public LayerKind Kind { get; }

    /// <summary>The repository: <c>[registry[:port]/]path</c>, without tag and digest.</summary>
    public string Repository { get; }
}

/// <summary>An image that holds an operating system layer.</summary>
/// <param name="repository">The repository: <c>[registry[:port]/]path</c>, without tag and digest.</param>
public sealed class OsLayerAttribute(string repository) : LayerAttribute(LayerKind.Os, repository);

/// <summary>An image that holds a language runtime.</summary>
/// <param name="repository">The repository: <c>[registry[:port]/]path</c>, without tag and digest.</param>
public sealed class RuntimeLayerAttribute(string repository) : LayerAttribute(LayerKind.Runtime, repository);

/// <summary>
/// An image that holds an application server or other middleware. A fourth conceptual layer is legitimate when a reason is stated.
/// </summary>
/// <param name="repository">The repository: <c>[registry[:port]/]path</c>, without tag and digest.</param>
public sealed class MiddlewareLayerAttribute(string repository) : LayerAttribute(LayerKind.Middleware, repository);

/// <summary>An image that holds an application.</summary>
/// <param name="repository">The repository: <c>[registry[:port]/]path</c>, without tag and digest.</param>
public sealed class ApplicationLayerAttribute(string repository) : LayerAttribute(LayerKind.Application, repository);
