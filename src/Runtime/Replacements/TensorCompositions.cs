using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="TensorPrimitives"/> that are more than one operation on each element, or none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorCompositions
{
    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AddMultiply))]
    public static void AddMultiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> multiplier, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.AddMultiply, x, y, multiplier, destination, TensorPrimitives.AddMultiply, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AddMultiply))]
    public static void AddMultiply<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T multiplier, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.AddMultiply, x, y, Tensors.Repeat(multiplier, x.Length), destination, TensorPrimitives.AddMultiply, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.AddMultiply))]
    public static void AddMultiply<T>(ReadOnlySpan<T> x, T y, ReadOnlySpan<T> multiplier, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.AddMultiply, x, Tensors.Repeat(y, x.Length), multiplier, destination, TensorPrimitives.AddMultiply, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Ceiling))]
    public static void Ceiling<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, TensorPrimitives.Ceiling, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> min, ReadOnlySpan<T> max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, x, min, max, destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> min, T max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, x, min, Tensors.Repeat(max, x.Length), destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(ReadOnlySpan<T> x, T min, ReadOnlySpan<T> max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, x, Tensors.Repeat(min, x.Length), max, destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(T x, ReadOnlySpan<T> min, ReadOnlySpan<T> max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, Tensors.Repeat(x, min.Length), min, max, destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(ReadOnlySpan<T> x, T min, T max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, x, Tensors.Repeat(min, x.Length), Tensors.Repeat(max, x.Length), destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(T x, ReadOnlySpan<T> min, T max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, Tensors.Repeat(x, min.Length), min, Tensors.Repeat(max, min.Length), destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Clamp))]
    public static void Clamp<T>(T x, T min, ReadOnlySpan<T> max, Span<T> destination, Tape tape)
        where T : INumber<T> =>
        Tensors.Map(
            TensorFormulas.Clamp, Tensors.Repeat(x, max.Length), Tensors.Repeat(min, max.Length), max, destination, TensorPrimitives.Clamp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Decrement))]
    public static void Decrement<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IDecrementOperators<T> =>
        Tensors.Map(TensorFormulas.Decrement, x, destination, TensorPrimitives.Decrement, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Floor))]
    public static void Floor<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, TensorPrimitives.Floor, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.FusedMultiplyAdd))]
    public static void FusedMultiplyAdd<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, addend, destination, TensorPrimitives.FusedMultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.FusedMultiplyAdd))]
    public static void FusedMultiplyAdd<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T addend, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, Tensors.Repeat(addend, x.Length), destination, TensorPrimitives.FusedMultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.FusedMultiplyAdd))]
    public static void FusedMultiplyAdd<T>(ReadOnlySpan<T> x, T y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, Tensors.Repeat(y, x.Length), addend, destination, TensorPrimitives.FusedMultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Increment))]
    public static void Increment<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IIncrementOperators<T> =>
        Tensors.Map(TensorFormulas.Increment, x, destination, TensorPrimitives.Increment, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Lerp))]
    public static void Lerp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> amount, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.Lerp, x, y, amount, destination, TensorPrimitives.Lerp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Lerp))]
    public static void Lerp<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T amount, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.Lerp, x, y, Tensors.Repeat(amount, x.Length), destination, TensorPrimitives.Lerp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Lerp))]
    public static void Lerp<T>(ReadOnlySpan<T> x, T y, ReadOnlySpan<T> amount, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(
            TensorFormulas.Lerp, x, Tensors.Repeat(y, x.Length), amount, destination, TensorPrimitives.Lerp, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAdd))]
    public static void MultiplyAdd<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, addend, destination, TensorPrimitives.MultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAdd))]
    public static void MultiplyAdd<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T addend, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, Tensors.Repeat(addend, x.Length), destination, TensorPrimitives.MultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAdd))]
    public static void MultiplyAdd<T>(ReadOnlySpan<T> x, T y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : IAdditionOperators<T, T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, Tensors.Repeat(y, x.Length), addend, destination, TensorPrimitives.MultiplyAdd, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAddEstimate))]
    public static void MultiplyAddEstimate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, addend, destination, TensorPrimitives.MultiplyAddEstimate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAddEstimate))]
    public static void MultiplyAddEstimate<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, T addend, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, y, Tensors.Repeat(addend, x.Length), destination, TensorPrimitives.MultiplyAddEstimate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MultiplyAddEstimate))]
    public static void MultiplyAddEstimate<T>(ReadOnlySpan<T> x, T y, ReadOnlySpan<T> addend, Span<T> destination, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Map(
            TensorFormulas.MultiplyAdd, x, Tensors.Repeat(y, x.Length), addend, destination, TensorPrimitives.MultiplyAddEstimate, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Reciprocal))]
    public static void Reciprocal<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Map(TensorFormulas.Reciprocal, x, destination, TensorPrimitives.Reciprocal, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ReciprocalSqrt))]
    public static void ReciprocalSqrt<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPointIeee754<T> =>
        Tensors.Map(TensorFormulas.ReciprocalSqrt, x, destination, TensorPrimitives.ReciprocalSqrt, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Round))]
    public static void Round<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, TensorPrimitives.Round, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Round))]
    public static void Round<T>(ReadOnlySpan<T> x, MidpointRounding mode, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, (a, z) => TensorPrimitives.Round(a, mode, z), tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Round))]
    public static void Round<T>(ReadOnlySpan<T> x, int digits, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, (a, z) => TensorPrimitives.Round(a, digits, z), tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Round))]
    public static void Round<T>(ReadOnlySpan<T> x, int digits, MidpointRounding mode, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, (a, z) => TensorPrimitives.Round(a, digits, mode, z), tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Sigmoid))]
    public static void Sigmoid<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(TensorFormulas.Sigmoid, x, destination, TensorPrimitives.Sigmoid, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SoftMax))]
    public static void SoftMax<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IExponentialFunctions<T> =>
        Tensors.Map(TensorFormulas.SoftMax, x, destination, TensorPrimitives.SoftMax, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Truncate))]
    public static void Truncate<T>(ReadOnlySpan<T> x, Span<T> destination, Tape tape)
        where T : IFloatingPoint<T> =>
        Tensors.Step(x, destination, TensorPrimitives.Truncate, tape);
}
