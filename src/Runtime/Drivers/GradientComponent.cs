namespace ILDiff;

/// <summary>One component of a gradient, compared with a difference.</summary>
/// <param name="Index">Which component, from 0.</param>
/// <param name="Gradient">What differentiation gave.</param>
/// <param name="Difference">What differences gave; NaN if f has no finite values around x.</param>
/// <param name="ErrorEstimate">How far the difference may be from the derivative.</param>
public readonly record struct GradientComponent(int Index, double Gradient, double Difference, double ErrorEstimate)
{
    // The estimate is an estimate, and the gradient has rounding errors of its own.
    private const double Margin = 10;
    private const double Rounding = 1e-10;

    /// <summary>|gradient - difference|</summary>
    public double Deviation => Math.Abs(Gradient - Difference);

    /// <summary>
    /// Whether the deviation is more than the error of the difference explains. A component that no difference could be
    /// taken of counts as off, unless the gradient is not finite either.
    /// </summary>
    public bool IsOff => double.IsFinite(Difference)
        ? !(Deviation <= (Margin * ErrorEstimate) + (Rounding * Math.Max(Math.Abs(Gradient), Math.Abs(Difference))))
        : double.IsFinite(Gradient);
}
