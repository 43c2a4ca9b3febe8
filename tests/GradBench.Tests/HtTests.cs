using System.Numerics;
using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>Tracking a hand, against steps in the complex plane.</summary>
public sealed class HtTests
{
    [Theory]
    [InlineData(12, 5, false, false)]
    [InlineData(12, 5, true, false)]
    [InlineData(30, 2, true, true)]
    public void The_jacobian_is_that_of_complex_steps(int corners, int points, bool hasPlaces, bool isMirrored)
    {
        HtInput input = HtInput.Of(corners, points, hasPlaces, seed: 5);
        input = input with { Data = input.Data with { Model = input.Data.Model with { IsMirrored = isMirrored } } };
        double[] places = Packing.Flat(input.Us);
        var (value, all) = ComplexStep.Jacobian(z => Residuals(input, z), [.. places, .. input.Theta]);
        double[] expected = WithPlacesInTwoColumns(all, 3 * points, places.Length, input.Theta.Length);
        JsonElement[] outputs = Conversation.Outputs(HtEval.Eval, input);
        Close.Equal(value, outputs[0].Numbers());
        Assert.Equal(3 * points, outputs[1].GetArrayLength());
        Assert.Equal(hasPlaces ? 28 : 26, outputs[1][0].GetArrayLength());
        Close.Equal(expected, outputs[1].Numbers());
    }

    [Fact]
    public void A_hand_that_is_not_turned_has_no_derivative_of_the_turn()
    {
        HtInput input = HtInput.Of(12, 3, false, seed: 5);
        input.Theta.AsSpan(0, 3).Clear();
        JsonElement[] outputs = Conversation.Outputs(HtEval.Eval, input);
        Assert.All(outputs[1].EnumerateArray(), row => Assert.Equal([0, 0, 0], row.Numbers()[..3]));
    }

    [Fact]
    public void Bones_that_hang_on_later_ones_are_refused()
    {
        HtInput input = HtInput.Of(12, 3, false, seed: 5);
        input.Data.Model.Parents[4] = 7;
        var exception = Assert.Throws<InputException>(input.Check);
        Assert.Equal("'parents' must be earlier than their bones.", exception.Message);
    }

    [Fact]
    public void Points_without_a_corner_are_refused()
    {
        HtInput input = HtInput.Of(12, 3, false, seed: 5);
        input.Data.Correspondences[1] = 12;
        var exception = Assert.Throws<InputException>(input.Check);
        Assert.Equal("'correspondences' must be from 0 to 11.", exception.Message);
    }

    // Of each residual, the derivatives with respect to the place of its own point; the others are 0.
    private static double[] WithPlacesInTwoColumns(double[] all, int rows, int places, int pose)
    {
        var result = new List<double>();
        for (int row = 0; row < rows; row++)
        {
            Span<double> whole = all.AsSpan(row * (places + pose), places + pose);
            if (places > 0)
                result.AddRange(whole.Slice(2 * (row / 3), 2));
            result.AddRange(whole[places..]);
        }

        return [.. result];
    }

    private static Complex[] Residuals(HtInput input, Complex[] z)
    {
        HtModel model = input.Data.Model;
        Complex[] pose = z[(2 * input.Us.Length)..];
        var absolutes = new List<Complex[,]>();
        var transforms = new List<Complex[,]>();
        for (int bone = 0; bone < model.BoneCount; bone++)
        {
            // A finger has four bones, of which the first bends and spreads, two more bend, and the last is stiff.
            int finger = (bone - 2) / 4, joint = bone < 2 ? 3 : (bone - 2) % 4, angles = 6 + (4 * finger);
            Complex bend = joint == 3 ? 0 : pose[angles + (joint == 0 ? 0 : joint + 1)], spread = joint == 0 ? pose[angles + 1] : 0;
            Complex[,] absolute = Product(Matrix(model.BaseRelatives[bone]), Product(Turn(1, 0, spread), Turn(2, 1, bend)));
            if (model.Parents[bone] >= 0)
                absolute = Product(absolutes[model.Parents[bone]], absolute);
            absolutes.Add(absolute);
            transforms.Add(Product(absolute, Matrix(model.InverseBaseAbsolutes[bone])));
        }

        Complex[] Corner(int corner)
        {
            Complex[] place = new Complex[3];
            for (int bone = 0; bone < model.BoneCount; bone++)
            {
                for (int i = 0; i < 3; i++)
                {
                    for (int j = 0; j < 4; j++)
                        place[i] += model.Weights[corner][bone] * transforms[bone][i, j] * model.BasePositions[corner][j];
                }
            }

            if (model.IsMirrored)
                place[0] = -place[0];
            return [.. Rotated(pose[..3], place).Zip(pose[3..6], (x, shift) => x + shift)];
        }

        var residuals = new List<Complex>();
        for (int i = 0; i < input.Data.Points.Length; i++)
        {
            int index = input.Data.Correspondences[i];
            Complex[] place = input.HasPlaces ? Mixed([.. model.Triangles[index].Select(Corner)], z[2 * i], z[(2 * i) + 1]) : Corner(index);
            residuals.AddRange(input.Data.Points[i].Zip(place, (point, x) => point - x));
        }

        return [.. residuals];
    }

    private static Complex[] Mixed(Complex[][] corners, Complex u, Complex v) =>
        [.. Enumerable.Range(0, 3).Select(i => corners[2][i] + (u * (corners[0][i] - corners[2][i])) + (v * (corners[1][i] - corners[2][i])))];

    private static Complex[] Rotated(Complex[] r, Complex[] p)
    {
        Complex angle = Complex.Sqrt((r[0] * r[0]) + (r[1] * r[1]) + (r[2] * r[2]));
        Complex[] n = [.. r.Select(x => x / angle)];
        Complex along = (n[0] * p[0]) + (n[1] * p[1]) + (n[2] * p[2]);
        Complex[] across = [(n[1] * p[2]) - (n[2] * p[1]), (n[2] * p[0]) - (n[0] * p[2]), (n[0] * p[1]) - (n[1] * p[0])];
        return [.. p.Select((x, i) => (n[i] * along) + (Complex.Cos(angle) * (x - (n[i] * along))) + (Complex.Sin(angle) * across[i]))];
    }

    // In the plane of two axes.
    private static Complex[,] Turn(int to, int from, Complex angle)
    {
        Complex[,] turn = new Complex[4, 4];
        for (int i = 0; i < 4; i++)
            turn[i, i] = i == to || i == from ? Complex.Cos(angle) : 1;
        turn[to, from] = Complex.Sin(angle);
        turn[from, to] = -Complex.Sin(angle);
        return turn;
    }

    private static Complex[,] Matrix(double[][] rows)
    {
        Complex[,] matrix = new Complex[4, 4];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
                matrix[i, j] = rows[i][j];
        }

        return matrix;
    }

    private static Complex[,] Product(Complex[,] a, Complex[,] b)
    {
        Complex[,] product = new Complex[4, 4];
        for (int i = 0; i < 4; i++)
        {
            for (int j = 0; j < 4; j++)
            {
                for (int k = 0; k < 4; k++)
                    product[i, j] += a[i, k] * b[k, j];
            }
        }

        return product;
    }
}
