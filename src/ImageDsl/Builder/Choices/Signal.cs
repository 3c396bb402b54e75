namespace ImageDsl;

/// <summary>The signals of Linux by name, as <see cref="ImageBuilder.StopSignal(Signal)"/> takes them.</summary>
public enum Signal
{
    /// <summary>Please end; the engine's default.</summary>
    SIGTERM,

    /// <summary>Abnormal end.</summary>
    SIGABRT,

    /// <summary>An alarm clock rang.</summary>
    SIGALRM,

    /// <summary>Bad memory access.</summary>
    SIGBUS,

    /// <summary>A child ended.</summary>
    SIGCHLD,

    /// <summary>Continue when stopped.</summary>
    SIGCONT,

    /// <summary>Bad arithmetic.</summary>
    SIGFPE,

    /// <summary>The terminal hung up; many programs read their configuration again.</summary>
    SIGHUP,

    /// <summary>Bad instruction.</summary>
    SIGILL,

    /// <summary>Interrupted, as by Ctrl+C.</summary>
    SIGINT,

    /// <summary>Input or output is possible.</summary>
    SIGIO,

    /// <summary>Ends the program at once; it cannot be handled.</summary>
    SIGKILL,

    /// <summary>Nobody reads the pipe.</summary>
    SIGPIPE,

    /// <summary>The profiling clock rang.</summary>
    SIGPROF,

    /// <summary>The power fails.</summary>
    SIGPWR,

    /// <summary>Quit; nginx and others end gracefully on it.</summary>
    SIGQUIT,

    /// <summary>Bad memory reference.</summary>
    SIGSEGV,

    /// <summary>Bad stack.</summary>
    SIGSTKFLT,

    /// <summary>Stops the program; it cannot be handled.</summary>
    SIGSTOP,

    /// <summary>Bad system call.</summary>
    SIGSYS,

    /// <summary>A breakpoint.</summary>
    SIGTRAP,

    /// <summary>Stopped from the terminal.</summary>
    SIGTSTP,

    /// <summary>A background program reads from the terminal.</summary>
    SIGTTIN,

    /// <summary>A background program writes to the terminal.</summary>
    SIGTTOU,

    /// <summary>Urgent data.</summary>
    SIGURG,

    /// <summary>For the program's own use.</summary>
    SIGUSR1,

    /// <summary>For the program's own use.</summary>
    SIGUSR2,

    /// <summary>The virtual clock rang.</summary>
    SIGVTALRM,

    /// <summary>The window changed; Apache httpd ends gracefully on it.</summary>
    SIGWINCH,

    /// <summary>Too much processor time.</summary>
    SIGXCPU,

    /// <summary>A file is too large.</summary>
    SIGXFSZ,
}
