// oracle: dual
namespace Fixtures;

public static class Collections
{
    public static double Lists(double[] x)
    {
        var l = new List<double>(x) { x[0] * x[1] };
        l.Add(3);
        l[0] += l[3];
        l.Insert(1, x[2] * 2);
        l.RemoveAt(3);
        l.AddRange(x);
        l.InsertRange(2, [x[1], 1.5]);
        l.Reverse();
        double s = 0;
        foreach (double v in l) s += v * l.Count;
        for (int i = 0; i < l.Count; i++) s += l[i] * l[i] * i;
        l.ForEach(v => s += v * x[0]);
        return s;
    }

    public static double ListSearches(double[] x)
    {
        var l = new List<double> { x[2], x[0], x[1], 5 };
        double s = l.IndexOf(x[0]) + l.LastIndexOf(5);
        if (l.Contains(x[1])) s += x[1] * x[1];
        if (l.Contains(x[1] + 1)) s += 100;
        s += l.Find(v => v < 2) * 3;
        s += l.FindIndex(v => v > 4) * x[2];
        s += l.ConvertAll(v => v * v)[1];
        if (l.Exists(v => v > 4)) s += x[0];
        if (l.TrueForAll(v => v > 4)) s += 100;
        l.Remove(x[0]);
        l.RemoveAll(v => v > 4);
        return s * l.Count * l[1];
    }

    public static double ListSorts(double[] x)
    {
        var l = new List<double> { x[2] * x[1], x[0], x[1], x[2] };
        l.Sort();
        double s = l[0] + (2 * l[1]) + (3 * l[2]) + (4 * l[3]);
        s += l.BinarySearch(x[0]) * x[1];
        l.Sort((a, b) => b.CompareTo(a));
        s *= l[0];
        l.Sort(Comparer<double>.Create((a, b) => (a % 1).CompareTo(b % 1)));
        return s + (l[0] * l[3]);
    }

    public static double ArraySorts(double[] x)
    {
        double[] keys = [x[1], x[0], x[2], 1.0];
        int[] items = [1, 2, 3, 4];
        Array.Sort(keys, items);
        double s = (keys[0] * items[0]) + (keys[1] * items[1]) + (keys[2] * items[2]) + (keys[3] * items[3]);
        s += Array.BinarySearch(keys, x[0]) * x[1];
        Array.Sort(keys, (a, b) => b.CompareTo(a));
        s *= keys[0];
        s += Array.IndexOf(keys, x[1]) * x[0];
        s += Array.Find(keys, v => v < 2) * Array.ConvertAll(keys, v => v * v)[1];
        Array.Fill(keys, x[2], 1, 2);
        return s + keys[1] + (Array.Exists(keys, v => v == x[2]) ? x[0] : 100);
    }

    public static double Dictionaries(double[] x)
    {
        var d = new Dictionary<string, double> { ["a"] = x[0], ["b"] = x[1] };
        d["c"] = d["a"] * d["b"];
        d["a"] += x[2];
        double s = 0;
        foreach (var (k, v) in d) s += v * v * k.Length;
        foreach (double v in d.Values) s += v;
        if (d.TryGetValue("c", out double c)) s += c * c;
        if (d.TryAdd("a", 100)) s += 100;
        return s * d.GetValueOrDefault("b", 7);
    }

    public static double KeyedByDoubles(double[] x)
    {
        var d = new Dictionary<double, double> { [x[0]] = x[1], [x[1]] = x[2] };
        d[x[0] * 1] *= 3;
        var set = new HashSet<double> { x[0], x[1], x[0] + 0 };
        var sorted = new SortedDictionary<double, int> { [x[2]] = 3, [x[0]] = 2, [x[1]] = 1 };
        double s = 0;
        foreach (var (k, v) in sorted) s = (s * 2) + (k * v);
        if (d.ContainsKey(x[1])) s += d[x[1]];
        if (d.ContainsKey(x[2])) s += 100;
        return s + (d[x[0]] * set.Count) + (set.Contains(x[1]) ? x[0] : 100);
    }

    public static double Others(double[] x)
    {
        var queue = new Queue<double>();
        queue.Enqueue(x[0] * 2);
        queue.Enqueue(x[1]);
        var stack = new Stack<double>(x);
        stack.Push(stack.Pop() * stack.Peek());
        var linked = new LinkedList<double>();
        linked.AddLast(x[1] * x[1]);
        linked.AddFirst(x[0]);
        linked.First!.Value *= 3;
        var sorted = new SortedDictionary<int, double> { [2] = x[2], [1] = x[0] };
        double s = queue.Dequeue() * stack.Pop() + (linked.First.Value / linked.Last!.Value);
        foreach (var (k, v) in sorted) s += v * k;
        return s + queue.Peek();
    }

    public static double PriorityQueues(double[] x)
    {
        var queue = new PriorityQueue<double, double>();
        queue.Enqueue(x[0] * x[1], x[2]);
        queue.Enqueue(x[2], x[1]);
        queue.Enqueue(x[1] * 2, x[0]);
        return queue.Dequeue() + (2 * queue.Dequeue()) + (3 * queue.Dequeue());
    }
}
