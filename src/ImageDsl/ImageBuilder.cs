namespace ImageDsl;

/// <summary>Takes the steps of an image or of a stage, in order.</summary>
public sealed class ImageBuilder
{
    internal ImageBuilder()
    {
    }

    /// <summary>RUN in shell form.</summary>
    public ImageBuilder Run(string command, params Mount[] mounts) => throw new NotImplementedException();

    /// <summary>Installs Debian packages.</summary>
    public ImageBuilder Apt(params string[] packages) => throw new NotImplementedException();

    /// <summary>ENV.</summary>
    public ImageBuilder Env(string name, string value) => throw new NotImplementedException();

    /// <summary>A further stage.</summary>
    public Stage Stage(string name, ImageReference from, Action<ImageBuilder> define) => throw new NotImplementedException();
}
