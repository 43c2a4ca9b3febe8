using System.ComponentModel;
using static ILDiff.Operations.Formulas;

namespace ILDiff.Operations;

/// <summary>
/// The derivatives of <see cref="FusiblePartials"/> with respect to what they read, which is X, Y or, for the result, Z: how
/// compiled derivatives are differentiated again.
/// </summary>
/// <remarks>
/// The result is one operand among others here: its own change comes in through Z. The weaver finds the methods by name.
/// </remarks>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FusibleSecondPartials
{
    /// <summary>∂(1 / y)/∂y</summary>
    public static double DivideXY(double x, double y, double z) => -1 / y / y;

    /// <summary>∂(-z / y)/∂y</summary>
    public static double DivideYY(double x, double y, double z) => z / y / y;

    /// <summary>∂(-z / y)/∂z</summary>
    public static double DivideYZ(double x, double y, double z) => -1 / y;

    /// <summary>∂(½ / |z|)/∂z</summary>
    public static double SqrtXZ(double x, double z) => -0.5 / z / Math.Abs(z);

    /// <summary>∂z/∂z</summary>
    public static double ExpXZ(double x, double z) => 1;

    /// <summary>ln'' x</summary>
    public static double LogXX(double x, double z) => -Inverse(x) * Inverse(x);

    /// <summary>sin'' x</summary>
    public static double SinXX(double x, double z) => -Math.Sin(x);

    /// <summary>cos'' x</summary>
    public static double CosXX(double x, double z) => -Math.Cos(x);

    /// <summary>arctan'' x; the square of the denominator could overflow</summary>
    public static double AtanXX(double x, double z) => -2 * x / (1 + (x * x)) / (1 + (x * x));

    /// <summary>tanh'' x, all of it</summary>
    public static double TanhXX(double x, double z) => -2 * z * SechSquared(x, z);

    /// <summary>Nothing is left</summary>
    public static double TanhXZ(double x, double z) => 0;

    /// <summary>|x|'': 0 at 0 too</summary>
    public static double AbsXX(double x, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxXX(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxXY(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxXZ(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxYX(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxYY(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MaxYZ(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinXX(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinXY(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinXZ(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinYX(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinYY(double x, double y, double z) => 0;

    /// <summary>A step: 0</summary>
    public static double MinYZ(double x, double y, double z) => 0;
}
