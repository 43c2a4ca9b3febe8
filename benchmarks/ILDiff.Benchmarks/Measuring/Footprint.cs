using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Benchmarks.Measuring;

/// <summary>What a recording takes of memory.</summary>
/// <param name="Statements">How many statements it has, variables and constants among them.</param>
/// <param name="Bytes">The rows that they fill, without the adjoints.</param>
internal readonly record struct Footprint(int Statements, long Bytes)
{
    private const int Calls = 10;

    /// <summary>Of a function at a point.</summary>
    internal static Footprint Of(Func<double[], double> f, double[] x)
    {
        using FunctionRecording recording = FunctionRecording.Of(f);
        f(recording.KeptVariables(x));
        Statements statements = CurrentTape.Get()!.Statements;
        const int row = sizeof(ushort) + sizeof(double);
        return new Footprint(statements.Count, ((long)row * statements.Count) + (sizeof(int) * (long)statements.OperandCount));
    }

    /// <summary>What one more call allocates on the managed heap, once a few have been made.</summary>
    internal static long AllocatedBy(Action action)
    {
        for (int i = 0; i < Calls; i++)
            action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
            action();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
