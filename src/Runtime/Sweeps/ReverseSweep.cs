using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>Adjoints, from the last statement to the first.</summary>
/// <remarks>
/// Zero wins: an adjoint of 0 hands nothing on whatever the partial, nor does a partial of 0 whatever the adjoint. So the
/// vertical slope of a square root at 0 does not turn into NaN what was not selected, or is multiplied by 0. Adjoints of
/// constants are computed like the others, and nobody reads them.
/// </remarks>
internal static class ReverseSweep
{
    /// <summary>Propagates the adjoints that were seeded.</summary>
    internal static void Run(Tape tape, Span<double> adjoints)
    {
        int operand = tape.OperandCount;
        for (int s = tape.Count - 1; s >= 0; s--)
        {
            ushort operation = tape.Operations[s];
            int arity = OperationTable.Arity(operation);
            operand -= arity;
            double zBar = adjoints[s];
            if (zBar == 0 || arity == 0)
                continue; // no dependent variable is reached from here

            int x = tape.Operands[operand];
            int y = arity == 2 ? tape.Operands[operand + 1] : x;
            var (dx, dy) = Partials.Of((Elementary)operation, tape.Values[x], tape.Values[y], tape.Values[s]);
            if (dx != 0)
                adjoints[x] += zBar * dx;
            if (arity == 2 && dy != 0)
                adjoints[y] += zBar * dy;
        }
    }
}
