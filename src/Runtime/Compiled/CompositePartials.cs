using System.ComponentModel;
using ILDiff.Operations;

namespace ILDiff.Compiled;

/// <summary>
/// Partials of functions that recordings compose of elementary operations, or that have an integer among their operands: a method
/// for each operand that is a double, by the name of the function and X, Y or Z. The last parameter is the result.
/// </summary>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CompositePartials
{
    /// <summary>∂(x y + z)/∂x</summary>
    public static double FusedMultiplyAddX(double x, double y, double z, double result) => y;

    /// <summary>∂(x y + z)/∂y</summary>
    public static double FusedMultiplyAddY(double x, double y, double z, double result) => x;

    /// <summary>∂(x y + z)/∂z</summary>
    public static double FusedMultiplyAddZ(double x, double y, double z, double result) => 1;

    /// <summary>∂(x y + z)/∂x</summary>
    public static double MultiplyAddEstimateX(double x, double y, double z, double result) => y;

    /// <summary>∂(x y + z)/∂y</summary>
    public static double MultiplyAddEstimateY(double x, double y, double z, double result) => x;

    /// <summary>∂(x y + z)/∂z</summary>
    public static double MultiplyAddEstimateZ(double x, double y, double z, double result) => 1;

    /// <summary>∂(x (1 - a) + y a)/∂x</summary>
    public static double LerpX(double x, double y, double amount, double result) => 1 - amount;

    /// <summary>∂(x (1 - a) + y a)/∂y</summary>
    public static double LerpY(double x, double y, double amount, double result) => amount;

    /// <summary>∂(x (1 - a) + y a)/∂a</summary>
    public static double LerpZ(double x, double y, double amount, double result) => y - x;

    /// <summary>∂/∂value; at a bound the value shares the derivative with it</summary>
    public static double ClampX(double value, double min, double max, double result) => Clamp(value, min, max, result).Value;

    /// <summary>∂/∂min</summary>
    public static double ClampY(double value, double min, double max, double result) => Clamp(value, min, max, result).Min;

    /// <summary>∂/∂max</summary>
    public static double ClampZ(double value, double min, double max, double result) => Clamp(value, min, max, result).Max;

    /// <summary>∂/∂value</summary>
    public static double ClampNativeX(double value, double min, double max, double result) => Clamp(value, min, max, result).Value;

    /// <summary>∂/∂min</summary>
    public static double ClampNativeY(double value, double min, double max, double result) => Clamp(value, min, max, result).Min;

    /// <summary>∂/∂max</summary>
    public static double ClampNativeZ(double value, double min, double max, double result) => Clamp(value, min, max, result).Max;

    /// <summary>∂(x^(1/n))/∂x</summary>
    public static double RootNX(double x, int n, double result) => Partials.Of(Elementary.RootN, x, n, result).X;

    /// <summary>∂(x 2^n)/∂x</summary>
    public static double ScaleBX(double x, int n, double result) => Partials.Of(Elementary.ScaleB, x, n, result).X;

    private static (double Value, double Min, double Max) Clamp(double value, double min, double max, double result)
    {
        double above = double.MaxNative(min, value);
        var inner = Partials.Of(Elementary.MaxNative, min, value, above);
        var outer = Partials.Of(Elementary.MinNative, max, above, result);
        return (outer.Y * inner.Y, outer.Y * inner.X, outer.X);
    }
}
