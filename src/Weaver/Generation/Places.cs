using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>Where the values and variables of a procedure are in its method.</summary>
internal sealed class Places
{
    private readonly InstructionWriter il;
    private readonly Uses uses;
    private readonly IReadOnlyDictionary<Value, List<Value>> classes;
    private readonly Dictionary<Value, ParameterDefinition> parameters = [];
    private readonly Dictionary<Value, VariableDefinition> values = [];
    private readonly Dictionary<Variable, VariableDefinition> variables = [];
    private readonly HashSet<Value> stacked;
    private readonly Dictionary<Value, Operation?[]> results = [];

    internal Places(Procedure procedure, MethodDefinition method, InstructionWriter il, Uses uses, IReadOnlyDictionary<Block, Schedule> schedules)
    {
        this.il = il;
        this.uses = uses;
        classes = Coalescing.Of(procedure, uses, schedules);
        stacked = [.. schedules.Values.SelectMany(schedule => schedule.Stacked)];
        for (int i = 0; i < procedure.Parameters.Count; i++)
            parameters.Add(procedure.Parameters[i], method.Parameters[i]);
        foreach (Operation result in procedure.Operations.Where(operation => operation.Kind == OperationKind.Result))
        {
            ref Operation? place = ref ResultsOf((Operation)result.Operands[0])[(int)result.Detail!];
            place = place == null ? result : throw new NotSupportedException("a result of a call is read in two places");
        }
    }

    /// <summary>The operations that give the results of a call of a procedure; null for those that nobody asks for.</summary>
    internal Operation?[] ResultsOf(Operation call)
    {
        if (!results.TryGetValue(call, out Operation?[]? known))
            results.Add(call, known = new Operation?[((Procedure)call.Detail!).Results.Count]);
        return known;
    }

    /// <summary>Whether the operation leaves its value on the evaluation stack.</summary>
    internal bool IsStacked(Value value) => stacked.Contains(value);

    /// <summary>The variable of a phi or an operation; null if nobody uses it.</summary>
    internal VariableDefinition? Of(Value value)
    {
        if (uses.Count(value) == 0 || !uses.IsNeeded(value))
            return null;
        if (!values.TryGetValue(value, out VariableDefinition? variable))
        {
            variable = il.Variable(LocalTypes.Of(value.Type));
            foreach (Value member in classes.TryGetValue(value, out List<Value>? members) ? members : [value])
                values.Add(member, variable);
        }

        return variable;
    }

    internal VariableDefinition Of(Variable variable)
    {
        if (!variables.TryGetValue(variable, out VariableDefinition? definition))
            variables.Add(variable, definition = il.Variable(variable.Type));
        return definition;
    }

    /// <summary>Loads a value that is not on the evaluation stack already.</summary>
    internal void Load(Value value)
    {
        if (value is Constant constant)
            il.Literal(constant.Type, constant.Literal);
        else if (parameters.TryGetValue(value, out ParameterDefinition? parameter))
            il.Emit(OpCodes.Ldarg, parameter);
        else
            il.Emit(OpCodes.Ldloc, Of(value) ?? throw new InvalidOperationException($"{value} is no value of the procedure"));
    }

    /// <summary>Gives the phis of the block where a way leads what they have from it.</summary>
    internal void Copy(Block block, int successor)
    {
        foreach (var group in ParallelCopy.Order(Copies(block, successor), (source, target) => source is Phi or Operation && Of(source) == target))
        {
            foreach (var (_, source) in group)
                Load(source);
            foreach (var (target, _) in group.Reverse())
                il.Emit(OpCodes.Stloc, target);
        }
    }

    /// <summary>Whether phis have to be given anything on a way.</summary>
    internal bool HasCopies(Block block, int successor) => Copies(block, successor).Any();

    private IEnumerable<(VariableDefinition Target, Value Source)> Copies(Block block, int successor)
    {
        List<Phi> phis = [.. block.Successors[successor].Phis.Where(phi => Of(phi) != null)];
        if (phis.Count == 0)
            return [];
        int edge = Edges.Number(block, successor);
        return phis.Select(phi => (Target: Of(phi)!, Source: phi.Incoming[edge]))
            .Where(copy => copy.Source is not (Phi or Operation) || Of(copy.Source) != copy.Target);
    }
}
