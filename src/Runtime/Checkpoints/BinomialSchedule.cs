namespace ILDiff.Checkpoints;

/// <summary>
/// Where to keep states, so that a loop is reversed in memory for a few of them, with the fewest steps done again:
/// A. Griewank, Achieving logarithmic growth of temporal and spatial complexity in reverse automatic differentiation (1992).
/// </summary>
internal static class BinomialSchedule
{
    /// <summary>
    /// How many steps to go forward before a state is kept.
    /// </summary>
    /// <remarks>
    /// With s states and each step done at most r times again, β(s, r) = (s + r)! / (s! r!) steps can be reversed. The part
    /// behind the kept state is reversed with one state less, the part before with one repetition less.
    /// </remarks>
    /// <param name="steps">How many steps are to be reversed; at least 2.</param>
    /// <param name="states">How many more states can be kept; at least 1.</param>
    internal static int Advance(int steps, int states)
    {
        int repetitions = 1;
        while (Reach(states, repetitions) < steps)
            repetitions++;
        return (int)Math.Min(steps - 1, Reach(states, repetitions - 1));
    }

    /// <summary>β(s, r), or so many that it does not matter.</summary>
    internal static long Reach(int states, int repetitions)
    {
        long reach = 1;
        for (int i = 1; i <= repetitions && reach <= int.MaxValue; i++)
            reach = reach * (states + i) / i;
        return reach;
    }
}
