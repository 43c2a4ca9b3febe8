using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>An int that a loop changes by the same constant each time round.</summary>
/// <param name="Phi">It, in the loop's header.</param>
/// <param name="Start">What it is at first.</param>
/// <param name="Step">How much it changes; not 0.</param>
/// <param name="Latch">Its place among the header's predecessors.</param>
internal sealed record Counter(Phi Phi, Value Start, int Step, int Latch);

/// <summary>
/// Finds a counter for every loop, or gives it one: with it a reversed loop knows where it began.
/// </summary>
internal static class Counters
{
    /// <summary>The counters of a loop in loop form.</summary>
    internal static List<Counter> Of(Loop loop)
    {
        int latch = loop.Header.Predecessors.FindIndex(loop.Blocks.Contains);
        return [.. loop.Header.Phis.Select(phi => Of(phi, latch)).OfType<Counter>()];
    }

    /// <summary>Gives a loop the counter that tests its end, or its first, or a new one.</summary>
    internal static void Give(Loop loop, ModuleDefinition module)
    {
        List<Counter> counters = Of(loop);
        loop.Counter = counters.FirstOrDefault(counter => loop.Header.Terminator.Operands.Contains(counter.Phi)) ??
            counters.FirstOrDefault() ?? Add(loop, module.TypeSystem.Int32);
    }

    private static Counter? Of(Phi phi, int latch)
    {
        if (phi.Type.MetadataType != MetadataType.Int32 || phi.Incoming.Count != 2 || phi.Incoming[latch] is not Operation next ||
            StepOf(next, phi) is not { } step || step == 0)
        {
            return null;
        }

        return new Counter(phi, phi.Incoming[1 - latch], step, latch);
    }

    /// <summary>By how much an operation changes a value; null if it does something else.</summary>
    private static int? StepOf(Operation next, Phi phi)
    {
        if (next.Kind != OperationKind.Compute || next.Code is not (Code.Add or Code.Sub))
            return null;
        (Value x, Value y) = (next.Operands[0], next.Operands[1]);
        return x == phi && y is Constant { Literal: int right } ? (next.Code == Code.Add ? right : unchecked(-right))
            : y == phi && x is Constant { Literal: int left } && next.Code == Code.Add ? left
            : null;
    }

    private static Counter Add(Loop loop, TypeReference type)
    {
        int place = loop.Header.Predecessors.FindIndex(loop.Blocks.Contains);
        var phi = new Phi(type, loop.Header);
        var next = new Operation(OperationKind.Compute, type, OpCodes.Add, phi, new Constant(type, 1));
        loop.Header.Predecessors[place].Operations.Add(next);
        var start = new Constant(type, 0);
        phi.Incoming.AddRange(loop.Header.Predecessors.Select((_, i) => i == place ? (Value)next : start));
        loop.Header.Phis.Add(phi);
        return new Counter(phi, start, 1, place);
    }
}
