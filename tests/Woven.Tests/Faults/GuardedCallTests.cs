using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Calls into a library that nobody wove.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class GuardedCallTests
{
    private const string Program = "Faults.GuardedCalls";

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void The_error_names_callee_caller_file_and_line_and_says_what_to_do(OptimizationLevel level)
    {
        Func<double, double> f = FaultPrograms.F(Program, "Number", level);
        Assert.Equal(17, f(2));
        var error = Assert.Throws<NotDifferentiableException>(() => AD.Derivative(f, 2));
        Assert.Equal("Functions.Number(double)", error.Callee);
        Assert.Equal("GuardedCalls.Number(double)", error.Caller);
        Assert.Equal(FaultPrograms.Place("Number"), error.Location);
        foreach (string part in (string[])[error.Callee, error.Caller, error.Location, "[DerivativeOf]", "AD.StopGradient", "[NotDifferentiable]", "Weave the assembly"])
            Assert.Contains(part, error.Message);
    }

    [Theory]
    [InlineData("SecondNumber")]
    [InlineData("Array")]
    [InlineData("List")]
    [InlineData("Span")]
    [InlineData("StackSpan")]
    [InlineData("ReadOnlySpan")]
    [InlineData("Structure")]
    [InlineData("StructureByReference")]
    [InlineData("Tuple")]
    [InlineData("ReferenceTuple")]
    [InlineData("Boxed")]
    [InlineData("Objects")]
    [InlineData("NestedObjects")]
    [InlineData("Nullable")]
    [InlineData("Enumerable")]
    [InlineData("Lazily")]
    [InlineData("Iterator")]
    [InlineData("Dictionary")]
    [InlineData("Reference")]
    [InlineData("ReferenceToElement")]
    [InlineData("Out")]
    [InlineData("Matrix")]
    [InlineData("Jagged")]
    [InlineData("Generic")]
    [InlineData("GenericStructure")]
    [InlineData("Closure")]
    [InlineData("ClosureOverObject")]
    [InlineData("HolderOfLibrary")]
    [InlineData("PropertyOfLibrary")]
    [InlineData("ConstructorOfList")]
    [InlineData("InvokedByName")]
    [InlineData("ActivatedWithArguments")]
    [InlineData("PropertyByName")]
    public void An_active_value_is_refused_in_whatever_it_lies(string method)
    {
        foreach (OptimizationLevel level in (OptimizationLevel[])[OptimizationLevel.Debug, OptimizationLevel.Release])
        {
            Func<double, double> f = FaultPrograms.F(Program, method, level);
            double value = f(1.5);
            var error = Assert.Throws<NotDifferentiableException>(() => AD.Derivative(f, 1.5));
            Assert.StartsWith("GuardedCalls.cs:", error.Location);
            Assert.NotEmpty(error.Callee);
            Assert.Equal(value, f(1.5));
        }
    }

    [Theory]
    [InlineData("Passive", 70)]
    [InlineData("PassiveArray", 2)]
    [InlineData("PassiveList", 2)]
    [InlineData("PassiveSpan", 4)]
    [InlineData("PassiveStructure", 2)]
    [InlineData("PassiveTuple", 2)]
    [InlineData("PassiveBoxed", 4)]
    [InlineData("PassiveObjects", 3)]
    [InlineData("PassiveNullable", 2)]
    [InlineData("PassiveReference", 6)]
    [InlineData("PassiveOut", 6)]
    [InlineData("PassiveClosure", 12)]
    public void Passive_arguments_pass(string method, double derivative)
    {
        if (Harness.Writing.IsStressed)
            return; // everything is active
        Func<double, double> f = FaultPrograms.F(Program, method);
        var (value, slope) = BothWays.ValueAndDerivative(f, 1.5);
        Assert.Equal(f(1.5), value);
        Assert.Equal(derivative, slope);
    }

    [Theory]
    [InlineData("Object")]
    [InlineData("ObjectAsGeneric")]
    [InlineData("ObjectInArray")]
    public void An_object_that_goes_through_a_library_keeps_its_derivative_or_is_refused(string method)
    {
        Func<double, double> f = FaultPrograms.F(Program, method);
        try
        {
            Assert.Equal(1, AD.Derivative(f, 1.5));
        }
        catch (NotDifferentiableException error)
        {
            Assert.Equal("Functions.Generic(T)", error.Callee.Replace("object", "T").Replace("Model", "T").Replace("T[]", "T"));
        }
    }
}
