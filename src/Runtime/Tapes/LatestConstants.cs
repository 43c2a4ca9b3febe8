using System.Runtime.CompilerServices;
using ILDiff.Operations;

namespace ILDiff.Tapes;

/// <summary>
/// The statements of constants that were recorded lately: what code has at hand is often read many times. Belongs to one
/// thread.
/// </summary>
internal sealed class LatestConstants
{
    private const int Shift = 64 - 7;
    private const long Factor = unchecked((long)0x9E3779B97F4A7C15); // 2^64 / golden ratio

    private readonly int[] statements = new int[1 << (64 - Shift)];

    /// <summary>The statement of a constant; -1 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(double value, Tape tape)
    {
        int latest = statements[Place(value)];
        // Forgotten and rewound statements may have others in their place.
        return latest < tape.Count && tape.Operations[latest] == (ushort)Elementary.Constant &&
            BitConverter.DoubleToInt64Bits(tape.Values[latest]) == BitConverter.DoubleToInt64Bits(value)
                ? latest
                : -1;
    }

    internal void Keep(double value, int statement) => statements[Place(value)] = statement;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(double value) => (int)((ulong)(BitConverter.DoubleToInt64Bits(value) * Factor) >> Shift);
}
