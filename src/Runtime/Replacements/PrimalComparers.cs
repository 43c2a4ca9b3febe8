using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;

namespace ILDiff.Replacements;

/// <summary>
/// Compares for equality by primals, on the thread's tape; hashes as the inner comparer hashes the primals.
/// </summary>
internal sealed class PrimalEqualityComparer<T>(IEqualityComparer<T> inner) : EqualityComparer<T>
{
    /// <summary>In place of <see cref="EqualityComparer{T}.Default"/>.</summary>
    internal static new readonly PrimalEqualityComparer<T> Default = new(EqualityComparer<T>.Default);

    public override bool Equals(T? x, T? y)
    {
        var tape = CurrentTape.OrNone();
        if (x is double a && y is double b && ReferenceEquals(inner, EqualityComparer<T>.Default))
            return Decisions.Is(Elementary.Same, a, b, null, tape);
        return inner.Equals(Contents.Primal(x, tape), Contents.Primal(y, tape));
    }

    public override int GetHashCode(T value) => inner.GetHashCode(Contents.Primal(value, CurrentTape.OrNone())!);

    public override bool Equals(object? other) => other is PrimalEqualityComparer<T> same && same.HasInner(inner);

    public override int GetHashCode() => inner.GetHashCode();

    private bool HasInner(IEqualityComparer<T> other) => inner.Equals(other);
}

/// <summary>Orders by primals, on the thread's tape.</summary>
internal sealed class PrimalComparer<T>(IComparer<T> inner) : Comparer<T>
{
    /// <summary>In place of <see cref="Comparer{T}.Default"/>.</summary>
    internal static new readonly PrimalComparer<T> Default = new(Comparer<T>.Default);

    public override int Compare(T? x, T? y)
    {
        var tape = CurrentTape.OrNone();
        if (x is double a && y is double b && ReferenceEquals(inner, Comparer<T>.Default))
            return (int)Decisions.Of(Elementary.Order, a, b, null, tape);
        return inner.Compare(Contents.Primal(x, tape), Contents.Primal(y, tape));
    }

    public override bool Equals(object? other) => other is PrimalComparer<T> same && same.HasInner(inner);

    public override int GetHashCode() => inner.GetHashCode();

    private bool HasInner(IComparer<T> other) => inner.Equals(other);
}
