using System.Reflection;
using System.Runtime.CompilerServices;
using ILDiff.Activity;
using ILDiff.Tapes;

namespace ILDiff.Runtime.Tests.Replacements;

/// <summary>A replacement returns bit for bit what the replaced method returns for the primals.</summary>
public class PrimalTests
{
    private static readonly double[] Points =
    [
        0, double.NegativeZero, 1, -1, 0.5, -0.3, 2.5, -3.5, 1e-310, double.Epsilon, -double.Epsilon, double.MaxValue,
        double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 710.5, -745.25, 1e17,
        BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0123),
    ];

    private static readonly object?[] Objects = [null, 0.5, double.NaN];
    private static readonly object[] Integers = [-2000, -3, -1, 0, 1, 2, 3, 15, 2000];
    private static readonly object?[] Formats = [null, "E3", "0.00"];

    // Text and characters of spans cannot be handed to reflection, nor are type arguments known: DoubleMembersTests.
    public static TheoryData<string> Names =>
        [.. Replacement.All.Where(CanInvoke).Select(replacement => replacement.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Primal_is_that_of_the_replaced_method(string name)
    {
        Replacement replacement = Replacement.All.Single(replacement => replacement.ToString() == name);
        Tape tape = Recordings.NewTape();
        foreach (object?[] arguments in Arguments(replacement.Parameters))
        {
            object? expected = Outcome(() => Invoke(replacement.Original!, arguments), tape);
            for (int active = 0; active < 1 << arguments.Length; active++)
            {
                tape.Rewind();
                var mixed = arguments.Select((argument, i) => IsActive(active, i) ? Activated(argument, tape) : argument);
                object? actual = Outcome(() => replacement.Invoke(mixed, tape), tape);
                Assert.True(
                    Equals(expected, actual),
                    $"{name} of ({string.Join(", ", arguments)}), active {active:b}: {actual}, not {expected}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Poison_is_an_error(string name)
    {
        Replacement replacement = Replacement.All.Single(replacement => replacement.ToString() == name);
        string[] blind = ["op_UnaryPlus", "GetTypeCode", "IsCanonical", "IsComplexNumber", "IsImaginaryNumber"];
        if (blind.Contains(replacement.Attribute.Method))
            return; // moves its operand, or does not look at it

        Tape tape = Recordings.NewTape();
        for (int i = 0; i < replacement.Parameters.Length; i++)
        {
            if (replacement.Parameters[i] != typeof(double))
                continue;
            object?[] arguments = [.. Arguments(replacement.Parameters).First()];
            arguments[i] = tape.Poison();
            var thrown = Assert.Throws<TargetInvocationException>(() => replacement.Invoke(arguments, tape));
            Assert.IsType<PoisonedValueException>(thrown.InnerException);
        }
    }

    private static bool CanInvoke(Replacement replacement) => !replacement.Method.IsGenericMethod &&
        !replacement.Parameters.Any(type => type.IsByRefLike || type.IsByRef) && !replacement.Original!.IsAbstract;

    private static bool IsActive(int active, int i) => (active >> i & 1) != 0;

    private static object? Activated(object? argument, Tape tape) =>
        argument is double primal ? tape.Variable(primal) : argument;

    private static object? Invoke(MethodInfo original, object?[] arguments) => original.IsStatic
        ? original.Invoke(null, arguments)
        : original.Invoke(arguments[0], arguments[1..]);

    /// <summary>The bits of a result, or the type of the exception.</summary>
    private static object? Outcome(Func<object?> invoke, Tape tape)
    {
        try
        {
            return invoke() switch
            {
                double x => Bits(x, tape),
                ITuple pair => (Bits((double)pair[0]!, tape), Bits((double)pair[1]!, tape)),
                var other => other,
            };
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException!.GetType();
        }
    }

    private static string Bits(double x, Tape tape) =>
        BitConverter.DoubleToUInt64Bits(Recorder.Primal(x, tape)).ToString("X16");

    private static IEnumerable<object?[]> Arguments(Type[] parameters)
    {
        IEnumerable<object?[]> all = [[]];
        foreach (Type parameter in parameters)
        {
            object?[] choices = Choices(parameter, parameters.Length);
            all = all.SelectMany(front => choices.Select(choice => (object?[])[.. front, choice]));
        }

        return all;
    }

    private static object?[] Choices(Type parameter, int count)
    {
        if (parameter == typeof(double))
            return count == 3 ? [.. Points.Where((_, i) => i % 2 == 0).Cast<object>()] : [.. Points.Cast<object>()];
        if (parameter == typeof(int))
            return Integers;
        if (parameter == typeof(object))
            return Objects;
        if (parameter == typeof(string))
            return Formats;
        if (parameter == typeof(IFormatProvider))
            return [null, System.Globalization.CultureInfo.InvariantCulture];
        return [.. Enum.GetValues(parameter).Cast<object>()];
    }
}
