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
    /// <param name="consumes">
    /// Whether adjoints of the part are zero again afterwards; those of fused statements are in any case.
    /// </param>
    internal static void Run(
        Statements statements, Span<double> adjoints, (int First, int End) part, int operand, bool consumes = false)
    {
        // References to the columns, since their lengths were checked when they were made.
        ref readonly ushort operations = ref statements.FirstOperation;
        ref readonly int operands = ref statements.FirstOperand;
        ref readonly double values = ref statements.FirstValue;
        ref double first = ref MemoryMarshal.GetReference(adjoints);
        for (int s = part.End - 1; s >= part.First; s--)
        {
            var operation = (Elementary)Rows.At(in operations, s);
            int arity = OperationTable.Arity((ushort)operation);
            operand -= arity;
            ref readonly int own = ref Rows.From(in operands, operand);
            if (FusedOperations.Is((ushort)operation))
            {
                // A loop makes many of the same operation.
                int before = FusedOperations.Reverse((ushort)operation, in operations, in own, in values, ref first, s, part.First);
                operand -= arity * (s - before - 1);
                s = before + 1;
                continue;
            }

            double zBar = Unsafe.Add(ref first, s);
            if (consumes)
                Unsafe.Add(ref first, s) = 0;
            if (zBar == 0)
                continue; // no dependent variable is reached from here
            if (OperationTable.IsArithmetic(operation))
                Arithmetic(operation, Rows.At(in own, 0), Rows.At(in own, 1), in values, ref first, Rows.At(in values, s), zBar);
            else if (arity > 0)
                Function(operation, arity, in own, in values, ref first, Rows.At(in values, s), zBar);
        }
    }

    // Rows of the table repeated: two thirds of the time of loops of sums and products. The processor foresees one branch,
    // not four; and a partial of 0 is looked for only where it matters, when its product is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Arithmetic(
        Elementary operation, int x, int y, ref readonly double values, ref double adjoints, double z, double zBar)
    {
        double left = zBar, right = zBar;
        if (operation == Elementary.Multiply)
        {
            left *= Rows.At(in values, y);
            right *= Rows.At(in values, x);
        }
        else if (operation == Elementary.Divide)
        {
            double divisor = Rows.At(in values, y);
            left *= 1 / divisor;
            right *= -z / divisor;
        }
        else
        {
            right *= 1 - (2 * (operation - Elementary.Add)); // of a difference -1
        }

        if (double.IsNaN(left + right))
        {
            Careful(operation, x, y, in values, ref adjoints, z, zBar);
            return;
        }

        Unsafe.Add(ref adjoints, x) += left;
        Unsafe.Add(ref adjoints, y) += right;
    }

    private static void Function(
        Elementary operation, int arity, ref readonly int operands, ref readonly double values, ref double adjoints, double z, double zBar)
    {
        int x = Rows.At(in operands, 0);
        if (arity == 1)
            Propagate(ref Unsafe.Add(ref adjoints, x), zBar, Partials.Of(operation, Rows.At(in values, x), 0, z).X);
        else
            Careful(operation, x, Rows.At(in operands, 1), in values, ref adjoints, z, zBar);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Careful(
        Elementary operation, int x, int y, ref readonly double values, ref double adjoints, double z, double zBar)
    {
        var (dx, dy) = Partials.Of(operation, Rows.At(in values, x), Rows.At(in values, y), z);
        Propagate(ref Unsafe.Add(ref adjoints, x), zBar, dx);
        Propagate(ref Unsafe.Add(ref adjoints, y), zBar, dy);
    }

    private static void Propagate(ref double adjoint, double zBar, double partial)
    {
        if (partial != 0)
            adjoint += zBar * partial;
    }
}
