using Microsoft.Build.Framework;

namespace ImageDsl.Build.Tests;

/// <summary>A build that remembers what a task says.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    /// <summary>What a person sees at the usual verbosity.</summary>
    public List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, System.Collections.IDictionary globalProperties, System.Collections.IDictionary targetOutputs) => false;

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => Assert.Fail(e.Message ?? "");

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        Assert.NotNull(e.Message);

        if (e.Importance == MessageImportance.High)
            Messages.Add(e.Message);
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);
}
