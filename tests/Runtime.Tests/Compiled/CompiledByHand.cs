using System.Numerics;
using ILDiff.Activity;
using ILDiff.Compiled;
using ILDiff.Runtime.Tests.Drivers;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Compiled;

/// <summary>Functions as the weaver would leave them when it has compiled their derivatives, and what ran on this thread.</summary>
internal sealed class CompiledByHand
{
    /// <summary>How often a function was recorded, or called.</summary>
    [ThreadStatic]
    internal static int Calls;

    /// <summary>How often a compiled derivative was run.</summary>
    [ThreadStatic]
    internal static int Runs;

    /// <summary>What a function throws, and its compiled derivative half way, with references and a frame on the stack.</summary>
    [ThreadStatic]
    internal static Exception? Thrown;

    /// <summary>How much was on the stack when a compiled derivative began.</summary>
    [ThreadStatic]
    internal static long Leftover;

    /// <summary>What all functions begin with.</summary>
    private static void Begin()
    {
        Calls++;
        if (Thrown != null)
            throw Thrown;
    }

    internal static void Clear() => (Calls, Runs, Thrown, Leftover) = (0, 0, null, 0);

    /// <summary>Σ xᵢ²</summary>
    [Woven]
    [Compiled(typeof(CompiledSquares))]
    internal static double SumOfSquares(double[] x)
    {
        Begin();
        return HandWoven.SumOfSquares(x);
    }

    /// <summary>x³</summary>
    [Woven]
    [Compiled(typeof(CompiledCube))]
    internal static double Cube(double x)
    {
        Begin();
        return HandWoven.Cube(x);
    }

    /// <summary>x³, with tangents.</summary>
    [Woven]
    [Compiled(typeof(CompiledCubeWithTangent))]
    internal static double CubeWithTangent(double x) => Cube(x);

    /// <summary>(x₀ x₁, 7, x₁ - x₀)</summary>
    [Woven]
    [Compiled(typeof(CompiledThree))]
    internal static double[] Three(double[] x)
    {
        Begin();
        return HandWoven.Three(x);
    }

    /// <summary>The same, with tangents.</summary>
    [Woven]
    [Compiled(typeof(CompiledThreeWithTangents))]
    internal static double[] ThreeWithTangents(double[] x) => Three(x);

    /// <summary>The same, but it also counts, which nobody may do twice.</summary>
    [Woven]
    [Compiled(typeof(CompiledThreeOnce))]
    internal static double[] ThreeOnce(double[] x) => Three(x);

    /// <summary>(x₀ + x₁ + … , 2 x₀), with tangents.</summary>
    [Woven]
    [Compiled(typeof(CompiledWide))]
    internal static double[] Wide(double[] x)
    {
        Begin();
        Tape tape = CurrentTape.OrNone();
        double sum = 0;
        foreach (double xi in x)
            sum = Recorder.Add(sum, xi, tape);
        double[] y = new double[2];
        ILDiff.Border.Stores.Element(y, 0, sum, tape);
        ILDiff.Border.Stores.Element(y, 1, Recorder.Multiply(2, x[0], tape), tape);
        return y;
    }

    /// <summary>Each variable ten times, with tangents.</summary>
    [Woven]
    [Compiled(typeof(CompiledTall))]
    internal static double[] Tall(double[] x)
    {
        Begin();
        return [.. Enumerable.Repeat(x, 10).SelectMany(copy => copy)];
    }

    /// <summary>(x₀ x₁ …) in as many copies as asked for.</summary>
    internal int Copies { get; init; }

    [Woven]
    [Compiled(typeof(CompiledProducts))]
    internal double[]? Products(double[] x)
    {
        Begin();
        if (Copies < 0)
            return null;
        Tape tape = CurrentTape.OrNone();
        double[] y = new double[Copies];
        for (int i = 0; i < Copies; i++)
            ILDiff.Border.Stores.Element(y, i, Recorder.Multiply(x[0], x[1], tape), tape);
        return y;
    }
}

/// <summary>Does what all do when they begin.</summary>
internal static class Run
{
    internal static unsafe void Start(AdjointStack stack)
    {
        CompiledByHand.Runs++;
        stack.PushObject(null);
        if (stack.PopObject() != null)
            throw new InvalidOperationException("An object was left on the stack.");
        byte* top = stack.Top;
        if (stack.End - top < 8)
            top = stack.Grow(top, 8);
        CompiledByHand.Leftover = stack.Bytes - (stack.End - top);
        if (CompiledByHand.Thrown is not { } exception)
            return;
        stack.PushObject(exception);
        stack.Top = top + 8;
        throw exception;
    }
}

