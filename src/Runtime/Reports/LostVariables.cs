using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Reports;

/// <summary>Why variables do not reach an output: how far what was computed from them went.</summary>
internal static class LostVariables
{
    /// <summary>Of so many the way is followed, each in a pass over the statements.</summary>
    private const int MostFollowed = 100;

    private const string Stopped = "Its number is taken, and no derivative flows through.";

    internal static IReadOnlyList<LostVariable> Of(ReportedStatements statements)
    {
        bool[] reached = new bool[statements.Count];
        foreach (int output in statements.Outputs.Statements)
            reached[output] = true;
        for (int s = statements.Count - 1; s >= 0; s--)
        {
            for (int i = 0; reached[s] && i < statements.Arity(s); i++)
                reached[statements.Operand(s, i)] |= statements.HandsOn(s, i);
        }

        var lost = new List<LostVariable>();
        for (int index = 0; index < statements.Variables.Count; index++)
        {
            int statement = statements.Variables.Statement(index);
            if (statement < statements.Count && !reached[statement])
                lost.Add(Follow(statements, index, statement, isFollowed: lost.Count < MostFollowed));
        }

        return lost;
    }

    private static LostVariable Follow(ReportedStatements statements, int index, int variable, bool isFollowed)
    {
        if (!isFollowed)
            return new LostVariable(statements.Variables[index], "No output depends on it.", "", "");
        bool[] depends = new bool[statements.Count];
        depends[variable] = true;
        int conversion = -1, stop = -1, decision = -1, computed = -1;
        for (int s = variable + 1; s < statements.Count; s++)
        {
            for (int i = 0; i < statements.Arity(s) && !depends[s]; i++)
                depends[s] = depends[statements.Operand(s, i)];
            if (!depends[s])
                continue;
            if (statements.IsStop(s, depends))
                (stop, depends[s]) = (stop < 0 ? s : stop, false);
            else if (!statements.IsDecision(s))
                computed = s;
            else if (conversion < 0 && statements.Conversion(s) != null)
                conversion = s;
            else if (decision < 0)
                decision = s;
        }

        string reason = conversion >= 0 ? $"{Sentence(statements.Conversion(conversion)!)} takes its number, and no derivative flows through."
            : stop >= 0 ? Stopped
            : decision >= 0 ? Learned(statements.Operation(decision))
            : computed >= 0 ? $"The last that was computed from it, {statements.Notation.Formula(computed)}, is not used for an output."
            : "Nothing reads it.";
        int at = conversion >= 0 ? conversion : stop >= 0 ? stop : decision >= 0 ? decision : computed;
        string where = at < 0 ? "||" : statements.Where(at);
        return new LostVariable(statements.Variables[index], reason, Site.Caller(where), Site.Place(where));
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Learned(Elementary decision) => decision switch
    {
        Elementary.Exactly => Stopped,
        Elementary.Truncate or Elementary.Floor or Elementary.Ceiling or Elementary.Round or Elementary.Sign =>
            "It is rounded, and the derivative of what comes out is 0.",
        _ => "It only decides which way the code goes.",
    };
}
