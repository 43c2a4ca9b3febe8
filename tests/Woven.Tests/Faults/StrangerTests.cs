using System.Reflection;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Delegates, comparers and collections that nobody wove, handed to .NET or called through its types.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class StrangerTests
{
    private const string Program = "Faults.Strangers";

    public static TheoryData<string> Methods() =>
    [
        .. FaultPrograms.Release.Assembly.GetType(Program)!.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.Name.StartsWith('<')).Select(method => method.Name),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_active_value_that_they_could_look_at_is_refused_or_its_primal(string method) =>
        Outcome.RightOrRefused(FaultPrograms.F(Program, method), 3);

    [Fact]
    public void Code_that_is_made_while_the_program_runs_is_refused_where_it_would_get_an_active_value()
    {
        var error = Assert.IsType<NotDifferentiableException>(Outcome.Refused(FaultPrograms.F(Program, "CompiledExpression"), 3));
        Assert.StartsWith("Expression.Constant(", error.Callee);
    }
}
