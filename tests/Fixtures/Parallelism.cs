// oracle: differences
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Fixtures;

/// <summary>Loops on many threads: what they compute does not depend on the order here, except inside a recording.</summary>
public static class Parallelism
{
    private static readonly ParallelOptions Two = new() { MaxDegreeOfParallelism = 2 };

    public static double Loops(double[] x)
    {
        double[] y = new double[64];
        Parallel.For(0, 64, i => y[i] = x[i % 3] * i);
        Parallel.For(0L, 64L, Two, i => y[i] = Math.Sin(y[i]) + x[0]);
        Parallel.For(0, 64, (i, state) => y[i] = state.IsStopped ? 0 : y[i] * y[i]);
        return y.Sum();
    }

    public static double Elements(double[] x)
    {
        double[] y = new double[64];
        Parallel.ForEach(Partitioner.Create(0, 64), range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
                y[i] = x[i % 3] * x[0];
        });
        Parallel.ForEach(x, (value, state, i) => y[i] += value * value);
        Parallel.ForEach(Partitioner.Create(x, true), Two, (value, state, i) => y[i + 3] = value * y[i]);
        Parallel.ForEach(Positive(x), value => y[(int)value] = 1);
        return y.Sum();
    }

    public static double LocalSums(double[] x)
    {
        double total = 0;
        object gate = new();
        Parallel.For(0, 1, () => 0.0, (i, state, local) => local + (x[i] * x[1]), local => { lock (gate) total += local; });
        Parallel.ForEach([x[2]], () => new double[1], (value, state, local) => { local[0] += value * x[0]; return local; }, local => { lock (gate) total += local[0]; });
        return total;
    }

    public static double Invoked(double[] x)
    {
        double a = 0, b = 0;
        Parallel.Invoke(() => a = x[0] * x[1], () => b = x[2] * x[2]);
        Parallel.Invoke(Two, () => a *= 2);
        return a * b;
    }

    public static double Broken(double[] x)
    {
        double[] y = new double[8];
        ParallelLoopResult result = Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 1 }, (i, state) =>
        {
            if (i == 3)
                state.Break();
            y[i] = x[0] * (i + 1);
        });
        ParallelLoopResult all = Parallel.For(0, 3, i => y[i] *= x[1]);
        return y.Sum() + (result.LowestBreakIteration == 3 && !result.IsCompleted && all.IsCompleted ? x[2] : 100);
    }

    public static double Thrown(double[] x)
    {
        double sum = 0;
        try
        {
            Parallel.For(0, 1, i => throw new FormatException((x[0] > 0).ToString()));
        }
        catch (AggregateException error) when (error.InnerExceptions is [FormatException])
        {
            sum += x[0] * x[0];
        }

        using var source = new CancellationTokenSource();
        try
        {
            Parallel.For(0, 10, new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = source.Token }, i =>
            {
                sum += x[1] * i;
                if (i == 2)
                    source.Cancel();
            });
        }
        catch (OperationCanceledException)
        {
            sum += x[2];
        }

        return sum;
    }

    public static double Exchanged(double[] x)
    {
        double sum = 0;
        Parallel.For(0, 2, i =>
        {
            double old, next;
            do
            {
                old = Volatile.Read(ref sum);
                next = old + (x[i] * x[2]);
            }
            while (Interlocked.CompareExchange(ref sum, next, old) != old);
        });
        return sum * Interlocked.Exchange(ref sum, 0);
    }

    public static double Nested(double[] x)
    {
        double[] y = new double[9];
        Parallel.For(0, 3, i => Parallel.For(0, 3, j => y[(3 * i) + j] = x[i] * x[j]));
        return y.Sum();
    }

    public static double Tasks(double[] x)
    {
        Task<double> square = Task.Run(() => x[0] * x[0]);
        Task<double> cube = Task.Factory.StartNew(() => x[1] * x[1] * x[1], CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var later = new Task<double>(n => x[2] * (int)n!, 3);
        later.Start();
        Task<double> next = square.ContinueWith(task => task.Result * 2);
        double[] all = Task.WhenAll(square, cube, later, next).Result;
        Task<double[]> both = Task.WhenAll(new List<Task<double>> { Task.FromResult(x[0]), Task.Run(() => Task.FromResult(x[1])) });
        both.Wait();
        return all.Sum() * both.GetAwaiter().GetResult()[1];
    }

    public static double FailedTasks(double[] x)
    {
        Task<double> failed = Task.Run<double>(() => x[0] > 0 ? throw new FormatException("on purpose") : x[0]);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Task cancelled = Task.Run(() => x[0] *= 2, source.Token);
        try
        {
            Task.WaitAll(failed, cancelled);
        }
        catch (AggregateException error)
        {
            return error.Flatten().InnerExceptions.Count * x[1] * (cancelled.IsCanceled && failed.IsFaulted ? x[0] : 100);
        }

        return 0;
    }

    public static double Signals(double[] x)
    {
        double sum = 0;
        using var done = new CountdownEvent(2);
        using var first = new ManualResetEventSlim();
        using var turn = new SemaphoreSlim(1);
        Task.Run(() => { turn.Wait(); sum += x[0] * x[1]; turn.Release(); first.Set(); done.Signal(); });
        first.Wait();
        Task.Run(() => { lock (done) sum *= x[2]; done.Signal(); });
        done.Wait();
        return sum;
    }

    private static IEnumerable<double> Positive(double[] x)
    {
        foreach (double value in x)
        {
            if (value > 0)
                yield return value;
        }
    }
}
