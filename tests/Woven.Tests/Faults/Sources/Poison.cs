using ILDiff;
using Library;

namespace Faults;

public sealed class OwnSource(double x) : ISource
{
    public double Value() => x * 2;

    public void Write(out double value) => value = x * 2;

    public void Change(ref double value) => value *= x;
}

public sealed class OwnHolder : IHolder
{
    public double Held { get; set; }
}

public sealed class Derived(double x) : Source
{
    public override double Compute(double y) => x * y;
}

public static class Poison
{
    [ThreadStatic]
    private static double outside;

    public static double Delegate(double x)
    {
        outside = x;
        return Functions.InvokeWith(y => y * outside, 2);
    }

    public static double ArrayOfLibrary(double x)
    {
        outside = x;
        return Functions.Fill(a => a[0] = outside);
    }

    public static double ArrayOfLibraryCompared(double x)
    {
        outside = x;
        return x * Functions.CountOf(a => a[0] = outside);
    }

    public static double ArrayOfLibraryInFunction(double x)
    {
        outside = x;
        return Functions.Fold(a =>
        {
            a[0] = outside;
            return 1;
        });
    }

    public static double Interface(double x) => Functions.Source(new OwnSource(x));

    public static double InterfaceCompared(double x) => x * Functions.Sign(new OwnSource(x));

    public static double InterfaceOut(double x) => x * Functions.SignOfOut(new OwnSource(x));

    public static double InterfaceReference(double x) => x * Functions.SignOfReference(new OwnSource(x));

    public static double InterfaceProperty(double x) => x * Functions.SignOfProperty(new OwnHolder { Held = x });

    public static double Virtual(double x) => Functions.OfVirtual(new Derived(x));

    public static double Field(double x)
    {
        var holder = new Holder { Held = x };
        Functions.Spoil(holder);
        return holder.Held + 1;
    }

    public static double StaticField(double x)
    {
        Functions.Kept = x;
        double kept = Functions.ReadKept();
        return kept * 2;
    }

    public static double StaticFieldCompared(double x)
    {
        Functions.Kept = x;
        return x * Functions.SignOfKept();
    }

    public static double InstanceFieldCompared(double x)
    {
        var holder = new Holder { Held = x };
        return x * holder.SignOfHeld();
    }

    public static double ArrayStoredThenCompared(double x)
    {
        Functions.KeptArray[0] = x;
        return x * Functions.SignOfArray();
    }

    public static double ListStoredThenCompared(double x)
    {
        Functions.KeptList[0] = x;
        return x * Functions.SignOfList();
    }

    public static double JaggedStoredThenCompared(double x)
    {
        Functions.KeptJagged[0][0] = x;
        return x * Functions.SignOfJagged();
    }

    public static double ReferenceStoredThenCompared(double x)
    {
        double[] own = [0];
        Functions.Given = own;
        own[0] = x;
        return x * Functions.SignOfGiven();
    }

    public static double StructureStoredThenCompared(double x)
    {
        Functions.KeptBox.Pair.X = x;
        return x * Functions.SignOfPair();
    }

    public static double RememberedThenCompared(double x)
    {
        double[] own = [0];
        Functions.Remember(own);
        own[0] = x;
        return x * Functions.SignOfRemembered();
    }

    public static double LentThenCompared(double x)
    {
        double[] lent = Functions.Lend();
        lent[0] = x;
        return x * Functions.SignOfRemembered();
    }

    public static double StaticArrayReadBack(double x)
    {
        Functions.KeptArray[0] = x;
        return Functions.KeptArray[0] * 3;
    }
}

public interface IRule
{
    public double Apply(double x);
}

public abstract class Rule
{
    public virtual double Level { get; set; }

    public virtual double Apply(double x) => x * x;

    public virtual int Sign() => Level > 0 ? 1 : -1;
}

public static class OpenSlots
{
    public static IRule? Interface { get; set; }

    public static Rule? Virtual { get; set; }

    public static double ByInterface(double x) => Interface!.Apply(x); // here: Interface

    public static double PassiveByInterface(double x) => x * Interface!.Apply(3);

    public static double ByVirtual(double x) => Virtual!.Apply(x); // here: Virtual

    public static double PassiveByVirtual(double x) => x * Virtual!.Apply(3);

    public static double ByProperty(double x)
    {
        Virtual!.Level = x;
        return x * Virtual.Sign();
    }

    public static double ByMethodGroup(double x)
    {
        Func<double, double> f = Virtual!.Apply;
        return f(x);
    }

    public static double Absolute(double x) => Functions.Absolute()(x);

    public static double PassiveAbsolute(double x) => x * Functions.Absolute()(-3);

    public static double Lambda(double x)
    {
        Func<double, double> square = Functions.Square();
        return square(x); // here: Delegate
    }

    public static double PassiveLambda(double x) => x * Functions.Square()(3);

    public static double Combined(double x)
    {
        Func<double, double> both = y => y * 2;
        both += Functions.Square();
        return both(x);
    }

    public static double MethodGroup(double x)
    {
        Func<double, double> absolute = Math.Abs;
        return absolute(-x);
    }

    public static double LibraryMethodGroup(double x)
    {
        Func<double, double> f = Functions.Number;
        return f(x);
    }

    public static double Select(double x) => new[] { x, 2 }.Select(Functions.Square()).Sum();

    public static double SelectAbsolute(double x) => new[] { -x, 2 }.Select(Functions.Absolute()).Sum();

    public static double SelectMoves(double x) => new[] { new[] { x, 2 }, [x] }.Select(Enumerable.ToArray).Sum(a => a.Sum());

    public static double SelectFromText(double x) => x * new[] { "a", "bc" }.Select(Functions.Length()).Sum();

    public static double SelectGroup(double x) => new[] { x, 2 }.Select(Functions.Number).Sum();

    public static double ConvertAll(double x) => Array.ConvertAll([x, 2.0], new Converter<double, double>(Functions.Number))[0];

    public static double Aggregate(double x) => new[] { x, 2 }.Aggregate(Functions.TwoNumbers);

    public static double ForEach(double x)
    {
        double[] all = [x, 2];
        double sum = 0;
        Array.ForEach(all, y => sum += y * y);
        return sum;
    }
}
