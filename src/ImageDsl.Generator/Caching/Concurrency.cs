using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Spreads independent pieces of work over the processor's cores, as the compiler does with method bodies, unless it was told not to
/// (<c>/parallel-</c>). Pieces fill places of their own, so that the result does not depend on who came first.
/// </summary>
internal static class Concurrency
{
    /// <summary>Fewer pieces are not worth the hand-over to another thread: an edit touches one or two.</summary>
    private const int Worthwhile = 8;

    /// <summary>Does every piece of work, in any order.</summary>
    /// <param name="count">How many pieces there are.</param>
    /// <param name="work">Does the piece with this number.</param>
    /// <param name="compilation">Whose options say whether more than one thread may be used.</param>
    /// <param name="cancellationToken">Observed between pieces.</param>
    public static void For(int count, Action<int> work, Compilation compilation, CancellationToken cancellationToken)
    {
        if (count >= Worthwhile && compilation.Options.ConcurrentBuild)
        {
            _ = Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, work);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            work(i);
        }
    }
}
