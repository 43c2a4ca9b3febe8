using System.Runtime.InteropServices;
using Mono.Cecil;

namespace ILDiff.Package.Tests;

/// <summary>A program that is compiled ahead of time, where no code can be generated at run time and nobody asked for is left out.</summary>
[Trait("Category", "Package")]
public sealed class NativeAotTests
{
    private const string Program = """
        using System.Globalization;
        using ILDiff;
        using ILDiff.Activity;

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        double[] x = [1.5, 2.5, 3.5];

        // Compiled, and recorded.
        Console.WriteLine(string.Join(" ", AD.Gradient(Functions.Rosenbrock, x)));
        Console.WriteLine(AD.Hessian(Functions.Rosenbrock, x)[1, 1]);
        Console.WriteLine(string.Join(" ", AD.Jacobian(v => [v[0] * v[1], Math.Sin(v[2]), v[0] / v[2]], x).Cast<double>()));

        // Containers, on the tape.
        Console.WriteLine(AD.Derivative(v => new List<double> { v, v * v, 3 }.Select(entry => entry * v).Sum(), 2));
        Console.WriteLine(AD.Derivative(v => new Dictionary<double, double> { [v] = v * v }[v], 3));

        // Objects that get their numbers back.
        var kept = new Kept();
        using (var recording = Recording.Start())
        {
            double v = recording.Variable(2);
            kept.Field = v;
            kept.Structure = new Pair { First = v * 3 };
            kept.List.Add(v * 4);
            kept.Dictionary["five"] = v * 5;
            kept.Tuple = (v * 6, 0);
            kept.Sorted[1] = v * 7;
            kept.Queue.Enqueue(v * 8);
            kept.Pairs.Add(new Pair { First = v * 9 });
            kept.Linked.AddLast(v * 10);
            recording.Reverse(kept.Sum());
            Console.WriteLine(recording.Adjoint(kept.Field));
        }

        Console.WriteLine($"{kept.Field} {kept.Structure.First} {kept.List[0]} {kept.Dictionary["five"]} {kept.Tuple.Item1} {kept.Sorted[1]} " +
            $"{kept.Queue.Peek()} {kept.Pairs[0].First} {kept.Linked.First!.Value}");

        static class Functions
        {
            public static double Rosenbrock(double[] x)
            {
                Console.WriteLine(CurrentTape.IsRecording() ? "recorded" : "compiled");
                double sum = 0;
                for (int i = 0; i + 1 < x.Length; i++)
                {
                    double t = x[i + 1] - x[i] * x[i];
                    sum += 100 * t * t + (1 - x[i]) * (1 - x[i]);
                }

                return sum;
            }
        }

        [Differentiable]
        class Kept
        {
            public double Field;
            public Pair Structure;
            public (double, int) Tuple;
            public List<double> List = [];
            public List<Pair> Pairs = [];
            public Dictionary<string, double> Dictionary = [];
            public SortedDictionary<int, double> Sorted = [];
            public Queue<double> Queue = [];
            public LinkedList<double> Linked = [];

            public double Sum() => Field * Structure.First + List[0] * Dictionary["five"] + Tuple.Item1;
        }

        struct Pair
        {
            public double First;
        }
        """;

    [Fact]
    public void The_program_does_what_it_says_with_a_compiler_at_run_time()
    {
        using var consumer = new Consumer(Consumer.Runtime, Program);
        var (succeeded, output) = consumer.Build();
        Assert.True(succeeded, output);
        AssertOutput(consumer.Run());
        Assert.Contains("Rosenbrock", Compiled(consumer.PathOf("app/bin/Debug/net10.0/app.dll")));
    }

    [NativeAotFact]
    public void Published_ahead_of_time_it_does_the_same_and_its_build_warns_of_nothing()
    {
        using var consumer = new Consumer(Consumer.Runtime, Program, "<PublishAot>true</PublishAot><TrimmerSingleWarn>false</TrimmerSingleWarn>");
        var (succeeded, output) = consumer.Publish("published", "-r", RuntimeInformation.RuntimeIdentifier);
        Assert.True(succeeded, output);
        Assert.DoesNotContain("warning IL", output);
        AssertOutput(consumer.RunProgram("published/app"));
    }

    private static void AssertOutput(string printed) => Assert.Equal(
        """
        compiled
        -149 2803 -550
        recorded
        6302
        2.5 1.5 0 0 0 -0.9364566872907963 0.2857142857142857 0 -0.12244897959183673
        19
        6
        98
        2 6 8 10 12 14 16 18 20
        """.ReplaceLineEndings("\n"),
        printed);

    /// <summary>The methods whose derivatives are compiled.</summary>
    private static string[] Compiled(string path)
    {
        using var module = ModuleDefinition.ReadModule(path);
        return
        [
            .. module.GetTypes().SelectMany(type => type.Methods)
                .Where(method => method.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "CompiledAttribute"))
                .Select(method => method.Name),
        ];
    }
}
