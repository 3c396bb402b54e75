using System.Text;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Replaces each byte that is not UTF-8 by U+FFFD; the usual fallback replaces several at a time, and the builder does not.</summary>
internal sealed class InvalidBytesFallback : DecoderFallback
{
    // A sequence has four bytes at most.
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private int _count;
        private int _read;

        public override int Remaining => _count - _read;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _count = bytesUnknown.Length;
            _read = 0;
            return _count > 0;
        }

        public override char GetNextChar()
        {
            if (Remaining <= 0)
                return '\0';

            _read++;
            return '\uFFFD';
        }

        public override bool MovePrevious()
        {
            if (_read == 0)
                return false;

            _read--;
            return true;
        }

        public override void Reset() => _count = _read = 0;
    }
}
