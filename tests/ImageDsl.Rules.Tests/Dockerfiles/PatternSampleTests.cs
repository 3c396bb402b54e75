using ImageDsl.Rules.Tests.Steps;

namespace ImageDsl.Rules.Tests.Dockerfiles;

/// <summary>
/// The sample Dockerfiles of the pattern literature (https://github.com/kgb1001001/cloudadoptionpatterns, container-building), with all
/// their mistakes: each mistake is found, and nothing else.
/// </summary>
public sealed class PatternSampleTests
{
    /// <summary>The optimised file of "Efficiently Layered Image". The quotes in CMD are typographic, so that it is no JSON.</summary>
    private const string EfficientlyLayered = """
        FROM ubuntu:14.04
        RUN apt-get update && \
            apt-get install -y openjdk-8-jre && \
            apt-get clean
        COPY sample.jar /app
        CMD [“java”, “-jar”, “/app/sample.jar”]
        """;

    /// <summary>The last file of "Multistage Image Build".</summary>
    private const string Multistage = """
        FROM ubuntu:20.04 AS builder
        MAINTAINER somebody
        RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y \
            default-jdk \
            git \
            wget
        WORKDIR minecraft
        RUN wget "https://hub.spigotmc.org//jenkins/job/BuildTools/lastSuccessfulBuild/artifact/target/BuildTools.jar" -O BuildTools.jar
        RUN java -jar BuildTools.jar --rev 1.16.1

        FROM ubuntu:20.04
        RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y default-jre
        WORKDIR minecraft
        COPY --from=builder /minecraft/spigot-1.16.1.jar .
        RUN echo "eula=true" > eula.txt
        RUN mkdir plugins
        ADD Tutorial.jar /plugins/Tutorial.jar
        CMD java -Xms512m -Xmx1024m -jar spigot-1.16.1.jar nogui
        EXPOSE 25565
        """;

    [Fact]
    public void The_efficiently_layered_image() => Assert.Equal(
        [
            "1 IMG107", // repaired until April 2019
            "1 IMG501", // root
            "2 IMG303", // apt-get clean leaves the lists
            "2 IMG304", // recommended packages
            "5 IMG309", // makes a file named /app
            "6 IMG601", // shell form
        ],
        Find(EfficientlyLayered));

    [Fact]
    public void The_multistage_image_build() => Assert.Equal(
        [
            "1 IMG107", // repaired until May 2025
            "2 IMG614", // MAINTAINER
            "3 IMG304", // recommended packages
            "7 IMG607", // WORKDIR minecraft
            "8 IMG312", // no checksum, of whatever was built last
            "11 IMG107", // repaired until May 2025
            "11 IMG501", // root
            "12 IMG303", // the lists stay
            "12 IMG304", // recommended packages
            "13 IMG607", // WORKDIR minecraft
            "16 IMG305", // two small layers
            "17 IMG312", // ADD for a local file
            "18 IMG601", // shell form
        ],
        Find(Multistage));

    private static IEnumerable<string> Find(string text)
    {
        var syntax = ImageDsl.Dockerfile.DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        return LintedDockerfile.Check(text, RuleOptions.Default with { SupportDate = "2026-11-25" })
            .Where(finding => finding.Rule.Severity != RuleSeverity.Off)
            .Select(finding => (syntax.PositionOf(finding.Span.Start).Line, finding.Rule.Id))
            .OrderBy(finding => finding)
            .Select(finding => $"{finding.Line} {finding.Id}");
    }
}
