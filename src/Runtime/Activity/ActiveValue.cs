using System.Runtime.CompilerServices;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>
/// How a double carries its statement: a signalling NaN with a marker bit, the serial of the recording and the number
/// of the statement. The only file that knows the bits.
/// </summary>
/// <remarks>
/// <code>
/// bit 63      0
/// bits 62..52 all ones
/// bit 51      0        quiet bit clear: hardware arithmetic sets it, which is how poison is recognised
/// bit 50      1        the marker: the payload is never zero
/// bits 49..32 serial of the recording
/// bits 31..0  statement
/// </code>
/// </remarks>
internal static class ActiveValue
{
    /// <summary>Serials run from 1 to this and then start again; all ones is left to NaNs of the program.</summary>
    internal const int MaxSerial = (1 << 18) - 2;

    private const int ForgottenStatement = -1;
    private const uint Marker = 0x7FF4_0000;
    private const uint Sign = 0x8000_0000;
    private const uint Quiet = 0x0008_0000;
    private const uint SerialMask = (1 << 18) - 1;

    /// <summary>The upper half of the bits of every active value of the recording with this serial.</summary>
    internal static uint Signature(int serial) => Marker | (uint)serial;

    /// <summary>Whether the value is active in the recording of <paramref name="tape"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Is(double value, Tape tape) => Upper(value) == tape.Signature;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Statement(double value) => (int)BitConverter.DoubleToUInt64Bits(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Of(int statement, uint signature) =>
        BitConverter.UInt64BitsToDouble(((ulong)signature << 32) | (uint)statement);

    /// <summary>Poison in place of an active value whose statement is forgotten.</summary>
    internal static double Forgotten(uint signature) => Of(ForgottenStatement, signature | Quiet);

    /// <summary>Whether poison stands for an active value whose statement is forgotten.</summary>
    internal static bool IsForgotten(double poison) => Statement(poison) == ForgottenStatement && (Upper(poison) & Quiet) != 0;

    /// <summary>What a NaN is: a NaN of the program, an active value of some recording, or what arithmetic or a
    /// negation outside woven code made of one.</summary>
    internal static NaNKind Classify(double nan)
    {
        uint upper = Upper(nan);
        uint serial = upper & SerialMask;
        if ((upper & Marker & ~Quiet) != (Marker & ~Quiet) || serial is 0 or > MaxSerial)
            return NaNKind.Genuine;
        return (upper & (Sign | Quiet)) == 0 ? NaNKind.Active : NaNKind.Poisoned;
    }

    /// <summary>The serial that an active or poisoned value carries.</summary>
    internal static int Serial(double value) => (int)(Upper(value) & SerialMask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Upper(double value) => (uint)(BitConverter.DoubleToUInt64Bits(value) >> 32);
}

/// <summary>What a NaN turned out to be.</summary>
internal enum NaNKind
{
    /// <summary>A NaN of the program's own.</summary>
    Genuine,

    /// <summary>An active value of some recording, this one or another.</summary>
    Active,

    /// <summary>An active value that code which was not woven computed with.</summary>
    Poisoned,
}
