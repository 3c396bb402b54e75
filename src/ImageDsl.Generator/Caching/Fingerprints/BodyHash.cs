using System.Text;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Hashes the tokens of a body from what the compiler writes when it writes the body out, a token or a piece of trivia at a time: unlike a walk, that makes no
/// object for each of its nodes, which the compiler would keep with the file. Trivia is told from tokens by how it begins. Within interpolated strings blanks
/// are text, so that there everything counts.
/// </summary>
internal sealed class BodyHash(CancellationToken cancellationToken) : TextWriter
{
    private Hash128 _hash;
    private int _openStrings;
    private bool _hasRawString;

    /// <summary>Whether <c>base</c> or <c>field</c> was among the tokens of the last body, or may have been.</summary>
    public bool MentionsBaseOrField { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.Unicode;

    /// <summary>
    /// The hash of a body. It must have no directives, which make something else of the same text when a symbol is defined, and no errors, which do so when
    /// something else follows.
    /// </summary>
    public Hash128 Of(SyntaxNode body)
    {
        _hash = Hash128.Empty;
        _openStrings = 0;
        _hasRawString = false;
        MentionsBaseOrField = false;
        body.WriteTo(this);
        return _hash;
    }

    /// <inheritdoc/>
    public override void Write(char value) => _hash = _hash.Add(value);

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        cancellationToken.ThrowIfCancellationRequested();

        if (value is null || (_openStrings == 0 && !_hasRawString && IsTrivia(value)))
            return;

        switch (value)
        {
            case "base" or "field":
                MentionsBaseOrField = true;
                break;
            case "$\"" or "$@\"" or "@$\"":
                _openStrings++;
                break;
            case "\"" when _openStrings > 0:
                _openStrings--;
                break;
            default:
                // A piece of its text may look like its end, so that from here on everything counts.
                _hasRawString |= value.Length > 3 && value[0] == '$' && value.EndsWith("\"\"\"", StringComparison.Ordinal);
                break;
        }

        _hash = _hash.Add(value);
    }

    /// <summary>Outside of interpolated strings no token begins like this.</summary>
    private static bool IsTrivia(string text) => text.Length > 0 && (char.IsWhiteSpace(text[0]) || (text.Length > 1 && text[0] == '/' && text[1] is '/' or '*'));
}
