using System.Globalization;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Pictures;
using PidTuning;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A controller with the same gains always.
static Controller.Gains Fixed(double[] numbers)
{
    double[] gains = [Network.Gain(numbers[0]), Network.Gain(numbers[1]), Network.Gain(numbers[2])];
    return (_, _, _) => gains;
}

// And one whose gains a network sets from moment to moment.
static Controller.Gains Adaptive(double[] weights) => (wanted, y, error) => Network.Gains(weights, wanted, y, error);

static double CostOfGains(double[] numbers) => Controller.Cost(Fixed(numbers));
static double CostOfWeights(double[] weights) => Controller.Cost(Adaptive(weights));

double[] guess = [-1.5, -1.5, -4];
var minimizer = new BfgsMinimizer(1e-4, 1e-8, 1e-8, 400);
double[] tuned = [.. minimizer.FindMinimum(Objective.Of(CostOfGains), Vector<double>.Build.Dense(guess)).MinimizingPoint];

double[] untrained = Network.Untrained(tuned, new Random(5));
bool right = AD.CheckGradient(CostOfGains, guess).IsCorrect && AD.CheckGradient(CostOfWeights, untrained).IsCorrect;
Console.WriteLine($"3 and {Network.Weights} derivatives through a loop of {Plant.Steps} steps: differences {(right ? "agree" : "DO NOT AGREE")}");

double[] trained = Training.Of(CostOfWeights, untrained, steps: 200);
double[] costs = [CostOfGains(guess), CostOfGains(tuned), CostOfWeights(trained)];
right &= costs[1] < costs[0] && costs[2] < 0.98 * costs[1];
Console.WriteLine($"errors that no controller avoids {Plant.Unavoidable:F2}, and above them:");
Console.WriteLine($"  guessed gains         {costs[0] - Plant.Unavoidable,6:F2}");
Console.WriteLine($"  tuned gains           {costs[1] - Plant.Unavoidable,6:F2}   {string.Join(", ", tuned.Select(number => $"{Network.Gain(number):F2}"))}");
Console.WriteLine($"  gains by the network  {costs[2] - Plant.Unavoidable,6:F2}");
Console.WriteLine(right ? "Each is better than the one before." : "SOMETHING IS WRONG.");

double[] times = [.. Enumerable.Range(0, Plant.Steps)];
PictureFolder pictures = PictureFolder.Of(args);
pictures.Save("outputs.svg", new Plot("A plant under three controllers", "step", "output")
    .Line("guessed gains", times, Controller.Run(Fixed(guess)).Select(moment => moment[0]), width: 1)
    .Line("tuned gains", times, Controller.Run(Fixed(tuned)).Select(moment => moment[0]))
    .Line("network", times, Controller.Run(Adaptive(trained)).Select(moment => moment[0]))
    .Line("wanted", times, times.Select(time => Plant.Wanted((int)time)), colour: "#333333", width: 1, dashed: true));

double[][] gains = [.. Controller.Run(Adaptive(trained)).Index().Select(at =>
    Network.Gains(trained, Plant.Wanted(at.Index), at.Item[0], at.Item[1]))];
pictures.Save("gains.svg", new Plot("The gains that the network sets", "step", "gain")
    .Line("proportional", times, gains.Select(gain => gain[0]))
    .Line("integral", times, gains.Select(gain => gain[1]))
    .Line("differential", times, gains.Select(gain => gain[2])));
return right ? 0 : 1;
