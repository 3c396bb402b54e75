using ImageDsl;

namespace Acme.Images.BaseLayers;

/// <summary>Tomcat on Acme's Java, running as the unprivileged user, which can write only what Tomcat has to write.</summary>
[MiddlewareLayer("acme/tomcat")]
[DeepHierarchy("Patches of the application server have a schedule of their own and must reach every web application without its team.")]
public class AcmeTomcat : AcmeJava
{
    protected const int Port = 8080;

    /// <summary>The instance: configuration, logs and web applications. The server's own files stay where the package puts them.</summary>
    protected const string Instance = "/srv/tomcat";

    /// <summary>The application that answers at the root of the server.</summary>
    protected const string RootApplication = $"{Instance}/webapps/ROOT";

    /// <summary>The servlet API of this very server, to compile against.</summary>
    protected const string ServletApi = $"/usr/share/java/tomcat{Tomcat}-servlet-api.jar";

    private const string Tomcat = "11";

    private const string Home = $"/usr/share/tomcat{Tomcat}";

    public override string Tag => $"{Parent.Tag}-{Tomcat}";

    protected override void Define(ImageBuilder image) => image
        .Apt($"tomcat{Tomcat}-user")
        .Run($"tomcat{Tomcat}-instance-create {Instance} && cd {Instance} && chown app:app logs temp work")
        .Env("CATALINA_HOME", Home)
        .Env("CATALINA_BASE", Instance)
        .WorkDir(Instance)
        .Expose(Port)
        .User("app")
        .Entrypoint($"{Home}/bin/catalina.sh", "run");
}
