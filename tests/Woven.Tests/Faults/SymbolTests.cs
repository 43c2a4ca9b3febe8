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

        if (method != "Method")
            return;
        string[] plain = Assert.Throws<ArgumentException>(() => f(1)).StackTrace!.Split('\n');
        Assert.Contains("Faults.Contract.Payoff(Double x)", plain[0]);
        Assert.Contains("Faults.Lines.Method(Double x)", plain[1]);
        Assert.EndsWith(Line(FaultPrograms.Place("Caller")), plain[1].TrimEnd());
        string[] recorded = Assert.Throws<ArgumentException>(() => AD.Derivative(f, 1)).StackTrace!.Split('\n');
        Assert.Contains(recorded, line => line.TrimEnd().EndsWith(Line(FaultPrograms.Place("Caller")), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_line_that_has_code_has_code_in_the_twin(OptimizationLevel level)
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
            if (Twin(same) is not { } twin || IsGivenByRule(method))
                continue;
            twins++;
            if (!LinesOf(method).SequenceEqual(LinesOf(twin)) || !NamesOf(method).SequenceEqual(NamesOf(twin)))
                different.Add($"{method.Name}: {string.Join(' ', [.. LinesOf(method), .. NamesOf(method)])} and {string.Join(' ', [.. LinesOf(twin), .. NamesOf(twin)])}");
        }

        Assert.Equal([], different);
        Assert.True(twins > 100, $"{twins} twins");
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Both_bodies_of_a_constructor_have_the_lines_of_the_source(OptimizationLevel level)
    {
        using var resolver = new PlatformResolver();
        using ModuleDefinition original = Pair.Read(FaultPrograms.Of(level).Original, resolver);
        using ModuleDefinition woven = Pair.Read(
            new Program(FaultPrograms.Of(level).Image, FaultPrograms.Of(level).Symbols), resolver);
        MethodDefinition before = Constructor(original), after = Constructor(woven);
        List<int> lines = LinesOf(before);
        Assert.True(lines.Count > 3);
        Assert.Equal([.. lines, .. lines], after.DebugInformation.SequencePoints.Where(p => !p.IsHidden).Select(p => p.StartLine).ToList());
        Assert.Equal(NamesOf(before), NamesOf(after));
    }

    private static bool IsGivenByRule(MethodDefinition method) => method.DeclaringType.Name is "Own" or "Gauge";

    private static MethodDefinition Constructor(ModuleDefinition module) =>
        module.GetType("Faults.Contract").Methods.Single(method => method.IsConstructor);

    private static MethodDefinition? Twin(MethodDefinition method) => method.DeclaringType.Methods.FirstOrDefault(
        candidate => candidate.Name == $"<{method.Name}>Twin" &&
            candidate.Parameters.Count == method.Parameters.Count + 1 &&
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
    private static string Line(string place) => $"{place.Split(':')[0]}:line {place.Split(':')[1]}";
}
