using System.Globalization;
using ILDiff;
using Pictures;
using Saddle;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// At the saddle all four slopes of the height are 0: four linear equations, which need no search.
double[] saddle = Dense.Solve(
    new double[,] { { 2, 1, 0, 1 }, { 1, 4, -1, 0 }, { 0, -1, -2, 1 }, { 1, 0, 1, -2 } },
    [4, 3, -1, 0]);

bool right = true;
List<double[]> path = [];
Console.WriteLine($"  {"outer",-10}{"inner",-10}{"x1",10}{"x2",10}{"y1",10}{"y2",10}");
foreach (Mode outer in Mode.All)
{
    foreach (Mode inner in Mode.All)
    {
        var game = new Game(outer, inner);
        path = game.Search();
        Print(outer.Name, inner.Name, [.. path[^1], .. game.Answer(path[^1])]);
    }
}

Print("equations", "", saddle);

// The height's own slope by x at the answer is the slope of the outcome (the envelope theorem): the answer does not need differentiating,
// and differentiating it anyway comes to the same.
double[] start = Game.Start, answer = new Game(Mode.All[1], Mode.All[1]).Answer(start);
double[] through = AD.Gradient(new Game(Mode.All[1], Mode.All[1]).Outcome, start), beside = AD.Gradient(x => Game.Height(x, answer), start);
right &= through.Zip(beside).All(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
Console.WriteLine($"slope at the start {through[0]:F6} {through[1]:F6}, by the envelope theorem {beside[0]:F6} {beside[1]:F6}");
Console.WriteLine(right ? "All agree." : "SOMETHING IS WRONG.");

double[][] answers = [.. path.Select(x => new Game(Mode.All[1], Mode.All[1]).Answer(x))];
PictureFolder.Of(args).Save("paths.svg", new Plot("To the saddle", "first coordinate", "second coordinate") { EqualScales = true }
    .Line("x, down", path.Select(x => x[0]), path.Select(x => x[1]))
    .Points(null, path.Select(x => x[0]), path.Select(x => x[1]), colour: "#0072b2")
    .Line("y, the answers", answers.Select(y => y[0]), answers.Select(y => y[1]), colour: "#d55e00")
    .Points(null, answers.Select(y => y[0]), answers.Select(y => y[1]), colour: "#d55e00")
    .Points("saddle", [saddle[0], saddle[2]], [saddle[1], saddle[3]], colour: "#333333", radius: 5));
return right ? 0 : 1;

void Print(string outer, string inner, double[] found)
{
    right &= found.Zip(saddle).All(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
    Console.WriteLine($"  {outer,-10}{inner,-10}{string.Concat(found.Select(value => $"{value,10:F5}"))}");
}
