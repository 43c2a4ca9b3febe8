using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Fusion;
using ILDiff.Operations;
using ILDiff.Tapes;
using static ILDiff.Operations.ZeroWins;

namespace ILDiff.Sweeps;

/// <summary>Tangents, from the first statement to the last: the mirror of <see cref="ReverseSweep"/>.</summary>
internal static class ForwardSweep
{
    /// <summary>Propagates the tangents that were seeded; those of other statements are overwritten.</summary>
    internal static void Run(Statements statements, Span<double> tangents) => Run(statements, tangents, (0, statements.Count), 0);

    /// <summary>Propagates them over a part.</summary>
    /// <param name="statements">All statements.</param>
    /// <param name="tangents">The tangents of all.</param>
    /// <param name="part">The first statement of the part, and the one behind it.</param>
    /// <param name="operand">The row of its first operand.</param>
    internal static void Run(Statements statements, Span<double> tangents, (int First, int End) part, int operand)
    {
        ref readonly ushort operations = ref statements.FirstOperation;
        ref readonly int operands = ref statements.FirstOperand;
        ref readonly double values = ref statements.FirstValue;
        ref double first = ref MemoryMarshal.GetReference(tangents);
        for (int s = part.First; s < part.End; s++)
        {
            var operation = (Elementary)Rows.At(in operations, s);
            int arity = OperationTable.IsArithmetic(operation) ? 2 : OperationTable.Arity((ushort)operation);
            if (arity == 0)
                continue; // seeded, or a constant

            if (FusedOperations.Is((ushort)operation))
            {
                ref readonly int own = ref Rows.From(in operands, operand);
                Unsafe.Add(ref first, s) = FusedOperations.ExpansionOf((ushort)operation).Forward(in own, in values, in first);
                operand += arity;
                continue;
            }

            int x = Rows.At(in operands, operand);
            int y = Rows.At(in operands, operand + arity - 1);
            operand += arity;
            double xDot = Unsafe.Add(ref first, x);
            double yDot = arity == 2 ? Unsafe.Add(ref first, y) : 0;
            ref double zDot = ref Unsafe.Add(ref first, s);
            zDot = 0;
            if (xDot == 0 && yDot == 0)
                continue;
            switch (operation)
            {
                // Rows of the table repeated, as in the reverse sweep.
                case Elementary.Add:
                    zDot = xDot + yDot;
                    break;
                case Elementary.Subtract:
                    zDot = xDot - yDot;
                    break;
                case Elementary.Multiply:
                    zDot = Product(xDot, Rows.At(in values, y)) + Product(yDot, Rows.At(in values, x));
                    break;
                default:
                    var (dx, dy) = Partials.Of(operation, Rows.At(in values, x), Rows.At(in values, y), Rows.At(in values, s));
                    zDot = Product(xDot, dx) + Product(yDot, dy);
                    break;
            }
        }
    }
}
