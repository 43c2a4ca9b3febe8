namespace Paper;

/// <summary>The example of A. G. Baydin and B. A. Pearlmutter, "Automatic differentiation of algorithms for machine learning" (2014).</summary>
internal static class Example
{
    /// <summary>f(x1, x2) = ln(x1) + x1 x2 - sin(x2), in the order of the paper's tables.</summary>
    internal static double F(double x1, double x2)
    {
        double v1 = Math.Log(x1);
        double v2 = x1 * x2;
        double v3 = Math.Sin(x2);
        double v4 = v1 + v2;
        double v5 = v4 - v3;
        return v5;
    }

    /// <summary>"Algorithms of arbitrary structure": a loop that ends when the number is small enough, and a branch in it.</summary>
    internal static double Halvings(double x)
    {
        double sum = 0;
        for (double left = x; left > 1; left /= 2)
        {
            if (left > 5)
                sum += Math.Log(left);
            else
                sum += left * left;
        }

        return sum;
    }
}
