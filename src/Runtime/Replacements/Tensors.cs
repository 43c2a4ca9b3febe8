using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Activity;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Replacements;

/// <summary>
/// Records methods that compute with spans: the values are those of the method itself, called with primals, so that they
/// have its bits; the derivatives are those of an operation or of a formula, element by element.
/// </summary>
internal static class Tensors
{
    internal delegate void Unary<T>(ReadOnlySpan<T> x, Span<T> destination);

    internal delegate void Binary<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination);

    internal delegate void Ternary<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z, Span<T> destination);

    internal delegate void Twofold<T>(ReadOnlySpan<T> x, Span<T> first, Span<T> second);

    internal delegate T Reduction<T>(ReadOnlySpan<T> x);

    internal delegate T PairReduction<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y);

    /// <summary>A number where the other operand is a span.</summary>
    internal static ReadOnlySpan<T> Repeat<T>(T value, int length)
    {
        var values = new T[length];
        Array.Fill(values, value);
        return values;
    }

    internal static void Map<T>(Elementary operation, ReadOnlySpan<T> x, Span<T> destination, Unary<T> original, Tape tape)
    {
        T[] operands = x.ToArray();
        original(Primals(x, tape), destination);
        if (!AreActive<T>(operands, tape))
            return;
        ReadOnlySpan<double> left = Doubles<T>(operands);
        Span<double> z = Doubles(destination);
        for (int i = 0; i < left.Length; i++)
            z[i] = Recorder.Valued(operation, left[i], z[i], tape);
    }

    internal static void Map<T>(
        Elementary operation, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> destination, Binary<T> original, Tape tape)
    {
        T[] first = x.ToArray(), second = y.ToArray();
        original(Primals(x, tape), Primals(y, tape), destination);
        if (!AreActive<T>(first, tape) && !AreActive<T>(second, tape))
            return;
        ReadOnlySpan<double> left = Doubles<T>(first), right = Doubles<T>(second);
        Span<double> z = Doubles(destination);
        for (int i = 0; i < left.Length; i++)
            z[i] = Recorder.Valued(operation, left[i], right[i], z[i], tape);
    }

    internal static void Map<T>(
        Func<double, double> formula, ReadOnlySpan<T> x, Span<T> destination, Unary<T> original, Tape tape)
    {
        T[] operands = x.ToArray();
        original(Primals(x, tape), destination);
        if (!AreActive<T>(operands, tape))
            return;
        ReadOnlySpan<double> left = Doubles<T>(operands);
        Span<double> z = Doubles(destination);
        for (int i = 0; i < left.Length; i++)
            z[i] = Recorder.Exactly(formula(left[i]), z[i], tape);
    }

    internal static void Map<T>(
        Func<double, double, double, double> formula, ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> z,
        Span<T> destination, Ternary<T> original, Tape tape)
    {
        T[] first = x.ToArray(), second = y.ToArray(), third = z.ToArray();
        original(Primals(x, tape), Primals(y, tape), Primals(z, tape), destination);
        if (!AreActive<T>(first, tape) && !AreActive<T>(second, tape) && !AreActive<T>(third, tape))
            return;
        ReadOnlySpan<double> a = Doubles<T>(first), b = Doubles<T>(second), c = Doubles<T>(third);
        Span<double> result = Doubles(destination);
        for (int i = 0; i < a.Length; i++)
            result[i] = Recorder.Exactly(formula(a[i], b[i], c[i]), result[i], tape);
    }

    /// <summary>All of the operands give each result.</summary>
    internal static void Map<T>(
        Func<double[], double[]> formula, ReadOnlySpan<T> x, Span<T> destination, Unary<T> original, Tape tape)
    {
        T[] operands = x.ToArray();
        original(Primals(x, tape), destination);
        if (!AreActive<T>(operands, tape))
            return;
        double[] results = formula((double[])(object)operands);
        Span<double> z = Doubles(destination);
        for (int i = 0; i < results.Length; i++)
            z[i] = Recorder.Exactly(results[i], z[i], tape);
    }

    /// <summary>Two operations on the same operands.</summary>
    internal static void Map<T>(
        Elementary one, Elementary other, ReadOnlySpan<T> x, Span<T> first, Span<T> second, Twofold<T> original, Tape tape)
    {
        T[] operands = x.ToArray();
        original(Primals(x, tape), first, second);
        if (!AreActive<T>(operands, tape))
            return;
        ReadOnlySpan<double> left = Doubles<T>(operands);
        Span<double> z = Doubles(first), w = Doubles(second);
        for (int i = 0; i < left.Length; i++)
        {
            z[i] = Recorder.Valued(one, left[i], z[i], tape);
            w[i] = Recorder.Valued(other, left[i], w[i], tape);
        }
    }

    /// <summary>A function whose derivative is 0 wherever it has one.</summary>
    internal static void Step<T>(ReadOnlySpan<T> x, Span<T> destination, Unary<T> original, Tape tape) =>
        original(Learned(x, tape), destination);

    internal static T Fold<T>(Func<double[], double> formula, ReadOnlySpan<T> x, Reduction<T> original, Tape tape)
    {
        T value = original(Primals(x, tape));
        return AreActive(x, tape)
            ? (T)(object)Recorder.Exactly(formula(Doubles(x).ToArray()), (double)(object)value!, tape)
            : value;
    }

    internal static T Fold<T>(
        Func<double[], double[], double> formula, ReadOnlySpan<T> x, ReadOnlySpan<T> y, PairReduction<T> original, Tape tape)
    {
        T value = original(Primals(x, tape), Primals(y, tape));
        return AreActive(x, tape) || AreActive(y, tape)
            ? (T)(object)Recorder.Exactly(formula(Doubles(x).ToArray(), Doubles(y).ToArray()), (double)(object)value!, tape)
            : value;
    }

    /// <summary>One of the elements: of several that are the same, the first gives the derivative.</summary>
    internal static T Select<T>(ReadOnlySpan<T> x, Reduction<T> original, Tape tape)
    {
        ReadOnlySpan<T> primals = Primals(x, tape);
        T value = original(primals);
        if (!AreActive(x, tape))
            return value;
        long bits = BitConverter.DoubleToInt64Bits((double)(object)value!);
        int place = MemoryMarshal.Cast<double, long>(Doubles(primals)).IndexOf(bits);
        if (place < 0)
            return value; // a NaN may be another than that of the operands
        Learned(x, tape);
        return x[place];
    }

    private static bool AreActive<T>(ReadOnlySpan<T> x, Tape tape)
    {
        if (typeof(T) != typeof(double) || tape == Tape.None)
            return false;
        foreach (double value in Doubles(x))
        {
            if (ActiveValue.Is(value, tape))
                return true;
        }

        return false;
    }

    /// <summary>Primals that decide something.</summary>
    private static ReadOnlySpan<T> Learned<T>(ReadOnlySpan<T> x, Tape tape) =>
        tape.RecordsDecisions ? Contents.Primals(x, tape) : Primals(x, tape);

    private static ReadOnlySpan<T> Primals<T>(ReadOnlySpan<T> x, Tape tape)
    {
        if (typeof(T) != typeof(double))
            return x;
        foreach (double value in Doubles(x))
        {
            if (double.IsNaN(value))
                return (T[])(object)Contents.Values(Doubles(x), tape);
        }

        return x;
    }

    private static Span<double> Doubles<T>(Span<T> x) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(x)), x.Length);

    private static ReadOnlySpan<double> Doubles<T>(ReadOnlySpan<T> x) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, double>(ref MemoryMarshal.GetReference(x)), x.Length);
}
