using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ILDiff.Activity;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Border;

/// <summary>
/// The doubles in a vector of the processor, which may be active each: the hardware moves them as they are, and may not
/// compute with them.
/// </summary>
internal static class Lanes
{
    /// <summary>How many doubles a vector type holds; 0 for other types.</summary>
    internal static int Count(Type type)
    {
        if (!type.IsGenericType || type.GenericTypeArguments is not [var element] || element != typeof(double))
            return 0;
        Type vector = type.GetGenericTypeDefinition();
        return vector == typeof(Vector<>) ? Vector<double>.Count
            : vector == typeof(Vector64<>) ? Vector64<double>.Count
            : vector == typeof(Vector128<>) ? Vector128<double>.Count
            : vector == typeof(Vector256<>) ? Vector256<double>.Count
            : vector == typeof(Vector512<>) ? Vector512<double>.Count
            : 0;
    }

    /// <summary>Whether a vector of <typeparamref name="T"/> holds active doubles.</summary>
    internal static bool AreActive<T>(Vector<T> x, Tape tape)
    {
        if (typeof(T) != typeof(double) || tape == Tape.None)
            return false;
        ActiveFinder finder = tape.Finder.On(tape);
        finder.Doubles(Of(ref x));
        return finder.Found;
    }

    /// <summary>The primals of a vector.</summary>
    internal static Vector<T> Primals<T>(Vector<T> x, Tape tape)
    {
        foreach (ref double lane in Of(ref x))
            lane = Recorder.Primal(lane, tape);
        return x;
    }

    /// <summary>An operation on each lane.</summary>
    internal static Vector<T> Map<T>(Elementary operation, Vector<T> x, Tape tape)
    {
        foreach (ref double lane in Of(ref x))
            lane = Recorder.Unary(operation, lane, tape);
        return x;
    }

    /// <summary>An operation on each pair of lanes.</summary>
    internal static Vector<T> Map<T>(Elementary operation, Vector<T> x, Vector<T> y, Tape tape)
    {
        Span<double> left = Of(ref x), right = Of(ref y);
        for (int i = 0; i < left.Length; i++)
            left[i] = Recorder.Binary(operation, left[i], right[i], tape);
        return x;
    }

    /// <summary>The sum of the lanes, with the bits of <paramref name="exact"/>, which was taken in another order.</summary>
    internal static double Sum<T>(Vector<T> x, double exact, Tape tape)
    {
        double sum = 0;
        foreach (double lane in Of(ref x))
            sum = Recorder.Add(sum, lane, tape);
        return Recorder.Exactly(sum, exact, tape);
    }

    private static Span<double> Of<T>(ref Vector<T> x) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<Vector<T>, double>(ref x), Vector<double>.Count);
}
