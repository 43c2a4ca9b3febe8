using System.Reflection;
using System.Runtime.CompilerServices;
using ILDiff.Weaving.Representation;
using ILDiff.Woven.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace ILDiff.Translation.Tests;

/// <summary>The benchmarks' functions translate whole, and their procedures give the same bits.</summary>
public sealed class BenchmarkTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, TranslatedProgram> Programs = [];

    public static TheoryData<string> Problems => [
        "BlackScholes", "DotProduct", "LuDeterminant", "Rosenbrock", "Pendulums", "TenOperations", "Lorenz", "Mlp", "Descents", "TwoPaths",
        "SumsAndProducts"];

    public static TheoryData<string> Benchmarks => ["Gmm", "Lstm", "KMeans", "Ht", "HtPlaces", "Ba", "Det", "Ode", "Llsq", "Lse"];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Problems_translate(string name)
    {
        foreach (OptimizationLevel level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            TranslatedProgram program = ProgramOf("Problems", level);
            Type type = program.Loaded.Assembly.GetType("ILDiff.Benchmarks.Problems." + name, throwOnError: true)!;
            object? target = name switch
            {
                "Lorenz" or "SumsAndProducts" => Activator.CreateInstance(type, 5),
                "Mlp" => Activator.CreateInstance(type, 4, 3, 2),
                "Descents" => Activator.CreateInstance(type, 6, 3),
                _ => null,
            };
            double[] x = name switch
            {
                "TwoPaths" => [.. Enumerable.Range(0, 10).Select(i => 0.6 + (0.03 * i))],
                "LuDeterminant" => Start(4),
                _ => type.GetMethod("Start")!.GetParameters().Length == 0 ? Start() : Start(3),
            };
            Check(program, type.GetMethod("Value")!, target, x);

            double[] Start(params object[] arguments) => (double[])type.GetMethod("Start")!.Invoke(target, arguments)!;
        }
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void GradBench_translates(string name)
    {
        foreach (OptimizationLevel level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            TranslatedProgram program = ProgramOf("GradBench", level);
            Assembly assembly = program.Loaded.Assembly;
            double[] x = [0.3, -0.2, 0.7, 1.1];
            switch (name)
            {
                case "Gmm":
                    CheckMember("GmmGradient", "LogPosterior", Of("GmmInput", 2, 3, 5, 1), "parameters");
                    break;
                case "Lstm":
                    CheckMember("LstmGradient", "Loss", Of("LstmInput", 2, 4, 3, 1), "parameters");
                    break;
                case "KMeans":
                    CheckMember("KMeansDirection", "Cost", Of("KMeansInput", 3, 7, 2, 1), "centroids");
                    break;
                case "Ht" or "HtPlaces":
                    CheckHand(program, Of("HtInput", 8, 5, name == "HtPlaces", 1));
                    break;
                case "Ba":
                    double[] observation = [.. Enumerable.Range(0, 15).Select(i => 0.1 + (0.07 * i))];
                    Check(program, Method("BaJacobian", "Error"), null, observation, 0, x);
                    observation.AsSpan(0, 3).Clear();
                    Check(program, Method("BaJacobian", "Error"), null, observation, 0, x);
                    break;
                case "Det":
                    Check(program, Method("Det", "Determinant", "Functions"), null, x, 2);
                    Check(program, Method("Det", "Determinant", "Functions"), null, (double[])[.. Enumerable.Range(0, 16).Select(i => Math.Sin(i))], 4);
                    break;
                case "Ode":
                    Check(program, Method("Ode", "Solve", "Functions"), null, x, 3);
                    break;
                case "Llsq":
                    Check(program, Method("Llsq", "SumOfSquares", "Functions"), null, x, 5);
                    break;
                default:
                    Check(program, Method("Lse", "LogSumExp", "Functions"), null, x);
                    break;
            }

            Type Type(string type, string folder) => assembly.GetType($"ILDiff.GradBench.{folder}.{type}", throwOnError: true)!;

            MethodInfo Method(string type, string method, string folder = "Derivatives") => Type(type, folder).GetMethod(method, All)!;

            object Of(string type, params object[] arguments) => Type(type, "Inputs").GetMethod("Of", All)!.Invoke(null, arguments)!;

            void CheckMember(string type, string method, object input, string point)
            {
                object target = Activator.CreateInstance(Type(type, "Derivatives"), All & ~BindingFlags.DeclaredOnly & ~BindingFlags.Static, null, [input], null)!;
                Check(program, Method(type, method), target, (double[])Type(type, "Derivatives").GetField(point, All)!.GetValue(target)!);
            }
        }
    }

    /// <summary>Without the constructor, which records.</summary>
    private void CheckHand(TranslatedProgram program, object input)
    {
        Type type = program.Loaded.Assembly.GetType("ILDiff.GradBench.Derivatives.HtJacobian", throwOnError: true)!;
        object target = RuntimeHelpers.GetUninitializedObject(type);
        double[] pose = (double[])input.GetType().GetProperty("Theta")!.GetValue(input)!;
        double[][] places = (double[][])input.GetType().GetProperty("Us")!.GetValue(input)!;
        type.GetField("input", All)!.SetValue(target, input);
        type.GetField("hand", All)!.SetValue(target, input.GetType().GetMethod("Function", All)!.Invoke(input, null));
        type.GetField("places", All)!.SetValue(target, (double[])[.. places.SelectMany(place => place)]);
        Check(program, type.GetMethod("Residuals", All)!, target, (double[])[.. places.Length > 0 ? [0.1, -0.2] : Array.Empty<double>(), .. pose]);
    }

    private void Check(TranslatedProgram program, MethodInfo method, object? target, params object?[] arguments)
    {
        var translation = program.Translate(method);
        Assert.True(translation.Root != null, $"{translation.Obstacle?.Why} at {translation.Obstacle?.Origin?.Instruction}");
        output.WriteLine(string.Join("\n", translation.Procedures));
        Assert.Equal(
            [],
            translation.Procedures.SelectMany(procedure => procedure.Operations).Where(operation => operation.Derivative == null)
                .Select(operation => operation.Detail).OfType<Callee>().Where(callee => !callee.MayTakeActive)
                .Select(callee => $"{callee.Method.FullName}: {callee.Reason}"));
        Assert.Equal(
            Outcomes.Of(own => Outcomes.Invoke(method, target, own), arguments),
            Outcomes.Of(own => program.Interpret(translation, target, own), arguments));
    }

    private static TranslatedProgram ProgramOf(string folder, OptimizationLevel level)
    {
        lock (Programs)
        {
            if (!Programs.TryGetValue(folder + level, out TranslatedProgram? program))
            {
                var usings = new SourceFile("MoreUsings.cs", "global using System.IO; global using System.Threading; global using System.Threading.Tasks;");
                Programs.Add(folder + level, program = TranslatedProgram.Compile(folder, [usings, .. Fixtures.Read(folder)], level));
            }

            return program;
        }
    }
}
