using ILDiff;

namespace Cluster;

/// <summary>Steps along gradients of the workers, each compared with that of one machine.</summary>
internal sealed class Descent(Workers workers, RecordedFunction loss, int chunks)
{
    private const int Steps = 20, StepOfLoss = 3, AnsweredBeforeLoss = 5;

    internal double[] Weights { get; private set; } = new double[Rows.Width];

    /// <summary>Whether every sum was over all rows, and had the bits of one machine's.</summary>
    internal bool IsRight { get; private set; } = true;

    /// <summary>A table of what was done.</summary>
    internal string Run(IProgress<double>? progress)
    {
        var table = new StringWriter();
        table.WriteLine("step  workers  chunks summed by each  rows counted  loss of a row  one machine");
        for (int step = 1; step <= Steps; step++)
        {
            workers.Asking = step == StepOfLoss ? LoseTheSecond : null;
            int[] before = [.. workers.All.Select(worker => worker.Answered)];
            ChunkSum sum = workers.Sum(Weights), alone = OfOneMachine();
            IsRight &= sum.IsSame(alone) && sum.Rows == chunks * Rows.InChunk;
            if (step <= StepOfLoss + 1 || step == Steps)
            {
                string shares = string.Join(" + ", workers.All.Select((worker, i) => worker.Answered - before[i]));
                string same = sum.IsSame(alone) ? "the same bits" : "DIFFERENT";
                table.WriteLine($"{step,4}  {workers.Living,7}  {shares,21}  {sum.Rows,12}  {sum.Loss / sum.Rows,13:F6}  {same}");
            }

            Weights = [.. Weights.Zip(sum.Gradient, (w, g) => w - (0.7 * g / sum.Rows))];
            progress?.Report((double)step / Steps);
        }

        return table.ToString();
    }

    private void LoseTheSecond(RemoteWorker worker, int answered)
    {
        if (worker == workers.All[1] && answered == AnsweredBeforeLoss)
            worker.Kill();
    }

    /// <summary>Chunk after chunk, with the function that was recorded here; it takes the memory of one.</summary>
    private ChunkSum OfOneMachine() =>
        ChunkSum.Add([.. Enumerable.Range(0, chunks).Select(chunk => ChunkSum.Of(loss, Weights, Rows.Of(chunk)))]);
}
