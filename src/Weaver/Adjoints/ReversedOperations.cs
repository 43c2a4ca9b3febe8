using ILDiff.Weaving.Representation;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Writes the adjoints of the operations of a block.</summary>
internal sealed class ReversedOperations(
    Analysis analysis, Procedure procedure, ReversedBlock block, Recovering recovering, AdjointSums sums, SummedLoads summed,
    Formulas formulas)
{
    private readonly Activity activity = analysis.Activity;
    private readonly Increments increments = analysis.IncrementsOf(procedure);
    private readonly Dictionary<(Value Call, int Number), Value> results = [];

    internal void Write(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.StoreElement:
                WriteStore(operation);
                break;
            case OperationKind.LoadElement when activity.IsActive(operation) && !increments.IsPart(operation):
                WriteLoad(operation);
                break;
            case OperationKind.Result when activity.IsActive(operation):
                if (sums.Take(block, operation) is { } adjoint)
                    results.Add((operation.Operands[0], (int)operation.Detail!), adjoint);
                break;
            case OperationKind.CallProcedure:
                WriteCall(operation);
                break;
            case OperationKind.Compute or OperationKind.Call when activity.IsActiveOperation(operation) && !increments.IsPart(operation):
                WritePartials(operation);
                break;
        }
    }

    private Operation Made(Operation operation)
    {
        block.Block.Operations.Add(operation);
        return operation;
    }

    private Value Recover(Value value) => recovering.Recover(value, block);

    private List<Value> RecoverIndices(Operation element) => [.. element.Place.Skip(1).Select(Recover)];

    private void WriteStore(Operation store)
    {
        if (analysis.FormerOf(store) is { } former)
            Made(formulas.Store(store, Recover(store.Operands[0]), RecoverIndices(store), Recover(former)));
        if (!store.Stored.IsDouble || activity.Memory.Of(store.Operands[0]) is not { IsActive: true })
            return;
        if (increments.SumOf(store) is { } sum)
        {
            WriteIncrement(store, sum);
            return;
        }

        Value shadow = Recover(analysis.Shadows.Of(store.Operands[0]));
        List<Value> indices = RecoverIndices(store);
        if (activity.IsActive(store.Stored))
            sums.Give(block, store.Stored, Made(formulas.Load(store, shadow, indices)));
        Made(formulas.Store(store, shadow, indices, formulas.Number(0)));
    }

    private void WriteIncrement(Operation store, Operation sum)
    {
        int added = Increments.AddedOperand(sum, store);
        if (!activity.IsActiveOperand(sum, added))
            return;
        Value shadow = Recover(analysis.Shadows.Of(store.Operands[0]));
        Value adjoint = Made(formulas.Load(store, shadow, RecoverIndices(store)));
        Give(sum.Operands[added], adjoint, sum.Derivative!.Partials[added]!, sum);
    }

    private void WriteLoad(Operation load)
    {
        if (sums.Take(block, load) is not { } adjoint)
            return;
        if (summed.Of(load) is { } variable)
        {
            Operation sum = Made(formulas.Get(variable));
            Made(formulas.Set(variable, Made(formulas.Add(sum, adjoint))));
            return;
        }

        Value shadow = Recover(analysis.Shadows.Of(load.Operands[0]));
        List<Value> indices = RecoverIndices(load);
        Operation before = Made(formulas.Load(load, shadow, indices));
        Made(formulas.Store(load, shadow, indices, Made(formulas.Add(before, adjoint))));
    }

    private void WritePartials(Operation operation)
    {
        if (sums.Take(block, operation) is not { } adjoint)
            return;
        for (int i = 0; i < operation.Operands.Count; i++)
        {
            if (activity.IsActiveOperand(operation, i))
                Give(operation.Operands[i], adjoint, operation.Derivative!.Partials[i]!, operation);
        }
    }

    /// <summary>Gives an operand its part: the adjoint of the operation times the partial.</summary>
    private void Give(Value operand, Value adjoint, Partial partial, Operation operation)
    {
        switch (partial)
        {
            case ConstantPartial { Value: 1 or -1 } sign:
                sums.Give(block, operand, adjoint, isNegative: sign.Value < 0);
                break;
            case ConstantPartial constant:
                sums.Give(block, operand, Made(formulas.Multiply(adjoint, formulas.Number(constant.Value))));
                break;
            case OperandPartial own:
                sums.Give(block, operand, Made(formulas.Multiply(adjoint, Recover(operation.Operands[own.Operand]))));
                break;
            case MethodPartial method:
                sums.Give(block, operand, Made(formulas.Multiply(adjoint, Call(method, operation))));
                break;
        }
    }

    private Operation Call(MethodPartial partial, Operation operation)
    {
        List<Value> arguments = [.. partial.Arguments.Select(argument => argument.Kind switch
        {
            PartialArgumentKind.Operand => Recover(operation.Operands[argument.Number]),
            PartialArgumentKind.Result => Recover(operation),
            PartialArgumentKind.Integer => new Constant(formulas.Int, argument.Number),
            _ => formulas.Number(0),
        })];
        return Made(formulas.Call(partial, arguments));
    }

    private void WriteCall(Operation call)
    {
        var callee = (Procedure)call.Detail!;
        Procedure reverse = analysis.ReverseOf(callee);
        List<Value> arguments = [.. call.Operands.Select(Recover)];
        for (int i = 0; i < callee.Results.Count; i++)
        {
            if (activity.IsActiveResult(callee, i))
                arguments.Add(results.TryGetValue((call, i), out Value? adjoint) ? adjoint : formulas.Number(0));
        }

        Operation reversed = Made(new Operation(OperationKind.CallProcedure, formulas.Void, reverse, arguments));
        int number = 0;
        for (int i = 0; i < call.Operands.Count; i++)
        {
            if (!activity.IsActive(callee.Parameters[i]))
                continue;
            Operation part = Made(new Operation(OperationKind.Result, formulas.Double, number++, reversed));
            sums.Give(block, call.Operands[i], part);
        }
    }
}
