using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Fusion;
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
    internal static void Run(Statements statements, Span<double> adjoints) =>
        Run(statements, adjoints, (0, statements.Count), statements.OperandCount);

    /// <summary>Propagates them over a part.</summary>
    /// <param name="statements">All statements.</param>
    /// <param name="adjoints">The adjoints of all.</param>
    /// <param name="part">The first statement of the part, and the one behind it.</param>
    /// <param name="operand">The row of operands behind the part.</param>
    internal static void Run(Statements statements, Span<double> adjoints, (int First, int End) part, int operand)
    {
        // References to the columns, since their lengths were checked when they were made.
        ref readonly ushort operations = ref statements.FirstOperation;
        ref readonly int operands = ref statements.FirstOperand;
        ref readonly double values = ref statements.FirstValue;
        ref double first = ref MemoryMarshal.GetReference(adjoints);
        for (int s = part.End - 1; s >= part.First; s--)
        {
            var operation = (Elementary)Rows.At(in operations, s);
            int arity = OperationTable.IsArithmetic(operation) ? 2 : OperationTable.Arity((ushort)operation);
            operand -= arity;
            double zBar = Unsafe.Add(ref first, s);
            if (zBar == 0 || arity == 0)
                continue; // no dependent variable is reached from here

            if (FusedOperations.Is((ushort)operation))
            {
                ref readonly int own = ref Rows.From(in operands, operand);
                FusedOperations.Reverse((ushort)operation, in own, in values, ref first, Rows.At(in values, s), zBar);
                continue;
            }

            int x = Rows.At(in operands, operand);
            if (arity == 1)
            {
                Propagate(ref Unsafe.Add(ref first, x), zBar, Partials.Of(operation, Rows.At(in values, x), 0, Rows.At(in values, s)).X);
                continue;
            }

            int y = Rows.At(in operands, operand + 1);
            switch (operation)
            {
                // Three rows of the table repeated: two thirds of the time of loops of sums and products.
                case Elementary.Add:
                    Unsafe.Add(ref first, x) += zBar;
                    Unsafe.Add(ref first, y) += zBar;
                    break;
                case Elementary.Subtract:
                    Unsafe.Add(ref first, x) += zBar;
                    Unsafe.Add(ref first, y) -= zBar;
                    break;
                case Elementary.Multiply:
                    Propagate(ref Unsafe.Add(ref first, x), zBar, Rows.At(in values, y));
                    Propagate(ref Unsafe.Add(ref first, y), zBar, Rows.At(in values, x));
                    break;
                default:
                    var (dx, dy) = Partials.Of(operation, Rows.At(in values, x), Rows.At(in values, y), Rows.At(in values, s));
                    Propagate(ref Unsafe.Add(ref first, x), zBar, dx);
                    Propagate(ref Unsafe.Add(ref first, y), zBar, dy);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Propagate(ref double adjoint, double zBar, double partial)
    {
        if (partial != 0)
            adjoint += zBar * partial;
    }
}
