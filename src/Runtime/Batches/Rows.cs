using System.Runtime.CompilerServices;

namespace ILDiff.Batches;

/// <summary>The rows of a block: those of a plan, two beside them, and behind these what is one number for all lanes.</summary>
/// <param name="first">The first lane of the first row.</param>
/// <param name="width">How many lanes a row has.</param>
/// <param name="count">How many rows the plan has.</param>
internal readonly ref struct Rows(ref double first, nint width, nint count)
{
    /// <summary>How many rows there are beside those of the plan.</summary>
    internal const int Beside = 2;

    /// <summary>How often a number for all lanes is there: as often as a vector is wide.</summary>
    internal const int Copies = 4;

    private readonly ref double first = ref first;
    private readonly ref double constants = ref Unsafe.Add(ref first, (count + Beside) * width);
    private readonly nint width = width;
    private readonly nint count = count;

    /// <summary>Room for the partial derivatives with respect to first operands.</summary>
    internal ref double PartialX => ref Unsafe.Add(ref first, count * width);

    /// <summary>Room for the partial derivatives with respect to second operands.</summary>
    internal ref double PartialY => ref Unsafe.Add(ref first, (count + 1) * width);

    /// <summary>What is at a place.</summary>
    internal Row this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => place >= 0 ? new Row(ref Start(place), -1) : new Row(ref Constant(~place), 0);
    }

    /// <summary>The first lane of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Start(int row) => ref Unsafe.Add(ref first, row * width);

    /// <summary>The copies of a number for all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref double Constant(int i) => ref Unsafe.Add(ref constants, (nint)i * Copies);
}
