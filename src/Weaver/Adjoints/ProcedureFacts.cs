using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>What the transformation asks about one procedure: its shape, and who uses what.</summary>
internal sealed class ProcedureFacts
{
    private readonly Dictionary<Value, int> uses = [];

    /// <param name="procedure">In loop form, closed, with shadows.</param>
    internal ProcedureFacts(Procedure procedure)
    {
        Procedure = procedure;
        Dominance = new Dominance(procedure);
        Loops = new Loops(procedure, Dominance);
        foreach (Loop loop in Loops.All)
            Counters.Give(loop, procedure.Source.Module);
        Measure();
    }

    internal Procedure Procedure { get; }

    internal Dominance Dominance { get; }

    internal Loops Loops { get; }

    /// <summary>What may run between operations; until the next <see cref="Measure"/>.</summary>
    internal Paths Paths { get; private set; } = null!;

    internal ModuleDefinition Module => Procedure.Source.Module;

    /// <summary>Looks again at what the procedure consists of.</summary>
    internal void Measure()
    {
        Paths = new Paths(Procedure);
        uses.Clear();
        foreach (Block block in Procedure.Blocks)
        {
            foreach (Value value in block.Phis.SelectMany(phi => phi.Incoming)
                .Concat(block.Operations.SelectMany(operation => operation.Operands)).Concat(block.Terminator.Operands))
            {
                uses[value] = Uses(value) + 1;
            }
        }
    }

    internal int Uses(Value value) => uses.TryGetValue(value, out int count) ? count : 0;

    /// <summary>The innermost loop in which a value is computed; null for none.</summary>
    internal Loop? LoopOf(Value value) => value is Phi or Operation ? Loops.Of(Paths.BlockOf(value)) : null;

    /// <summary>How often a place runs, roughly: ten times for each loop.</summary>
    internal double Weight(object place) => Math.Pow(10, Math.Min(Loops.Of(Paths.BlockOf(place))?.Depth ?? 0, 8));

    /// <summary>The phis and operations in the order in which they are computed.</summary>
    internal IEnumerable<Value> Values => Procedure.Blocks.SelectMany(block => block.Phis.Cast<Value>().Concat(block.Operations));
}
