using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Replay;

/// <summary>The decisions on all recorded paths, by where they stand in the code.</summary>
internal static class RecordedDecisions
{
    internal static IReadOnlyList<RecordedDecision> Of(Paths paths)
    {
        var found = new Dictionary<(string Symbol, string Site), HashSet<double>>();
        foreach (Program program in paths.All)
        {
            for (int s = 0; s < program.Count; s++)
            {
                if (!OperationTable.IsDecision(program.Operations[s]))
                    continue;
                string symbol = ((Elementary)program.Operations[s]).ToString();
                var key = (symbol, program.Sites.GetValueOrDefault(s, ""));
                if (!found.TryGetValue(key, out HashSet<double>? outcomes))
                    found[key] = outcomes = [];
                outcomes.Add(program.Values[s]);
            }
        }

        return
        [
            .. found.Select(entry => new RecordedDecision(
                entry.Key.Site == "" ? entry.Key.Symbol : Site.Callee(entry.Key.Site), Site.Caller(entry.Key.Site),
                Site.Place(entry.Key.Site), [.. entry.Value.Order()])),
        ];
    }
}
