namespace ILDiff.Operations;

/// <summary>The table of elementary operations, value column: bit for bit what the replaced code computes.</summary>
internal static class Values
{
    /// <summary>z of every operation; unary operations ignore <paramref name="y"/>.</summary>
    internal static double Of(Elementary operation, double x, double y) => operation switch
    {
        Elementary.Independent or Elementary.Constant => x,
        Elementary.Add => x + y,
        Elementary.Subtract => x - y,
        Elementary.Multiply => x * y,
        Elementary.Divide => x / y,
        Elementary.Remainder => x % y,
        Elementary.Negate => -x,
    };
}
