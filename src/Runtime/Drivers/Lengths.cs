namespace ILDiff;

/// <summary>Arguments whose lengths must agree.</summary>
internal static class Lengths
{
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
