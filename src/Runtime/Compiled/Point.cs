namespace ILDiff.Compiled;

/// <summary>Where a derivative is taken: numbers of the caller, in an array if that is what was given.</summary>
internal readonly ref struct Point
{
    private readonly double[]? array;

    private Point(ReadOnlySpan<double> numbers, double[]? array)
    {
        Numbers = numbers;
        this.array = array;
    }

    internal ReadOnlySpan<double> Numbers { get; }

    internal int Length => Numbers.Length;

    public static implicit operator Point(ReadOnlySpan<double> numbers) => Of(numbers);

    public static implicit operator Point(double[] array) => new(array, array);

    internal static Point Of(ReadOnlySpan<double> numbers) => new(numbers, null);

    /// <summary>Whether a number of it is NaN, and the function could hide that: the tape knows what it is then.</summary>
    internal bool IsDoubtful(CompiledFunction function) => !function.IsArithmetic && NaNs.AreIn(Numbers);

    /// <summary>The array for the function: the caller's own, if it is one and is only read, or a copy.</summary>
    internal double[] For(CompiledFunction function, CompiledWorkspace workspace) =>
        array != null && function.IsArithmetic ? array : workspace.Variables(Numbers);
}
