using System.CommandLine;
using ImageDsl.Rules;
using ImageDsl.Tool.Commands;
using ImageDsl.Tool.Output;
using ImageDsl.Values;

namespace ImageDsl.Tool.Lint;

/// <summary><c>imagedsl lint</c>: the rules on Dockerfiles, and on the images of projects.</summary>
internal static class LintCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Dockerfiles, folders that hold them, projects and compiled assemblies, and - for the standard input; the current folder when there are none.",
            Arity = ArgumentArity.ZeroOrMore,
        };

        var format = new Option<LintFormat>("--format")
        {
            Description = "How to print: lines for people, JSON, SARIF 2.1, or annotations of GitHub Actions.",
            DefaultValueFactory = _ => LintFormat.Text,
        };

        var failOn = new Option<FailureLevel>("--fail-on")
        {
            Description = "The lowest severity that makes the exit code 2.",
            DefaultValueFactory = _ => FailureLevel.Warning,
        };

        var estate = new Option<string[]>("--estate")
        {
            Description = "Where else the images are declared that Dockerfiles stand on: directories, projects, assemblies, bake and compose files.",
            AllowMultipleArgumentsPerToken = false,
        };

        var supportDate = new Option<string?>("--support-date")
        {
            Description = "A day, 2026-11-25: external images whose publisher repairs them no longer than that are told (IMG107). There is no clock in it, so that a check says the same tomorrow.",
        };

        supportDate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } day && !Day.IsDay(day))
                result.AddError($"'{day}' is not a day: expected year, month and day, such as 2026-11-25.");
        });

        var explain = new Option<string?>("--explain") { Description = "Prints the page of a rule, such as IMG303, or of the one that stands for DL3009 or UndefinedVar, and checks nothing." };
        var command = new CommandWithExamples("lint", "Checks Dockerfiles and images by the rules (docs/rules).",
        [
            "imagedsl lint                                    # every Dockerfile below the current directory",
            "imagedsl lint web/Dockerfile --fail-on error     # one, and only errors count",
            "imagedsl lint web --estate images                # what web stands on is declared in images",
            "imagedsl lint - < Dockerfile                     # what is piped into it",
            "imagedsl lint --format sarif > lint.sarif        # for a code scanning service",
            "imagedsl lint --support-date 2026-11-25          # bases past their end of life count too",
            "imagedsl lint --explain IMG303                   # what a rule says, and why",
        ]) { paths, format, failOn, estate, supportDate, explain };

        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => EstateCommand.Guarded(parsed.InvocationConfiguration.Error, () => parsed.GetValue(explain) is { } rule
                ? Explain(rule, parsed.InvocationConfiguration)
                : Run(parsed, parsed.GetValue(paths) ?? [], parsed.GetValue(estate) ?? [], parsed.GetValue(supportDate), parsed.GetValue(format), parsed.GetValue(failOn), cancellationToken)),
            CancellationToken.None));

        return command;
    }

    private static int Explain(string id, InvocationConfiguration console)
    {
        if (RulePages.Find(id) is { } page)
        {
            console.Output.Write(page);
            return ExitCodes.Success;
        }

        console.Error.WriteLine($"There is no rule '{id}'.");
        return ExitCodes.Failure;
    }

    private static int Run(ParseResult parsed, string[] paths, string[] estate, string? supportDate, LintFormat format, FailureLevel failOn, CancellationToken cancellationToken)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var linter = new Linter((CommandLine)parsed.RootCommandResult.Command, supportDate, cancellationToken);

        linter.Check(paths.Length == 0 ? ["."] : paths, estate);

        foreach (var problem in linter.Problems)
            error.WriteLine(TerminalText.Clean(problem));

        output.Write(format switch
        {
            LintFormat.Json => JsonReport.Write(linter.Results),
            LintFormat.Sarif => SarifReport.Write(linter.Results),
            LintFormat.GitHub => GitHubReport.Write(linter.Results),
            _ => TextReport.Write(linter.Results),
        });

        return linter.HasFailed ? ExitCodes.Failure : linter.Results.Any(result => Fails(result.Severity, failOn)) ? ExitCodes.Found : ExitCodes.Success;
    }

    private static bool Fails(RuleSeverity severity, FailureLevel level) => level switch
    {
        FailureLevel.Error => severity >= RuleSeverity.Error,
        FailureLevel.Warning => severity >= RuleSeverity.Warning,
        FailureLevel.Info => severity >= RuleSeverity.Info,
        _ => false,
    };
}

/// <summary>How findings are printed.</summary>
internal enum LintFormat
{
    /// <summary>A line per finding.</summary>
    Text,

    /// <summary>An array of objects.</summary>
    Json,

    /// <summary>SARIF 2.1, which code scanning services read.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub shows at the lines of a pull request.</summary>
    GitHub,
}

/// <summary>Which findings fail.</summary>
internal enum FailureLevel
{
    /// <summary>Errors alone.</summary>
    Error,

    /// <summary>Errors and warnings.</summary>
    Warning,

    /// <summary>Any finding.</summary>
    Info,

    /// <summary>None.</summary>
    Never,
}
