namespace ILDiff.Batches;

/// <summary>One round over a batch: blocks that threads take one after the other. Thread safe.</summary>
/// <param name="batch">The numbers.</param>
/// <param name="groups">The points of the round.</param>
/// <param name="shared">The inputs that all points share.</param>
/// <param name="completion">Is told what is done.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class Round(
    PinnedBatch batch, List<Group> groups, double[] shared, Completion completion, CancellationToken cancellation)
{
    private readonly int[] starts = Starts(groups);
    private int taken;

    /// <summary>Computes blocks until none is left; gives the points that leave their path.</summary>
    internal void Work(Block block, List<Leaver> leavers)
    {
        while (true)
        {
            int next = Interlocked.Increment(ref taken) - 1;
            if (next >= starts[^1])
                return;
            cancellation.ThrowIfCancellationRequested();
            int index = Array.BinarySearch(starts, next);
            index = index < 0 ? ~index - 1 : index;
            int stayed = Compute(groups[index], next - starts[index], block, leavers);
            completion.Add(stayed);
        }
    }

    /// <summary>Leaves the blocks that nobody has begun.</summary>
    internal void Stop() => Volatile.Write(ref taken, starts[^1]);

    private int Compute(Group group, int number, Block block, List<Leaver> leavers)
    {
        Plan plan = group.Plan;
        int first = number * group.Width, count = Math.Min(group.Width, group.Count - first);
        int lanes = (count + 3) & ~3;
        block.Enter(plan, group.Width, shared);
        BlockPoints.Load(batch, group, first, count, block, lanes);
        ForwardBlock.Run(plan, block, lanes);
        BlockPoints.StoreValues(batch, group, count, block);
        int stayed = block.LeftCount == 0 ? count : count - AddLeavers(group, count, block, leavers);
        if (batch.HasGradients && stayed > 0)
        {
            ReverseBlock.Run(plan, block, lanes);
            BlockPoints.StoreGradients(batch, group, count, block);
        }

        return stayed;
    }

    private static int AddLeavers(Group group, int count, Block block, List<Leaver> leavers)
    {
        int before = leavers.Count;
        for (int lane = 0; lane < count; lane++)
        {
            if (block.Left[lane] >= 0)
                leavers.Add(new Leaver(group.Path, block.Points[lane], block.Left[lane], block.Outcomes[lane]));
        }

        return leavers.Count - before;
    }

    /// <summary>The number of the first block of each group, and how many there are.</summary>
    private static int[] Starts(List<Group> groups)
    {
        int[] starts = new int[groups.Count + 1];
        for (int i = 0; i < groups.Count; i++)
            starts[i + 1] = starts[i] + groups[i].Blocks;
        return starts;
    }
}
