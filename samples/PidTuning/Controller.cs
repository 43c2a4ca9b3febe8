using ILDiff;

namespace PidTuning;

/// <summary>The plant in a loop with a controller that has a proportional, an integral and a differential part.</summary>
[Differentiable]
internal static class Controller
{
    /// <summary>From what the controller sees, its three gains.</summary>
    public delegate double[] Gains(double wanted, double y, double error);

    /// <summary>What the loop costs: the squares of the errors, and some for each change of what the controller does.</summary>
    public static double Cost(Gains gains)
    {
        double cost = 0;
        foreach (double[] moment in Run(gains))
            cost += (moment[1] * moment[1]) + (0.1 * moment[2] * moment[2]);
        return cost;
    }

    /// <summary>The output of the plant, its error, and the change of what the controller does, from moment to moment.</summary>
    public static double[][] Run(Gains gains)
    {
        double[][] moments = new double[Plant.Steps][];
        double y = 0, u = 0, before = 0, earlier = 0;
        for (int k = 0; k < moments.Length; k++)
        {
            double wanted = Plant.Wanted(k), error = wanted - y;
            double[] gain = gains(wanted, y, error);
            double change = (gain[0] * (error - before)) + (gain[1] * error) + (gain[2] * (error - (2 * before) + earlier));
            moments[k] = [y, error, change];
            u += change;
            y = Plant.Next(k, y, u);
            (before, earlier) = (error, before);
        }

        return moments;
    }
}
