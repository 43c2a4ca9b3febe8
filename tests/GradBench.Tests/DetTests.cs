using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>A determinant, against cofactors, which are determinants by elimination.</summary>
public sealed class DetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void The_gradient_is_the_matrix_of_cofactors(int n)
    {
        DetInput input = DetInput.Of(n, seed: 5);
        JsonElement[] outputs = Conversation.Outputs(DetEval.Eval, input);
        Close.Equal(Eliminate(input.A, n), outputs[0].GetDouble());
        Close.Equal(
            [.. Enumerable.Range(0, n * n).Select(place => (((place / n) + (place % n)) % 2 == 0 ? 1 : -1) * Eliminate(Without(input.A, n, place / n, place % n), n - 1))],
            outputs[1].Numbers());
    }

    [Fact]
    public void Where_the_matrix_is_singular_there_is_a_gradient_too()
    {
        var input = new DetInput([1, 2, 2, 4], 2);
        JsonElement[] outputs = Conversation.Outputs(DetEval.Eval, input);
        Assert.Equal(0, outputs[0].GetDouble());
        Assert.Equal([4, -2, -2, 1], outputs[1].Numbers());
    }

    private static double[] Without(double[] a, int n, int row, int column) =>
        [.. a.Where((_, place) => place / n != row && place % n != column)];

    private static double Eliminate(double[] matrix, int n)
    {
        double[] a = [.. matrix];
        double determinant = 1;
        for (int k = 0; k < n; k++)
        {
            int pivot = Enumerable.Range(k, n - k).MaxBy(i => Math.Abs(a[(i * n) + k]));
            if (pivot != k)
                determinant = -determinant;
            for (int j = 0; j < n; j++)
                (a[(k * n) + j], a[(pivot * n) + j]) = (a[(pivot * n) + j], a[(k * n) + j]);
            determinant *= a[(k * n) + k];
            for (int i = k + 1; i < n; i++)
            {
                double factor = a[(i * n) + k] / a[(k * n) + k];
                for (int j = k; j < n; j++)
                    a[(i * n) + j] -= factor * a[(k * n) + j];
            }
        }

        return determinant;
    }
}
