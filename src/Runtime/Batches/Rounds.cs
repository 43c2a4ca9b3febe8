using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ILDiff.Replay;
using ILDiff.Sweeps;
using Path = ILDiff.Replay.Path;

namespace ILDiff.Batches;

/// <summary>
/// Computes a batch: all points on the first path in the first round, those that leave a path on the path they leave for
/// in the next, until none is left. Threads share the blocks of a round; paths that are not recorded yet are recorded
/// between rounds, by the thread that calls.
/// </summary>
/// <param name="paths">The paths.</param>
/// <param name="crew">The threads and their memory.</param>
/// <param name="options">How to compute.</param>
/// <param name="completion">Is told what is done.</param>
internal sealed class Rounds(Paths paths, Crew crew, BatchOptions options, Completion completion)
{
    // About a cache of the second level. Narrower blocks, which would fit smaller caches, spend more on each step.
    private const int BlockBytes = 1024 * 1024;
    private const int LeastLanes = 8;
    private const int MostLanes = 512;

    // A thread that has less to do costs more than it helps.
    private const long LeastStepsAThread = 100_000;

    private readonly int most = options.Threads == 0 ? Environment.ProcessorCount : options.Threads;

    /// <summary>The variables, when all points share them; null when points have them.</summary>
    internal double[]? Shared { get; init; }

    internal void Run(PinnedBatch batch)
    {
        if (batch.Count == 0)
            return;
        List<Group> groups = [GroupOf(paths.First, null, batch.Count, batch)];
        while (groups.Count > 0)
        {
            List<Leaver> leavers = crew.Run(new Round(batch, groups, Shared ?? [], completion, options.Cancellation), Threads(groups));
            groups = leavers.Count == 0 ? [] : Regroup(leavers, batch);
        }
    }

    private List<Group> Regroup(List<Leaver> leavers, PinnedBatch batch)
    {
        // In the order of the points, so that what is recorded does not depend on threads.
        leavers.Sort(static (one, other) => one.Point.CompareTo(other.Point));
        var groups = new List<Group>();
        foreach (var together in leavers.GroupBy(leaver => (leaver.From, leaver.Decision, BitConverter.DoubleToInt64Bits(leaver.Outcome))))
        {
            ReadOnlySpan<Leaver> left = together.ToArray();
            while (!left.IsEmpty)
            {
                if (left[0].From.Branch(left[0].Decision, left[0].Outcome) is { } known)
                {
                    groups.Add(GroupOf(known, left, batch));
                    break;
                }

                // What was recorded at the point just now is its evaluation, whether the path is kept or not.
                Store(Record(left[0], batch), left[0].Point, batch);
                left = left[1..];
            }
        }

        return groups;
    }

    private Program Record(Leaver leaver, PinnedBatch batch)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        return paths.Miss(leaver.From, leaver.Decision, leaver.Outcome, [.. Shared ?? [], .. MemoryMarshal.CreateReadOnlySpan(ref batch.Point(leaver.Point), batch.Inputs)]);
    }

    private void Store(Program program, int point, PinnedBatch batch)
    {
        for (int i = 0; i < batch.Outputs; i++)
            Unsafe.Add(ref batch.Values(point), i) = program.Values[program.Outputs[i]];
        if (batch.HasGradients)
        {
            double[] adjoints = new double[program.Count];
            adjoints[program.Outputs[0]] = 1;
            ReverseSweep.Run(program.Statements(program.Values), adjoints);
            for (int i = 0; i < batch.Variables; i++)
                Unsafe.Add(ref batch.Gradient(point), i) = adjoints[program.Inputs[i]];
        }

        completion.Add(1);
    }

    private Group GroupOf(Path path, ReadOnlySpan<Leaver> leavers, PinnedBatch batch)
    {
        int[] points = new int[leavers.Length];
        for (int i = 0; i < points.Length; i++)
            points[i] = leavers[i].Point;
        return GroupOf(path, points, points.Length, batch);
    }

    private Group GroupOf(Path path, int[]? points, int count, PinnedBatch batch)
    {
        Plan plan = Plans.Of(path.Program, batch.HasGradients, Shared != null);
        return new Group { Path = path, Plan = plan, Points = points, Count = count, Width = Width(plan, count) };
    }

    private int Width(Plan plan, int count)
    {
        if (options.Lanes != 0)
            return options.Lanes;
        long fitting = BlockBytes / sizeof(double) / (plan.Rows + Rows.Beside);
        long useful = most == 1 ? count : count / (2L * most); // two blocks a thread: one may be slower than another
        return (int)Math.Clamp(Math.Min(fitting, useful) / LeastLanes * LeastLanes, LeastLanes, MostLanes);
    }

    private int Threads(List<Group> groups)
    {
        long blocks = 0, steps = 0;
        foreach (Group group in groups)
        {
            blocks += group.Blocks;
            steps += (long)group.Count * (group.Plan.Forward.Length + group.Plan.Reverse.Length);
        }

        return (int)Math.Max(1, Math.Min(Math.Min(most, blocks), options.Lanes == 0 ? steps / LeastStepsAThread : blocks));
    }
}
