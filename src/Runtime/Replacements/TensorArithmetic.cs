using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Operations of <see cref="TensorPrimitives"/> on each pair of elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorArithmetic
{
    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Add))]
    public static void Add<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        Tensors.Map(Elementary.Add, x, y, destination, TensorPrimitives.Add, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Add))]
    public static void Add<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        Tensors.Map(Elementary.Add, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Add, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2))]
    public static void Atan2<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2, y, x, destination, TensorPrimitives.Atan2, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2))]
    public static void Atan2<T>(ReadOnlySpan<T> y, T x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2, y, Tensors.Repeat(x, y.Length), destination, TensorPrimitives.Atan2, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2))]
    public static void Atan2<T>(T y, ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2, Tensors.Repeat(y, x.Length), x, destination, TensorPrimitives.Atan2, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2Pi))]
    public static void Atan2Pi<T>(ReadOnlySpan<T> y, ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2Pi, y, x, destination, TensorPrimitives.Atan2Pi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2Pi))]
    public static void Atan2Pi<T>(ReadOnlySpan<T> y, T x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2Pi, y, Tensors.Repeat(x, y.Length), destination, TensorPrimitives.Atan2Pi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan2Pi))]
    public static void Atan2Pi<T>(T y, ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.Atan2Pi, Tensors.Repeat(y, x.Length), x, destination, TensorPrimitives.Atan2Pi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.CopySign))]
    public static void CopySign<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> sign, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.CopySign, x, sign, destination, TensorPrimitives.CopySign, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.CopySign))]
    public static void CopySign<T>(ReadOnlySpan<T> x, T sign, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.CopySign, x, Tensors.Repeat(sign, x.Length), destination, TensorPrimitives.CopySign, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Divide))]
    public static void Divide<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IDivisionOperators<T, T, T> =>
        Tensors.Map(Elementary.Divide, x, y, destination, TensorPrimitives.Divide, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Divide))]
    public static void Divide<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IDivisionOperators<T, T, T> =>
        Tensors.Map(Elementary.Divide, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Divide, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Divide))]
    public static void Divide<T>(T x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IDivisionOperators<T, T, T> =>
        Tensors.Map(Elementary.Divide, Tensors.Repeat(x, y.Length), y, destination, TensorPrimitives.Divide, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Hypot))]
    public static void Hypot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Map(Elementary.Hypot, x, y, destination, TensorPrimitives.Hypot, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Ieee754Remainder))]
    public static void Ieee754Remainder<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.IeeeRemainder, x, y, destination, TensorPrimitives.Ieee754Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Ieee754Remainder))]
    public static void Ieee754Remainder<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.IeeeRemainder, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Ieee754Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Ieee754Remainder))]
    public static void Ieee754Remainder<T>(T x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.IeeeRemainder, Tensors.Repeat(x, y.Length), y, destination, TensorPrimitives.Ieee754Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log))]
    public static void Log<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.LogToBase, x, y, destination, TensorPrimitives.Log, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log))]
    public static void Log<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.LogToBase, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Log, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Max))]
    public static void Max<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.Max, x, y, destination, TensorPrimitives.Max, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Max))]
    public static void Max<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.Max, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Max, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitude))]
    public static void MaxMagnitude<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MaxMagnitude, x, y, destination, TensorPrimitives.MaxMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitude))]
    public static void MaxMagnitude<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MaxMagnitude, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MaxMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitudeNumber))]
    public static void MaxMagnitudeNumber<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MaxMagnitudeNumber, x, y, destination, TensorPrimitives.MaxMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitudeNumber))]
    public static void MaxMagnitudeNumber<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MaxMagnitudeNumber, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MaxMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxNumber))]
    public static void MaxNumber<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.MaxNumber, x, y, destination, TensorPrimitives.MaxNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxNumber))]
    public static void MaxNumber<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.MaxNumber, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MaxNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Min))]
    public static void Min<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.Min, x, y, destination, TensorPrimitives.Min, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Min))]
    public static void Min<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.Min, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Min, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitude))]
    public static void MinMagnitude<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MinMagnitude, x, y, destination, TensorPrimitives.MinMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitude))]
    public static void MinMagnitude<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MinMagnitude, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MinMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitudeNumber))]
    public static void MinMagnitudeNumber<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MinMagnitudeNumber, x, y, destination, TensorPrimitives.MinMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitudeNumber))]
    public static void MinMagnitudeNumber<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.MinMagnitudeNumber, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MinMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinNumber))]
    public static void MinNumber<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.MinNumber, x, y, destination, TensorPrimitives.MinNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinNumber))]
    public static void MinNumber<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(Elementary.MinNumber, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.MinNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Multiply))]
    public static void Multiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Map(Elementary.Multiply, x, y, destination, TensorPrimitives.Multiply, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Multiply))]
    public static void Multiply<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Map(Elementary.Multiply, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Multiply, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Pow))]
    public static void Pow<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IPowerFunctions<T> =>
        Tensors.Map(Elementary.Pow, x, y, destination, TensorPrimitives.Pow, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Pow))]
    public static void Pow<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IPowerFunctions<T> =>
        Tensors.Map(Elementary.Pow, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Pow, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Pow))]
    public static void Pow<T>(T x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IPowerFunctions<T> =>
        Tensors.Map(Elementary.Pow, Tensors.Repeat(x, y.Length), y, destination, TensorPrimitives.Pow, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Remainder))]
    public static void Remainder<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IModulusOperators<T, T, T> =>
        Tensors.Map(Elementary.Remainder, x, y, destination, TensorPrimitives.Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Remainder))]
    public static void Remainder<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : IModulusOperators<T, T, T> =>
        Tensors.Map(Elementary.Remainder, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Remainder))]
    public static void Remainder<T>(T x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : IModulusOperators<T, T, T> =>
        Tensors.Map(Elementary.Remainder, Tensors.Repeat(x, y.Length), y, destination, TensorPrimitives.Remainder, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.RootN))]
    public static void RootN<T>(ReadOnlySpan<T> x, int n, Span<T> destination, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Map(
            Elementary.RootN, x, Tensors.Repeat(T.CreateChecked(n), x.Length), destination, (a, _, z) => TensorPrimitives.RootN(a, n, z), tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ScaleB))]
    public static void ScaleB<T>(ReadOnlySpan<T> x, int n, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            Elementary.ScaleB, x, Tensors.Repeat(T.CreateChecked(n), x.Length), destination, (a, _, z) => TensorPrimitives.ScaleB(a, n, z), tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Subtract))]
    public static void Subtract<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : ISubtractionOperators<T, T, T> =>
        Tensors.Map(Elementary.Subtract, x, y, destination, TensorPrimitives.Subtract, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Subtract))]
    public static void Subtract<T>(ReadOnlySpan<T> x, T y, Span<T> destination, Tape tape)
        where T : ISubtractionOperators<T, T, T> =>
        Tensors.Map(Elementary.Subtract, x, Tensors.Repeat(y, x.Length), destination, TensorPrimitives.Subtract, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Subtract))]
    public static void Subtract<T>(T x, ReadOnlySpan<T> y, Span<T> destination, Tape tape)
        where T : ISubtractionOperators<T, T, T> =>
        Tensors.Map(Elementary.Subtract, Tensors.Repeat(x, y.Length), y, destination, TensorPrimitives.Subtract, tape);
}
