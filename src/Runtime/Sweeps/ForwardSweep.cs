using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Sweeps;

/// <summary>Tangents, from the first statement to the last: the mirror of <see cref="ReverseSweep"/>.</summary>
internal static class ForwardSweep
{
    /// <summary>Propagates the tangents that were seeded.</summary>
    internal static void Run(Tape tape, Span<double> tangents)
    {
        int operand = 0;
        for (int s = 0; s < tape.Count; s++)
        {
            ushort operation = tape.Operations[s];
            int arity = OperationTable.Arity(operation);
            if (arity == 0)
                continue; // seeded, or a constant

            int x = tape.Operands[operand];
            int y = arity == 2 ? tape.Operands[operand + 1] : x;
            operand += arity;
            var (dx, dy) = Partials.Of((Elementary)operation, tape.Values[x], tape.Values[y], tape.Values[s]);
            double zDot = Product(tangents[x], dx);
            if (arity == 2)
                zDot += Product(tangents[y], dy);
            tangents[s] = zDot;
        }
    }

    /// <summary>Zero wins: a constant has no part in the result where a partial is infinite.</summary>
    internal static double Product(double tangent, double partial) => tangent == 0 || partial == 0 ? 0 : tangent * partial;
}
