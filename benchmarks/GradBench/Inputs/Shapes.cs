namespace ILDiff.GradBench.Inputs;

/// <summary>Whether arrays are as long as an eval says.</summary>
internal static class Shapes
{
    /// <summary>Says that a field is wrong, unless it is right.</summary>
    /// <exception cref="InputException">It is not.</exception>
    internal static void Demand(bool isRight, string field, string expected)
    {
        if (!isRight)
            throw new InputException($"'{field}' must be {expected}.");
    }

    /// <exception cref="InputException">The array has another length.</exception>
    internal static void DemandLength<T>(T[] array, int length, string field) =>
        Demand(array.Length == length, field, $"an array of {length}, not of {array.Length}");

    /// <exception cref="InputException">There is another number of rows, or a row has another length.</exception>
    internal static void DemandRows(double[][] rows, int count, int length, string field)
    {
        Demand(rows.Length == count, field, $"{count} rows, not {rows.Length}");
        foreach (double[]? row in rows)
            Demand(row?.Length == length, field, $"rows of {length}, not of {row?.Length ?? 0}");
    }
}
