using System.ComponentModel;
using static ILDiff.Operations.Formulas;

namespace ILDiff.Operations;

/// <summary>
/// The partials of the operations that may be part of a fused one, a small method each, which the JIT inlines into the
/// adjoint of the fused operation. <see cref="Partials"/> has its rows from here.
/// </summary>
/// <remarks>
/// The weaver finds them by name: an operation can be fused if there is a method of its name and X, and of its name and Y
/// if it has two operands. A replacement of the same name, in the runtime, records it. z is the result.
/// </remarks>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FusiblePartials
{
    /// <summary>∂(x + y)/∂x</summary>
    public static double AddX(double x, double y, double z) => 1;

    /// <summary>∂(x + y)/∂y</summary>
    public static double AddY(double x, double y, double z) => 1;

    /// <summary>∂(x - y)/∂x</summary>
    public static double SubtractX(double x, double y, double z) => 1;

    /// <summary>∂(x - y)/∂y</summary>
    public static double SubtractY(double x, double y, double z) => -1;

    /// <summary>∂(x y)/∂x</summary>
    public static double MultiplyX(double x, double y, double z) => y;

    /// <summary>∂(x y)/∂y</summary>
    public static double MultiplyY(double x, double y, double z) => x;

    /// <summary>∂(x / y)/∂x</summary>
    public static double DivideX(double x, double y, double z) => 1 / y;

    /// <summary>∂(x / y)/∂y</summary>
    public static double DivideY(double x, double y, double z) => -z / y;

    /// <summary>(-x)'</summary>
    public static double NegateX(double x, double z) => -1;

    /// <summary>√x': +∞ at ±0</summary>
    public static double SqrtX(double x, double z) => 0.5 / Math.Abs(z);

    /// <summary>exp' x</summary>
    public static double ExpX(double x, double z) => z;

    /// <summary>ln' x: +∞ at ±0, NaN below</summary>
    public static double LogX(double x, double z) => Inverse(x);

    /// <summary>sin' x</summary>
    public static double SinX(double x, double z) => Math.Cos(x);

    /// <summary>cos' x</summary>
    public static double CosX(double x, double z) => -Math.Sin(x);

    /// <summary>arctan' x</summary>
    public static double AtanX(double x, double z) => 1 / (1 + (x * x));

    /// <summary>tanh' x; 1 - z² has no digits left for |x| > 19</summary>
    [KeepsResult]
    public static double TanhX(double x, double z) => SechSquared(x, z);

    /// <summary>|x|': 0 at 0</summary>
    public static double AbsX(double x, double z) => Slope(x);

    /// <summary>∂max(x, y)/∂x: a tie is shared</summary>
    public static double MaxX(double x, double y, double z) => x.Equals(y) ? 0.5 : z.Equals(x) ? 1 : 0;

    /// <summary>∂max(x, y)/∂y</summary>
    public static double MaxY(double x, double y, double z) => x.Equals(y) ? 0.5 : z.Equals(x) ? 0 : 1;

    /// <summary>∂min(x, y)/∂x: a tie is shared</summary>
    public static double MinX(double x, double y, double z) => MaxX(x, y, z);

    /// <summary>∂min(x, y)/∂y</summary>
    public static double MinY(double x, double y, double z) => MaxY(x, y, z);
}
