using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Functions of <see cref="TensorPrimitives"/> that are one elementary operation on each element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorFunctions
{
    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Abs))]
    public static void Abs<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(Elementary.Abs, x, destination, TensorPrimitives.Abs, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Acos))]
    public static void Acos<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Acos, x, destination, TensorPrimitives.Acos, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Acosh))]
    public static void Acosh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Acosh, x, destination, TensorPrimitives.Acosh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AcosPi))]
    public static void AcosPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.AcosPi, x, destination, TensorPrimitives.AcosPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Asin))]
    public static void Asin<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Asin, x, destination, TensorPrimitives.Asin, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Asinh))]
    public static void Asinh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Asinh, x, destination, TensorPrimitives.Asinh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AsinPi))]
    public static void AsinPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.AsinPi, x, destination, TensorPrimitives.AsinPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atan))]
    public static void Atan<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Atan, x, destination, TensorPrimitives.Atan, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Atanh))]
    public static void Atanh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Atanh, x, destination, TensorPrimitives.Atanh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AtanPi))]
    public static void AtanPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.AtanPi, x, destination, TensorPrimitives.AtanPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.BitDecrement))]
    public static void BitDecrement<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.BitDecrement, x, destination, TensorPrimitives.BitDecrement, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.BitIncrement))]
    public static void BitIncrement<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.BitIncrement, x, destination, TensorPrimitives.BitIncrement, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Cbrt))]
    public static void Cbrt<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Map(Elementary.Cbrt, x, destination, TensorPrimitives.Cbrt, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Cos))]
    public static void Cos<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Cos, x, destination, TensorPrimitives.Cos, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Cosh))]
    public static void Cosh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Cosh, x, destination, TensorPrimitives.Cosh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.CosPi))]
    public static void CosPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.CosPi, x, destination, TensorPrimitives.CosPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.DegreesToRadians))]
    public static void DegreesToRadians<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.DegreesToRadians, x, destination, TensorPrimitives.DegreesToRadians, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Exp))]
    public static void Exp<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.Exp, x, destination, TensorPrimitives.Exp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Exp10))]
    public static void Exp10<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.Exp10, x, destination, TensorPrimitives.Exp10, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Exp10M1))]
    public static void Exp10M1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.Exp10M1, x, destination, TensorPrimitives.Exp10M1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Exp2))]
    public static void Exp2<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.Exp2, x, destination, TensorPrimitives.Exp2, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Exp2M1))]
    public static void Exp2M1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.Exp2M1, x, destination, TensorPrimitives.Exp2M1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ExpM1))]
    public static void ExpM1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(Elementary.ExpM1, x, destination, TensorPrimitives.ExpM1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log))]
    public static void Log<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.Log, x, destination, TensorPrimitives.Log, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log10))]
    public static void Log10<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.Log10, x, destination, TensorPrimitives.Log10, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log10P1))]
    public static void Log10P1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.Log10P1, x, destination, TensorPrimitives.Log10P1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log2))]
    public static void Log2<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.Log2, x, destination, TensorPrimitives.Log2, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Log2P1))]
    public static void Log2P1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.Log2P1, x, destination, TensorPrimitives.Log2P1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.LogP1))]
    public static void LogP1<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ILogarithmicFunctions<T> =>
        Tensors.Map(Elementary.LogP1, x, destination, TensorPrimitives.LogP1, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Negate))]
    public static void Negate<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IUnaryNegationOperators<T, T> =>
        Tensors.Map(Elementary.Negate, x, destination, TensorPrimitives.Negate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.RadiansToDegrees))]
    public static void RadiansToDegrees<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.RadiansToDegrees, x, destination, TensorPrimitives.RadiansToDegrees, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ReciprocalEstimate))]
    public static void ReciprocalEstimate<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.ReciprocalEstimate, x, destination, TensorPrimitives.ReciprocalEstimate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ReciprocalSqrtEstimate))]
    public static void ReciprocalSqrtEstimate<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(Elementary.ReciprocalSqrtEstimate, x, destination, TensorPrimitives.ReciprocalSqrtEstimate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Sin))]
    public static void Sin<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Sin, x, destination, TensorPrimitives.Sin, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SinCos))]
    public static void SinCos<T>(ReadOnlySpan<T> x, Span<T> sinDestination, Span<T> cosDestination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(
            Elementary.Sin, Elementary.Cos, x, sinDestination, cosDestination, TensorPrimitives.SinCos, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SinCosPi))]
    public static void SinCosPi<T>(ReadOnlySpan<T> x, Span<T> sinPiDestination, Span<T> cosPiDestination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(
            Elementary.SinPi, Elementary.CosPi, x, sinPiDestination, cosPiDestination, TensorPrimitives.SinCosPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Sinh))]
    public static void Sinh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Sinh, x, destination, TensorPrimitives.Sinh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SinPi))]
    public static void SinPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.SinPi, x, destination, TensorPrimitives.SinPi, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Sqrt))]
    public static void Sqrt<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Map(Elementary.Sqrt, x, destination, TensorPrimitives.Sqrt, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Tan))]
    public static void Tan<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.Tan, x, destination, TensorPrimitives.Tan, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Tanh))]
    public static void Tanh<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IHyperbolicFunctions<T> =>
        Tensors.Map(Elementary.Tanh, x, destination, TensorPrimitives.Tanh, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.TanPi))]
    public static void TanPi<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : ITrigonometricFunctions<T> =>
        Tensors.Map(Elementary.TanPi, x, destination, TensorPrimitives.TanPi, tape);
}
