using System.Numerics;
using System.Text.Json;
using ILDiff.GradBench.Evals;
using ILDiff.GradBench.Inputs;

namespace ILDiff.GradBench.Tests;

/// <summary>A recurrent network, against steps in the complex plane.</summary>
public sealed class LstmTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(2, 9, 4)]
    [InlineData(3, 5, 3)]
    public void The_gradient_is_that_of_complex_steps(int layers, int characters, int width)
    {
        LstmInput input = LstmInput.Of(layers, characters, width, seed: 5);
        var (value, gradient) = ComplexStep.Of(
            p => Loss(input, p, layers, width), Packing.Flat([.. input.MainParams, .. input.ExtraParams]));
        JsonElement[] outputs = Conversation.Outputs(LstmEval.Eval, input);
        Close.Equal(value, outputs[0].GetDouble());
        Close.Equal(gradient, outputs[1].Numbers());
    }

    private static Complex Loss(LstmInput input, Complex[] p, int layers, int width)
    {
        Complex[] hidden = new Complex[layers * width], cells = new Complex[layers * width];
        for (int layer = 0; layer < layers; layer++)
        {
            for (int i = 0; i < width; i++)
            {
                hidden[(layer * width) + i] = input.State[2 * layer][i];
                cells[(layer * width) + i] = input.State[(2 * layer) + 1][i];
            }
        }

        Complex sum = 0;
        int ends = 8 * layers * width;
        for (int t = 0; t + 1 < input.Sequence.Length; t++)
        {
            Complex normalisation = 2, product = 0, total = 0;
            for (int i = 0; i < width; i++)
            {
                Complex signal = input.Sequence[t][i] * p[ends + i];
                for (int layer = 0; layer < layers; layer++)
                {
                    ref Complex h = ref hidden[(layer * width) + i];
                    ref Complex c = ref cells[(layer * width) + i];
                    int row = (8 * layer * width) + i;
                    Complex old = h;
                    Complex Gate(int gate, Complex x) => (x * p[row + (gate * width)]) + p[row + ((gate + 4) * width)];
                    c = (c * Sigmoid(Gate(0, signal))) + (Sigmoid(Gate(1, old)) * Complex.Tanh(Gate(3, old)));
                    h = Sigmoid(Gate(2, signal)) * Complex.Tanh(c);
                    signal = h;
                }

                Complex prediction = (signal * p[ends + width + i]) + p[ends + (2 * width) + i];
                normalisation += Complex.Exp(prediction);
                product += input.Sequence[t + 1][i] * prediction;
                total += input.Sequence[t + 1][i];
            }

            sum += product - (total * Complex.Log(normalisation));
        }

        return -sum / ((input.Sequence.Length - 1) * width);
    }

    private static Complex Sigmoid(Complex x) => 1 / (1 + Complex.Exp(-x));
}
