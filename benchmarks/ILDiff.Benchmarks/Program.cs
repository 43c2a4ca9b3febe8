return ILDiff.Benchmarks.Commands.BenchmarkCommands.Run(args);
