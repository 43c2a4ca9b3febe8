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
        string[] recorded = Trace(() => AD.Derivative(f, 1));
        Assert.Contains("Faults.Contract.<Payoff>Twin(Double x", recorded[0]);
        Assert.EndsWith(caller, recorded[1]);
        Assert.DoesNotContain(recorded, line => line.Contains(">Entry(", StringComparison.Ordinal));
    }

    [Fact]
    public void The_trace_of_an_error_of_the_runtime_starts_in_the_code_that_made_it()
    {
        using var recording = Recording.Start();
        double poison = recording.Variable(2) * 2; // this assembly is not woven
        Func<double, double> f = FaultPrograms.F("Faults.Lines", "Method");
        string[] trace = [.. Assert.Throws<PoisonedValueException>(() => f(poison)).StackTrace!.Split('\n')];
        Assert.Contains("Faults.Contract.", trace[0]);
        Assert.DoesNotContain(trace, line => line.Contains("ILDiff.Activity.", StringComparison.Ordinal) || line.Contains("ILDiff.Border.", StringComparison.Ordinal));
    }

    private static string[] Trace(Action run) =>
        [.. Assert.Throws<ArgumentException>(run).StackTrace!.Split('\n').Select(line => line.TrimEnd())];
}
