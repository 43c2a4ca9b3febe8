using System.Runtime.CompilerServices;

namespace ILDiff.Tapes;

/// <summary>Columns without checks of the index: sweeps are bound by them, and who made the columns checked them.</summary>
internal static class Rows
{
    /// <summary>A row of a column that starts at a reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T At<T>(ref readonly T first, int index) => Unsafe.Add(ref Unsafe.AsRef(in first), index);

    /// <summary>A column from a row on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref readonly T From<T>(ref readonly T first, int index) => ref Unsafe.Add(ref Unsafe.AsRef(in first), index);
}
