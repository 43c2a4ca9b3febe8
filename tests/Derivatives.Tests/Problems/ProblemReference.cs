using System.Globalization;
using ILDiff.Derivatives.Tests.Taylor;

namespace ILDiff.Derivatives.Tests.Problems;

/// <summary>A row of problems.tsv: a problem at a point.</summary>
/// <param name="Problem">Its number in the paper, and name.</param>
/// <param name="X">The point.</param>
/// <param name="Value">The sum of the squared residuals.</param>
/// <param name="Gradient">Its gradient.</param>
/// <param name="Hessian">Its Hessian.</param>
/// <param name="Third">Its third derivative along (1, ..., 1).</param>
internal sealed record ProblemReference(string Problem, double[] X, double Value, double[] Gradient, double[,] Hessian, double Third)
{
    internal static IReadOnlyList<ProblemReference> All { get; } = [.. TaylorReference.Lines("problems.tsv").Skip(1).Select(Parse)];

    private static ProblemReference Parse(string line)
    {
        string[] fields = line.Split('\t');
        double[] x = Numbers(fields[1]), lower = Numbers(fields[4]);
        double[,] hessian = new double[x.Length, x.Length];
        for (int i = 0, entry = 0; i < x.Length; i++)
        {
            for (int j = 0; j <= i; j++)
                hessian[i, j] = hessian[j, i] = lower[entry++];
        }

        return new ProblemReference(fields[0], x, Numbers(fields[2])[0], Numbers(fields[3]), hessian, Numbers(fields[5])[0]);
    }

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
