// oracle: dual
namespace Fixtures;

public static class Exceptions
{
    private static readonly object gate = new();

    private sealed class Failure(double value) : Exception
    {
        public double Value { get; } = value;
    }

    private sealed class Cleanup(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    private ref struct Scope(ref double total)
    {
        private readonly ref double total = ref total;

        public readonly void Dispose() => total *= 2;
    }

    private static double Check(double v) => v > 1 ? throw new Failure(v * v) : v;

    public static double CatchAndFinally(double[] x)
    {
        double s = x[0];
        try
        {
            s *= x[1];
            if (s > 0.5) throw new InvalidOperationException();
            s += 100;
        }
        catch (InvalidOperationException)
        {
            s += x[2];
        }
        finally
        {
            s *= 2;
        }

        return s;
    }

    public static double FilterAndRethrow(double[] x)
    {
        double s = x[0];
        try
        {
            try
            {
                s = Check(s * x[2]);
            }
            catch (Failure f) when (f.Value < 1)
            {
                s += 100;
            }
            catch (Failure f) when (f.Value > 1 && x[0] > 0)
            {
                s += f.Value;
                throw;
            }
            finally
            {
                s *= x[1];
            }
        }
        catch (Failure f)
        {
            s += f.Value * x[1];
        }

        return s;
    }

    public static double FilterComputes(double[] x)
    {
        double s = x[1];
        try
        {
            Check(x[0]);
        }
        catch (Failure f) when ((s *= f.Value) > 0)
        {
            s += f.Value;
        }

        return s;
    }

    public static double Using(double[] x)
    {
        double s = x[0];
        using (new Cleanup(() => s += x[1])) s *= 1.5;
        using (var scope = new Scope(ref s)) s *= x[2];
        return s;
    }

    public static double Lock(double[] x)
    {
        double s = x[0];
        lock (gate) s *= x[1];
        return s;
    }

    public static double FromTheFramework(double[] x)
    {
        double s = x[0];
        try
        {
            s += int.Parse("x");
        }
        catch (FormatException)
        {
            s *= x[1];
        }

        try
        {
            s += x[7];
        }
        catch (IndexOutOfRangeException)
        {
            s += x[2];
        }

        return s;
    }

    public static double ReturnInsideTry(double[] x) => Inside(x, 0) * Inside(x, 1);

    private static double Inside(double[] x, int i)
    {
        try
        {
            if (i == 0) return x[0] * x[1];
            return Check(x[2]);
        }
        catch (Failure f)
        {
            return f.Value + x[0];
        }
        finally
        {
            x[0] += 1;
        }
    }

    public static double LoopOfTries(double[] x)
    {
        double s = 0;
        for (int i = 0; i < 4; i++)
        {
            try
            {
                if (i == 1) continue;
                s += Check(x[i] * 0.9);
                if (i == 3) break;
            }
            catch (Failure f)
            {
                s += f.Value;
            }
            catch (IndexOutOfRangeException)
            {
                s *= x[0];
            }
            finally
            {
                s += x[1] * i;
            }
        }

        return s;
    }
}
