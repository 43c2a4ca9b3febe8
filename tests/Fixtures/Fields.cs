// oracle: dual
namespace Fixtures;

public static class Fields
{
    private static double stat;
    private static readonly double[] array = new double[3];
    [ThreadStatic] private static double perThread;
    private static Point point;
    private static double initialised = 2.5;

    private struct Point
    {
        public double X, Y;
        public Inner Inner;
    }

    private struct Inner
    {
        public double Depth;
    }

    private class Node
    {
        public double Value;
        public Node? Next;
        public Point Place;
        public volatile Node? Shared;
    }

    private static class Lazily
    {
        public static readonly double Half = 0.5;
        public static double Twice = Compute();

        private static double Compute() => Half * 4;
    }

    public static double OfObjects(double[] x)
    {
        var n = new Node { Value = x[0], Next = new Node { Value = x[1] } };
        n.Next.Value += n.Value * x[2];
        n.Next.Value++;
        n.Shared = n;
        n.Shared.Value *= 2;
        return n.Value * n.Next.Value;
    }

    public static double Statics(double[] x)
    {
        stat = x[0] * x[1];
        array[1] = stat * 2;
        perThread = x[1];
        perThread *= x[2];
        stat++;
        return stat + (array[1] * perThread);
    }

    public static double StaticStruct(double[] x)
    {
        point.X = x[0];
        point.Y = point.X * x[1];
        point.Inner.Depth = x[2];
        point.Inner.Depth *= point.Y;
        Point copy = point;
        point = default;
        return (copy.X * copy.Inner.Depth) + point.X;
    }

    public static double NestedStructs(double[] x)
    {
        var n = new Node();
        n.Place.X = x[0];
        n.Place.Inner.Depth = x[1] * n.Place.X;
        n.Place.Inner.Depth += x[2];
        Inner inner = n.Place.Inner;
        inner.Depth *= 2;
        return (n.Place.Inner.Depth * inner.Depth) + n.Place.Y;
    }

    public static double StaticInitialisers(double[] x)
    {
        double first = initialised * x[0];
        return (Lazily.Half * x[1]) + (Lazily.Twice * x[2]) + first;
    }

    public static double LinkedList(double[] x)
    {
        Node? head = null;
        foreach (double v in x) head = new Node { Value = v * v, Next = head };
        double s = 0;
        for (Node? n = head; n != null; n = n.Next) s = (s * 0.5) + n.Value;
        return s;
    }
}
