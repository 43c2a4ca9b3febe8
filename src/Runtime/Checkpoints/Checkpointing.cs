using ILDiff.Activity;
using ILDiff.Border;

namespace ILDiff.Checkpoints;

/// <summary>Whether steps are recorded, checkpointed, or just done.</summary>
internal static class Checkpointing
{
    internal static double[] Run(Delegate function, Func<int, double[], double[]> step, int n, double[] state, int kept)
    {
        ArgumentNullException.ThrowIfNull(function, nameof(step));
        ArgumentNullException.ThrowIfNull(state);
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(kept);
        double[] current = [.. state];
        if (CurrentTape.Get() is { } tape)
        {
            Delegates.Demand(function);
            if (tape.Orders == 1 && !tape.RecordsDecisions)
                return CheckpointedLoop.Run(step, n, kept, state, tape);
            tape.Noted.Add(current); // a step may keep it
        }

        for (int k = 0; k < n; k++)
            current = CheckpointedLoop.Next(step, k, current);
        return current;
    }
}
