using System.Globalization;
using ILDiff;
using Paper;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const double At1 = 2, At2 = 5;

using (var recording = Recording.Start())
{
    double x1 = recording.Variable(At1), x2 = recording.Variable(At2);
    double y = Example.F(x1, x2);
    recording.Reverse(y);
    Console.WriteLine("Table 1: forward mode, one sweep for one variable, here x1");
    Console.WriteLine(recording.TangentTrace(x1));
    Console.WriteLine("The other variable takes another sweep");
    Console.WriteLine(recording.TangentTrace(x2));
    Console.WriteLine("Table 2: reverse mode, one sweep for all variables");
    Console.WriteLine(recording.Trace());
}

// By pen and paper: ∂y/∂x1 = 1/x1 + x2, ∂y/∂x2 = x1 - cos x2.
double[] byHand = [(1 / At1) + At2, At1 - Math.Cos(At2)];
var (_, gradient) = AD.ValueAndGradient(Example.F, At1, At2);
for (int i = 0; i < gradient.Length; i++)
{
    bool agrees = Math.Abs(gradient[i] - byHand[i]) < 1e-14 * Math.Abs(byHand[i]);
    Console.WriteLine($"∂y/∂x{i + 1} = {gradient[i]:F12}, by hand {byHand[i]:F12}: {(agrees ? "agree" : "DISAGREE")}");
}

// What has no formula: as often through a loop as the inputs say, and through one of two branches each time.
Console.WriteLine();
foreach (double start in (double[])[1.5, 3, 27])
{
    var (value, derivative) = AD.ValueAndDerivative(Example.Halvings, start);
    double difference = (Example.Halvings(start + 1e-6) - Example.Halvings(start - 1e-6)) / 2e-6;
    Console.WriteLine($"an algorithm at {start,4}: {value:F6}, derivative {derivative:F6}, differences {difference:F6}");
}
