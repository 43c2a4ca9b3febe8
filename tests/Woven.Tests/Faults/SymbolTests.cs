using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Woven.Tests.Faults;

/// <summary>Symbols of woven code: stack traces, breakpoints, variables in a debugger.</summary>
[Collection("Programs of the folder Sources, whose static fields are shared")]
public sealed class SymbolTests
{
    public static TheoryData<OptimizationLevel> Levels { get; } = [OptimizationLevel.Debug, OptimizationLevel.Release];

    [Theory]
    [InlineData("Method", OptimizationLevel.Debug)]
    [InlineData("Method", OptimizationLevel.Release)]
    [InlineData("Constructor", OptimizationLevel.Debug)]
    [InlineData("Constructor", OptimizationLevel.Release)]
    [InlineData("Lambda", OptimizationLevel.Debug)]
    [InlineData("Lambda", OptimizationLevel.Release)]
    [InlineData("Iterator", OptimizationLevel.Debug)]
    [InlineData("Iterator", OptimizationLevel.Release)]
    public void A_stack_trace_has_file_and_line_recorded_or_not(string method, OptimizationLevel level)
    {
        Func<double, double> f = FaultPrograms.F("Faults.Lines", method, level);
        foreach (Action run in (Action[])[() => f(1), () => AD.Derivative(f, 1)])
        {
            var thrown = Assert.Throws<ArgumentException>(run);
            string trace = thrown.StackTrace!.Split('\n')[0];
            Assert.EndsWith($"{Line(FaultPrograms.Place(method))}", trace.TrimEnd());
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_line_that_has_code_has_code_in_both_copies(OptimizationLevel level)
    {
        Pair program = FaultPrograms.Of(level);
        using var resolver = new PlatformResolver();
        using ModuleDefinition original = Pair.Read(program.Original, resolver);
        using ModuleDefinition woven = Pair.Read(new Program(program.Image, program.Symbols), resolver);
        int twins = 0;
        List<string> different = [];
        foreach (MethodDefinition method in original.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            TypeDefinition type = woven.GetType(method.DeclaringType.FullName);
            MethodDefinition same = type.Methods.Single(m => m.FullName == method.FullName);
            Assert.Equal(LinesOf(method), [.. LinesOf(same).Distinct()]); // the original has what it had
            if (Copy(same, "Twin", more: 1) is not { } twin || IsGivenByRule(method))
                continue;
            twins++;
            foreach (MethodDefinition copy in (MethodDefinition[])[twin, Copy(same, "Primal", more: 0)!])
            {
                if (!LinesOf(method).SequenceEqual(LinesOf(copy)) || !NamesOf(method).SequenceEqual(NamesOf(copy)))
                    different.Add($"{method.Name}: {string.Join(' ', [.. LinesOf(method), .. NamesOf(method)])} and {string.Join(' ', [.. LinesOf(copy), .. NamesOf(copy)])}");
            }
        }

        Assert.Equal([], different);
        Assert.True(twins > 100, $"{twins} twins");
    }

    private static bool IsGivenByRule(MethodDefinition method) => method.DeclaringType.Name is "Own" or "Gauge";

    private static MethodDefinition? Copy(MethodDefinition method, string kind, int more) => method.DeclaringType.Methods.FirstOrDefault(
        candidate => candidate.Name == $"<{method.Name}>{kind}" &&
            candidate.Parameters.Count == method.Parameters.Count + more &&
            candidate.Parameters.Zip(method.Parameters).All(pair => pair.First.ParameterType.FullName == pair.Second.ParameterType.FullName));

    private static List<int> LinesOf(MethodDefinition method) =>
        [.. method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).Select(point => point.StartLine).Distinct()];

    private static List<string> NamesOf(MethodDefinition method)
    {
        List<string> names = [];
        Collect(method.DebugInformation.Scope);
        return [.. names.Distinct().Order(StringComparer.Ordinal)];

        void Collect(ScopeDebugInformation? scope)
        {
            if (scope == null)
                return;
            names.AddRange(scope.Variables.Where(variable => !variable.IsDebuggerHidden).Select(variable => variable.Name));
            foreach (ScopeDebugInformation nested in scope.Scopes)
                Collect(nested);
        }
    }

    /// <summary>The end of a line of a stack trace.</summary>
    internal static string Line(string place) => $"{place.Split(':')[0]}:line {place.Split(':')[1]}";
}
