using System.Globalization;
using ILDiff;
using ILDiff.MathNet;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;
using Pictures;
using Registration;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;
(double X, double Y)[] picture = Scene.Picture();
var match = new Match(Scene.Body, picture);
double[] start = [0, 0, 0, 0, 0, 0], pose = start;

bool right = AD.CheckGradient(x => match.Cost(x, 0.3), [0.1, 0.2, -0.1, 0.1, 0.1, 0.1]).IsCorrect;
Console.WriteLine($"6 derivatives of {picture.Length} x {Scene.Body.Length} distances: differences {(right ? "agree" : "DO NOT AGREE")}");
Console.WriteLine();
Console.WriteLine($"  {"spread",-10}{"turned",12}{"shifted",12}   from the truth");
Print("start", pose);
var minimizer = new BfgsMinimizer(1e-6, 1e-9, 1e-9, 200);
foreach (double spread in (double[])[0.1, 0.05, 0.02, 0.01, Scene.Noise])
{
    pose = [.. minimizer.FindMinimum(Objective.Of(x => match.Cost(x, spread)), Vector<double>.Build.Dense(pose)).MinimizingPoint];
    Print(spread.ToString("F3"), pose);
}

// Had somebody said which point is which, least squares would do.
double[] Residuals(double[] x) => [.. Scene.Order.SelectMany((point, i) =>
{
    var (seenX, seenY) = Camera.Seen(x, Scene.Body[point]);
    return new[] { seenX - picture[i].X, seenY - picture[i].Y };
})];
var known = new LevenbergMarquardtMinimizer().FindMinimum(Objective.LeastSquares(Residuals), Vector<double>.Build.Dense(start));
double[] told = [.. known.MinimizingPoint];
Print("told", told);
right &= Camera.Angle(pose, told) < 0.5 && Shift(pose, told) < 0.02 && Camera.Angle(told, Scene.TruePose) < 1;
Console.WriteLine(right ? "Found without being told what belongs together." : "SOMETHING IS WRONG.");

var projected = (double[] x) => Scene.Body.Append(Scene.Body[0]).Select(point => Camera.Seen(x, point)).ToArray();
PictureFolder.Of(args).Save("poses.svg", new Plot("A knot in space and a picture of it", "x", "y") { EqualScales = true, Height = 560 }
    .Line("at the start", projected(start).Select(at => at.X), projected(start).Select(at => at.Y), width: 1.2, dashed: true)
    .Line("registered", projected(pose).Select(at => at.X), projected(pose).Select(at => at.Y))
    .Points("picture", picture.Select(at => at.X), picture.Select(at => at.Y), colour: "#333333"));
return right ? 0 : 1;

static double Shift(double[] one, double[] other) =>
    Math.Sqrt(Math.Pow(one[3] - other[3], 2) + Math.Pow(one[4] - other[4], 2) + Math.Pow(one[5] - other[5], 2));

static void Print(string name, double[] at) =>
    Console.WriteLine($"  {name,-10}{Camera.Angle(at, Scene.TruePose),11:F2}°{Shift(at, Scene.TruePose),12:F3}");
