using System.Numerics;
using ILDiff.Border;
using ILDiff.Replacements;

namespace ILDiff.Runtime.Tests.Replacements;

public sealed class ComparerTests
{
    private readonly record struct Point(double X, double Y);

    [Fact]
    public void Active_values_of_every_shape_are_equal_if_their_primals_are()
    {
        using var samples = new Samples();
        double one = samples.Active(1), again = samples.Active(1), two = samples.Active(2);
        AssertEquality(one, again, two, samples);
        AssertEquality<double?>(one, again, two, samples);
        AssertEquality((one, 3), (again, 3), (two, 3), samples);
        AssertEquality((7, (one, "x")), (7, (again, "x")), (7, (two, "x")), samples);
        AssertEquality(Tuple.Create(one, 3), Tuple.Create(again, 3), Tuple.Create(two, 3), samples);
        AssertEquality((1, Tuple.Create(one)), (1, Tuple.Create(again)), (1, Tuple.Create(two)), samples);
        AssertEquality<(object, int)>((one, 3), (again, 3), (two, 3), samples);
        AssertEquality<object>(one, again, two, samples);
        AssertEquality<object>(Tuple.Create(one), Tuple.Create(again), Tuple.Create(two), samples);
        AssertEquality(KeyValuePair.Create(1, one), KeyValuePair.Create(1, again), KeyValuePair.Create(1, two), samples);
        AssertEquality(new Complex(one, 0), new Complex(again, 0), new Complex(two, 0), samples);
        AssertEquality(new Point(one, 0), new Point(again, 0), new Point(two, 0), samples);
    }

    [Fact]
    public void Active_values_are_ordered_by_their_primals()
    {
        using var samples = new Samples();
        double one = samples.Active(1), two = samples.Active(2);
        Assert.True(Comparers.DefaultOrder<double>(samples.Tape).Compare(one, two) < 0);
        Assert.True(Comparers.DefaultOrder<double>(samples.Tape).Compare(two, 1.5) > 0);
        Assert.True(Comparers.DefaultOrder<double?>(samples.Tape).Compare(null, one) < 0);
        Assert.True(Comparers.DefaultOrder<(int, double)>(samples.Tape).Compare((1, one), (1, two)) < 0);
        Assert.True(Comparers.DefaultOrder<Tuple<double>>(samples.Tape).Compare(Tuple.Create(two), Tuple.Create(one)) > 0);
        Assert.True(Comparers.DefaultOrder<object>(samples.Tape).Compare(one, two) < 0);
        Assert.True(Comparers.Compare(Comparer<double>.Default, one, two, samples.Tape) < 0);
    }

    [Fact]
    public void Types_without_doubles_keep_the_comparers_of_dotnet()
    {
        Assert.Same(EqualityComparer<string>.Default, Comparers.DefaultEquality<string>(ILDiff.Tapes.Tape.None));
        Assert.Same(Comparer<int>.Default, Comparers.DefaultOrder<int>(ILDiff.Tapes.Tape.None));
        Assert.Same(EqualityComparer<double[]>.Default, Comparers.DefaultEquality<double[]>(ILDiff.Tapes.Tape.None));
        Assert.Same(EqualityComparer<(int, string)>.Default, Comparers.DefaultEquality<(int, string)>(ILDiff.Tapes.Tape.None));
    }

    [Fact]
    public void Outside_a_recording_they_compare_as_the_comparers_of_dotnet()
    {
        var equality = PrimalEqualityComparer<double>.Default;
        Assert.True(equality.Equals(double.NaN, double.NaN));
        Assert.True(equality.Equals(0.0, -0.0));
        Assert.Equal((-0.0).GetHashCode(), equality.GetHashCode(0.0));
        Assert.False(PrimalEqualityComparer<object>.Default.Equals(new double[1], new double[1]));
    }

    [Fact]
    public void An_array_is_an_identity_also_inside_a_structure()
    {
        using var samples = new Samples();
        double[] array = [samples.Active(1)];
        long bits = BitConverter.DoubleToInt64Bits(array[0]);
        var comparer = Comparers.DefaultEquality<(double, double[])>(samples.Tape);
        Assert.True(comparer.Equals((samples.Active(2), array), (2, array)));
        Assert.False(comparer.Equals((2, array), (2, [.. array])));
        Assert.Same(array, Primals.Of<object>(array, samples.Tape));
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(array[0]));
    }

    [Fact]
    public void A_value_of_another_recording_is_an_error()
    {
        double foreign;
        using (var other = new Samples())
            foreign = ILDiff.Activity.ActiveValue.Of(3, ILDiff.Activity.ActiveValue.Signature(78));
        using var samples = new Samples();
        Assert.Throws<StaleValueException>(() => PrimalEqualityComparer<double>.Default.Equals(foreign, 1));
        Assert.Throws<StaleValueException>(() => PrimalEqualityComparer<(double, int)>.Default.GetHashCode((foreign, 1)));
    }

    private static void AssertEquality<T>(T value, T same, T different, Samples samples)
    {
        var comparer = Comparers.DefaultEquality<T>(samples.Tape);
        Assert.True(comparer.Equals(value, same));
        Assert.False(comparer.Equals(value, different));
        Assert.Equal(comparer.GetHashCode(value!), comparer.GetHashCode(same!));
        Assert.True(Comparers.Equals(EqualityComparer<T>.Default, value, same, samples.Tape));
        Assert.Single(EnumerableEquality.Distinct([value, same], samples.Tape));
        Assert.Equal(2, EnumerableEquality.Distinct([value, same, different], samples.Tape).Count());
    }
}
