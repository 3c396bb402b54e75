using BenchmarkDotNet.Attributes;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Benchmarks;

/// <summary>The effective configuration along a chain: four images of ten steps each, and long chains, which must cost in proportion.</summary>
[MemoryDiagnoser]
public class FoldingBenchmarks
{
    private const string Steps = """

        RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates && rm -rf /var/lib/apt/lists/*
        ENV A=1 B=$PATH
        ENV C=${A}
        LABEL org.example.name=value
        WORKDIR /app
        COPY a b /app/
        EXPOSE 8080
        VOLUME /data
        USER 1000
        ENTRYPOINT ["run"]
        """;

    private ImageModel[] _chain = [];

    [Params(4, 40)]
    public int Images { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _chain = new ImageModel[Images];

        for (var i = 0; i < Images; i++)
        {
            var from = i == 0 ? "debian:13.1-slim" : $"acme/i{i - 1}:1";
            var document = DockerfileReader.Read("FROM " + from + Steps).Document;
            _chain[i] = new ImageModel(new ImageDescription($"Acme.I{i}", LayerKind.Runtime, $"acme/i{i}:1", from, i == 0 ? null : $"Acme.I{i - 1}"), document);
        }
    }

    /// <summary>The whole chain; divide by the number of images.</summary>
    [Benchmark]
    public EffectiveImage Chain()
    {
        EffectiveImage? image = null;

        foreach (var model in _chain)
            image = EffectiveImage.Of(model, image, ExternalImageCatalog.Default, CancellationToken.None);

        return image!;
    }
}
