namespace ILDiff.Weaving.Representation;

/// <summary>Calls that lead to an exception and nowhere else may have active values: nobody asks for derivatives after them.</summary>
internal static class ThrowingBlocks
{
    internal static void Mark(Procedure procedure)
    {
        var throwing = new HashSet<Block>(procedure.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Throw));
        while (procedure.Blocks.Count(block => block.Successors.Count > 0 && block.Successors.All(throwing.Contains) && throwing.Add(block)) > 0)
        {
        }

        foreach (Operation operation in throwing.SelectMany(block => block.Operations))
        {
            if (operation.Detail is Callee callee)
                operation.Detail = callee with { MayTakeActive = true };
        }
    }
}
