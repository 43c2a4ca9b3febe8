using System.Numerics;
using System.Text.Json;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Functions;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>Bundle adjustment, against steps in the complex plane.</summary>
public sealed class BaTests
{
    [Theory]
    [InlineData(1, 1, 1, false)]
    [InlineData(2, 3, 5, false)]
    [InlineData(3, 2, 70, true)]
    public void The_jacobian_of_a_scene_is_that_of_complex_steps(int cameras, int points, int observations, bool hasStillCamera)
    {
        BaScene scene = Scene(cameras, points, observations);
        if (hasStillCamera)
            scene.Cameras[1].AsSpan(0, 3).Clear(); // another formula
        double[] x = Packing.Flat([.. scene.Cameras, .. scene.Points, scene.Weights]);
        var (errors, expected) = ComplexStep.Jacobian(z => Errors(scene, z), x);
        var (reprojection, weights) = Ba.Errors(scene);
        Close.Equal(errors, [.. reprojection, .. weights]);
        Close.Equal(expected, Dense(new BaJacobian(scene).Compute(), x.Length));
    }

    [Fact]
    public void What_is_sent_is_of_the_first_observation_and_the_last_entry()
    {
        BaInput input = BaInput.Of(3, 4, 20, seed: 5);
        BaScene scene = input.Scene();
        double[] x = Packing.Flat([.. scene.Cameras, .. scene.Points, scene.Weights]);
        var (errors, jacobian) = ComplexStep.Jacobian(z => Errors(scene, z), x);
        JsonElement[] outputs = Conversation.Outputs(BaEval.Eval, input);
        JsonElement reprojection = outputs[0].GetProperty("reproj_error"), weight = outputs[0].GetProperty("w_err");
        Close.Equal(errors[..2], reprojection.GetProperty("elements").Numbers());
        Assert.Equal(20, reprojection.GetProperty("repeated").GetInt32());
        Close.Equal(errors[40], weight.GetProperty("element").GetDouble());
        Assert.Equal(20, weight.GetProperty("repeated").GetInt32());

        int[] columns = [.. Enumerable.Range(0, 11), 33, 34, 35, 45];
        Assert.Equal([.. columns, .. columns, 64], outputs[1].GetProperty("cols").Numbers().Select(number => (int)number));
        Assert.Equal(
            [.. Enumerable.Range(0, 30).Select(row => 15 * row), 620], outputs[1].GetProperty("rows").Numbers().Select(number => (int)number));
        Close.Equal(
            [.. columns.Select(column => jacobian[column]), .. columns.Select(column => jacobian[x.Length + column]), jacobian[^1]],
            outputs[1].GetProperty("vals").Numbers());
    }

    private static BaScene Scene(int cameras, int points, int observations)
    {
        var random = new Random(5);
        BaScene[] scenes = [.. Enumerable.Range(0, Math.Max(cameras, Math.Max(points, observations))).Select(seed => BaInput.Of(1, 1, 1, seed).Scene())];
        return new BaScene(
            [.. scenes[..cameras].Select(scene => scene.Cameras[0])], [.. scenes[..points].Select(scene => scene.Points[0])],
            [.. scenes[..observations].Select(scene => scene.Weights[0])],
            [.. scenes[..observations].Select(_ => random.Next(cameras))], [.. scenes[..observations].Select(_ => random.Next(points))],
            [.. scenes[..observations].Select(scene => scene.Features[0])]);
    }

    private static double[] Dense(BaJacobian jacobian, int columns)
    {
        double[] dense = new double[(jacobian.RowStarts.Length - 1) * columns];
        for (int row = 0; row + 1 < jacobian.RowStarts.Length; row++)
        {
            for (int entry = jacobian.RowStarts[row]; entry < jacobian.RowStarts[row + 1]; entry++)
                dense[(row * columns) + jacobian.Columns[entry]] = jacobian.Values[entry];
        }

        return dense;
    }

    private static Complex[] Errors(BaScene scene, Complex[] z)
    {
        int points = 11 * scene.Cameras.Length, weights = points + (3 * scene.Points.Length), count = scene.Weights.Length;
        Complex[] errors = new Complex[3 * count];
        for (int i = 0; i < count; i++)
        {
            Complex[] camera = z[(11 * scene.CameraOf[i])..][..11], point = z[(points + (3 * scene.PointOf[i]))..][..3];
            Complex weight = z[weights + i];
            Complex[] seen = Turned(camera[..3], [.. point.Zip(camera[3..6], (p, c) => p - c)]);
            Complex x = seen[0] / seen[2], y = seen[1] / seen[2], squared = (x * x) + (y * y);
            Complex scale = camera[6] * (1 + (squared * (camera[9] + (squared * camera[10]))));
            errors[2 * i] = weight * ((scale * x) + camera[7] - scene.Features[i][0]);
            errors[(2 * i) + 1] = weight * ((scale * y) + camera[8] - scene.Features[i][1]);
            errors[(2 * count) + i] = 1 - (weight * weight);
        }

        return errors;
    }

    private static Complex[] Turned(Complex[] rotation, Complex[] p)
    {
        Complex squared = rotation[0] * rotation[0] + rotation[1] * rotation[1] + rotation[2] * rotation[2];

        // R = 1 + sin θ/θ [r] + (1 - cos θ)/θ² [r]², where the factors are series in θ² that hold near 0 too.
        Complex first = Series(squared, 1), second = Series(squared, 2);
        Complex[] once = Cross(rotation, p), twice = Cross(rotation, once);
        return [.. p.Select((x, i) => x + (first * once[i]) + (second * twice[i]))];
    }

    // Σ (-s)ᵏ / (2k + start)!
    private static Complex Series(Complex s, int start)
    {
        Complex term = start == 1 ? 1 : 0.5, sum = 0;
        for (int k = 0; k < 60; k++)
        {
            sum += term;
            term *= -s / (((2 * k) + start + 1) * ((2 * k) + start + 2.0));
        }

        return sum;
    }

    private static Complex[] Cross(Complex[] a, Complex[] b) =>
        [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])];
}
