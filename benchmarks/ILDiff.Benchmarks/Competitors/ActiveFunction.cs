namespace ILDiff.Benchmarks.Competitors;

/// <summary>The gradient of a function that was written for <see cref="Active"/>.</summary>
/// <param name="f">The function.</param>
/// <param name="inputs">How many inputs it has.</param>
internal sealed class ActiveFunction(Func<Active[], Active> f, int inputs)
{
    private readonly Active[] variables = new Active[inputs];

    /// <summary>How many operations the last gradient recorded.</summary>
    internal int Operations => ActiveTape.Current.Statements - variables.Length;

    /// <summary>Value and gradient.</summary>
    internal double Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        ActiveTape tape = ActiveTape.Current;
        tape.Rewind();
        for (int i = 0; i < x.Length; i++)
            variables[i] = tape.Variable(x[i]);
        Active y = f(variables);
        tape.Reverse(y, gradient);
        return y.Value;
    }
}
