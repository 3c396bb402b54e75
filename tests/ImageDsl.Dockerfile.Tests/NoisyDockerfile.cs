namespace ImageDsl.Dockerfile.Tests;

/// <summary>Text that is nearly a Dockerfile: right and wrong instructions with hostile arguments. The same seed gives the same text.</summary>
public static class NoisyDockerfile
{
    public static string Text(int seed, int? instructions = null)
    {
        var hostile = new HostileText(seed);
        var lines = new List<string>();

        if (hostile.Number(2) == 0)
            lines.Add(hostile.Pick("# escape=`", "#!x", "# check=skip=all", "# a", "", " "));

        lines.Add("FROM scratch");

        for (var i = instructions ?? 1 + hostile.Number(5); i > 0; i--)
        {
            var keyword = hostile.Pick(
                "ENV", "ENV A=1", "LABEL", "ARG", "ARG A=1", "RUN", "RUN --mount=type=cache,target=/a", "RUN --mount=type=secret,id=", "CMD", "ENTRYPOINT", "COPY", "COPY a", "COPY --chown=", "ADD", "EXPOSE", "VOLUME",
                "WORKDIR", "USER", "STOPSIGNAL SIGTERM", "HEALTHCHECK CMD", "HEALTHCHECK --interval=5s CMD", "ONBUILD RUN", "ONBUILD", "MAINTAINER", "SHELL", "# c", "run <<EOF", "COPY <<EOF /x", "CMD [\"a\",");
            // Whether such a value is right depends on what the variables hold.
            var argument = keyword is "EXPOSE" or "STOPSIGNAL SIGTERM" ? hostile.Line().Replace("$", "") : hostile.Line();
            lines.Add(keyword + hostile.Pick(" ", "", "=") + argument + hostile.Pick("", "", " \\", " \\\n# c", "\\\n  ", "`\n ", "\r", "\nEOF", "\n\tEOF"));
        }

        return string.Join("\n", lines) + hostile.Pick("\n", "", "\r\n");
    }
}
