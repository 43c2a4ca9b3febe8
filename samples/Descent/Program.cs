using System.Globalization;
using Descent;
using ILDiff;
using Pictures;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

double[] start = [-1.2, 1];
double[] gradient = AD.Gradient(Valley.Height, start), byHand = Valley.GradientByHand(start[0], start[1]);
Console.WriteLine($"gradient at the start  ({gradient[0]:F6}, {gradient[1]:F6})");
Console.WriteLine($"by hand                ({byHand[0]:F6}, {byHand[1]:F6})");
Console.WriteLine();

const double Rate = 0.001, Momentum = 0.95;
const int Steps = 2000;
List<double[]> plain = Walk.Down(Valley.Height, start, Rate, 0, Steps), heavy = Walk.Down(Valley.Height, start, Rate, Momentum, Steps);

Console.WriteLine(" step   plain descent                      with momentum");
foreach (int step in (int[])[0, 1, 10, 100, 500, 1000, 2000])
    Console.WriteLine($"{step,5}   {Place(plain[step])}   {Place(heavy[step])}");
Console.WriteLine();
Console.WriteLine("The lowest point is (1, 1), where the height is 0.");

var (rangeX, rangeY) = ((-1.8, 1.6), (-0.6, 1.8));
var map = new Plot("Downhill in Rosenbrock's valley", "x", "y") { RangeX = rangeX, RangeY = rangeY };
foreach (double height in (double[])[0.3, 1, 3, 10, 30, 100, 300])
{
    var (xs, ys) = Contour.Of(Valley.Height, height, rangeX, rangeY);
    map.Line(height == 0.3 ? "equal height" : null, xs, ys, "#b8b8b8", width: 1);
}

map.Line("plain descent", plain.Select(at => at[0]), plain.Select(at => at[1]));
map.Line("with momentum", heavy.Select(at => at[0]), heavy.Select(at => at[1]));
map.Points("start", [start[0]], [start[1]], "#333333", radius: 5);
map.Points("lowest point", [1], [1], "#009e73", radius: 5);
PictureFolder.Of(args).Save("path.svg", map);

static string Place(double[] at) => $"({at[0],9:F6}, {at[1],9:F6}) {Valley.Height(at),9:F6}";
