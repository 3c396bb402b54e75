namespace ImageDsl.Rules.Tests.Steps;

/// <summary>IMG301, IMG305, IMG306, IMG307, IMG309, IMG311 and IMG312.</summary>
public sealed class LayerStepRulesTests
{
    [Theory]
    [InlineData("COPY . .\nRUN npm ci", "3")]
    [InlineData("COPY package.json .\nRUN npm ci\nCOPY . .", "")]
    [InlineData("COPY src/ src/\nRUN apt-get install -y curl", "3")]
    [InlineData("COPY . .\nRUN pip install -r requirements.txt", "3")]
    [InlineData("COPY . .\nRUN pip install .", "")]
    [InlineData("COPY . .\nRUN go mod download && go build", "3")]
    [InlineData("COPY . .\nRUN go build ./...", "")]
    [InlineData("COPY . .\nRUN dotnet restore", "3")]
    [InlineData("COPY --from=build . .\nRUN npm ci", "")]
    [InlineData("COPY . .\nRUN apt-get install -y ./a.deb", "")]
    [InlineData("COPY . .\nRUN npm install -g x", "")]
    public void What_changes_often_stands_behind_what_does_not(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM node:24\n{steps}\n", "IMG301"));

    [Theory]
    [InlineData("RUN a\nRUN b", "3")]
    [InlineData("RUN a && b\nRUN c", "")]
    [InlineData("RUN a\nRUN --mount=type=cache,target=/x b", "")]
    [InlineData("RUN a\nENV B=1\nRUN c", "")]
    [InlineData("RUN a\nRUN <<EOF\nb\nEOF", "")]
    [InlineData("RUN a\nRUN b (", "")]
    public void Small_steps_next_to_each_other_are_one(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG305"));

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y curl\nRUN rm -rf /var/lib/apt/lists/*", "3")]
    [InlineData("RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*", "")]
    [InlineData("RUN rm -rf /var/lib/apt/lists/*", "")]
    [InlineData("COPY a.tgz /tmp/a.tgz\nRUN tar xf /tmp/a.tgz && rm /tmp/a.tgz", "3")]
    [InlineData("COPY a.tgz /tmp/\nRUN tar xf /tmp/a.tgz && rm /tmp/a.tgz", "3")]
    [InlineData("COPY a.tgz /tmp/\nRUN rm /tmp/b", "")]
    [InlineData("COPY a.sh /tmp/\nRUN /tmp/a.sh && rm /tmp/a.sh", "")]
    [InlineData("RUN apt-get install -y gcc\nRUN make && apt-get purge -y gcc", "3")]
    [InlineData("RUN apt-get install -y gcc && make && apt-get purge -y gcc", "")]
    [InlineData("RUN wget -qO /a.tgz https://x/a.tgz\nRUN tar xf /a.tgz && rm -f /a.tgz", "3")]
    [InlineData("RUN curl -fsSLo /tmp/a.tgz https://x/a.tgz && tar xf /tmp/a.tgz && rm /tmp/a.tgz\nRUN rm -f /tmp/a.tgz", "")]
    [InlineData("RUN curl -o /tmp/a https://x/a && rm /tmp/*\nRUN rm /tmp/a", "")]
    [InlineData("RUN curl -o /tmp/a https://x/a && mv /tmp/a /b\nRUN rm -f /tmp/a", "")]
    [InlineData("RUN --mount=type=tmpfs,target=/tmp curl -o /tmp/a https://x/a\nRUN rm -f /tmp/a", "")]
    [InlineData("RUN curl -o /tmp/a https://x/a\nRUN rm -f /tmp/b /tmp/*", "")]
    [InlineData("RUN wget -qO- https://x/a\nRUN rm -f -", "")]
    public void What_is_deleted_later_stays(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG306"));

    [Fact]
    public void The_stage_below_counts_and_stages_that_are_not_delivered_do_not() => Assert.Equal("4", LintedDockerfile.Lines(
        "FROM debian:13 AS base\nCOPY a /a\nFROM base\nRUN rm /a\n", "IMG306") + LintedDockerfile.Lines("FROM debian:13 AS b\nCOPY a /a\nRUN rm /a\nFROM debian:13\nCOPY --from=b /x /x\n", "IMG306"));

    [Theory]
    [InlineData("COPY . /app", "2")]
    [InlineData("ADD ./ /app/", "2")]
    [InlineData("COPY --exclude=.git . /app", "")]
    [InlineData("COPY --from=x . /app", "")]
    [InlineData("COPY app /app", "")]
    public void The_context_is_not_delivered(string step, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{step}\n", "IMG307"));

    [Fact]
    public void A_stage_that_builds_may_take_the_context() => Assert.Equal("", LintedDockerfile.Lines("FROM node:24 AS b\nCOPY . .\nFROM debian:13\nCOPY --from=b /a /a\n", "IMG307"));

    [Theory]
    [InlineData("COPY orders.jar /app", "2")]
    [InlineData("COPY orders.jar /app/", "")]
    [InlineData("COPY run.sh /entrypoint", "")]
    [InlineData("COPY src /app", "")]
    [InlineData("COPY *.jar /app", "")]
    [InlineData("WORKDIR /app\nCOPY orders.jar /app", "")]
    [InlineData("RUN mkdir -p /app\nCOPY orders.jar /app", "")]
    [InlineData("COPY nginx.conf /etc/nginx/nginx.conf", "")]
    [InlineData("COPY nginx.conf /etc/nginx", "")]
    public void A_file_that_is_meant_to_go_into_a_directory_does(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG309"));

    [Theory]
    [InlineData("COPY app /app\nRUN chown -R 1 /app", "3")]
    [InlineData("COPY app /app/x/\nRUN chmod -R 755 /app", "3")]
    [InlineData("COPY --chown=1 app /app\nRUN chown -R 1 /app", "")]
    [InlineData("COPY --chown=1 app /app\nRUN chmod --recursive 755 /app", "3")]
    [InlineData("COPY app /app\nRUN chown 1 /app", "")]
    [InlineData("COPY app /app\nRUN chown -R 1 /data", "")]
    [InlineData("WORKDIR /app\nCOPY . .\nRUN chown -R 1 .", "4")]
    [InlineData("RUN chown -R 1 /app\nCOPY app /app", "")]
    public void The_owner_comes_with_the_copy(string steps, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{steps}\n", "IMG311"));

    [Theory]
    [InlineData("ADD app.jar /app/", "2")]
    [InlineData("ADD app.tar.gz /app/", "")]
    [InlineData("ADD dir /app/", "2")]
    [InlineData("ADD $X /app/", "")]
    [InlineData("ADD https://x.org/a.tgz /a", "2")]
    [InlineData("ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://x.org/a.tgz /a", "")]
    [InlineData("ADD https://github.com/a/b.git /b", "")]
    [InlineData("RUN curl -fsSLo /a https://x.org/a", "2")]
    [InlineData("RUN curl -fsSLO https://x.org/a && sha256sum -c a.sum", "")]
    [InlineData("RUN curl -fsSL https://x.org/a | gpg --dearmor > /k", "")]
    [InlineData("RUN curl -fsS http://localhost/health", "")]
    [InlineData("RUN wget https://x.org/a", "2")]
    [InlineData("RUN wget -qO- https://x.org/a", "")]
    public void Files_are_copied_and_downloads_are_compared(string step, string lines) => Assert.Equal(lines, LintedDockerfile.Lines($"FROM debian:13\n{step}\n", "IMG312"));
}
