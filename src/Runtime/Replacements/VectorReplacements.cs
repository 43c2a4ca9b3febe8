using System.ComponentModel;
using System.Numerics;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Arithmetic of <see cref="Vector{T}"/>: lane by lane where one is active. What computes with vectors and is not here
/// refuses active lanes.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorReplacements
{
    [Replaces(typeof(Vector<>), "op_Addition")]
    [Replaces(typeof(Vector), nameof(Vector.Add))]
    public static Vector<T> Add<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Add, x, y, tape) : x + y;

    [Replaces(typeof(Vector<>), "op_Subtraction")]
    [Replaces(typeof(Vector), nameof(Vector.Subtract))]
    public static Vector<T> Subtract<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Subtract, x, y, tape) : x - y;

    [Replaces(typeof(Vector<>), "op_Multiply")]
    [Replaces(typeof(Vector), nameof(Vector.Multiply))]
    public static Vector<T> Multiply<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Multiply, x, y, tape) : x * y;

    [Replaces(typeof(Vector<>), "op_Division")]
    [Replaces(typeof(Vector), nameof(Vector.Divide))]
    public static Vector<T> Divide<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Divide, x, y, tape) : x / y;

    [Replaces(typeof(Vector<>), "op_Multiply")]
    [Replaces(typeof(Vector), nameof(Vector.Multiply))]
    public static Vector<T> Multiply<T>(Vector<T> x, T y, Tape tape) =>
        Multiply(x, new Vector<T>(y), tape);

    [Replaces(typeof(Vector<>), "op_Multiply")]
    [Replaces(typeof(Vector), nameof(Vector.Multiply))]
    public static Vector<T> Multiply<T>(T x, Vector<T> y, Tape tape) =>
        Multiply(new Vector<T>(x), y, tape);

    [Replaces(typeof(Vector<>), "op_Division")]
    [Replaces(typeof(Vector), nameof(Vector.Divide))]
    public static Vector<T> Divide<T>(Vector<T> x, T y, Tape tape) =>
        Divide(x, new Vector<T>(y), tape);

    [Replaces(typeof(Vector<>), "op_UnaryNegation")]
    [Replaces(typeof(Vector), nameof(Vector.Negate))]
    public static Vector<T> Negate<T>(Vector<T> x, Tape tape) =>
        Lanes.AreActive(x, tape) ? Lanes.Map(Elementary.Negate, x, tape) : -x;

    [Replaces(typeof(Vector), nameof(Vector.Abs))]
    public static Vector<T> Abs<T>(Vector<T> x, Tape tape) =>
        Lanes.AreActive(x, tape) ? Lanes.Map(Elementary.Abs, x, tape) : Vector.Abs(x);

    [Replaces(typeof(Vector), nameof(Vector.SquareRoot))]
    public static Vector<T> SquareRoot<T>(Vector<T> x, Tape tape) =>
        Lanes.AreActive(x, tape) ? Lanes.Map(Elementary.Sqrt, x, tape) : Vector.SquareRoot(x);

    [Replaces(typeof(Vector), nameof(Vector.Min))]
    public static Vector<T> Min<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Min, x, y, tape) : Vector.Min(x, y);

    [Replaces(typeof(Vector), nameof(Vector.Max))]
    public static Vector<T> Max<T>(Vector<T> x, Vector<T> y, Tape tape) =>
        Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape) ? Lanes.Map(Elementary.Max, x, y, tape) : Vector.Max(x, y);

    [Replaces(typeof(Vector), nameof(Vector.Sum))]
    public static T Sum<T>(Vector<T> x, Tape tape) => Lanes.AreActive(x, tape)
        ? (T)(object)Lanes.Sum(x, (double)(object)Vector.Sum(Lanes.Primals(x, tape))!, tape)
        : Vector.Sum(x);

    [Replaces(typeof(Vector), nameof(Vector.Dot))]
    public static T Dot<T>(Vector<T> x, Vector<T> y, Tape tape) => Lanes.AreActive(x, tape) || Lanes.AreActive(y, tape)
        ? (T)(object)Lanes.Sum(
            Multiply(x, y, tape), (double)(object)Vector.Dot(Lanes.Primals(x, tape), Lanes.Primals(y, tape))!, tape)
        : Vector.Dot(x, y);
}
