using ILDiff;

namespace SvmSelection;

/// <summary>
/// A support vector machine with a Gaussian kernel: f(x) = Σ bᵢ k(xᵢ, x) with the least ½ bᵀ K b + C Σ max(0, 1 - yᵢ f(xᵢ))², trained
/// in its coefficients (O. Chapelle, "Training a support vector machine in the primal", 2007).
/// </summary>
/// <param name="Points">What it learns from.</param>
/// <param name="Signs">On which side each point is, 1 or -1.</param>
internal sealed record Machine(double[][] Points, double[] Signs)
{
    /// <summary>The coefficients for given hyperparameters: log C, and the logarithm of the kernel's width in each measure.</summary>
    internal double[] Coefficients(double[] hyperparameters)
    {
        // The search is not differentiated. What counts is that it ends at a minimum, and how that moves.
        double[] plain = [.. hyperparameters.Select(AD.StopGradient)];
        double[,] plainKernels = Kernels(plain), kernels = Kernels(hyperparameters);
        double[] found = NewtonMethod.Minimum(b => Objective(b, plainKernels, plain[0]), new double[Points.Length]);
        return Implicit.Minimum(b => Objective(b, kernels, hyperparameters[0]), found);
    }

    internal double Output(double[] coefficients, double[] hyperparameters, double[] point)
    {
        double sum = 0;
        for (int i = 0; i < Points.Length; i++)
            sum += coefficients[i] * Kernel(Points[i], point, hyperparameters);
        return sum;
    }

    /// <summary>The mean squared miss of points that it did not learn from.</summary>
    internal double Loss(double[] coefficients, double[] hyperparameters, double[][] points, double[] signs)
    {
        double sum = 0;
        for (int i = 0; i < points.Length; i++)
        {
            double miss = Math.Max(0, 1 - (signs[i] * Output(coefficients, hyperparameters, points[i])));
            sum += miss * miss;
        }

        return sum / points.Length;
    }

    private double Objective(double[] coefficients, double[,] kernels, double logPenalty)
    {
        double size = 0, misses = 0;
        for (int i = 0; i < Points.Length; i++)
        {
            double output = 0;
            for (int j = 0; j < Points.Length; j++)
                output += kernels[i, j] * coefficients[j];
            double miss = Math.Max(0, 1 - (Signs[i] * output));
            size += coefficients[i] * output / 2;
            misses += miss * miss;
        }

        return size + (Math.Exp(logPenalty) * misses);
    }

    private double[,] Kernels(double[] hyperparameters)
    {
        double[,] kernels = new double[Points.Length, Points.Length];
        for (int i = 0; i < Points.Length; i++)
        {
            for (int j = 0; j < Points.Length; j++)
                kernels[i, j] = Kernel(Points[i], Points[j], hyperparameters);
        }

        return kernels;
    }

    // Each measure has a width of its own: a wide one makes it count for nothing.
    private static double Kernel(double[] a, double[] b, double[] hyperparameters)
    {
        double distance = 0;
        for (int k = 0; k < a.Length; k++)
            distance += (a[k] - b[k]) * (a[k] - b[k]) * Math.Exp(-2 * hyperparameters[k + 1]);
        return Math.Exp(-distance / 2);
    }
}
