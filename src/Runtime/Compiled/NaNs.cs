using System.Numerics;

namespace ILDiff.Compiled;

/// <summary>Whether numbers are NaN: at the point, a value of another recording; in a derivative, one whose conventions the tape
/// knows.</summary>
internal static class NaNs
{
    internal static bool AreIn(ReadOnlySpan<double> values)
    {
        for (; values.Length >= Vector<double>.Count; values = values[Vector<double>.Count..])
        {
            var lanes = new Vector<double>(values);
            if (!Vector.EqualsAll(lanes, lanes))
                return true;
        }

        foreach (double value in values)
        {
            if (double.IsNaN(value))
                return true;
        }

        return false;
    }
}
