using System.Reflection;

namespace ILDiff.Tool.Checking;

/// <summary>What came of calling a function: a value, or an exception.</summary>
/// <param name="Value">The value; NaN with an exception.</param>
/// <param name="Error">The exception, if it threw one.</param>
internal sealed record Evaluation(double Value, Exception? Error = null)
{
    /// <summary>Calls a method at a point of a function.</summary>
    internal static Evaluation Of(CheckedFunction function, MethodInfo method, ReadOnlySpan<double> at)
    {
        try
        {
            return new Evaluation(function.Call(method, at));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new Evaluation(double.NaN, exception);
        }
    }

    /// <summary>Whether the other is the same, bit for bit; all NaNs are one, and so are exceptions of one type.</summary>
    internal bool IsSame(Evaluation other) => Error?.GetType().FullName == other.Error?.GetType().FullName &&
        (BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value) || (double.IsNaN(Value) && double.IsNaN(other.Value)));

    /// <summary>As a part of a sentence.</summary>
    public override string ToString() => Error == null
        ? FormattableString.Invariant($"gives {Value:R}")
        : $"throws {Error.GetType().Name} ({Error.Message.ReplaceLineEndings(" ").Trim()})";
}
