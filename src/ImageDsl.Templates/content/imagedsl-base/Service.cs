using ImageDsl;

namespace Company.BaseImages;

/// <summary>What every service has: a template. Applications derive from it and say what is their own.</summary>
public abstract class Service : Java
{
    /// <summary>The application's archive, in the application's own build context.</summary>
    protected abstract string Jar { get; }

    protected virtual int Port => 8080;

    protected override void Define(ImageBuilder image) => image
        .Copy(Jar, "/app/app.jar")
        .Expose(Port)
        .HealthCheck($"curl -fsS http://localhost:{Port}/health")
        .User("app")
        .Entrypoint("java", "-jar", "/app/app.jar");
}
