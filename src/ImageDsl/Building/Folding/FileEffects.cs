using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// What steps that lay down files do to what is known about the system within. Files that could be a shell, a C library or a list of users
/// make such knowledge unknown; it is never guessed.
/// </summary>
internal sealed class FileEffects(EffectiveConfiguration below)
{
    private static readonly string[] ProgramDirectories = ["/bin", "/sbin", "/usr", "/busybox", "/lib", "/lib64", "/nix", "/opt"];

    private bool _areUsersKnown = true;
    private bool _isSystemKnown = true;

    /// <summary>The path of a shell in the image as it is now.</summary>
    public Fact<string?>? ShellProgram { get; private set; } = below.ShellProgram;

    /// <summary>Takes a RUN, COPY or ADD into account.</summary>
    public void Apply(EffectiveStep step)
    {
        if (step.Instruction is RunInstruction)
            return;

        if (step.Target is not { } target || IsRoot(target) || step.Instruction is AddInstruction { Unpack: true })
        {
            _isSystemKnown = false;
            _areUsersKnown = false;
            ForgetMissingShell();
            return;
        }

        if (ProgramDirectories.Any(directory => DirectoryPath.IsAtOrBeneath(target, directory)))
            ForgetMissingShell();

        if (DirectoryPath.IsAtOrBeneath(target, "/etc"))
            _areUsersKnown = false;
    }

    /// <summary>The configuration with what is left of the knowledge.</summary>
    public EffectiveConfiguration ApplyTo(EffectiveConfiguration configuration) => configuration with
    {
        ShellProgram = ShellProgram,
        PackageManager = _isSystemKnown || below.PackageManager is { Value: not null } ? below.PackageManager : null,
        CLibrary = _isSystemKnown || below.CLibrary is { Value: not null } ? below.CLibrary : null,
        Users = _areUsersKnown || !configuration.Users.IsComplete ? configuration.Users : configuration.Users with { IsComplete = false },
        Packages = _isSystemKnown || !configuration.Packages.IsComplete ? configuration.Packages : configuration.Packages with { IsComplete = false },
    };

    private void ForgetMissingShell()
    {
        if (ShellProgram is { Value: null })
            ShellProgram = null;
    }

    private static bool IsRoot(string target) => target.Trim('/', '.').Length == 0;
}
