using System.ComponentModel;
using ILDiff.Operations;

namespace ILDiff.Compiled;

/// <summary>
/// The partials of any elementary operation, by its number, for generated code that has no small method for them
/// (<see cref="FusiblePartials"/>). z is the result; y is anything where there is one operand.
/// </summary>
[WithoutEntry]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ElementaryPartials
{
    /// <summary>∂z/∂x</summary>
    public static double X(double x, double y, double z, int operation) => Partials.Of((Elementary)operation, x, y, z).X;

    /// <summary>∂z/∂y</summary>
    public static double Y(double x, double y, double z, int operation) => Partials.Of((Elementary)operation, x, y, z).Y;

    /// <summary>∂²z/∂x²</summary>
    public static double XX(double x, double y, double z, int operation) => SecondPartials.Of((Elementary)operation, x, y, z).XX;

    /// <summary>∂²z/∂x∂y</summary>
    public static double XY(double x, double y, double z, int operation) => SecondPartials.Of((Elementary)operation, x, y, z).XY;

    /// <summary>∂²z/∂y²</summary>
    public static double YY(double x, double y, double z, int operation) => SecondPartials.Of((Elementary)operation, x, y, z).YY;
}
