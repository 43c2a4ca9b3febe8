using System.Runtime.InteropServices;
using System.Threading;
using ILDiff;
using Library;

namespace Faults;

public struct Point
{
    public double X;

    public (double A, Inner B) Nested;
}

public struct Inner
{
    public double Value;
}

public sealed class Box<T>
{
    public T? Value;

    public List<T> List = [];
}

/// <summary>Keeps an active value in every kind of memory there is.</summary>
public sealed class Cache
{
    public static double Static;

    public static Point StaticPoint;

    [ThreadStatic]
    public static double PerThread;

    public double Field;

    public double Property { get; set; }

    public double? Nullable;

    public Point Point;

    public (double X, string Name) Tuple;

    public Tuple<double, int>? ReferenceTuple;

    public double[] Array = new double[2];

    public double[][] Jagged = [[0], [0, 0]];

    public double[,] Matrix = new double[2, 2];

    public Point[] Points = new Point[2];

    public List<double> List = [];

    public List<Point> PointList = [];

    public Dictionary<string, double> Dictionary = [];

    public SortedDictionary<string, double> Sorted = [];

    public Dictionary<string, List<double[]>> Nested = [];

    public Queue<double> Queue = new();

    public Stack<double> Stack = new();

    public LinkedList<double> Linked = new();

    public Lazy<double>? Lazy;

    public Func<double>? Closure;

    public object? Boxed;

    public object[] Objects = new object[2];

    public object? BoxedPoint;

    public object? BoxedByList;

    public IEnumerator<double>? Iterator;

    public Box<Box<double>> Generic = new() { Value = new() };

    public Box<(double, Box<double>)> GenericTuple = new();

    public double ByReference;

    public double Exchanged;

    public double[] BySpan = new double[3];

    public double[] ByCopy = new double[3];

    public List<double> BySpanOfList = [0];

    public double[] ByLinq = [];

    public KeyValuePair<string, double> Entry;

    public IReadOnlyList<double> Collection = [];

    public Memory<double> Memory;

    public System.Collections.ArrayList Old = [];

    public System.Collections.Concurrent.ConcurrentDictionary<string, double> Concurrent = new();

    public event Action<double>? Changed;

    public double Heard;

    /// <summary>Stores 3x everywhere, through woven code.</summary>
    public double Fill(double x)
    {
        double y = 3 * x;
        Static = y;
        StaticPoint.Nested.B.Value = y;
        PerThread = y;
        Field = y;
        Property = y;
        Nullable = y;
        Point = new Point { X = y, Nested = (y, new Inner { Value = y }) };
        Tuple = (y, "y");
        ReferenceTuple = new(y, 1);
        Array[0] = y;
        Jagged[1][1] = y;
        Matrix[1, 0] = y;
        Points[1].Nested.B.Value = y;
        List.Add(y);
        PointList.Add(new Point { X = y });
        Dictionary["y"] = y;
        Sorted["y"] = y;
        Nested["y"] = [[1, y]];
        Queue.Enqueue(y);
        Stack.Push(y);
        Linked.AddLast(y);
        Lazy = new Lazy<double>(() => y * 2);
        _ = Lazy.Value;
        Closure = () => y;
        Boxed = y;
        Objects[1] = y;
        BoxedPoint = new Point { X = y };
        BoxedByList = ((System.Collections.IList)new[] { y })[0];
        Iterator = Steps(y);
        Iterator.MoveNext();
        Generic.Value!.Value = y;
        Generic.Value.List.Add(y);
        GenericTuple.Value = (y, new Box<double> { Value = y });
        ref double reference = ref ByReference;
        reference = y;
        Interlocked.Exchange(ref Exchanged, y);
        Span<double> span = BySpan.AsSpan(1);
        span[1] = y;
        System.Array.Copy(new[] { y, y, y }, ByCopy, 3);
        CollectionsMarshal.AsSpan(BySpanOfList)[0] = y;
        ByLinq = new[] { x }.Select(z => z * 3).ToArray();
        Entry = new("y", y);
        Collection = new[] { y }.ToList().AsReadOnly();
        Memory = new[] { y }.AsMemory();
        Old.Add(y);
        Concurrent["y"] = y;
        Changed += value => Heard = value;
        Changed(y);
        return y;
    }

    private static IEnumerator<double> Steps(double y)
    {
        double kept = y;
        yield return kept;
        yield return kept + 1;
    }
}

public static class Cleanup
{
    public static Cache? Kept;

    public static double Fill(double x)
    {
        Kept = new Cache();
        return Kept.Fill(x);
    }

    public static double FillAndThrow(double x)
    {
        Kept = new Cache();
        Kept.Fill(x);
        throw new FormatException("on purpose");
    }

    public static double FillAndSwallow(double x)
    {
        Kept = new Cache();
        try
        {
            return Functions.Number(Kept.Fill(x));
        }
        catch (NotDifferentiableException)
        {
            return 2 * Kept.Field;
        }
    }

    public static double FillAndBreak(double x)
    {
        Kept = new Cache();
        return Functions.Number(Kept.Fill(x));
    }
}
