using ImageDsl;

namespace Acme.BaseImages;

/// <summary>What every Java service has. The application says which file it is, and may choose another port.</summary>
public abstract class JavaService : Java25
{
    /// <summary>The application's archive, in its own build context.</summary>
    protected abstract string Jar { get; }

    protected virtual int Port => 8080;

    protected override void Define(ImageBuilder image) => image
        .WorkDir("/app")
        .StartScript("exec java $JAVA_OPTS -jar /app/app.jar \"$@\"")
        .Copy(Jar, "app.jar")
        .Expose(Port)
        .HealthCheck($"curl -fsS http://localhost:{Port}/health", interval: TimeSpan.FromSeconds(10))
        .User("app")
        .Entrypoint("/app/start");
}
