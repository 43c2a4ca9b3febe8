using System.Globalization;
using ILDiff.Replay;

namespace ILDiff;

/// <summary>
/// A recorded function whose code is not at hand, since it was loaded, was evaluated at inputs for which its code would take
/// a path that was not recorded.
/// </summary>
public sealed class PathNotRecordedException : DifferentiationException
{
    private PathNotRecordedException(string message)
        : base(message)
    {
    }

    internal static PathNotRecordedException Of(Program program, int decision, double outcome) => new(
        $"The inputs take a path that was not recorded: {DecisionNotation.Describe(program, decision)} was " +
        $"{Number(program.Values[decision])} there, and is {Number(outcome)} here. Record the function at inputs that take " +
        "this path before it is saved.");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
