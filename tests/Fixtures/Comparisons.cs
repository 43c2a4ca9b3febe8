// oracle: dual
namespace Fixtures;

public static class Comparisons
{
    public static double Branches(double[] x)
    {
        double s = 0;
        if (x[0] < x[1]) s += 1;
        if (x[0] > x[1]) s += x[0];
        if (x[0] <= x[2]) s += x[1];
        if (x[0] >= x[2]) s += 100;
        if (x[0] == x[1]) s += 7;
        if (x[0] != x[1]) s += x[2];
        bool both = x[0] > 1 && !(x[1] > 1) || x[2] < 0;
        return both ? s * 2 : s;
    }

    public static double AsValues(double[] x)
    {
        bool less = x[0] < x[1], more = x[0] > x[1], atMost = x[0] <= x[2], atLeast = x[0] >= x[2];
        bool same = x[0] == x[0] + 0, other = x[0] != x[1];
        int bits = (less ? 1 : 0) | (more ? 2 : 0) | (atMost ? 4 : 0) | (atLeast ? 8 : 0) | (same ? 16 : 0) | (other ? 32 : 0);
        return bits * x[0] * x[1];
    }

    public static double NaNInBranches(double[] x)
    {
        double n = double.NaN * x[0];
        double s = x[1];
        if (n < 1) s += 1;
        if (!(n < 1)) s += x[0];
        if (n >= 1) s += 2;
        if (!(n >= 1)) s += x[1];
        if (n > 1) s += 3;
        if (!(n > 1)) s += x[2] * x[0];
        if (n <= 1) s += 4;
        if (!(n <= 1)) s *= x[2];
        if (n != n) s += x[2];
        if (n == n) s += 3;
        return s;
    }

    public static double NaNAsValues(double[] x)
    {
        double n = double.NaN * x[0];
        bool less = n < x[0], notLess = !(n < x[0]), notAtLeast = !(n >= x[0]), notMore = !(n > x[0]), notAtMost = !(x[0] <= n);
        return x[1] + (less ? 1 : 0) + (notLess ? x[0] : 0) + (notAtLeast ? x[0] * x[1] : 0) + (notMore ? x[2] : 0)
            + (notAtMost ? x[2] * x[2] : 0) + (double.IsNaN(n) ? x[1] : 0) + (double.IsNaN(x[0]) ? 1 : 0);
    }

    public static double NaNLoop(double[] x)
    {
        double n = double.NaN * x[0], s = x[0];
        int steps = 0;
        while (!(n > s) && steps < 3)
        {
            s *= x[1];
            steps++;
        }

        for (double t = 0; t < n; t += 1)
            s += 100;
        return s;
    }

    public static double Infinities(double[] x)
    {
        double up = x[0] / 0.0, down = -up;
        double s = x[1];
        if (up > 1e308) s += x[0];
        if (down < -1e308) s += x[2] * x[0];
        if (double.IsInfinity(up) && !double.IsFinite(down)) s *= x[1];
        return s;
    }

    public static double LoopUntilConverged(double[] x)
    {
        double root = x[0];
        double step = 1;
        while (step > 1e-3 || step < -1e-3)
        {
            double next = 0.5 * (root + (x[2] / root));
            step = next - root;
            root = next;
        }

        return root * x[1];
    }

    public static double Nested(double[] x) =>
        x[0] > 1 ? x[1] > 1 ? x[0] : x[2] > 2 ? x[1] * x[2] : 7 : x[0] < 0.5 ? x[1] : 9;

    public static double CompareToAndEquals(double[] x)
    {
        double s = x[0].CompareTo(x[1]) * x[2];
        if (x[0].Equals(x[0] * 1)) s += x[1] * x[1];
        if (!x[0].Equals(x[1])) s += x[0];
        if (x[2].Equals((object)x[2])) s *= 2;
        return s;
    }
}
