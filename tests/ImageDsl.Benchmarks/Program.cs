using BenchmarkDotNet.Running;
using ImageDsl.Benchmarks;

// "builds" compares two whole builds, "estate" reads a very large estate, "dockerfiles" reads and writes a folder, "lint" checks one, "evaluation" evaluates
// and lowers, "start" compares the start of the packed tool; everything else is BenchmarkDotNet's.
if (args is ["builds", ..])
    return WholeBuilds.Run(args[1..]);

if (args is ["estate"])
    return EstateScale.Run();

if (args is ["dockerfiles", ..])
    return DockerfileThroughput.Run(args[1..]);

if (args is ["lint", ..])
    return LintRun.Run(args[1..]);

if (args is ["evaluation"])
    return EvaluationSpeed.Run();

if (args is ["start", ..])
    return ToolStart.Run(args[1..]);

_ = BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
return 0;
