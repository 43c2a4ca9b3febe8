using System.ComponentModel;
using System.Diagnostics;
using ILDiff.Border;
using ILDiff.Operations;
using ILDiff.Tapes;

namespace ILDiff.Activity;

/// <summary>What woven code calls for methods whose derivative is given by [DerivativeOf].</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StackTraceHidden]
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
    /// The differential of a rule so far, and one more term of it: partial · dx. Its value is 0, its derivative what the rule
    /// gives; where partials are active, so has that.
    /// </summary>
    public static double Term(double differential, double x, double partial, Tape tape)
    {
        if (!ActiveValue.Is(x, tape))
            return differential;
        double term = tape.Active(tape.Record(
            Elementary.Term, ActiveValue.Statement(x), Recorder.Operand(partial, tape), 0));
        return ActiveValue.Is(differential, tape) ? Recorder.Add(differential, term, tape) : term;
    }

    /// <summary>The same for an array.</summary>
    /// <exception cref="InvalidOperationException">The partials are not as many as the elements.</exception>
    public static double Term(double differential, double[]? x, double[]? partials, Tape tape)
    {
        if (x == null)
            return differential;
        if (partials?.Length != x.Length)
        {
            throw new InvalidOperationException(
                $"A method marked [DerivativeOf] returned {partials?.Length ?? 0} partial derivatives for an array of {x.Length}.");
        }

        for (int i = 0; i < x.Length; i++)
            differential = Term(differential, x[i], partials[i], tape);
        return differential;
    }

    /// <summary>What has the value that a method returned, and the differential that its rule gives.</summary>
    public static double Result(double value, double differential, Tape tape) => ActiveValue.Is(differential, tape)
        ? tape.Active(tape.Record(Elementary.Carry, Recorder.Operand(value, tape), ActiveValue.Statement(differential), value))
        : value;

    /// <summary>
    /// Whether derivatives of a higher order than a result has so far will be taken: its partials are asked for again then,
    /// with active arguments and the result so far, and recorded, which makes them right to one order more.
    /// </summary>
    public static bool IsWanted(int order, Tape tape) => order < tape.Orders;
}
