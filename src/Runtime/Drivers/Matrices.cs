using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ILDiff;

/// <summary>Matrices as they lie in memory.</summary>
internal static class Matrices
{
    /// <summary>The entries, row after row.</summary>
    internal static Span<double> Entries(double[,] matrix) => MemoryMarshal.CreateSpan(
        ref Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(matrix)), matrix.Length);
}
