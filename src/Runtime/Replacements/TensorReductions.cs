using System.ComponentModel;
using System.Numerics;
using System.Numerics.Tensors;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>Members of <see cref="TensorPrimitives"/> that make one number of spans.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorReductions
{
    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Average))]
    public static T Average<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Fold(TensorFormulas.Average, x, TensorPrimitives.Average, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.CosineSimilarity))]
    public static T CosineSimilarity<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Fold(TensorFormulas.CosineSimilarity, x, y, TensorPrimitives.CosineSimilarity, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Distance))]
    public static T Distance<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Fold(TensorFormulas.Distance, x, y, TensorPrimitives.Distance, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Dot))]
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>, IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Fold(TensorFormulas.Dot, x, y, TensorPrimitives.Dot, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Max))]
    public static T Max<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumber<T> =>
        Tensors.Select(x, TensorPrimitives.Max, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitude))]
    public static T MaxMagnitude<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Select(x, TensorPrimitives.MaxMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxMagnitudeNumber))]
    public static T MaxMagnitudeNumber<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Select(x, TensorPrimitives.MaxMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MaxNumber))]
    public static T MaxNumber<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumber<T> =>
        Tensors.Select(x, TensorPrimitives.MaxNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Min))]
    public static T Min<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumber<T> =>
        Tensors.Select(x, TensorPrimitives.Min, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitude))]
    public static T MinMagnitude<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Select(x, TensorPrimitives.MinMagnitude, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinMagnitudeNumber))]
    public static T MinMagnitudeNumber<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Select(x, TensorPrimitives.MinMagnitudeNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.MinNumber))]
    public static T MinNumber<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumber<T> =>
        Tensors.Select(x, TensorPrimitives.MinNumber, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Norm))]
    public static T Norm<T>(ReadOnlySpan<T> x, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Fold(TensorFormulas.Norm, x, TensorPrimitives.Norm, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Product))]
    public static T Product<T>(ReadOnlySpan<T> x, Tape tape)
        where T : IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Fold(TensorFormulas.Product, x, TensorPrimitives.Product, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ProductOfDifferences))]
    public static T ProductOfDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Tape tape)
        where T : ISubtractionOperators<T, T, T>, IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Fold(TensorFormulas.ProductOfDifferences, x, y, TensorPrimitives.ProductOfDifferences, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.ProductOfSums))]
    public static T ProductOfSums<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>, IMultiplyOperators<T, T, T>, IMultiplicativeIdentity<T, T> =>
        Tensors.Fold(TensorFormulas.ProductOfSums, x, y, TensorPrimitives.ProductOfSums, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.StdDev))]
    public static T StdDev<T>(ReadOnlySpan<T> x, Tape tape)
        where T : IRootFunctions<T> =>
        Tensors.Fold(TensorFormulas.StdDev, x, TensorPrimitives.StdDev, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.Sum))]
    public static T Sum<T>(ReadOnlySpan<T> x, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T> =>
        Tensors.Fold(TensorFormulas.Sum, x, TensorPrimitives.Sum, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SumOfMagnitudes))]
    public static T SumOfMagnitudes<T>(ReadOnlySpan<T> x, Tape tape)
        where T : INumberBase<T> =>
        Tensors.Fold(TensorFormulas.SumOfMagnitudes, x, TensorPrimitives.SumOfMagnitudes, tape);

    [Replaces(typeof(TensorPrimitives), nameof(TensorPrimitives.SumOfSquares))]
    public static T SumOfSquares<T>(ReadOnlySpan<T> x, Tape tape)
        where T : IAdditionOperators<T, T, T>, IAdditiveIdentity<T, T>, IMultiplyOperators<T, T, T> =>
        Tensors.Fold(TensorFormulas.SumOfSquares, x, TensorPrimitives.SumOfSquares, tape);
}
