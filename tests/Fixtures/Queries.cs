// oracle: dual
namespace Fixtures;

public static class Queries
{
    public static double Folds(double[] x) =>
        x.Sum() + x.Average() + (x.Max() * x.Min()) + x.Aggregate((a, b) => (a * b) + 1) + x.Sum(v => v * v) + x.Aggregate(x[0], (a, b) => a * b, a => a * 2);

    public static double Expressions(double[] x)
    {
        var q = from a in x from b in x where a > b let c = a * b orderby c descending select c + a;
        return q.First() + (q.Sum() * q.Count());
    }

    public static double Projections(double[] x) =>
        x.Select((v, i) => v * i).Sum() + x.Zip(x.Skip(1), (a, b) => a * b).Sum() + x.Select(v => new { v, w = v * v }).Sum(t => t.v * t.w)
        + x.SelectMany(v => new[] { v, v * v }).Sum() + x.Zip(x).Sum(p => p.First * p.Second);

    public static double Orders(double[] x) =>
        x.OrderBy(v => -v).First() + (x.OrderByDescending(v => v).Last() * 2) + (x.Order().ElementAt(1) * 3)
        + x.OrderBy(v => v % 1).ThenBy(v => v).Select((v, i) => v * i).Sum() + x.MaxBy(v => -v) + x.MinBy(v => v * v);

    public static double Selections(double[] x) =>
        x.Reverse().Take(2).Sum() + x.Where(v => v > 1).Sum() + x.TakeWhile(v => v > 1).Sum() + x.SkipWhile(v => v > 1).Sum()
        + x.First(v => v < 1) + x.LastOrDefault(v => v > 100) + x.Single(v => v > 2) + x.ElementAt(2) + x.DefaultIfEmpty().Sum() + x.Append(x[0]).Prepend(x[1]).Sum();

    public static double Sets(double[] x)
    {
        double[] other = [x[0] * 1, x[2] * 2, 4];
        return x.Concat(other).Distinct().Sum() + x.Union(other).Sum() + (x.Intersect(other).Sum() * 2) + x.Except(other).Sum()
            + (x.Contains(x[1]) ? x[1] : 100) + (x.SequenceEqual(other) ? 100 : 0);
    }

    public static double Groups(double[] x) =>
        x.GroupBy(v => v > 1).Sum(g => g.Sum() * g.Count()) + x.Append(x[0]).GroupBy(v => v).Sum(g => g.Key * g.Count())
        + x.ToLookup(v => v > 2)[true].Sum() + x.ToLookup(v => v, v => v * v)[x[0] * 1].Sum() + x.Join(x, v => v, w => w, (v, w) => v * w).Sum();

    public static double Materialised(double[] x) =>
        x.ToList()[1] * x.ToArray()[2] * x.ToDictionary(v => v > 1 ? v > 2 ? "c" : "b" : "a")["b"] + x.Select(v => v * x[0]).ToList().Sum() + x.ToHashSet().Sum();

    public static double Predicates(double[] x) =>
        (x.Any(v => v > 2) ? x[0] : 100) + (x.All(v => v > 0.5) ? x[1] : 100) + (x.Count(v => v > 1) * x[2]);

    public static double Sources(double[] x) =>
        Enumerable.Range(1, 4).Select(i => i * x[0]).Sum() + Enumerable.Repeat(x[1], 3).Sum() + Enumerable.Empty<double>().Sum()
        + x.Chunk(2).Sum(c => c[0] * c.Length) + Enumerable.Range(0, 3).Average(i => x[i] * x[i]);
}
