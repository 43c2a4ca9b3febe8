using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>
/// What woven code calls for its arithmetic. Operands come first and the tape last, so that a call takes the place of
/// an instruction without moving the evaluation stack.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
public static class Recorder
{
    private const string RoundedElsewhere = "a method that rounds in a way of its own (fused, of complex numbers, of vectors)|code of .NET|";

    /// <summary>x + y</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(double x, double y, Tape tape)
    {
        if (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape))
            return Record<Sum>(x, y, tape);
        double z = x + y;
        return IsSuspicious(z) ? Passive(Elementary.Add, x, y, z, tape) : z;
    }

    /// <summary>x - y</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Subtract(double x, double y, Tape tape)
    {
        if (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape))
            return Record<Difference>(x, y, tape);
        double z = x - y;
        return IsSuspicious(z) ? Passive(Elementary.Subtract, x, y, z, tape) : z;
    }

    /// <summary>x * y</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Multiply(double x, double y, Tape tape)
    {
        if (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape))
            return Record<Product>(x, y, tape);
        double z = x * y;
        return IsSuspicious(z) ? Passive(Elementary.Multiply, x, y, z, tape) : z;
    }

    /// <summary>x / y</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double x, double y, Tape tape)
    {
        if (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape))
            return Record<Quotient>(x, y, tape);
        double z = x / y;
        return IsSuspicious(z) ? Passive(Elementary.Divide, x, y, z, tape) : z;
    }

    /// <summary>The remainder of x / y, with the sign of x.</summary>
    public static double Remainder(double x, double y, Tape tape) => Binary(Elementary.Remainder, x, y, tape);

    /// <summary>-x</summary>
    public static double Negate(double x, Tape tape) => Unary(Elementary.Negate, x, tape);

    /// <summary>Any operation with one operand.</summary>
    internal static double Unary(Elementary operation, double x, Tape tape)
    {
        if (!ActiveValue.Is(x, tape) && !(Stress.IsOn && tape != Tape.None))
            return double.IsNaN(x) ? PassiveUnary(operation, x, tape) : Values.Of(operation, x, 0);
        int operand = Operand(ref x, tape);
        return tape.Active(tape.Record(operation, operand, Values.Of(operation, x, 0)));
    }

    /// <summary>Any operation with two operands.</summary>
    internal static double Binary(Elementary operation, double x, double y, Tape tape)
    {
        if (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape))
            return Record(operation, x, y, tape);
        // Not every operation hands a NaN on (pow(NaN, 0) is 1), so the operands are looked at, not the result.
        if (double.IsNaN(x) || double.IsNaN(y) || Stress.IsOn)
            return Passive(operation, x, y, Values.Of(operation, x, y), tape);
        return Values.Of(operation, x, y);
    }

    /// <summary>An operation with one operand whose value another method computed.</summary>
    internal static double Valued(Elementary operation, double x, double value, Tape tape)
    {
        if (!ActiveValue.Is(x, tape))
            return value;
        Decisions.OnInputs(RoundedElsewhere, tape);
        return tape.Active(tape.Record(operation, ActiveValue.Statement(x), value));
    }

    /// <summary>An operation with two operands whose value another method computed.</summary>
    internal static double Valued(Elementary operation, double x, double y, double value, Tape tape)
    {
        if (!ActiveValue.Is(x, tape) && !ActiveValue.Is(y, tape))
            return value;
        Decisions.OnInputs(RoundedElsewhere, tape);
        int left = Operand(ref x, tape);
        int right = Operand(ref y, tape);
        return tape.Active(tape.Record(operation, left, right, value));
    }

    /// <summary>
    /// The primal of a value, for code that takes no derivative: it learns the value, which a replay has to find again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Primal(double x, Tape tape) =>
        tape.RecordsDecisions && double.IsNaN(x) ? Decisions.Of(Elementary.Exactly, x, null, tape) : Value(x, tape);

    /// <summary>The primal of a value, for what goes on with it as the recording does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Value(double x, Tape tape)
    {
        if (!double.IsNaN(x))
            return x;
        return ActiveValue.Is(x, tape) ? tape.Values[ActiveValue.Statement(x)] : Faults.Checked(x, tape);
    }

    /// <summary>The primal of a value whose derivative is lost here, by a conversion; counted, an error in strict mode.</summary>
    /// <param name="x">The value that is converted.</param>
    /// <param name="site">Where: "conversion|caller|place".</param>
    /// <param name="tape">The tape of the recording.</param>
    public static double Cut(double x, string site, Tape tape) => CutBy(Elementary.Exactly, x, site, tape);

    /// <summary>The primal of a value that is converted to an integer.</summary>
    /// <inheritdoc cref="Cut(double, string, Tape)"/>
    public static double CutToInteger(double x, string site, Tape tape) => CutBy(Elementary.Truncate, x, site, tape);

    /// <summary>The primal of a value that is converted to single precision.</summary>
    /// <inheritdoc cref="Cut(double, string, Tape)"/>
    public static double CutToSingle(double x, string site, Tape tape) => CutBy(Elementary.Single, x, site, tape);

    /// <summary>A double that the code got from elsewhere: a literal, a conversion, a call. Active in stress mode.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Produced(double x, Tape tape) =>
        Stress.IsOn && tape != Tape.None && !double.IsNaN(x) ? tape.Active(tape.Record(Elementary.Constant, x)) : x;

    /// <summary>ceq</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Equal(double x, double y, string site, Tape tape) => tape.RecordsDecisions
        ? Decisions.Is(Elementary.Equal, x, y, site, tape) && Ties.Met(x, y, site, tape)
        : Value(x, tape) == Value(y, tape) && Ties.Met(x, y, site, tape);

    /// <summary>clt</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(double x, double y, string site, Tape tape) => tape.RecordsDecisions
        ? Decisions.Is(Elementary.Less, x, y, site, tape)
        : Value(x, tape) < Value(y, tape);

    /// <summary>clt.un: less or unordered</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessOrUnordered(double x, double y, string site, Tape tape) => tape.RecordsDecisions
        ? Decisions.Is(Elementary.LessOrUnordered, x, y, site, tape)
        : !(Value(x, tape) >= Value(y, tape));

    /// <summary>cgt</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Greater(double x, double y, string site, Tape tape) => tape.RecordsDecisions
        ? Decisions.Is(Elementary.Greater, x, y, site, tape)
        : Value(x, tape) > Value(y, tape);

    /// <summary>cgt.un: greater or unordered</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GreaterOrUnordered(double x, double y, string site, Tape tape) => tape.RecordsDecisions
        ? Decisions.Is(Elementary.GreaterOrUnordered, x, y, site, tape)
        : !(Value(x, tape) <= Value(y, tape));

    /// <summary>
    /// The value of an algorithm, with exactly the bits that the replaced method returns: where a sum was taken in
    /// another order, the difference, a unit in the last place or so, is added as a constant.
    /// </summary>
    /// <param name="y">The value that the algorithm recorded.</param>
    /// <param name="exact">What the replaced method returns for the primals.</param>
    /// <param name="tape">The tape of the recording.</param>
    /// <param name="roundsAlike">Whether the algorithm has the bits of the method wherever they are finite and not zero.</param>
    public static double Exactly(double y, double exact, Tape tape, bool roundsAlike = false)
    {
        if (!ActiveValue.Is(y, tape))
            return exact;
        int operand = ActiveValue.Statement(y);
        double value = tape.Values[operand];
        bool isExact = BitConverter.DoubleToInt64Bits(value) == BitConverter.DoubleToInt64Bits(exact);
        if (!isExact || !roundsAlike)
            Decisions.OnInputs(RoundedElsewhere, tape); // the difference is another at others
        if (isExact)
            return y;
        int difference = tape.Record(Elementary.Constant, exact - value);
        return tape.Active(tape.Record(Elementary.Add, operand, difference, exact));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSuspicious(double z) => double.IsNaN(z) || Stress.IsOn;

    /// <summary>
    /// Records one of the four operations of the hardware. On active values and constants of lately, with room on the tape,
    /// compiled code makes no calls here, and saves no registers.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Record<TOperation>(double x, double y, Tape tape)
        where TOperation : struct, IArithmetic
    {
        int left = Known(x, tape), right = Known(y, tape);
        if ((left | right) < 0 || !tape.HasRoom)
            return RecordAny<TOperation>(x, y, tape);
        double z = TOperation.Of(tape.Values[left], tape.Values[right]);
        return tape.Active(tape.RecordInRoom(TOperation.Operation, left, right, z));
    }

    /// <summary>The statement of an operand that is active, or a constant that is taken again; negative for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Known(double x, Tape tape) => ActiveValue.Is(x, tape) ? ActiveValue.Statement(x)
        : tape.Fuses ? tape.LatestConstants.Find(x, tape)
        : -1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double RecordAny<TOperation>(double x, double y, Tape tape)
        where TOperation : struct, IArithmetic
    {
        int left = Operand(ref x, tape);
        int right = Operand(ref y, tape);
        return tape.Active(tape.Record(TOperation.Operation, left, right, TOperation.Of(x, y)));
    }

    /// <summary>Records an operation of which at least one operand is active.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Record(Elementary operation, double x, double y, Tape tape)
    {
        int left = Operand(ref x, tape);
        int right = Operand(ref y, tape);
        return tape.Active(tape.Record(operation, left, right, Values.Of(operation, x, y)));
    }

    private static double CutBy(Elementary decision, double x, string site, Tape tape)
    {
        if (ActiveValue.Is(x, tape))
        {
            tape.Findings.Cut(site);
            Decisions.Of(decision, x, site, tape);
        }

        return Value(x, tape);
    }

    /// <summary>The statement of an operand; a passive one is recorded as a constant.</summary>
    internal static int Operand(double x, Tape tape) => Operand(ref x, tape);

    /// <summary>The statement of an operand, which becomes its primal; a passive one is recorded as a constant.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Operand(ref double x, Tape tape)
    {
        if (!ActiveValue.Is(x, tape))
            return Constant(x, tape);
        int statement = ActiveValue.Statement(x);
        x = tape.Values[statement];
        return statement;
    }

    internal static int Constant(double x, Tape tape) => tape.Constant(double.IsNaN(x) ? Faults.Checked(x, tape) : x);

    /// <summary>An operation on passive values whose result may hide poison, or that stress mode records.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Passive(Elementary operation, double x, double y, double z, Tape tape)
    {
        Faults.Checked(x, tape);
        Faults.Checked(y, tape);
        return Stress.IsOn && tape != Tape.None ? Record(operation, x, y, tape) : z;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double PassiveUnary(Elementary operation, double x, Tape tape) =>
        Values.Of(operation, Faults.Checked(x, tape), 0);

    /// <summary>An operation of the hardware, known when code is compiled.</summary>
    private interface IArithmetic
    {
        public static abstract Elementary Operation { get; }

        public static abstract double Of(double x, double y);
    }

    private readonly struct Sum : IArithmetic
    {
        public static Elementary Operation => Elementary.Add;

        public static double Of(double x, double y) => x + y;
    }

    private readonly struct Difference : IArithmetic
    {
        public static Elementary Operation => Elementary.Subtract;

        public static double Of(double x, double y) => x - y;
    }

    private readonly struct Product : IArithmetic
    {
        public static Elementary Operation => Elementary.Multiply;

        public static double Of(double x, double y) => x * y;
    }

    private readonly struct Quotient : IArithmetic
    {
        public static Elementary Operation => Elementary.Divide;

        public static double Of(double x, double y) => x / y;
    }
}
