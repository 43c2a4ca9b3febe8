using System.Reflection;

namespace ILDiff.Woven.Tests.Border;

/// <summary>What a call came to.</summary>
/// <param name="Text">The value and what the call returned and changed, or the type of the exception.</param>
/// <param name="Value">The value.</param>
/// <param name="Gradient">Its gradient, if it was recorded.</param>
/// <param name="Thrown">The exception.</param>
internal sealed record Called(string Text, double Value, double[] Gradient, Exception? Thrown);

/// <summary>A function that calls a member of .NET.</summary>
/// <param name="Function">The function.</param>
/// <param name="Kept">Where it keeps what the call returned and changed.</param>
internal sealed record CalledMember(Func<double[], double> Function, FieldInfo Kept)
{
    internal Called Call(double[] x) => Try(() => (Function([.. x]), []));

    /// <summary>Records the call. What it returned and changed is looked at when the recording is over.</summary>
    internal Called Record(double[] x) => Try(() =>
    {
        using Recording recording = Recording.Start();
        double[] variables = recording.Variables(x);
        double[] kept = [.. variables]; // the function may change its array
        double y = Function(variables);
        recording.Reverse(y);
        return (recording.Value(y), [.. kept.Select(recording.Adjoint)]);
    });

    private Called Try(Func<(double Value, double[] Gradient)> call)
    {
        try
        {
            var (value, gradient) = call();
            return new Called($"{Rendering.Of(value)} {Rendering.Of(Kept.GetValue(null))}", value, gradient, null);
        }
        catch (Exception e)
        {
            return new Called(e.GetType().Name, double.NaN, [], e);
        }
    }
}
