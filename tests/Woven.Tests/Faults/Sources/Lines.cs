using System.Runtime.CompilerServices;

namespace Faults;

public class Contract
{
    private readonly double strike;

    public Contract(double strike)
    {
        double doubled = strike * 2;
        if (doubled < 0)
            throw new ArgumentException("a negative strike"); // here: Constructor
        this.strike = doubled / 2;
    }

    public double Strike => strike;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public double Payoff(double x)
    {
        double difference = x - strike;
        if (difference > 100)
            throw new ArgumentException("too much"); // here: Method
        return difference;
    }
}

public static class Lines
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double Method(double x)
    {
        var contract = new Contract(x);
        double total = 0;
        foreach (double step in (double[])[1, 2, 200])
        {
            double scaled = x * step;
            total += contract.Payoff(scaled); // here: Caller
        }

        return total;
    }

    public static double Constructor(double x)
    {
        double negative = -x;
        return new Contract(negative).Strike;
    }

    public static double Lambda(double x)
    {
        Func<double, double> f = y =>
        {
            double twice = y * 2;
            if (twice > 0)
                throw new ArgumentException("in a lambda"); // here: Lambda
            return twice;
        };
        return f(x);
    }

    public static double Iterator(double x)
    {
        double sum = 0;
        foreach (double y in Steps(x))
            sum += y;
        return sum;
    }

    public static double Finally(double x)
    {
        double y = x;
        try
        {
            y *= 2;
            return y;
        }
        finally
        {
            y += 1;
            Console.Out.Flush();
        }
    }

    private static IEnumerable<double> Steps(double x)
    {
        yield return x;
        double next = x * 2;
        if (next > 0)
            throw new ArgumentException("in an iterator"); // here: Iterator
        yield return next;
    }
}
