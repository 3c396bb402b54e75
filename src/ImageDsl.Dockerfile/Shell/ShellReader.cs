namespace ImageDsl.Dockerfile.Shell;

/// <summary>
/// Reads the command language of POSIX shells (IEEE Std 1003.1, Shell Command Language) with what bash adds that is common in Dockerfiles.
/// Whatever the text is, the answer is a result, found in one pass: a text that is not wholly understood has no commands.
/// </summary>
internal static class ShellReader
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">One line or several.</param>
    /// <param name="documents">Here-documents whose lines do not stand in the text, in order.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static ShellScript Read(string text, EquatableArray<HereDocument> documents = default, CancellationToken cancellationToken = default)
    {
        var cursor = new ShellCursor(text, documents, cancellationToken);
        var body = new ShellGrammar(cursor).ReadScript();

        return new ShellScript(text, cursor.HasFailed ? null : body, cursor.Failure);
    }
}
