using BenchmarkDotNet.Running;
using ImageDsl.Benchmarks;

// "builds" compares two whole builds; everything else is BenchmarkDotNet's.
if (args is ["builds", ..])
    return WholeBuilds.Run(args[1..]);

_ = BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
return 0;
