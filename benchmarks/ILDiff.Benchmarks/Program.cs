return ILDiff.Benchmarks.Commands.CommandLine.Run(args);
