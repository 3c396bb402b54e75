#if (hasBase)
using BASE-PACKAGE;
#endif
using ImageDsl;

namespace Company.Application;

/// <summary>The application's image.</summary>
[ApplicationLayer("company-name/application")]
#if (hasBase)
public sealed class Application : Service
{
    public override string Tag => Property("Version");

    protected override string Jar => "app.jar";
}
#else
public sealed class Application : Image
{
    public override ImageReference From => "eclipse-temurin:21-jre";

    public override string Tag => Property("Version");

    protected override void Define(ImageBuilder image) => image
        .AddUser("app", uid: 10001)
        .Copy("app.jar", "/app/app.jar")
        .User("app")
        .Entrypoint("java", "-jar", "/app/app.jar");
}
#endif
