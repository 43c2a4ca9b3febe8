using System.Diagnostics;
using System.Globalization;
using ILDiff;
using LogisticRegression;
using Penguins;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

FitPenguins();
Console.WriteLine();
SumOverManyRows();

static void FitPenguins()
{
    Penguin[] penguins = [.. Penguin.Standardised(Penguin.All()).Where(penguin => penguin.Sex != "")];
    double[] rows = [.. penguins.SelectMany(penguin => (double[])[.. penguin.Measures, penguin.Sex == "male" ? 1 : 0])];
    int width = rows.Length / penguins.Length;
    double[] weights = new double[width], gradient = new double[width];

    // Recorded once, on one row; then every step is a batch of all rows.
    RecordedFunction loss = AD.Record(Model.Loss, weights, rows[..width]);
    double sum = 0;
    for (int step = 0; step < 3000; step++)
    {
        sum = loss.GradientSum(weights, rows, gradient);
        weights = [.. weights.Zip(gradient, (w, g) => w - (0.01 * g))];
    }

    double[] byHand = ByHand.Fit(rows, width);
    string[] names = ["bill length", "bill depth", "flippers", "mass", "constant"];
    Console.WriteLine($"Is it a male? {penguins.Length} penguins, loss {sum:F6}, right for " +
        $"{penguins.Where((penguin, i) => Model.Probability(weights, rows.AsSpan(i * width, width)) > 0.5 == (penguin.Sex == "male")).Count()}");
    Console.WriteLine("                   descent   reweighted least squares");
    for (int i = 0; i < width; i++)
        Console.WriteLine($"{names[i],-12}  {weights[i],12:F6}   {byHand[i],12:F6}");
}

void SumOverManyRows()
{
    const int Inputs = 10, Width = Inputs + 1;
    int asked = Array.IndexOf(args, "--rows");
    int count = asked < 0 ? 20_000 : int.Parse(args[asked + 1], CultureInfo.InvariantCulture);
    var random = new Random(5);
    double[] rows = new double[count * Width];
    for (int i = 0; i < rows.Length; i++)
        rows[i] = i % Width < Inputs ? random.NextDouble() - 0.5 : random.Next(2);
    double[] weights = [.. Enumerable.Range(0, Width).Select(i => 0.3 * (i - 5))];

    RecordedFunction loss = AD.Record(Model.Loss, weights, rows[..Width]);
    Console.WriteLine($"{count} rows, the first three of {Width} derivatives");
    List<double[]> gradients = [];
    Bar.Show("gradients", asked >= 0, options =>
    {
        foreach (int threads in (int[])[1, 2, 4])
        {
            long start = Stopwatch.GetTimestamp();
            double[] gradient = new double[Width];
            loss.GradientSum(weights, rows, gradient, options with { Threads = threads });
            gradients.Add(gradient);
            if (asked >= 0)
                Console.Error.WriteLine($"{threads} threads: {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
        }
    });

    bool isSame = gradients.All(gradient => gradient.SequenceEqual(gradients[0]));
    Console.WriteLine($"by 1, 2 and 4 threads  {Numbers(gradients[0])}   {(isSame ? "the same to the last bit" : "DIFFERENT")}");
    Console.WriteLine($"by hand                {Numbers(ByHand.Gradient(weights, rows, Width))}");
}

static string Numbers(double[] values) => string.Join(" ", values.Take(3).Select(value => $"{value,14:F8}"));
