using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Compiled;

namespace ILDiff.Runtime.Tests.Compiled;

/// <summary>Which functions are found to be compiled.</summary>
public class CompiledFunctionsTests
{
    [Fact]
    public void A_method_with_the_attribute_is_found_again_and_again()
    {
        Func<double, double> cube = CompiledByHand.Cube;
        CompiledFunction? found = CompiledFunctions.Of(cube);
        Assert.IsType<CompiledCube>(found);
        Assert.Same(found, CompiledFunctions.Of(cube));
        Assert.IsType<CompiledSquares>(CompiledFunctions.Of((Delegate)CompiledByHand.SumOfSquares));
        Assert.Same(found, CompiledFunctions.Of(cube));
        Assert.Same(found, CompiledFunctions.Of(new Func<double, double>(CompiledByHand.Cube)));
    }

    [Fact]
    public void A_lambda_may_have_it() =>
        Assert.IsType<CompiledCube>(CompiledFunctions.Of([Woven][Compiled(typeof(CompiledCube))] (double x) => x * x * x));

    [Fact]
    public void An_override_has_its_own_or_none()
    {
        Assert.IsType<CompiledCube>(CompiledFunctions.Of((Delegate)new Shape().Area));
        Assert.Null(CompiledFunctions.Of((Delegate)new Square().Area));
        Shape disc = new Disc();
        Assert.IsType<CompiledCubeWithTangent>(CompiledFunctions.Of((Delegate)disc.Area));
    }

    [Fact]
    public void None_without_a_function_and_none_for_several()
    {
        Func<double, double> cube = CompiledByHand.Cube;
        Assert.Null(CompiledFunctions.Of(null));
        Assert.Null(CompiledFunctions.Of(cube + cube));
        Assert.Throws<ArgumentException>("f", () => AD.Derivative(cube + cube, 1));
    }

    [Fact]
    public void A_method_that_was_not_woven_is_refused_whatever_its_attribute() =>
        Assert.Throws<NotWovenException>(() => AD.Derivative([Compiled(typeof(CompiledCube))] (x) => x, 1));

    [Fact]
    public void None_where_this_thread_records_or_does_not_want_it()
    {
        Func<double, double> cube = CompiledByHand.Cube;
        using (Recording.Start())
            Assert.Null(CompiledFunctions.Of(cube));
        CompiledFunctions.Use = false;
        Assert.Null(CompiledFunctions.Of(cube));
        CompiledFunctions.Use = true;
        Assert.NotNull(CompiledFunctions.Of(cube));
    }

    [Fact]
    public void The_latest_function_is_not_kept_alive()
    {
        WeakReference target = Differentiate();
        GC.Collect();
        Assert.False(target.IsAlive);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Differentiate()
        {
            var disc = new Disc();
            AD.Derivative(disc.Area, 1);
            return new WeakReference(disc);
        }
    }

    private class Shape
    {
        [Woven]
        [Compiled(typeof(CompiledCube))]
        internal virtual double Area(double x) => x * x * x;
    }

    private sealed class Square : Shape
    {
        [Woven]
        internal override double Area(double x) => x * x;
    }

    private sealed class Disc : Shape
    {
        [Woven]
        [Compiled(typeof(CompiledCubeWithTangent))]
        internal override double Area(double x) => Math.PI * x * x;
    }
}
