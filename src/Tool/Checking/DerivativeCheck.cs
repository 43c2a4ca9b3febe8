using System.Globalization;
using System.Reflection;
using ILDiff.Tool.Inputs;

namespace ILDiff.Tool.Checking;

/// <summary>
/// A woven function against the same function as it was published: its value, not recorded and recorded, bit for bit; and
/// its gradient against central differences, extrapolated to a step of zero.
/// </summary>
/// <param name="function">The function as it was published, at a point.</param>
/// <param name="woven">The same method, woven.</param>
internal sealed class DerivativeCheck(CheckedFunction function, MethodInfo woven)
{
    /// <summary>What it gives as it was published.</summary>
    internal Evaluation Published { get; } = Evaluation.Of(function, function.Method, function.Point);

    /// <summary>Whether it gives the same each time, so that there is something to compare with.</summary>
    internal bool IsRepeatable { get; private set; }

    /// <summary>What the gradient is compared with: differences of the published function; NaN where it throws.</summary>
    internal GradientCheck Compare(double[] gradient) => GradientCheck.Of(
        x => Evaluation.Of(function, function.Method, x).Value, function.Point, Published.Value, gradient);

    /// <summary>Records the woven function.</summary>
    /// <param name="isStrict">Whether a lost derivative is an error.</param>
    /// <returns>The gradient, null if the function throws, as it does when it is not recorded; and what was noticed.</returns>
    /// <exception cref="InputException">An assembly that it needs is not there.</exception>
    /// <exception cref="CheckFailedException">It does something else than the published one.</exception>
    /// <exception cref="DifferentiationException">It cannot be differentiated.</exception>
    internal (double[]? Gradient, IReadOnlyList<string> Findings, int Statements) Record(bool isStrict)
    {
        IsRepeatable = Published.IsSame(Evaluation.Of(function, function.Method, function.Point));
        if (!IsRepeatable)
            return (null, [], 0);
        Demand(Evaluation.Of(function, woven, function.Point), "not recorded");
        using var recording = Recording.Start(new RecordingOptions { Strict = isStrict });
        double[] variables = recording.Variables(function.Point);
        Evaluation recorded = Evaluation.Of(function, woven, variables);
        if (recorded.Error is DifferentiationException refusal)
            throw refusal;
        Demand(recorded.Error == null ? new Evaluation(recording.Value(recorded.Value)) : recorded, "recorded");
        if (recorded.Error != null)
            return (null, [], recording.Statements);
        recording.Reverse(recorded.Value);
        return (recording.Adjoints(variables), Findings(recording), recording.Statements);
    }

    private void Demand(Evaluation evaluation, string how)
    {
        // Guards look into types, also those of fields that were never used before.
        if (evaluation.Error is FileNotFoundException { FileName: { } absent } && absent.Contains(", Version=", StringComparison.Ordinal))
            throw new InputException($"{Spelling.Of(function.Method)} needs '{absent.Split(',')[0]}', which is not there. Say with --reference where it is.");
        if (!Published.IsSame(evaluation))
        {
            throw new CheckFailedException(
                $"Woven and {how}, it {evaluation}; as published it {Published}. This is a bug in ILDiff; please report it.");
        }
    }

    private List<string> Findings(Recording recording) =>
    [
        .. recording.Unread.Select(variable => $"{function.Names[variable.Index]} was read by no statement."),
        .. recording.Unreached.Except(recording.Unread).Select(variable => $"The value does not depend on {function.Names[variable.Index]}."),
        .. recording.Ties.Select(tie => string.Create(CultureInfo.InvariantCulture,
            $"{tie.Comparison} in {tie.Method} {At(tie.Location)}found an active value equal to another, {Times(tie.Count)}: the derivative may be that of a short cut or of one side of a kink.")),
        .. recording.Cuts.Select(cut => string.Create(CultureInfo.InvariantCulture,
            $"{cut.Conversion} in {cut.Method} {At(cut.Location)}cut a derivative, {Times(cut.Count)}.")),
    ];

    private static string At(string location) => location.Length == 0 ? "" : $"({location}) ";

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
