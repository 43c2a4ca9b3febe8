using System.ComponentModel;
using static ILDiff.Operations.Formulas;

namespace ILDiff.Operations;

/// <summary>
/// The derivatives of <see cref="FusiblePartials"/> with respect to what they are computed from, for tangents of compiled
/// gradients. Found by name: the partial's, By, and the argument. An argument without a method has no part.
/// </summary>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FusibleSecondPartials
{
    /// <summary>1 / y by y</summary>
    public static double DivideXByY(double x, double y, double z) => -1 / (y * y);

    /// <summary>-z / y by y</summary>
    public static double DivideYByY(double x, double y, double z) => z / (y * y);

    /// <summary>-z / y by z</summary>
    public static double DivideYByZ(double x, double y, double z) => -1 / y;

    /// <summary>1 / 2z by z</summary>
    public static double SqrtXByZ(double x, double z) => -0.5 / (z * Math.Abs(z));

    /// <summary>z by z</summary>
    public static double ExpXByZ(double x, double z) => 1;

    /// <summary>1 / x by x</summary>
    public static double LogXByX(double x, double z) => -Inverse(x) * Inverse(x);

    /// <summary>cos x by x</summary>
    public static double SinXByX(double x, double z) => -Math.Sin(x);

    /// <summary>-sin x by x</summary>
    public static double CosXByX(double x, double z) => -Math.Cos(x);

    /// <summary>1 / (1 + x²) by x</summary>
    public static double AtanXByX(double x, double z) => -2 * x / ((1 + (x * x)) * (1 + (x * x)));

    /// <summary>1 / cosh² x by x, the change of z in it</summary>
    public static double TanhXByX(double x, double z) => -2 * z * SechSquared(x, z);
}
