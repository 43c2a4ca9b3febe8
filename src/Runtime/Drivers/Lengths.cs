namespace ILDiff;

/// <summary>Arguments whose lengths must agree.</summary>
internal static class Lengths
{
    /// <summary>Refuses a length that is not that of a matrix, row after row.</summary>
    internal static void DemandRows(int actual, int rows, int columns, string parameter)
    {
        if (actual != checked(rows * columns))
            Demand(actual, rows * columns, parameter, $"{rows} rows of {columns}");
    }

    /// <summary>Refuses a length that is not the expected one, naming both.</summary>
    internal static void Demand(int actual, int expected, string parameter, string what)
    {
        if (actual != expected)
        {
            throw new ArgumentException(
                $"The length of {parameter} is {actual}, and must be {expected}, {what}.", parameter);
        }
    }
}
