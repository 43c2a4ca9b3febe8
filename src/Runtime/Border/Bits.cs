using System.ComponentModel;

namespace ILDiff.Border;

/// <summary>What woven code calls where the code reads a double's memory as an integer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Bits
{
    /// <summary>The bits of a primal.</summary>
    public static long Of(double primal) => BitConverter.DoubleToInt64Bits(primal);
}
