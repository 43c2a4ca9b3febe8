using ILDiff.Operations;

namespace ILDiff.Sweeps;

/// <summary>The partials of the table, computed with active values: the table is woven like any other code.</summary>
[Differentiable]
internal static class RecordedPartials
{
    /// <inheritdoc cref="Partials.Of"/>
    internal static (double X, double Y) Of(Elementary operation, double x, double y, double z) =>
        Partials.Of(operation, x, y, z);
}
