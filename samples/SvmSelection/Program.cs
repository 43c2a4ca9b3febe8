using System.Globalization;
using ILDiff;
using Penguins;
using Pictures;
using SvmSelection;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// Is a penguin with this depth of bill and this mass a male?
const int Seed = 2, KnownCount = 25, UnseenCount = 100, Steps = 12;
Penguin[] penguins = Penguin.Shuffled([.. Penguin.Standardised(Penguin.All()).Where(penguin => penguin.Sex != "")], Seed);
double[][] points = [.. penguins.Select(penguin => (double[])[penguin.Measures[1], penguin.Measures[3]])];
double[] signs = [.. penguins.Select(penguin => penguin.Sex == "male" ? 1.0 : -1)];
Range unseen = KnownCount..(KnownCount + UnseenCount), never = (KnownCount + UnseenCount)..penguins.Length;
var machine = new Machine(points[..KnownCount], signs[..KnownCount]);

double LossOfUnseen(double[] hyperparameters) =>
    machine.Loss(machine.Coefficients(hyperparameters), hyperparameters, points[unseen], signs[unseen]);

double[] hyperparameters = [0, 0, 0], start = hyperparameters;
string[] names = ["penalty of a miss", "width in the depth", "width in the mass"];
var (loss, gradient) = AD.ValueAndGradient(LossOfUnseen, hyperparameters);
Console.WriteLine("Loss of penguins not learnt from, by the logarithm of a hyperparameter");
Console.WriteLine("                      ILDiff   trained again on both sides");
for (int i = 0; i < names.Length; i++)
{
    double[] left = [.. hyperparameters], right = [.. hyperparameters];
    left[i] -= 1e-4;
    right[i] += 1e-4;
    Console.WriteLine($"{names[i],-18} {gradient[i],9:F6}   {(LossOfUnseen(right) - LossOfUnseen(left)) / 2e-4,9:F6}");
}

Console.WriteLine();
Console.WriteLine(" step   loss of unseen   penalty   width in depth   in mass");
double length = 0.5;
for (int step = 0; step <= Steps; step++)
{
    if (step % 4 == 0)
    {
        Console.WriteLine($"{step,5}   {loss,14:F5}   {Math.Exp(hyperparameters[0]),7:F3}   " +
            $"{Math.Exp(hyperparameters[1]),14:F3}   {Math.Exp(hyperparameters[2]),7:F3}");
    }

    // Longer steps as long as they lead downhill.
    double steepest = gradient.Max(Math.Abs);
    double[] next = [.. hyperparameters.Zip(gradient, (h, g) => h - (length * g / steepest))];
    var (nextLoss, nextGradient) = AD.ValueAndGradient(LossOfUnseen, next);
    length *= nextLoss < loss ? 1.5 : 0.5;
    if (nextLoss < loss)
        (hyperparameters, loss, gradient) = (next, nextLoss, nextGradient);
}

double[] before = machine.Coefficients(start), after = machine.Coefficients(hyperparameters);
Console.WriteLine();
Console.WriteLine($"{points[never].Length} penguins never used: loss {machine.Loss(before, start, points[never], signs[never]):F4} -> " +
    $"{machine.Loss(after, hyperparameters, points[never], signs[never]):F4}, right for {Right(before, start)} -> {Right(after, hyperparameters)}");

var (rangeX, rangeY) = ((-2.3, 2.5), (-2.2, 3.0));
var map = new Plot("Males or females?", "depth of the bill", "mass") { RangeX = rangeX, RangeY = rangeY };
foreach (var (name, sign) in new[] { ("males", 1.0), ("females", -1.0) })
{
    double[][] some = [.. points.Where((_, i) => signs[i] == sign)];
    map.Points(name, some.Select(point => point[0]), some.Select(point => point[1]), radius: 2);
}

var (beforeX, beforeY) = Contour.Of(point => machine.Output(before, start, point), 0, rangeX, rangeY);
var (afterX, afterY) = Contour.Of(point => machine.Output(after, hyperparameters, point), 0, rangeX, rangeY);
map.Line("border at first", beforeX, beforeY, "#888888", width: 1.5);
map.Line("border as selected", afterX, afterY, "#333333", width: 2.5);
PictureFolder.Of(args).Save("border.svg", map);

int Right(double[] coefficients, double[] at) =>
    points[never].Where((point, i) => machine.Output(coefficients, at, point) > 0 == signs[never][i] > 0).Count();
