namespace ImageDsl.Build.Files;

/// <summary>The files cannot be written; the message says which and why, and becomes the build's error.</summary>
internal sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner);
