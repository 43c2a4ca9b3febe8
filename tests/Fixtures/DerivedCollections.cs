// oracle: differences
namespace Fixtures;

/// <summary>Classes that derive from .NET's collections, whose base constructors are replaced where they make objects.</summary>
public static class DerivedCollections
{
    public static double Named(double[] x)
    {
        var parameters = new Parameters(x);
        return parameters["p0"] * parameters.Find("p1") + parameters.Count;
    }

    public static double ByNumber(double[] x)
    {
        var steps = new Steps { [1.0] = x[0], [2.0] = x[1] * x[2] };
        return steps[1.0] * steps[2.0];
    }

    public static double Ordered(double[] x)
    {
        var weights = new Weights(x.Length);
        foreach (double value in x)
            weights.Push(value * value);
        return weights[0] + weights.Total;
    }

    private sealed class Parameters : Dictionary<string, double>
    {
        private readonly Dictionary<int, string> order = new Dictionary<int, string>();

        public Parameters(IEnumerable<double> values)
        {
            foreach (double value in values)
            {
                order.Add(order.Count, "p" + order.Count);
                Add(order[order.Count - 1], value);
            }
        }

        public double Find(string name) => TryGetValue(name, out double found) ? found : throw new KeyNotFoundException(name);
    }

    private sealed class Steps : Dictionary<double, double>
    {
        public Steps()
            : base(EqualityComparer<double>.Default)
        {
        }
    }

    private sealed class Weights : List<double>
    {
        public Weights(int capacity)
            : base(capacity)
        {
        }

        public double Total { get; private set; }

        public void Push(double weight)
        {
            Add(weight);
            Total += weight;
        }
    }
}
