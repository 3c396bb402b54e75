using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>A small estate in several files: two base images, a template, an application, a helper, and a file that has nothing to do with images.</summary>
internal static class Sample
{
    public static CSharpCompilation Create() => TestCompilation.Create(
        """
        namespace Acme;
        [OsLayer("acme/debian")]
        public class AcmeDebian : Image
        {
            public override ImageReference From => "debian:13.1-slim";
            public override string Tag => "13.1";
            protected override void Define(ImageBuilder image) => image.Apt("ca-certificates").AddUser("app", uid: 10001);
        }
        """,
        """
        namespace Acme;
        [RuntimeLayer("acme/debian-java")]
        public class AcmeJava : AcmeDebian
        {
            protected virtual int Jre => 21;
            public override string Tag => $"{Parent.Tag}-{Jre}";
            protected override void Define(ImageBuilder image) => image.Apt($"openjdk-{Jre}-jre-headless");
        }
        public abstract class JavaService : AcmeJava
        {
            protected virtual int Port => 8080;
            protected override void Define(ImageBuilder image) => image.Expose(Port).User("app");
        }
        """,
        """
        namespace Acme;
        [ApplicationLayer("acme/orders")]
        public sealed class Orders : JavaService
        {
            public override string Tag => "1.4.0";
            protected override int Port => 9090;
            protected override void Define(ImageBuilder image)
            {
                image.Copy("orders.jar", "/app/orders.jar").Env("NAME", Names.Of("orders"));
                base.Define(image);
                image.Entrypoint("java", "-jar", "/app/orders.jar");
            }
        }
        """,
        """
        namespace Acme;
        static class Names
        {
            public const string Suffix = "svc";
            public static string Of(string name, string separator = "-") { return name + separator + Suffix; }
        }
        """,
        """
        namespace Acme;
        class Unrelated
        {
            public int Number() { return 1; }
        }
        """);
}
