using BenchmarkDotNet.Running;
using ILDiff.Benchmarks;

if (args is ["pairs"])
    InterleavedPairs.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
