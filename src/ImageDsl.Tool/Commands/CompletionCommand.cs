using System.CommandLine;

namespace ImageDsl.Tool.Commands;

/// <summary><c>imagedsl completion</c>: a script that teaches a shell to complete the command.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<Shell>("shell") { Description = "The shell that the script is for." };

        LowerCaseCompletions.Use<Shell>(shell.CompletionSources);

        var command = new CommandWithExamples("completion", "Writes a script that makes a shell complete this command.",
        [
            "source <(imagedsl completion bash)                                     # in ~/.bashrc",
            "source <(imagedsl completion zsh)                                      # in ~/.zshrc, after compinit",
            "imagedsl completion fish > ~/.config/fish/completions/imagedsl.fish",
            "imagedsl completion powershell | Out-String | Invoke-Expression        # in $PROFILE",
        ]) { shell };

        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(ScriptFor(parsed.GetValue(shell)));
            return ExitCodes.Success;
        });

        return command;
    }

    /// <summary>Each asks the command itself what may stand at the cursor (the suggest directive of System.CommandLine), so that no script grows old.</summary>
    private static string ScriptFor(Shell shell) => shell switch
    {
        Shell.Bash => """
            _imagedsl() {
                local IFS=$'\n'
                local line=${COMP_LINE:0:COMP_POINT}
                local suggestions
                suggestions=$(imagedsl "[suggest:${#line}]" "$line" 2>/dev/null) || return
                COMPREPLY=($(compgen -W "$suggestions" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _imagedsl imagedsl

            """,
        Shell.Zsh => """
            #compdef imagedsl
            _imagedsl() {
                local line=${BUFFER[1,CURSOR]}
                local -a suggestions
                suggestions=(${(f)"$(imagedsl "[suggest:${#line}]" "$line" 2>/dev/null)"})
                compadd -a suggestions || _files
            }
            compdef _imagedsl imagedsl

            """,
        Shell.Fish => """
            function __imagedsl
                set -l line (commandline -cp)
                imagedsl "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c imagedsl -a '(__imagedsl)'

            """,
        Shell.PowerShell => """
            Register-ArgumentCompleter -Native -CommandName imagedsl -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $line = $commandAst.ToString()
                if ($cursorPosition -gt $line.Length) { $line += ' ' }
                imagedsl "[suggest:$($line.Length)]" $line | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
        _ => throw new ArgumentOutOfRangeException(nameof(shell)),
    };
}

/// <summary>A shell.</summary>
internal enum Shell
{
    Bash,
    Zsh,
    Fish,
    PowerShell,
}
