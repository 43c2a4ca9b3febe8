using ILDiff.Weaving.Representation;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Random procedures do as methods what they do step by step.</summary>
public sealed class RandomProcedureTests
{
    private const int Batch = 60;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Methods_give_the_same_as_their_procedures(int batch)
    {
        using var written = new WrittenProcedures();
        var procedures = new List<Procedure>();
        RandomProcedure? previous = null;
        for (int i = 0; i < Batch; i++)
        {
            // A chain of calls would grow without end.
            previous = new RandomProcedure(written, $"P{i}", (batch * Batch) + i, i % 3 == 0 ? null : previous);
            procedures.Add(previous.Procedure);
        }

        written.Write([.. procedures]);
        int thrown = 0;
        foreach (Procedure procedure in procedures)
        {
            for (int n = -1; n < 3; n++)
            {
                string expected = Outcome(x => Interpreter.Run(procedure, x, n)), actual = Outcome(x => Call(written, procedure, x, n));
                Assert.True(expected == actual, $"n = {n}: {actual} instead of {expected} from {procedure}");
                thrown += expected.Contains("Exception", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.InRange(thrown, 1, 3 * Batch); // some, not all
    }

    private static object?[] Call(WrittenProcedures written, Procedure procedure, double[] x, int n)
    {
        object?[] arguments = new object?[4];
        (arguments[0], arguments[1]) = (x, n);
        bool needsStack = written.Load(procedure).GetParameters().Length == 5;
        object?[] all = needsStack ? [.. arguments, new Compiled.AdjointStack()] : arguments;
        written.Load(procedure).Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, all, null);
        return [all[2], all[3]];
    }

    /// <summary>What comes out, results or an exception, and what is in the array then; all bits of it.</summary>
    private static string Outcome(Func<double[], object?[]> run)
    {
        double[] x = [0.5, -2, 3, 1];
        string result;
        try
        {
            result = string.Join(" ", run(x).Select(Text));
        }
        catch (Exception e)
        {
            result = e.GetType().Name;
        }

        return $"{result} | {string.Join(" ", x.Select(value => Text(value)))}";
    }

    // Which NaN it is, the JIT compiler is free to choose.
    private static string Text(object? value) =>
        value is double number && !double.IsNaN(number) ? $"{BitConverter.DoubleToInt64Bits(number):x}" : $"{value}";
}
