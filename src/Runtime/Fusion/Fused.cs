using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Fusion;

/// <summary>
/// What the code of fused operations calls, which the weaver writes: to record a statement, and to hand on its adjoint.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fused
{
    /// <summary>Gives an operation a number; 0 if elementary statements have to do.</summary>
    /// <param name="expansion">What it computes.</param>
    /// <param name="reverse">Its adjoint, a pointer to the method.</param>
    public static ushort Register(string expansion, nint reverse) => FusedOperations.Add(expansion, reverse);

    /// <summary>Whether a value is active.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsActive(double x, Tape tape) => ActiveValue.Is(x, tape);

    /// <summary>Whether a result of passive values may hide poison, or is to be recorded in stress mode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSuspicious(double z) => double.IsNaN(z) || Stress.IsOn;

    /// <summary>Whether the recording takes fused statements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWanted(int operation, Tape tape) => tape.Fuses && operation != 0;

    /// <summary>Whether the recording takes a fused statement as things are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoom(int operation, Tape tape) => tape.HasRoomForFused && operation != 0;

    /// <summary>The statement of an operand that is active, or a constant of lately; -1 for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Known(double x, Tape tape) =>
        ActiveValue.Is(x, tape) ? ActiveValue.Statement(x) : tape.LatestConstants.Find(x, tape);

    /// <summary>The statement of an operand; a passive one is recorded as a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Operand(double x, Tape tape) =>
        ActiveValue.Is(x, tape) ? ActiveValue.Statement(x) : Recorder.Constant(x, tape);

    /// <summary>The primal of a statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Primal(int statement, Tape tape) => tape.Values[statement];

    /// <summary>Records a statement, for which there is room; the caller fills in the operands, from the reference on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref int Record(int operation, int arity, double value, Tape tape) =>
        ref tape.RecordRow((ushort)operation, arity, value);

    /// <summary>Makes room and records a statement; the caller fills in the operands, from the reference on.</summary>
    public static ref int RecordWithRoom(int operation, int arity, double value, Tape tape)
    {
        if (!tape.HasRoomForFused)
            tape.MakeRoomForFused();
        return ref tape.RecordRow((ushort)operation, arity, value);
    }

    /// <summary>The number of the next statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Next(Tape tape) => tape.Count;

    /// <summary>The active value of a statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Result(int statement, Tape tape) => tape.Active(statement);

    /// <summary>The adjoint of a statement, which is zero afterwards.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Take(ref double adjoints, int statement)
    {
        ref double adjoint = ref Unsafe.Add(ref adjoints, statement);
        double taken = adjoint;
        adjoint = 0;
        return taken;
    }

    /// <summary>Whether a statement has an operation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Has(ref ushort operations, int statement, int operation) => Unsafe.Add(ref operations, statement) == operation;

    /// <summary>The primal of a statement.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Row(ref double values, int statement) => Unsafe.Add(ref values, statement);

    /// <summary>The primal of an operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Value(ref int operands, int index, ref double values) =>
        Unsafe.Add(ref values, Unsafe.Add(ref operands, index));

    /// <summary>Adds to the adjoint of an operand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Increase(ref int operands, int index, ref double adjoints, double increment) =>
        Unsafe.Add(ref adjoints, Unsafe.Add(ref operands, index)) += increment;

    /// <summary>Whether increments, added up, are no NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNumber(double sum) => !double.IsNaN(sum);

    /// <summary>Does with care what a plain adjoint cannot: an increment was 0 times infinity, or there is a NaN.</summary>
    public static void ReverseWithCare(ushort operation, ref int operands, ref double values, ref double adjoints, double zBar) =>
        FusedOperations.ExpansionOf(operation).Reverse(in operands, in values, ref adjoints, zBar);
}
