using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Tests that run alone: what they see depends on whether any thread records.</summary>
[CollectionDefinition("Alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>Stack traces of woven code, frame by frame.</summary>
[Collection("Alone")]
public sealed class StackTraceTests
{
    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void A_stack_trace_is_that_of_the_unwoven_program_when_no_thread_records(OptimizationLevel level)
    {
        Func<double, double> f = FaultPrograms.F("Faults.Lines", "Method", level);
        string caller = SymbolTests.Line(FaultPrograms.Place("Caller"));
        string[] plain = Trace(() => f(1));
        Assert.Contains("Faults.Contract.Payoff(Double x)", plain[0]);
        Assert.Contains("Faults.Lines.Method(Double x)", plain[1]);
        Assert.EndsWith(caller, plain[1]);
        Assert.Contains(Trace(() => AD.Derivative(f, 1)), line => line.EndsWith(caller, StringComparison.Ordinal));
    }

    private static string[] Trace(Action run) =>
        [.. Assert.Throws<ArgumentException>(run).StackTrace!.Split('\n').Select(line => line.TrimEnd())];
}
