using System.Numerics;
using System.Runtime.CompilerServices;
using ILDiff.Border;

namespace ILDiff.Runtime.Tests.Border;

/// <summary>What is visited by reflection is what compiled visitors visit, and doubles are changed where they lie.</summary>
public sealed class ReflectedSlotsTests
{
    public static TheoryData<Func<object>> Objects =>
    [
        () => 1.5,
        () => new double[] { 1, 2, 3 },
        () => new double[,] { { 1, 2 }, { 3, 4 } },
        () => new List<double> { 1, 2 },
        () => new Dictionary<string, (double, int, double?)> { ["a"] = (1, 2, 3), ["b"] = (4, 5, null) },
        () => new SortedDictionary<int, double> { [1] = 2, [3] = 4 },
        () => new LinkedList<double>([1, 2, 3]),
        () => new[] { new Complex(1, 2), new Complex(3, 4) },
        () => new Complex?[,] { { new Complex(1, 2) }, { null } },
        () => new object?[] { 1.0, null, new[] { 2.0 }, "three" },
        () => (1.0, new[] { 2.0 }, (3.0, 4)),
        () => new Derived { Inherited = 1, Own = 2, Pair = (3, 4), Maybe = 5 },
        () => new Vector<double>(2),
        () => Three.Of(1, 3),
        () => Two.Of([1]),
        () => 7,
        () => "nothing",
        () => new[] { 1, 2 },
    ];

    [Theory]
    [MemberData(nameof(Objects))]
    public void Both_ways_find_the_same(Func<object> create)
    {
        object target = create();
        var compiled = new Doubling();
        Slots.Visit(target, compiled);
        var reflected = new Doubling();
        Visit(target, reflected);

        Assert.Equal(compiled.Found.Select(x => 2 * x), reflected.Found); // which saw what the first one left
        Assert.Equal(compiled.References, reflected.References, ReferenceEqualityComparer.Instance);
        var third = new Doubling();
        Slots.Visit(target, third);
        Assert.Equal(compiled.Found.Select(x => 4 * x), third.Found);
    }

    [Fact]
    public void Something_is_found()
    {
        var visitor = new Doubling();
        Visit(new Derived { Inherited = 1, Own = 2, Pair = (3, 4), Maybe = 5 }, visitor);
        Assert.Equal([1, 2, 3, 4, 5], visitor.Found.Order());
    }

    [Fact]
    public void Structures_in_an_inline_array_are_refused() =>
        Assert.Throws<PlatformNotSupportedException>(() => ReflectedSlots.Visitor(typeof(Pairs)));

    private static void Visit(object target, SlotVisitor visitor)
    {
        Type type = target.GetType();
        Action<object, SlotVisitor>? visit = type == typeof(string) ? null
            : type.GetElementType() is not { } element ? ReflectedSlots.Visitor(type)
            : Slots.MayBearDoubles(element) ? ReflectedSlots.ArrayVisitor(element) : null;
        visit?.Invoke(target, visitor);
    }

    private sealed class Doubling : SlotVisitor
    {
        internal List<double> Found { get; } = [];

        internal List<object> References { get; } = [];

        public override void Double(ref double slot)
        {
            if (slot == 0)
                return; // in a nullable without a value, which compiled visitors look into
            Found.Add(slot);
            slot *= 2;
        }

        internal override void Reference(object reference) => References.Add(reference);
    }

    private class Base
    {
        private double inherited;

        internal double Inherited
        {
            get => inherited;
            init => inherited = value;
        }
    }

    private sealed class Derived : Base
    {
        internal double Own { get; init; }

        internal (double, double) Pair { get; init; }

        internal double? Maybe { get; init; }

        internal string Name { get; } = "name";

        internal int Count { get; init; }
    }

    [InlineArray(3)]
    private struct Three
    {
        private double first;

        internal static Three Of(double first, double last)
        {
            var three = default(Three);
            (three[0], three[2]) = (first, last);
            return three;
        }
    }

    [InlineArray(2)]
    private struct Two
    {
        private double[]? first;

        internal static Two Of(double[] last)
        {
            var two = default(Two);
            two[1] = last;
            return two;
        }
    }

    [InlineArray(2)]
    private struct Pairs
    {
        private (double, double) first;
    }
}
