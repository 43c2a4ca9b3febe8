namespace ILDiff.Weaving.Representation;

/// <summary>
/// Computes before a loop what its header computes anew each time and is always the same: lengths, bounds. The header runs at least
/// once, so nothing runs that would not have.
/// </summary>
internal static class HeaderInvariants
{
    /// <param name="procedure">In loop form.</param>
    internal static void MoveOut(Procedure procedure)
    {
        foreach (Loop loop in new Loops(procedure, new Dominance(procedure)).All)
        {
            var inside = new HashSet<Value>(loop.Blocks.SelectMany(block => block.Phis.Cast<Value>().Concat(block.Operations)));
            bool isQuiet = !loop.Blocks.SelectMany(block => block.Operations).Any(operation =>
                operation.Kind == OperationKind.CallProcedure || (operation.Kind == OperationKind.Call && !operation.IsPure));
            foreach (Operation operation in loop.Header.Operations.ToList())
            {
                bool isMovable = operation.IsPure || (operation.Kind == OperationKind.LoadField && isQuiet) || operation.Kind == OperationKind.CheckNull;
                if (isMovable && !operation.Operands.Any(inside.Contains))
                {
                    loop.Header.Operations.Remove(operation);
                    loop.Entries.Single().Operations.Add(operation);
                    inside.Remove(operation);
                }
                else if (!operation.IsPure)
                {
                    break; // what comes after it stays behind it
                }
            }
        }
    }
}
