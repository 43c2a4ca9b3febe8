using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Derivatives;

/// <summary>Value and gradient as one writes them: each residual is known before its gradient is added.</summary>
internal sealed class LlsqByHand(LlsqInput input)
{
    private readonly double[] gradient = new double[input.X.Length];

    internal double Value { get; private set; }

    internal double[] Compute()
    {
        double[] x = input.X;
        double sum = 0;
        Array.Clear(gradient);
        for (int i = 0; i < input.N; i++)
        {
            double t = -1 + (i * 2.0 / (input.N - 1));
            double residual = Math.Sign(t), power = 1;
            for (int j = 0; j < x.Length; j++)
            {
                residual -= x[j] * power;
                power *= t;
            }

            sum += residual * residual;
            power = 1;
            for (int j = 0; j < gradient.Length; j++)
            {
                gradient[j] -= residual * power;
                power *= t;
            }
        }

        Value = sum / 2;
        return gradient;
    }
}
