using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Writes tangents into a procedure, each right after what it is the tangent of.</summary>
internal sealed class TangentWriter
{
    private readonly Procedure procedure;
    private readonly TangentActivity activity;
    private readonly TangentFormulas formulas;
    private readonly Func<Procedure, Pairs> pairsOf;
    private readonly Dictionary<Value, Value> tangents = [];
    private readonly Dictionary<Value, List<Operation>> written = [];
    private readonly Dictionary<Variable, Variable> variables = [];
    private readonly Dictionary<Value, Block> definitions = [];
    private readonly HashSet<Value> loose;

    internal TangentWriter(Procedure procedure, TangentActivity activity, TangentFormulas formulas, Func<Procedure, Pairs> pairsOf)
    {
        (this.procedure, this.activity, this.formulas, this.pairsOf) = (procedure, activity, formulas, pairsOf);
        foreach (KeyValuePair<Parameter, Parameter> parameter in pairsOf(procedure).Parameters)
            tangents.Add(parameter.Key, parameter.Value);
        foreach (Block block in procedure.Blocks)
        {
            foreach (Value value in block.Phis.Cast<Value>().Concat(block.Operations))
                definitions.Add(value, block);
        }

        loose = LooseValues.Of(procedure, definitions);
    }

    internal void Write()
    {
        List<Phi> phis = [.. procedure.Blocks.SelectMany(block => block.Phis).Where(activity.IsVaried)];
        foreach (Phi phi in phis)
        {
            var beside = new Phi(formulas.Beside(phi.Type), phi.Block);
            phi.Block.Phis.Add(beside);
            tangents.Add(phi, beside);
            definitions.Add(beside, phi.Block);
        }

        foreach (Block block in procedure.Blocks)
        {
            foreach (Operation operation in block.Operations)
                Prepare(operation, block);
        }

        foreach (Block block in procedure.Blocks)
        {
            List<Operation> operations = [.. block.Operations.SelectMany(operation => written[operation].Prepend(operation))];
            block.Operations.Clear();
            block.Operations.AddRange(operations);
            if (block.Terminator.Kind == TerminatorKind.Return)
                Return(block.Terminator);
        }

        foreach (Phi phi in phis)
            ((Phi)tangents[phi]).Incoming.AddRange(phi.Incoming.Select(Beside));
    }

    private void Return(Terminator terminator)
    {
        IReadOnlyList<int> numbers = pairsOf(procedure).Results;
        terminator.Operands.AddRange(terminator.Operands.Where((_, i) => numbers[i] >= 0).Select(Beside).ToList());
    }

    /// <summary>What is beside a value: its tangent, zero for a double that depends on nothing; an array's shadow.</summary>
    private Value Beside(Value value)
    {
        if (value is Constant && !value.IsDouble)
            return new Constant(formulas.Beside(value.Type), null);
        if (!activity.IsVaried(value))
            return value.IsDouble ? formulas.Zero : throw new InvalidOperationException($"{value} has nothing beside it");
        if (!tangents.ContainsKey(value))
            Prepare((Operation)value, definitions[value]); // used before it comes in the order of blocks
        return tangents[value];
    }

    private Variable Beside(Variable variable)
    {
        if (!variables.TryGetValue(variable, out Variable? beside))
            variables.Add(variable, beside = new Variable(formulas.Beside(variable.Type), variable.Name + "Dot"));
        return beside;
    }

    private void Prepare(Operation operation, Block block)
    {
        if (written.ContainsKey(operation))
            return;
        var output = new List<Operation>();
        written.Add(operation, output);
        Value? beside = new TangentRules(activity, formulas, pairsOf, Beside, Beside).Write(operation, output);
        if (beside == null)
            return;
        foreach (Operation made in output)
            definitions[made] = block;
        tangents.Add(operation, loose.Contains(operation) && !output.Contains(beside) ? Copied(beside, output) : beside);
    }

    /// <summary>A value of its own for a tangent that is another's: whoever reads it later reads what it was here.</summary>
    private Operation Copied(Value tangent, List<Operation> output)
    {
        var variable = new Variable(tangent.Type, "copy");
        Operation copy = formulas.Get(variable);
        output.Add(formulas.Set(variable, tangent));
        output.Add(copy);
        return copy;
    }
}
