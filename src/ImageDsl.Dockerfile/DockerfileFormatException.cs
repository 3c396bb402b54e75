namespace ImageDsl.Dockerfile;

/// <summary>A value that cannot be written at its place in a Dockerfile; the message says why and what to do instead.</summary>
public sealed class DockerfileFormatException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">One sentence for the person who gave the value.</param>
    public DockerfileFormatException(string message)
        : base(message)
    {
    }
}
