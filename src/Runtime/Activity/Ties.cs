using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>
/// Comparisons that find an active value equal to another. What the code does then may be a short cut that holds for this
/// one value: its derivative is not that of the function. An error in strict mode.
/// </summary>
internal static class Ties
{
    /// <summary>Two values are equal; true.</summary>
    internal static bool Met(double x, double y, Tape tape)
    {
        if (tape.Findings.IsStrict && (ActiveValue.Is(x, tape) || ActiveValue.Is(y, tape)) && !IsSame(x, y))
            throw Refused(Recorder.Primal(x, tape));
        return true;
    }

    private static bool IsSame(double x, double y) =>
        BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y); // whatever its value, it equals itself

    private static NotDifferentiableException Refused(double value) => new(
        Site(),
        $"an active value is asked whether it equals {value.ToString("R", CultureInfo.InvariantCulture)}, and does. What " +
        "the code does then may hold for this value alone, and the recording is strict.",
        "Differentiate beside it, or compare the primal: AD.StopGradient(x).");

    /// <summary>The woven method that compares; found by a walk of the stack, since nearly no recording asks.</summary>
    private static string Site()
    {
        foreach (StackFrame frame in new StackTrace(fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { DeclaringType: { } type } method || type.Assembly == typeof(Ties).Assembly)
                continue;
            string file = Path.GetFileName(frame.GetFileName()) ?? "";
            return $"==|{type.Name}.{Original(method)}|{(file.Length == 0 ? "" : $"{file}:{frame.GetFileLineNumber()}")}";
        }

        return "==||";
    }

    /// <summary>The name that a twin was made for: Foo, of &lt;Foo&gt;Twin.</summary>
    private static string Original(MethodBase twin) =>
        twin.Name.StartsWith('<') && twin.Name.IndexOf('>') is > 0 and var end ? twin.Name[1..end] : twin.Name;
}
