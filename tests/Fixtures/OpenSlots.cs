// oracle: differences
namespace Fixtures;

/// <summary>Members of .NET's types that woven types implement, called through .NET's type.</summary>
public static class OpenSlots
{
    private sealed class Meter : IObserver<double>, IProgress<double>, IComparer<double>, IEqualityComparer<double>
    {
        public double Total;

        public void OnNext(double value) => Total += value * value;

        public void OnError(Exception error) => Total = -1;

        public void OnCompleted() => Total *= 2;

        public void Report(double value) => Total += value;

        public int Compare(double x, double y) => (x * x).CompareTo(y * y);

        public bool Equals(double x, double y) => Math.Floor(x) == Math.Floor(y);

        public int GetHashCode(double x) => Math.Floor(x).GetHashCode();
    }

    private sealed class Source(double[] values) : IObservable<double>
    {
        public IDisposable Subscribe(IObserver<double> observer)
        {
            foreach (double v in values) observer.OnNext(v);
            observer.OnCompleted();
            return new System.IO.MemoryStream();
        }
    }

    private sealed class Amount(double value) : IComparable<Amount>, IEquatable<Amount>, IConvertibleAmount, ICloneable
    {
        public double Value { get; } = value;

        public int CompareTo(Amount? other) => Value.CompareTo(other!.Value);

        public bool Equals(Amount? other) => Value == other!.Value;

        public override bool Equals(object? other) => other is Amount amount && Equals(amount);

        public override int GetHashCode() => Value.GetHashCode();

        public object Clone() => new Amount(Value * 2);

        public override string ToString() => $"{Value:F3}";
    }

    private interface IConvertibleAmount
    {
        double Value { get; }
    }

    private sealed class Squares(double[] values) : IReadOnlyList<double>
    {
        public int Count => values.Length;

        public double this[int index] => values[index] * values[index];

        public IEnumerator<double> GetEnumerator()
        {
            for (int i = 0; i < Count; i++) yield return this[i];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Doubling : List<double>
    {
        public new void Add(double d) => base.Add(2 * d);

        public double Total()
        {
            double s = 0;
            foreach (double d in this) s += d;
            return s;
        }
    }

    private sealed class Keyed : System.Collections.ObjectModel.Collection<double>
    {
        protected override void InsertItem(int index, double item) => base.InsertItem(index, item * 3);

        protected override void SetItem(int index, double item) => base.SetItem(index, item + 1);
    }

    public static double Comparers(double[] x)
    {
        double[] y = [-x[0], x[1], -x[2], x[0] * x[1]];
        Array.Sort(y, new Meter());
        var list = new List<double>(x);
        list.Sort(new Meter());
        IComparer<double> comparer = new Meter();
        return y[0] + (2 * y[1]) + (3 * y[2]) + (4 * y[3]) + (list[0] * list[1]) + comparer.Compare(x[0], x[1]);
    }

    public static double EqualityComparers(double[] x)
    {
        var counts = new Dictionary<double, double>(new Meter());
        foreach (double v in new[] { x[0], x[0] + 0.1, x[2] })
            counts[v] = counts.GetValueOrDefault(v) + (v * v);
        return counts[1] + (2 * counts[2]) + x.Distinct(new Meter()).Sum();
    }

    public static double OrderedObjects(double[] x)
    {
        var amounts = new List<Amount> { new(x[2]), new(x[0]), new(x[1]) };
        amounts.Sort();
        Amount largest = amounts.Max()!;
        int index = amounts.IndexOf(new Amount(x[0]));
        var copy = (Amount)((ICloneable)amounts[0]).Clone();
        return (largest.Value * amounts[0].Value) + index + (copy.Value * amounts[index].Value) + largest.ToString().Length;
    }

    public static double ReadOnlyLists(double[] x)
    {
        IReadOnlyList<double> squares = new Squares(x);
        double s = squares[0] * squares.Count;
        foreach (double v in squares) s += v;
        return s + squares.Sum() + squares.Max() + squares.Last() + squares.Skip(1).First();
    }

    public static double DerivedCollections(double[] x)
    {
        var doubling = new Doubling { x[0], x[1] };
        var keyed = new Keyed { x[2], x[0] };
        keyed[1] = x[1] * x[1];
        IList<double> list = keyed;
        list.Add(x[0]);
        return doubling.Total() + (keyed[0] * keyed[1]) + keyed[2] + keyed.Count;
    }
}
