using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Library;

/// <summary>A structure of the library.</summary>
public struct Pair
{
    public double X, Y;
}

/// <summary>An object of the library that holds a structure.</summary>
public sealed class Box
{
    public Pair Pair;
}

/// <summary>What a library offers that nobody wove.</summary>
public static class Functions
{
    public static double Kept;

    public static readonly double[] KeptArray = new double[1];

    public static readonly List<double> KeptList = [0];

    public static readonly double[][] KeptJagged = [[0]];

    public static double[] Given = [0];

    public static readonly Box KeptBox = new();

    private static double[] remembered = [];

    public static int SignOfArray() => KeptArray[0] > 0 ? 1 : -1;

    public static int SignOfList() => KeptList[0] > 0 ? 1 : -1;

    public static int SignOfJagged() => KeptJagged[0][0] > 0 ? 1 : -1;

    public static int SignOfGiven() => Given[0] > 0 ? 1 : -1;

    public static int SignOfPair() => KeptBox.Pair.X > 0 ? 1 : -1;

    public static void Remember(double[] array) => remembered = array;

    public static int SignOfRemembered() => remembered[0] > 0 ? 1 : -1;

    public static double[] Lend() => remembered = new double[1];

    public static double Number(double x) => (x * x) + 1;

    public static double TwoNumbers(double x, double y) => x + (3 * y);

    public static double Array(double[] x) => x[0] * x[^1];

    public static double List(List<double> x) => x[0] * x[^1];

    public static double Span(Span<double> x) => x[0] * x[^1];

    public static double ReadOnlySpan(ReadOnlySpan<double> x) => x[0] * x[^1];

    public static double Structure(Pair pair) => pair.X * pair.Y;

    public static double StructureByReference(in Pair pair) => pair.X * pair.Y;

    public static double Tuple((double X, double Y) pair) => pair.X * pair.Y;

    public static double ReferenceTuple(Tuple<double, double> pair) => pair.Item1 * pair.Item2;

    public static double Boxed(object x) => (double)x * 2;

    public static double Objects(params object[] x) => (double)x[0] * x.Length;

    public static double Nullable(double? x) => x ?? 0;

    public static double Enumerable(IEnumerable<double> x) => x.Sum();

    public static double Dictionary(Dictionary<string, double> x) => x["x"];

    public static void Reference(ref double x) => x *= 2;

    public static void Out(double x, out double y) => y = 2 * x;

    public static double Matrix(double[,] x) => x[0, 0];

    public static double Jagged(double[][] x) => x[0][0];

    public static T Generic<T>(T x) => x;

    public static double Invoke(Func<double> f) => f() * 2;

    public static double InvokeWith(Func<double, double> f, double x) => f(x) * 2;

    public static double Fold(Func<double[], double> f)
    {
        double[] x = [1, 2];
        return f(x) + x[0];
    }

    public static double Fill(Action<double[]> fill)
    {
        double[] x = [1, 2];
        fill(x);
        return x[0] * 2;
    }

    public static int CountOf(Action<double[]> fill)
    {
        double[] x = [1, 2];
        fill(x);
        return x[0] > 0 ? 1 : 0;
    }

    public static double Source(ISource source) => source.Value() * 2;

    public static int Sign(ISource source) => source.Value() > 0 ? 1 : -1;

    public static int SignOfOut(ISource source)
    {
        source.Write(out double value);
        return value > 0 ? 1 : -1;
    }

    public static int SignOfReference(ISource source)
    {
        double value = 1;
        source.Change(ref value);
        return value > 0 ? 1 : -1;
    }

    public static int SignOfProperty(IHolder holder) => holder.Held > 0 ? 1 : -1;

    public static double OfVirtual(Source source) => source.Compute(2) * 2;

    public static void Spoil(Holder holder) => holder.Held = holder.Held * 2;

    public static Func<double, double> Absolute() => Math.Abs;

    public static Func<double, double> Square() => x => x * x;

    public static Func<string, double> Length() => text => text.Length;

    public static double SignOfKept() => Kept > 0 ? 1 : -1;

    public static double TripleOfArray() => KeptArray[0] * 3;

    public static double ReadKept() => Kept;

    public static double Callback(Action action)
    {
        action();
        return 1;
    }
}

/// <summary>Functions that the program has rules for.</summary>
public static class Ruled
{
    public static double Number(double x) => (x * x) + 1;

    public static double TwoNumbers(double x, double y) => x + (3 * y);

    public static double Array(double[] x) => x[0] * x[^1];
}

/// <summary>What a program may implement.</summary>
public interface ISource
{
    public double Value();

    public void Write(out double value);

    public void Change(ref double value);
}

/// <summary>A property that a program may implement.</summary>
public interface IHolder
{
    public double Held { get; }
}

/// <summary>A class that a program may derive from.</summary>
public abstract class Source
{
    public abstract double Compute(double x);
}

/// <summary>A class whose public field a program sets.</summary>
public class Rated(double rate)
{
    public double Rate => rate;
}

public class Holder
{
    public double Held;

    public double Property { get; set; }

    public Pair Pair;

    public double TwiceHeld() => Held * 2;

    public double SignOfHeld() => Held > 0 ? 1 : -1;

    public double SignOfPair() => Pair.X > 0 ? 1 : -1;
}

/// <summary>Reads what is left behind, as code does that knows nothing of derivatives.</summary>
public static class Reader
{
    public static bool IsPlain(double x) => !double.IsNaN(x);

    public static double Sum(IEnumerable<double> x) => x.Sum();

    public static double Twice(object x) => (double)x * 2;
}
