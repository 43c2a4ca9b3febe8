using System.Reflection;
using ILDiff.Compiled;
using ILDiff.GradBench.Derivatives;
using ILDiff.GradBench.Functions;

namespace ILDiff.GradBench.Tests;

/// <summary>The functions of the table have compiled derivatives: on the tape they would be right too, and slower unnoticed.</summary>
public sealed class CompiledTests
{
    [Theory]
    [InlineData(typeof(GmmGradient), "LogPosterior")]
    [InlineData(typeof(LstmGradient), "Loss")]
    [InlineData(typeof(DetGradient), "<Compute>")]
    [InlineData(typeof(LlsqGradient), "<Compute>")]
    [InlineData(typeof(Lse), nameof(Lse.LogSumExp))]
    [InlineData(typeof(OdeGradient), "<Compute>")]
    [InlineData(typeof(BaJacobian), "Errors")]
    [InlineData(typeof(BaJacobian), "WeightErrors")]
    public void The_gradient_is_compiled(Type type, string name) => Assert.NotNull(Compiled(type, name));

    [Fact]
    public void The_jacobian_of_a_hand_is_compiled_along_several_variables_at_once()
    {
        CompiledFunction residuals = Compiled(typeof(HtJacobian), "Residuals");
        Assert.True(residuals.HasTangent);
        Assert.True(residuals.IsRepeatable);
    }

    [Fact]
    public void The_hessian_of_clusters_is_compiled() => Assert.True(Compiled(typeof(KMeansDirection), "Cost").HasHessian);

    /// <summary>What was compiled for the method, or for the lambda in it.</summary>
    private static CompiledFunction Compiled(Type type, string name)
    {
        MethodInfo function = Assert.Single(
            type.GetNestedTypes(BindingFlags.NonPublic).Append(type).SelectMany(Methods), method => IsOf(name, method.Name));
        return (CompiledFunction)Activator.CreateInstance(function.GetCustomAttribute<CompiledAttribute>()!.Function)!;
    }

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);

    // The weaver's own methods have names in brackets too.
    private static bool IsOf(string name, string method) =>
        name[0] == '<' ? method.StartsWith(name + "b__", StringComparison.Ordinal) : method == name;
}
