using ILDiff.Activity;
using ILDiff.Sweeps;
using ILDiff.Tapes;

namespace ILDiff;

/// <summary>A reverse sweep from outputs with seeds.</summary>
internal static class SeededSweep
{
    /// <summary>
    /// The adjoints of all statements, from fresh ones. Passive outputs depend on nothing; poisoned and stale ones are
    /// errors.
    /// </summary>
    /// <param name="tape">The tape.</param>
    /// <param name="outputs">What the code returned.</param>
    /// <param name="seeds">Their adjoints.</param>
    /// <param name="variables">How many of the first statements are variables.</param>
    internal static Span<double> Run(Tape tape, ReadOnlySpan<double> outputs, ReadOnlySpan<double> seeds, int variables)
    {
        foreach (double output in outputs)
            Faults.Checked(output, tape);

        Span<double> adjoints = tape.ClearedAdjoints();
        for (int i = 0; i < outputs.Length; i++)
        {
            if (ActiveValue.Is(outputs[i], tape))
                adjoints[ActiveValue.Statement(outputs[i])] += seeds[i];
        }

        TapeSweeps.ReverseTo(variables, tape);
        return tape.AdjointRows;
    }
}
