using System.Numerics.Tensors;
using System.Reflection;
using ILDiff.Woven.Tests.Harness;
using ILDiff.Woven.Tests.Oracle;

namespace ILDiff.Woven.Tests.Acceleration;

/// <summary>Every member of TensorPrimitives that takes spans of doubles: right, bit for bit, or refused.</summary>
public sealed class TensorTests
{
    /// <summary>A vector with one element, less than one of the processor's vectors, and more with a rest.</summary>
    private static readonly int[] Lengths = [1, 3, 19];

    /// <summary>Away from poles and steps; not every member is defined at each.</summary>
    private static readonly double[] Shifts = [-0.45, 0.2, 1.2];

    /// <summary>Of the first, second and third operand: a lower bound has to be below the upper one.</summary>
    private static readonly double[] Offsets = [0, -0.12, 0.13];

    /// <summary>They work with the bits.</summary>
    private static readonly string[] RefusedMembers =
    ["BitwiseAnd", "BitwiseOr", "OnesComplement", "Xor"];

    private static readonly MethodInfo[] Members =
    [
        .. typeof(TensorPrimitives).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => method.IsGenericMethod && method.GetGenericArguments().Length == 1)
            .Select(OfDoubles).OfType<MethodInfo>().OrderBy(method => method.ToString(), StringComparer.Ordinal),
    ];

    private static readonly Lazy<(Assembly Original, Assembly Woven)> Programs = new(() =>
    {
        string source = $$"""
            using System.Numerics.Tensors;

            namespace Tensors;

            public static class Members
            {
            {{string.Join("\n", Members.SelectMany((member, i) => Lengths.Select(length => Function(member, $"M{i}L{length}", length))))}}

                private static double Weighted(double[] y)
                {
                    double sum = 0;
                    for (int i = 0; i < y.Length; i++)
                        sum += (i + 0.7) * y[i];
                    return sum;
                }
            }
            """;
        return (new LoadedAssemblies("tensors").Add("Tensors", source, isWoven: false),
            new LoadedAssemblies("woven tensors").Add("Tensors", source, isWoven: true));
    });

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (MethodInfo member in Members)
            names.Add(member.ToString()!);
        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_over_doubles_is_right_or_refused(string name)
    {
        int index = Array.FindIndex(Members, member => member.ToString() == name);
        bool isDefined = false;
        foreach (int length in Lengths)
        {
            var original = LoadedAssemblies.Function<Func<double[], double>>(Programs.Value.Original, "Tensors.Members", $"M{index}L{length}");
            var woven = LoadedAssemblies.Function<Func<double[], double>>(Programs.Value.Woven, "Tensors.Members", $"M{index}L{length}");
            foreach (double shift in Shifts)
            {
                double[] x = [.. Enumerable.Range(0, 3 * length).Select(i => shift + Offsets[i / length] + (0.25 * ((i * 0.618034) % 1)))];
                double value = original(x);
                Comparison.SameBits(value, woven(x), "not recorded");
                if (RefusedMembers.Contains(Members[index].Name))
                {
                    Assert.Throws<NotDifferentiableException>(() => BothWays.ValueAndGradient(woven, x));
                    isDefined = true;
                    continue;
                }

                var (recorded, gradient) = BothWays.ValueAndGradient(woven, x);
                Comparison.SameBits(value, recorded, $"length {length}");
                if (double.IsNaN(value))
                    continue;
                isDefined = true;
                // An estimate of the processor's is a step function, and a remainder has steps everywhere.
                if (!name.Contains("Estimate", StringComparison.Ordinal) && !name.Contains("Remainder", StringComparison.Ordinal))
                    Comparison.SameGradient(Differences.Gradient(original, x), gradient, 1e-7);
            }
        }

        Assert.True(isDefined);
    }

    private static string Function(MethodInfo member, string name, int length)
    {
        int operands = 0, destinations = 0;
        List<string> arguments = [], before = [], terms = [];
        foreach (ParameterInfo parameter in member.GetParameters())
        {
            Type type = parameter.ParameterType;
            if (type == typeof(ReadOnlySpan<double>))
            {
                arguments.Add($"x.AsSpan({length * operands++}, {length})");
            }
            else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>))
            {
                string destination = $"y{destinations++}";
                string element = type.GenericTypeArguments[0].Name;
                before.Add($"{element}[] {destination} = new {element}[{length}];");
                arguments.Add(destination);
                terms.Add(element == "Double" ? $"Weighted({destination})" : $"{destination}.Count(z => z.Equals({(element == "Boolean" ? "true" : "1")})) * x[0]");
            }
            else
            {
                arguments.Add(type == typeof(double) ? $"x[{length * operands++}]" : type == typeof(int) ? parameter.Name == "digits" ? "0" : "3" : "MidpointRounding.AwayFromZero");
            }
        }

        string call = $"TensorPrimitives.{member.Name}<double>({string.Join(", ", arguments)})";
        if (member.ReturnType == typeof(double))
            terms.Add("result");
        else if (member.ReturnType != typeof(void))
            terms.Add("Convert.ToInt32(result) * x[0]");
        if (member.ReturnType != typeof(void))
            call = "var result = " + call;
        return $"    public static double {name}(double[] x) {{ {string.Concat(before)} {call}; return {string.Join(" + ", terms)}; }}";
    }

    private static MethodInfo? OfDoubles(MethodInfo method)
    {
        try
        {
            return method.MakeGenericMethod(typeof(double));
        }
        catch (ArgumentException)
        {
            return null; // over integers only
        }
    }
}
