using System.Numerics;
using System.Runtime.InteropServices;

namespace ILDiff.Compiled;

/// <summary>
/// An array that generated code adds to, kept from call to call. It is cleared while it is read, when it is in the caches anyway,
/// and before the next use only after a call that failed.
/// </summary>
internal sealed class Accumulators
{
    private double[] numbers = [];
    private bool areZero = true;

    /// <summary>The array, of zeros, until they are moved or this is called again.</summary>
    internal double[] Zeros(int count)
    {
        if (numbers.Length != count)
            numbers = new double[count];
        else if (!areZero)
            Array.Clear(numbers);
        areZero = false;
        return numbers;
    }

    /// <summary>Puts the numbers elsewhere, and zeros here.</summary>
    internal void MoveTo(Span<double> target)
    {
        ref double here = ref MemoryMarshal.GetArrayDataReference(numbers);
        ref double there = ref MemoryMarshal.GetReference(target[..numbers.Length]);
        int i = 0;
        for (; i <= numbers.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            Vector.LoadUnsafe(ref here, (nuint)i).StoreUnsafe(ref there, (nuint)i);
            Vector<double>.Zero.StoreUnsafe(ref here, (nuint)i);
        }

        for (; i < numbers.Length; i++)
        {
            target[i] = numbers[i];
            numbers[i] = 0;
        }

        areZero = true;
    }
}
