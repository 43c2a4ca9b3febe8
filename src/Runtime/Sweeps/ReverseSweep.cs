using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>Adjoints, from the last statement to the first.</summary>
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
            adjoints[x] += zBar * dx;
            if (arity == 2)
                adjoints[y] += zBar * dy;
        }
    }
}
