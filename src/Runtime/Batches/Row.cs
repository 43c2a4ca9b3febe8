using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ILDiff.Batches;

/// <summary>What a step reads: a number for each lane, or one number for all. Lanes are not checked.</summary>
/// <param name="first">The number of the first lane; a number for all is there as often as a vector is wide.</param>
/// <param name="mask">All ones; 0 when the number is one for all.</param>
internal readonly ref struct Row(ref double first, nint mask)
{
    private readonly ref double first = ref first;
    private readonly nint mask = mask;

    /// <summary>The number of a lane.</summary>
    internal double this[nint lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.Add(ref first, lane & mask);
    }

    /// <summary>The numbers of a lane and the next three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<double> Vector(nint lane) => Vector256.LoadUnsafe(ref first, (nuint)(lane & mask));
}
