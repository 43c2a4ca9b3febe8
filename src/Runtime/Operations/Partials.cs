namespace ILDiff.Operations;

/// <summary>The table of elementary operations, derivative column.</summary>
internal static class Partials
{
    /// <summary>∂z/∂x and ∂z/∂y of every operation, z being its result.</summary>
    internal static (double X, double Y) Of(Elementary operation, double x, double y, double z) => operation switch
    {
        Elementary.Independent or Elementary.Constant => (0, 0),
        Elementary.Add => (1, 1),
        Elementary.Subtract => (1, -1),
        Elementary.Multiply => (y, x),
        Elementary.Divide => (1 / y, -z / y),
        Elementary.Remainder => (1, -Math.Truncate(x / y)),
        Elementary.Negate => (-1, 0),
    };
}
