using System.Reflection;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Slots of the woven program which a library that nobody wove fills with its own code.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class OpenSlotTests
{
    private const string Program = "Faults.OpenSlots";

    private static readonly Lazy<Assembly> Plugin = new(() => FaultPrograms.Release.Load("Plugin", """
        namespace Plugin;

        public sealed class Implementation : Faults.IRule
        {
            public double Apply(double x) => Math.Abs(x) > 1 ? x * x : x;
        }

        public sealed class Derived : Faults.Rule
        {
            private double level;

            public override double Level { get => level; set => level = value; }

            public override double Apply(double x) => Math.Abs(x) > 1 ? x * x : x;

            public override int Sign() => level > 0 ? 1 : -1;
        }

        public sealed class Inheriting : Faults.Rule;
        """));

    public OpenSlotTests() => Fill("Derived");

    [Theory]
    [InlineData("ByInterface", "IRule.Apply(double)", "Interface")]
    [InlineData("ByVirtual", "Rule.Apply(double)", "Virtual")]
    public void An_active_argument_is_refused_and_the_slot_named(string method, string callee, string place)
    {
        Func<double, double> f = FaultPrograms.F(Program, method);
        Assert.Equal(9, f(3));
        var error = Assert.IsType<NotDifferentiableException>(Outcome.Refused(f, 3));
        Assert.Equal((callee, FaultPrograms.Place(place)), (error.Callee, error.Location));
    }

    [Theory]
    [InlineData("ByProperty")]
    [InlineData("ByMethodGroup")]
    public void Properties_and_method_groups_are_refused_too(string method) =>
        Outcome.Refused(FaultPrograms.F(Program, method), 3);

    [Theory]
    [InlineData("PassiveByInterface")]
    [InlineData("PassiveByVirtual")]
    public void Passive_arguments_pass(string method)
    {
        if (!Harness.Writing.IsStressed)
            Assert.Equal(9, AD.Derivative(FaultPrograms.F(Program, method), 2));
    }

    [Fact]
    public void A_derived_type_that_overrides_nothing_is_right_or_refused()
    {
        Fill("Inheriting");
        Outcome.RightOrRefused(FaultPrograms.F(Program, "ByVirtual"), 3);
    }

    private static void Fill(string derived)
    {
        Type slots = FaultPrograms.Release.Assembly.GetType(Program)!;
        slots.GetProperty("Interface")!.SetValue(null, New("Implementation"));
        slots.GetProperty("Virtual")!.SetValue(null, New(derived));
    }

    private static object New(string type) => Activator.CreateInstance(Plugin.Value.GetType($"Plugin.{type}")!)!;
}
