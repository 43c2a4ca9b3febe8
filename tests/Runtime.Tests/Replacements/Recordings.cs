using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>A tape to call replacements with, without woven code.</summary>
internal static class Recordings
{
    private const int Serial = 77;

    internal static Tape NewTape() => new() { Signature = ActiveValue.Signature(Serial) };

    internal static double Variable(this Tape tape, double primal) =>
        tape.Active(tape.Record(Elementary.Independent, primal));

    /// <summary>What arithmetic that is not woven makes of an active value.</summary>
    internal static double Poison(this Tape tape) => tape.Variable(1) + 1;

    /// <summary>The gradient of a function of active values.</summary>
    internal static double[] Gradient(Func<double[], Tape, double> function, params double[] x)
    {
        Tape tape = NewTape();
        double y = function([.. x.Select(tape.Variable)], tape);
        Assert.True(ActiveValue.Is(y, tape));
        Span<double> adjoints = tape.ClearedAdjoints();
        adjoints[ActiveValue.Statement(y)] = 1;
        ReverseSweep.Run(tape.Statements, adjoints);
        return adjoints[..x.Length].ToArray();
    }
}
