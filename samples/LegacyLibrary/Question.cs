namespace LegacyLibrary;

/// <summary>A function that goes through MathNet.Numerics, and where its gradient is wanted.</summary>
/// <param name="Title">What is asked, in words.</param>
/// <param name="Function">The function.</param>
/// <param name="Variables">Its variables, by name, and their values.</param>
/// <param name="Exact">The gradient by pen and paper, where there is one; otherwise differences are compared with.</param>
internal sealed record Question(
    string Title,
    Func<double[], double> Function,
    (string Name, double Value)[] Variables,
    Func<double[], double[]>? Exact = null)
{
    internal double[] At => [.. Variables.Select(variable => variable.Value)];
}
