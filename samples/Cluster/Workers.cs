namespace Cluster;

/// <summary>
/// The workers, and which chunk is whose. What a lost one had not answered is asked of the others; a chunk counts once, by whoever answered.
/// </summary>
internal sealed class Workers : IDisposable
{
    private readonly List<RemoteWorker> living = [];
    private readonly RemoteWorker[] owners;

    internal Workers(int count, int chunks, byte[] function)
    {
        try
        {
            for (int i = 0; i < count; i++)
                living.Add(new RemoteWorker());
            living.ForEach(worker => worker.Connect(function));
        }
        catch
        {
            Dispose();
            throw;
        }

        All = [.. living];
        owners = [.. Enumerable.Range(0, chunks).Select(chunk => All[chunk % count])];
    }

    /// <summary>Also those that are lost.</summary>
    internal IReadOnlyList<RemoteWorker> All { get; }

    internal int Living => living.Count;

    /// <summary>Called before a worker is asked for a chunk, with how many of this sum it has answered.</summary>
    internal Action<RemoteWorker, int>? Asking { get; set; }

    public void Dispose() => living.ForEach(worker => worker.Dispose());

    /// <summary>The sum over all chunks.</summary>
    internal ChunkSum Sum(double[] weights)
    {
        var sums = new ChunkSum?[owners.Length];
        while (sums.Contains(null))
        {
            if (living.Count == 0)
                throw new InvalidOperationException("All workers are lost.");
            Task.WaitAll([.. living.ToArray().Select(worker => Task.Factory.StartNew(
                () => Ask(worker, weights, sums), TaskCreationOptions.LongRunning))]);
            PassOn(sums);
        }

        return ChunkSum.Add(sums!);
    }

    /// <summary>The chunks of a worker that are not summed yet, until it is lost.</summary>
    private void Ask(RemoteWorker worker, double[] weights, ChunkSum?[] sums)
    {
        int[] open = [.. Enumerable.Range(0, sums.Length).Where(chunk => owners[chunk] == worker && sums[chunk] is null)];
        try
        {
            for (int i = 0; i < open.Length; i++)
            {
                Asking?.Invoke(worker, i);
                sums[open[i]] = worker.Sum(open[i], weights);
            }
        }
        catch (IOException)
        {
            // Its chunks are still open; they are passed on when the others have done theirs.
        }
    }

    /// <summary>A worker that left chunks open is lost: all that it had goes to the others, in turn.</summary>
    private void PassOn(ChunkSum?[] sums)
    {
        RemoteWorker[] lost = [.. owners.Where((_, chunk) => sums[chunk] is null).Distinct()];
        foreach (var worker in lost)
        {
            living.Remove(worker);
            worker.Dispose();
        }

        int next = 0;
        for (int chunk = 0; chunk < owners.Length && living.Count > 0; chunk++)
        {
            if (lost.Contains(owners[chunk]))
                owners[chunk] = living[next++ % living.Count];
        }
    }
}
