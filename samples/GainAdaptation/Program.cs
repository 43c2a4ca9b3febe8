using System.Globalization;
using GainAdaptation;
using ILDiff;
using Pictures;
using Stream = GainAdaptation.Stream;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

const int Seed = 3, Batch = 10, Steps = 300;
const double Gain = 1, LargeGain = 4;

// The loss is quadratic, so that H v is known.
var probe = new Stream(Seed);
probe.Next(Batch);
double[] v = [1, 2, 3, 4, 5];
Console.WriteLine($"H v      {Numbers(AD.HessianVectorProduct(probe.Loss, new double[v.Length], v))}");
Console.WriteLine($"by hand  {Numbers(probe.ProductByHand(v))}");
Console.WriteLine();

// All see the same batches, and begin at zero.
var stream = new Stream(Seed);
double[] plain = new double[v.Length], fast = new double[v.Length];
var meta = new MetaDescent(new double[v.Length], Gain);
List<double> plainDistances = [Stream.Distance(plain)], fastDistances = [.. plainDistances], metaDistances = [.. plainDistances];
Console.WriteLine($"         distance from the true weights");
Console.WriteLine($" step    gain {Gain}   gain {LargeGain}   adapted   gains adapted to each weight");
for (int step = 1; step <= Steps; step++)
{
    stream.Next(Batch);
    plain = Descend(plain, Gain);
    fast = Descend(fast, LargeGain);
    meta.Step(stream.Loss);
    plainDistances.Add(Stream.Distance(plain));
    fastDistances.Add(Stream.Distance(fast));
    metaDistances.Add(Stream.Distance(meta.Weights));
    if (step is 1 or 10 || step % 50 == 0)
    {
        Console.WriteLine($"{step,5} {plainDistances[^1],9:F5} {fastDistances[^1],8:F5} {metaDistances[^1],9:F5}  " +
            string.Concat(meta.Gains.Select(gain => $"{gain,7:F2}")));
    }
}

double[] steps = [.. Enumerable.Range(0, Steps + 1).Select(step => (double)step)];
PictureFolder.Of(args).Save("gains.svg", new Plot("Learning from a stream", "step", "distance from the true weights") { LogY = true }
    .Line($"fixed gain {Gain}", steps, plainDistances)
    .Line($"fixed gain {LargeGain}", steps, fastDistances)
    .Line("stochastic meta-descent", steps, metaDistances));

double[] Descend(double[] weights, double gain) => [.. weights.Zip(AD.Gradient(stream.Loss, weights), (w, g) => w - (gain * g))];

static string Numbers(double[] values) => string.Join("  ", values.Select(value => value.ToString("F8", CultureInfo.InvariantCulture)));
