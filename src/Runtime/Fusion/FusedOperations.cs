using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Operations;

namespace ILDiff.Fusion;

/// <summary>
/// The fused operations that woven code has used: their numbers, which follow those of the table of elementary
/// operations, their expansions and their adjoints. Thread safe.
/// </summary>
internal static unsafe class FusedOperations
{
    private static readonly Lock Adding = new();
    private static int count;

    // Sweeps read without a lock: nobody knows a number before its row is set. As long as numbers go; the system gives the
    // memory when it is used.
    private static readonly nint* Reverses = (nint*)NativeMemory.AllocZeroed(ushort.MaxValue + 1, (nuint)sizeof(nint));
    private static volatile Expansion[] expansions = [];

    /// <summary>Whether an operation is a fused one.</summary>
    internal static bool Is(ushort operation) => operation >= OperationTable.FirstFused;

    /// <summary>Gives an operation a number.</summary>
    /// <param name="expansion">What it computes, as text.</param>
    /// <param name="reverse">A method with the signature of <see cref="Reverse"/> without its first parameter.</param>
    /// <returns>The number; 0 when there are none left, and elementary statements have to do.</returns>
    internal static ushort Add(string expansion, nint reverse)
    {
        var parsed = Expansion.Parse(expansion);
        lock (Adding)
        {
            int operation = OperationTable.FirstFused + count;
            if (operation > ushort.MaxValue)
                return 0;
            if (count == expansions.Length)
                expansions = [.. expansions, .. new Expansion[count + 64]];
            expansions[count++] = parsed;
            Reverses[operation] = reverse;
            OperationTable.SetArity((ushort)operation, parsed.Arity);
            return (ushort)operation;
        }
    }

    internal static Expansion ExpansionOf(ushort operation) => expansions[operation - OperationTable.FirstFused];

    /// <summary>
    /// Adds what the operands' adjoints get, of a statement and of those before it that have the same operation; the adjoints
    /// of these are zero afterwards.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="operations">The first operation of the tape.</param>
    /// <param name="operands">The statement's operands.</param>
    /// <param name="values">The first primal of the tape.</param>
    /// <param name="adjoints">The first adjoint of the tape.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="first">The first statement that is swept.</param>
    /// <returns>The statement before those.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Reverse(
        ushort operation,
        ref readonly ushort operations,
        ref readonly int operands,
        ref readonly double values,
        ref double adjoints,
        int statement,
        int first) =>
        ((delegate*<ref readonly ushort, ref readonly int, ref readonly double, ref double, int, int, int>)Reverses[operation])(
            in operations, in operands, in values, ref adjoints, statement, first);
}
