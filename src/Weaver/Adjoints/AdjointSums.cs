using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// Sums the parts of adjoints: inside a block as expressions, over several blocks in variables, as <see cref="Contributions"/>
/// says.
/// </summary>
internal sealed class AdjointSums(
    ProcedureFacts facts, Activity activity, Contributions contributions, IReadOnlyDictionary<Value, Value> known, Formulas formulas)
{
    private readonly Dictionary<Value, Variable> variables = [];

    /// <summary>Gives a part to the adjoint of a value, if it has one.</summary>
    internal void Give(ReversedBlock block, Value value, Value part, bool isNegative = false)
    {
        if (!activity.IsActive(value) || known.ContainsKey(value))
            return;
        if (!block.Adjoints.TryGetValue(value, out Value? sum))
            block.Adjoints[value] = isNegative ? Made(block, formulas.Negate(part)) : part;
        else
            block.Adjoints[value] = Made(block, isNegative ? formulas.Subtract(sum, part) : formulas.Add(sum, part));
    }

    /// <summary>The adjoint of a value that the block's source computes; null if nothing reads it.</summary>
    internal Value? Take(ReversedBlock block, Value value)
    {
        if (known.TryGetValue(value, out Value? adjoint))
            return adjoint;
        block.Adjoints.TryGetValue(value, out Value? inside);
        block.Adjoints.Remove(value);
        if (contributions.SumOf(value) is not { } sum)
            return inside;
        Variable variable = VariableOf(value);
        Value total = Made(block, formulas.Get(variable));
        if (inside != null)
            total = Made(block, formulas.Add(total, inside));
        if (sum.IsFromZero && facts.LoopOf(value) != null)
            Made(block, formulas.Set(variable, formulas.Number(0)));
        return total;
    }

    /// <summary>The adjoint of a parameter, at the end.</summary>
    internal Value? TakeParameter(ReversedBlock block, Value parameter) => contributions.SumOf(parameter) == null ? null
        : Made(block, formulas.Get(VariableOf(parameter)));

    /// <summary>Hands the parts that a block has for values of other blocks to their variables.</summary>
    internal void Flush(ReversedBlock block)
    {
        foreach (KeyValuePair<Value, Value> part in block.Adjoints.ToList())
        {
            if (contributions.SumOf(part.Key) is not { } sum)
                throw new InvalidOperationException($"an adjoint of {facts.Procedure.Name} was not taken");
            Variable variable = VariableOf(part.Key);
            Value total = part.Value;
            if (!sum.Setting.Contains(block.Source))
            {
                // Read now: the parts before were added in other blocks.
                Operation before = Made(block, formulas.Get(variable));
                total = Made(block, formulas.Add(before, part.Value));
            }

            Made(block, formulas.Set(variable, total));
        }

        foreach (Value value in contributions.SetBy(block.Source).Where(value => !known.ContainsKey(value) && !block.Adjoints.ContainsKey(value)))
            Made(block, formulas.Set(VariableOf(value), formulas.Number(0)));
        block.Adjoints.Clear();
    }

    private Variable VariableOf(Value value)
    {
        if (!variables.TryGetValue(value, out Variable? variable))
            variables.Add(value, variable = new Variable(formulas.Double, $"bar{variables.Count}"));
        return variable;
    }

    private static Operation Made(ReversedBlock block, Operation operation)
    {
        block.Block.Operations.Add(operation);
        return operation;
    }
}
