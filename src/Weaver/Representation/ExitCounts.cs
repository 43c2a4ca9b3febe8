namespace ILDiff.Weaving.Representation;

/// <summary>Gives the blocks by which a loop is left the counter's value in a phi: there the loop begins when it is run backwards.</summary>
internal static class ExitCounts
{
    internal static void Give(Loop loop)
    {
        foreach (var (from, to) in loop.Exits)
        {
            if (Of(loop, to) != null)
                continue;
            var phi = new Phi(loop.Counter!.Phi.Type, to);
            phi.Incoming.Add(loop.Counter.Phi);
            to.Phis.Add(phi);
        }
    }

    /// <summary>The phi of a block by which a loop is left.</summary>
    internal static Phi? Of(Loop loop, Block exit) => exit.Phis.FirstOrDefault(phi => phi.Incoming.Count == 1 && phi.Incoming[0] == loop.Counter!.Phi);
}
