using System.ComponentModel;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>What woven code calls for methods whose derivative is given by [DerivativeOf].</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Rules
{
    /// <summary>Whether an argument is active; poison is found here.</summary>
    public static bool IsActive(double argument, Tape tape) => ActiveValue.Is(Faults.Checked(argument, tape), tape);

    /// <summary>Whether an array holds active values.</summary>
    public static bool IsActive(double[]? argument, Tape tape)
    {
        if (argument == null)
            return false;
        ActiveFinder finder = tape.Finder.On(tape);
        finder.Doubles(argument);
        return finder.Found;
    }

    /// <summary>
    /// The result of a rule so far, and one more term of its differential: y + partial · (x - primal of x), which has
    /// the value of y and the derivative that the rule gives.
    /// </summary>
    public static double Add(double y, double x, double partial, Tape tape)
    {
        if (!ActiveValue.Is(x, tape))
            return y;
        double value = Recorder.Value(y, tape);
        int slope = tape.Record(Elementary.Constant, partial);
        int operand = ActiveValue.Statement(x);
        double product = partial * tape.Values[operand];
        int term = tape.Record(Elementary.Multiply, slope, operand, product);
        int rest = ActiveValue.Is(y, tape) ? ActiveValue.Statement(y) : tape.Record(Elementary.Constant, value - product);
        return tape.Active(tape.Record(Elementary.Add, rest, term, value));
    }

    /// <summary>The same for an array.</summary>
    /// <exception cref="InvalidOperationException">The partials are not as many as the elements.</exception>
    public static double Add(double y, double[]? x, double[]? partials, Tape tape)
    {
        if (x == null)
            return y;
        if (partials?.Length != x.Length)
        {
            throw new InvalidOperationException(
                $"A method marked [DerivativeOf] returned {partials?.Length ?? 0} partial derivatives for an array of {x.Length}.");
        }

        for (int i = 0; i < x.Length; i++)
            y = Add(y, x[i], partials[i], tape);
        return y;
    }
}
