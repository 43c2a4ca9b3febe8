using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Libraries that nobody wove call woven code back, and are called through slots and delegates.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class PoisonTests
{
    [Theory]
    [InlineData("Delegate")]
    [InlineData("ArrayOfLibrary")]
    [InlineData("ArrayOfLibraryCompared")]
    [InlineData("ArrayOfLibraryInFunction")]
    [InlineData("Interface")]
    [InlineData("InterfaceCompared")]
    [InlineData("InterfaceOut")]
    [InlineData("InterfaceReference")]
    [InlineData("InterfaceProperty")]
    [InlineData("Virtual")]
    [InlineData("Field")]
    [InlineData("StaticField")]
    [InlineData("StaticFieldCompared")]
    [InlineData("InstanceFieldCompared")]
    [InlineData("ArrayStoredThenCompared")]
    [InlineData("ListStoredThenCompared")]
    [InlineData("JaggedStoredThenCompared")]
    [InlineData("ReferenceStoredThenCompared")]
    [InlineData("StructureStoredThenCompared")]
    [InlineData("RememberedThenCompared")]
    [InlineData("LentThenCompared")]
    public void An_active_value_that_a_library_gets_hold_of_is_an_error(string method)
    {
        foreach (OptimizationLevel level in (OptimizationLevel[])[OptimizationLevel.Debug, OptimizationLevel.Release])
        {
            Func<double, double> f = FaultPrograms.F("Faults.Poison", method, level);
            double value = f(1.5);
            DifferentiationException error = Outcome.Refused(f, 1.5);
            Assert.Contains("not woven", error.Message);
            Assert.Equal(value, f(1.5));
        }
    }

    [Fact]
    public void An_array_of_a_library_carries_derivatives_and_holds_primals_afterwards()
    {
        Assert.Equal(3, AD.Derivative(FaultPrograms.F("Faults.Poison", "StaticArrayReadBack"), 1.5));
        Assert.Equal(4.5, FaultPrograms.Release.OfLibrary<Func<double>>("Library.Functions", "TripleOfArray")());
    }

    [Theory]
    [InlineData("Absolute")]
    [InlineData("Lambda")]
    [InlineData("Combined")]
    [InlineData("LibraryMethodGroup")]
    [InlineData("Select")]
    [InlineData("SelectAbsolute")]
    [InlineData("SelectGroup")]
    [InlineData("ConvertAll")]
    [InlineData("Aggregate")]
    public void A_delegate_that_was_not_woven_takes_no_active_value(string method) =>
        Assert.IsType<NotDifferentiableException>(Outcome.Refused(FaultPrograms.F("Faults.OpenSlots", method), 1.5));

    [Theory]
    [InlineData("PassiveAbsolute", 3)]
    [InlineData("PassiveLambda", 9)]
    [InlineData("MethodGroup", 1)]
    [InlineData("SelectMoves", 2)]
    [InlineData("SelectFromText", 3)]
    [InlineData("ForEach", 3)]
    public void A_delegate_with_passive_arguments_or_a_replaced_method_runs(string method, double derivative)
    {
        if (!Harness.Writing.IsStressed)
            Assert.Equal(derivative, AD.Derivative(FaultPrograms.F("Faults.OpenSlots", method), 1.5));
    }

    [Fact]
    public void A_delegate_is_named_with_the_place_where_it_is_invoked()
    {
        var error = Assert.Throws<NotDifferentiableException>(
            () => AD.Derivative(FaultPrograms.F("Faults.OpenSlots", "Lambda"), 1.5));
        Assert.Equal("OpenSlots.Lambda(double)", error.Caller);
        Assert.Equal(FaultPrograms.Place("Delegate"), error.Location);
    }
}
