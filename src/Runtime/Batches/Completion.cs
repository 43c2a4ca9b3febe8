namespace ILDiff.Batches;

/// <summary>Tells how much of a batch is done. Thread safe.</summary>
/// <param name="progress">Is told; null when nobody asks.</param>
/// <param name="total">How many points there are.</param>
internal sealed class Completion(IProgress<double>? progress, long total)
{
    private const int Reports = 100;

    private readonly Lock telling = new();
    private long done;
    private long told;

    internal void Add(int points)
    {
        if (progress == null)
            return;
        lock (telling)
        {
            done += points;
            long part = done * Reports / total;
            if (part == told)
                return;
            told = part;
            progress.Report((double)done / total);
        }
    }
}
