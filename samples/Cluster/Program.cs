using System.Globalization;
using Cluster;
using ILDiff;
using Progress;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;
if (args is ["worker"])
    return Worker.Serve();

const int WorkerCount = 3;
int chunks = Option("--chunks", 36);
double[] start = new double[Rows.Width];
RecordedFunction loss = Model.Recorded();
using var file = new MemoryStream();
loss.Save(file);
using var workers = new Workers(WorkerCount, chunks, file.ToArray());
Console.WriteLine($"{WorkerCount} workers, each with the file of the function: the loss of one row, with {loss.Paths} paths");
Console.WriteLine($"{chunks * Rows.InChunk} rows, in {chunks} chunks; a worker makes those that it is asked for");
Console.WriteLine();
double[] gradient = workers.Sum(start).Gradient, byHand = GradientByHand();
Console.WriteLine($"gradient {Numbers(gradient)}");
Console.WriteLine($"by hand  {Numbers(byHand)}");
Console.WriteLine();
var descent = new Descent(workers, loss, chunks);
Console.WriteLine(LongWork.Do("Descent", descent.Run));
Console.WriteLine($"weights  {Numbers(descent.Weights)}");
Console.WriteLine($"made of  {Numbers(Rows.TrueWeights)}");
Console.WriteLine();
bool right = descent.IsRight && gradient.Zip(byHand).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-10 * Math.Abs(pair.Second));
Console.WriteLine(right ? "Nothing is lost." : "SOMETHING IS WRONG.");
return right ? 0 : 1;

double[] GradientByHand()
{
    double[] sum = new double[Rows.Width];
    for (int chunk = 0; chunk < chunks; chunk++)
        sum = [.. sum.Zip(Model.GradientByHand(start, Rows.Of(chunk)), (x, y) => x + y)];
    return sum;
}

int Option(string name, int otherwise)
{
    int at = Array.IndexOf(args, name);
    return at < 0 ? otherwise : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
}

static string Numbers(double[] values) => string.Join(" ", values.Select(value => $"{value,12:F4}"));
