using Microsoft.Build.Framework;
using Task = System.Threading.Tasks.Task;

namespace ImageDsl.Build.Incremental;

/// <summary>
/// A run of <see cref="WriteImages"/> over the assembly of the build before, which writes nothing, on a thread of its own while the compiler makes
/// the new one. The step itself then finds its code compiled, and all images worked out but those that changed. The build holds it, and
/// ends it with itself.
/// </summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly WriteImages _step;
    private readonly Task _run;

    private Rehearsal(WriteImages step)
    {
        _step = step;
        _run = Task.Factory.StartNew(() => step.Execute(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Begins a rehearsal. A host that cannot hold objects for a build does without.</summary>
    /// <param name="build">The build.</param>
    /// <param name="assembly">The full path of the assembly, by which the step finds the rehearsal.</param>
    /// <param name="step">What to do.</param>
    public static void Begin(IBuildEngine build, string assembly, WriteImages step)
    {
        if (build is IBuildEngine4 holder)
            holder.RegisterTaskObject(KeyOf(assembly), new Rehearsal(step), RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
    }

    /// <summary>Waits for the rehearsal, and returns what it worked out; null when there was none, or when it failed.</summary>
    /// <exception cref="OperationCanceledException">The build is cancelled.</exception>
    public static RunMemory? End(IBuildEngine build, string assembly, CancellationToken cancellationToken)
    {
        if ((build as IBuildEngine4)?.UnregisterTaskObject(KeyOf(assembly), RegisteredTaskObjectLifetime.Build) is not Rehearsal rehearsal)
            return null;

        using (cancellationToken.Register(rehearsal.Dispose))
            _ = Task.WaitAny([rehearsal._run], cancellationToken);

        return rehearsal._run.Status == TaskStatus.RanToCompletion ? rehearsal._step.Memory : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _step.Cancel();

    private static string KeyOf(string assembly) => typeof(Rehearsal).FullName + " " + assembly;
}
