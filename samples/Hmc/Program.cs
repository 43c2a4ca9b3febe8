using System.Globalization;
using Hmc;
using MathNet.Numerics.Statistics;
using Pictures;
using Progress;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

int at = Array.IndexOf(args, "--draws");
int draws = at < 0 ? 1000 : int.Parse(args[at + 1], CultureInfo.InvariantCulture);

Chain[] chains = LongWork.Do("Sampling", progress =>
{
    Chain[] all = [.. Enumerable.Range(1, 4).Select(seed => new Chain(EightSchools.LogDensity, EightSchools.Unknowns, seed))];
    foreach (var (i, chain) in all.Index())
    {
        chain.WarmUp(draws / 2);
        chain.Energies.Clear();
        chain.Sample(draws);
        progress?.Report((i + 1) / (double)all.Length);
    }

    return all;
});

double[][][] drawn = [.. chains.Select(chain => chain.Draws.Select(EightSchools.Quantities).ToArray())];
double[] exact = Quadrature.Means();
string[] names = ["μ", "τ", .. Enumerable.Range(1, 8).Select(school => $"θ{school}")];
bool right = true;

Console.WriteLine($"Eight schools, {chains.Length} chains of {draws} draws");
Console.WriteLine($"  {"",-4}{"mean",8}{"exact",8}{"± by chance",14}{"5 %",8}{"95 %",8}{"R-hat",9}{"effective",11}");
for (int i = 0; i < names.Length; i++)
{
    double[][] of = [.. drawn.Select(chain => chain.Select(values => values[i]).ToArray())];
    double[] all = [.. of.SelectMany(chain => chain)];
    double size = Diagnostics.EffectiveSampleSize(of), chance = all.StandardDeviation() / Math.Sqrt(size), rHat = Diagnostics.SplitRHat(of);
    bool agrees = Math.Abs(all.Mean() - exact[i]) < 4 * chance && rHat < 1.02;
    right &= agrees;
    Console.WriteLine($"  {names[i],-4}{all.Mean(),8:F2}{exact[i],8:F2}{chance,14:F2}{all.Quantile(0.05),8:F1}{all.Quantile(0.95),8:F1}" +
        $"{rHat,9:F2}{size,11:F0}{(agrees ? "" : "   WRONG")}");
}

Console.WriteLine();
foreach (var (i, chain) in chains.Index())
    Console.WriteLine($"Chain {i + 1}: accepted {chain.Acceptance:P0}, {chain.Divergences} divergences, energy {Diagnostics.EnergyFraction(chain.Energies):F1}");
right &= chains.All(chain => chain.Divergences == 0 && chain.Acceptance > 0.6 && Diagnostics.EnergyFraction(chain.Energies) > 0.3);
Console.WriteLine(right ? "Sampled and exact agree." : "SOMETHING IS WRONG.");

Draw(PictureFolder.Of(args));
return right ? 0 : 1;

void Draw(PictureFolder pictures)
{
    var trace = new Plot("Draws of τ, the spread between schools", "draw", "τ") { LogY = true };
    var density = new Plot("Density of τ", "τ", "density") { RangeX = (0, 20), RangeY = (0, 0.25) };
    double[] middles = [.. Enumerable.Range(0, 20).Select(bin => bin + 0.5)];
    foreach (var (i, chain) in drawn.Index())
    {
        double[] tau = [.. chain.Select(values => values[1])];
        int[] shown = [.. Enumerable.Range(0, tau.Length / 4).Select(draw => draw * 4)];
        trace.Line($"chain {i + 1}", shown.Select(draw => (double)draw), shown.Select(draw => tau[draw]), width: 0.8);
        density.Line($"chain {i + 1}", middles, middles.Select(middle => tau.Count(value => Math.Abs(value - middle) <= 0.5) / (double)tau.Length), width: 1);
    }

    density.Line("exact", middles, middles.Select(Quadrature.DensityOfSpread), colour: "#333333", width: 2, dashed: true);
    pictures.Save("trace.svg", trace);
    pictures.Save("density.svg", density);
}
