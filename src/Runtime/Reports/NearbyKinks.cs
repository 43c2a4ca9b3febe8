using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Reports;

/// <summary>Where a recording came near a kink or a jump: of its operations, and of what the code decided by its values.</summary>
internal static class NearbyKinks
{
    /// <summary>The nearest first; one for each place and operation.</summary>
    /// <param name="statements">What was recorded.</param>
    /// <param name="tolerance">How near, relative to the larger of 1 and what is compared.</param>
    internal static IReadOnlyList<NearbyKink> Of(ReportedStatements statements, double tolerance)
    {
        var found = new Dictionary<(Elementary, string), (int Nearest, double Distance, int Count)>();
        for (int s = 0; s < statements.Count; s++)
        {
            if (statements.Arity(s) == 0)
                continue;
            var (x, y) = statements.OperandValues(s);
            double distance = Distance(statements.Operation(s), x, y);
            if (!(distance <= tolerance * Math.Max(1, Math.Max(Math.Abs(x), Math.Abs(y)))))
                continue; // nor if it is NaN
            var key = (statements.Operation(s), statements.Where(s));
            var before = found.GetValueOrDefault(key, (Nearest: s, Distance: double.PositiveInfinity, Count: 0));
            found[key] = distance < before.Distance ? (s, distance, before.Count + 1) : (before.Nearest, before.Distance, before.Count + 1);
        }

        return
        [
            .. found.Values.OrderBy(kink => kink.Distance).ThenBy(kink => kink.Nearest).Select(kink => new NearbyKink(
                statements.Notation.Numbers(kink.Nearest), Site.Caller(statements.Where(kink.Nearest)),
                Site.Place(statements.Where(kink.Nearest)), kink.Distance, kink.Count)),
        ];
    }

    /// <summary>How far an operation is from where it has a kink or jumps; infinite if nowhere.</summary>
    internal static double Distance(Elementary operation, double x, double y)
    {
        switch (operation)
        {
            case Elementary.Equal or Elementary.Less or Elementary.LessOrUnordered or Elementary.Greater or
                Elementary.GreaterOrUnordered or Elementary.Order or Elementary.Same or
                Elementary.Max or Elementary.Min or Elementary.MaxNumber or Elementary.MinNumber or Elementary.MaxNative or
                Elementary.MinNative:
                return Math.Abs(x - y);
            case Elementary.MaxMagnitude or Elementary.MinMagnitude or Elementary.MaxMagnitudeNumber or Elementary.MinMagnitudeNumber:
                return Math.Abs(Math.Abs(x) - Math.Abs(y));
            case Elementary.Abs or Elementary.Sqrt or Elementary.Cbrt or Elementary.Sign or Elementary.IsNegative:
                return Math.Abs(x);
            case Elementary.CopySign:
                return Math.Abs(y);
            case Elementary.Hypot:
                return Math.Max(Math.Abs(x), Math.Abs(y));
            case Elementary.Truncate or Elementary.Floor or Elementary.Ceiling:
                return Math.Abs(x - Math.Round(x));
            case Elementary.Round:
                return 0.5 - Math.Abs(x - Math.Round(x));
            case Elementary.Remainder:
                return Math.Abs(y) * Math.Abs((x / y) - Math.Round(x / y));
            case Elementary.IeeeRemainder:
                return Math.Abs(y) * (0.5 - Math.Abs((x / y) - Math.Round(x / y)));
            default:
                return double.PositiveInfinity;
        }
    }
}
