using ILDiff;
using Library;

namespace Faults;

public class Model
{
    public double Rate;

    public double[] Curve = [1, 2];

    public Func<double>? Payoff;
}

public static class GuardedCalls
{
    public static double Number(double x)
    {
        double y = x * 2;
        return Functions.Number(y); // here: Number
    }

    public static double SecondNumber(double x) => Functions.TwoNumbers(2, x);

    public static double Passive(double x) => x * Functions.Number(3) * Functions.TwoNumbers(1, 2);

    public static double Array(double x) => Functions.Array([1, x]);

    public static double PassiveArray(double x) => x * Functions.Array([1, 2]);

    public static double List(double x) => Functions.List([1, x]);

    public static double PassiveList(double x) => x * Functions.List([1, 2]);

    public static double Span(double x)
    {
        Span<double> span = [1, x, 2];
        return Functions.Span(span[1..]);
    }

    public static double PassiveSpan(double x)
    {
        Span<double> span = [1, x, 2];
        return x * Functions.Span(span[2..]);
    }

    public static double StackSpan(double x)
    {
        Span<double> span = stackalloc double[2];
        span[1] = x;
        return Functions.Span(span);
    }

    public static double ReadOnlySpan(double x)
    {
        double[] all = [x, 2];
        return Functions.ReadOnlySpan(all);
    }

    public static double Structure(double x) => Functions.Structure(new Pair { X = 1, Y = x });

    public static double StructureByReference(double x)
    {
        var pair = new Pair { X = 1, Y = x };
        return Functions.StructureByReference(in pair);
    }

    public static double PassiveStructure(double x) => x * Functions.Structure(new Pair { X = 1, Y = 2 });

    public static double Tuple(double x) => Functions.Tuple((x, 2));

    public static double ReferenceTuple(double x) => Functions.ReferenceTuple(new Tuple<double, double>(1, x));

    public static double PassiveTuple(double x) => x * Functions.Tuple((1, 2));

    public static double Boxed(double x) => Functions.Boxed(x);

    public static double PassiveBoxed(double x) => x * Functions.Boxed(2.0);

    public static double Objects(double x) => Functions.Objects(1.0, "text", x);

    public static double PassiveObjects(double x) => x * Functions.Objects(1.0, "text", 4);

    public static double NestedObjects(double x) => Functions.Objects(1.0, new object[] { "text", x });

    public static double Nullable(double x) => Functions.Nullable(x);

    public static double PassiveNullable(double x) => x * (Functions.Nullable(null) + Functions.Nullable(2));

    public static double Enumerable(double x) => Functions.Enumerable(new HashSet<double> { 1, x });

    public static double Lazily(double x) => Functions.Enumerable(new[] { 1.0, 2 }.Select(y => y * x));

    public static double Iterator(double x) => Functions.Enumerable(Yield(x));

    public static double Dictionary(double x) => Functions.Dictionary(new() { ["x"] = x });

    public static double Reference(double x)
    {
        double y = x;
        Functions.Reference(ref y);
        return y;
    }

    public static double ReferenceToElement(double x)
    {
        double[] all = [1, x];
        Functions.Reference(ref all[1]);
        return all[1];
    }

    public static double PassiveReference(double x)
    {
        double y = 3;
        Functions.Reference(ref y);
        return x * y;
    }

    public static double Out(double x)
    {
        Functions.Out(x, out double y);
        return y;
    }

    public static double PassiveOut(double x)
    {
        double y = x;
        Functions.Out(3, out y);
        return x * y;
    }

    public static double Matrix(double x) => Functions.Matrix(new[,] { { x, 1 } });

    public static double Jagged(double x) => Functions.Jagged([[x], [1]]);

    public static double Generic(double x) => Functions.Generic(x);

    public static double GenericStructure(double x) => Functions.Generic((1, x)).x;

    public static double Object(double x) => ((Model)Functions.Generic<object>(new Model { Rate = x })).Rate;

    public static double ObjectAsGeneric(double x) => Functions.Generic(new Model { Rate = x }).Rate;

    public static double ObjectInArray(double x) => Functions.Generic(new[] { new Model { Rate = x } })[0].Rate;

    public static double Closure(double x) => Functions.Invoke(() => x * 3);

    public static double PassiveClosure(double x)
    {
        double a = 2;
        return x * Functions.Invoke(() => a * 3);
    }

    public static double ClosureOverObject(double x)
    {
        var model = new Model { Rate = x };
        return Functions.Invoke(() => model.Rate * 3);
    }

    public static double HolderOfLibrary(double x)
    {
        var holder = new Holder { Held = x };
        return holder.TwiceHeld();
    }

    public static double PropertyOfLibrary(double x)
    {
        var holder = new Holder { Property = x };
        return holder.Property;
    }

    public static double InvokedByName(double x) => (double)typeof(Functions).GetMethod(nameof(Functions.Number))!.Invoke(null, [x])!;

    public static double ActivatedWithArguments(double x) => ((Rated)Activator.CreateInstance(typeof(Rated), x)!).Rate;

    public static double PropertyByName(double x)
    {
        var holder = new Holder();
        typeof(Holder).GetProperty(nameof(Holder.Property))!.SetValue(holder, x);
        return holder.Property;
    }

    public static double ConstructorOfList(double x) => Functions.List(new List<double>(new[] { x, 2 }));

    private static IEnumerable<double> Yield(double x)
    {
        yield return x;
        yield return 2 * x;
    }
}
