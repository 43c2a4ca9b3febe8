using ILDiff.Operations;

namespace ILDiff.Batches;

/// <summary>Which values the reverse step of an operation reads: a row that it does not read is used again sooner.</summary>
internal static class ReverseReads
{
    /// <param name="operation">The operation.</param>
    /// <param name="toX">Whether it hands on to its first operand.</param>
    /// <param name="toY">Whether it hands on to its second operand.</param>
    internal static (bool X, bool Y, bool Z) Of(Elementary operation, bool toX, bool toY) => operation switch
    {
        Elementary.Add or Elementary.Subtract or Elementary.Negate => (false, false, false),
        Elementary.Multiply => (toY, toX, false),
        Elementary.Divide => (false, true, toY),
        Elementary.Sqrt or Elementary.Exp => (false, false, true),
        Elementary.Abs or Elementary.Log or Elementary.Sin or Elementary.Cos => (true, false, false),
        _ => (true, true, true),
    };
}