public sealed class CompiledSquares : CompiledFunction
{
    public override double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack)
    {
        Run.Start(stack);
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        for (int i = x.Length - 1; i >= 0; i--)
            gradient[i] += x[i] + x[i];
        Array.Clear(x); // the array is the function's
        return sum;
    }
}

public class CompiledCube : CompiledFunction
{
    public override double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack)
    {
        Run.Start(stack);
        gradient[0] += 3 * x[0] * x[0];
        return x[0] * x[0] * x[0];
    }
}

public sealed class CompiledCubeWithTangent : CompiledCube
{
    public override bool HasTangent => true;

    public override double Gradient(object? target, double[] x, double[] gradient, AdjointStack stack) =>
        throw new InvalidOperationException("The tangent is cheaper.");

    public override double Tangent(object? target, double[] x, double[] direction, out double tangent)
    {
        CompiledByHand.Runs++;
        tangent = 3 * x[0] * x[0] * direction[0];
        return x[0] * x[0] * x[0];
    }
}

public class CompiledThree : CompiledFunction
{
    public override bool IsRepeatable => true;

    public override double[] Product(object? target, double[] x, double[] product, OutputSeeds seeds, AdjointStack stack)
    {
        Run.Start(stack);
        double[] y = [x[0] * x[1], 7, x[1] - x[0]], yBar = new double[3];
        double[] value = seeds.Begin(y, yBar);
        Array.Clear(y); // the reverse part undoes what was stored
        product[0] += (yBar[0] * x[1]) - yBar[2];
        product[1] += (yBar[0] * x[0]) + yBar[2];
        x[0] = 0;
        return value;
    }
}

public class CompiledThreeWithTangents : CompiledThree
{
    public override bool HasTangent => true;

    public override double[] Tangents(object? target, double[] x, double[] direction, out double[]? tangents)
    {
        CompiledByHand.Runs++;
        tangents = [(direction[0] * x[1]) + (x[0] * direction[1]), 0, direction[1] - direction[0]];
        return [x[0] * x[1], 7, x[1] - x[0]];
    }

    public override double[] Tangents(object? target, double[] x, Vector<double>[] directions, out Vector<double>[]? tangents)
    {
        CompiledByHand.Runs++;
        tangents = [(directions[0] * x[1]) + (x[0] * directions[1]), default, directions[1] - directions[0]];
        return [x[0] * x[1], 7, x[1] - x[0]];
    }
}

public sealed class CompiledThreeOnce : CompiledThree
{
    public override bool IsRepeatable => false;
}

public sealed class CompiledWide : CompiledFunction
{
    public override bool IsRepeatable => true;

    public override bool HasTangent => true;

    public override double[] Product(object? target, double[] x, double[] product, OutputSeeds seeds, AdjointStack stack)
    {
        Run.Start(stack);
        double[] yBar = new double[2];
        double[] value = seeds.Begin([x.Aggregate(0.0, (sum, xi) => sum + xi), 2 * x[0]], yBar);
        for (int i = 0; i < product.Length; i++)
            product[i] += yBar[0];
        product[0] += 2 * yBar[1];
        return value;
    }

    public override double[] Tangents(object? target, double[] x, Vector<double>[] directions, out Vector<double>[]? tangents) =>
        throw new InvalidOperationException("Two rows are less than many columns.");
}

public sealed class CompiledTall : CompiledFunction
{
    public override bool IsRepeatable => true;

    public override bool HasTangent => true;

    public override double[] Product(object? target, double[] x, double[] product, OutputSeeds seeds, AdjointStack stack)
    {
        Run.Start(stack);
        double[] yBar = new double[10 * x.Length];
        double[] value = seeds.Begin(CompiledByHand.Tall(x), yBar);
        for (int i = 0; i < yBar.Length; i++)
            product[i % x.Length] += yBar[i];
        return value;
    }

    public override double[] Tangents(object? target, double[] x, Vector<double>[] directions, out Vector<double>[]? tangents)
    {
        CompiledByHand.Runs++;
        tangents = [.. Enumerable.Repeat(directions, 10).SelectMany(copy => copy)];
        return CompiledByHand.Tall(x);
    }
}

public sealed class CompiledProducts : CompiledFunction
{
    public override bool IsRepeatable => true;

    public override double[] Product(object? target, double[] x, double[] product, OutputSeeds seeds, AdjointStack stack)
    {
        Run.Start(stack);
        int copies = ((CompiledByHand)target!).Copies;
        double[]? y = copies < 0 ? null : [.. Enumerable.Repeat(x[0] * x[1], copies)];
        double[] yBar = new double[Math.Max(0, copies)];
        double[] value = seeds.Begin(y, yBar);
        foreach (double seed in yBar)
        {
            product[0] += seed * x[1];
            product[1] += seed * x[0];
        }

        return value;
    }
}
