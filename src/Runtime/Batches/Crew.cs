using System.Runtime.ExceptionServices;

namespace ILDiff.Batches;

/// <summary>The threads of batches, and the memory of each, kept from one batch to the next. For one batch at a time.</summary>
internal sealed class Crew
{
    private readonly List<Worker> workers = [];

    /// <summary>Computes a round; gives the points that leave their paths, in no order.</summary>
    internal List<Leaver> Run(Round round, int threads)
    {
        while (workers.Count < threads)
            workers.Add(new Worker());
        if (threads == 1)
            workers[0].Work(round);
        else
            WorkTogether(round, threads);
        List<Leaver> leavers = workers[0].Leavers;
        for (int i = 0; i < threads; i++)
        {
            workers[i].Fault?.Throw();
            if (i > 0)
                leavers.AddRange(workers[i].Leavers);
        }

        return leavers;
    }

    private void WorkTogether(Round round, int threads) =>
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => workers[i].Work(round));

    private sealed class Worker
    {
        private readonly Block block = new();

        internal List<Leaver> Leavers { get; } = [];

        internal ExceptionDispatchInfo? Fault { get; private set; }

        internal void Work(Round round)
        {
            Leavers.Clear();
            Fault = null;
            try
            {
                round.Work(block, Leavers);
            }
            catch (Exception e)
            {
                round.Stop();
                Fault = ExceptionDispatchInfo.Capture(e);
            }
        }
    }
}
