using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>What is written beside each kind of operation.</summary>
internal sealed class TangentRules(
    TangentActivity activity, TangentFormulas formulas, Func<Procedure, Pairs> pairsOf, Func<Value, Value> beside, Func<Variable, Variable> besideVariable)
{
    /// <summary>Writes what follows an operation; gives what is beside its value, if anything is.</summary>
    internal Value? Write(Operation operation, List<Operation> output)
    {
        switch (operation.Kind)
        {
            case OperationKind.Compute or OperationKind.Call when operation.IsDouble && activity.IsVaried(operation):
                return Differentiate(operation, output);
            case OperationKind.LoadElement when activity.IsVaried(operation):
                return Like(operation, [beside(operation.Operands[0]), .. operation.Operands.Skip(1)], output);
            case OperationKind.StoreElement when activity.IsVariedStore(operation):
                Like(operation, [beside(operation.Operands[0]), .. operation.Place.Skip(1), beside(operation.Stored)], output);
                return null;
            case OperationKind.NewArray when activity.IsVaried(operation):
                return Like(operation, operation.Operands, output);
            case OperationKind.Get when activity.IsVaried(operation):
                return Made(formulas.Get(besideVariable((Variable)operation.Detail!)), output);
            case OperationKind.Set when activity.IsVaried((Variable)operation.Detail!):
                Made(formulas.Set(besideVariable((Variable)operation.Detail!), beside(operation.Stored)), output);
                return null;
            case OperationKind.Push:
                operation.Operands.AddRange(operation.Operands.Where(value => activity.IsVariedInFrames(value.Type)).Select(beside).ToList());
                return null;
            case OperationKind.Pop:
                Variable[] own = (Variable[])operation.Detail!;
                operation.Detail = (Variable[])[.. own, .. own.Where(variable => activity.IsVariedInFrames(variable.Type)).Select(besideVariable)];
                return null;
            case OperationKind.AreZero:
                operation.Operands.AddRange(operation.Operands.Where(activity.IsVaried).Select(beside).ToList());
                return null;
            case OperationKind.CallProcedure:
                AddArguments(operation);
                return null;
            case OperationKind.Result when activity.IsVaried(operation):
                int number = pairsOf(CalledBy(operation)).Results[(int)operation.Detail!];
                return Made(new Operation(OperationKind.Result, formulas.Beside(operation.Type), number, operation.Operands), output);
            default:
                return null;
        }
    }

    private static Procedure CalledBy(Operation result) => (Procedure)((Operation)result.Operands[0]).Detail!;

    private static Operation Made(Operation operation, List<Operation> output)
    {
        output.Add(operation);
        return operation;
    }

    private void AddArguments(Operation call)
    {
        var callee = (Procedure)call.Detail!;
        Pairs pairs = pairsOf(callee);
        List<Value> own = [.. call.Operands];
        for (int i = 0; i < own.Count; i++)
        {
            if (pairs.Parameters.ContainsKey(callee.Parameters[i]))
                call.Operands.Add(beside(own[i]));
        }
    }

    /// <summary>The same with what is beside. The place has been checked.</summary>
    private Operation Like(Operation operation, IEnumerable<Value> operands, List<Operation> output)
    {
        object? detail = operation.Detail is ElementAccess access ? access with { Element = formulas.Beside(access.Element) } : operation.Detail;
        bool isElement = operation.Kind is OperationKind.LoadElement or OperationKind.StoreElement;
        return Made(
            new Operation(operation.Kind, formulas.Beside(operation.Type), detail, operands)
            {
                IsUnchecked = isElement && operation.Operands[0].Type is ArrayType { IsVector: true },
                Origin = operation.Origin,
            },
            output);
    }

    /// <summary>The sum of partials times tangents.</summary>
    private Value Differentiate(Operation operation, List<Operation> output)
    {
        Value? sum = null;
        for (int i = 0; i < operation.Operands.Count; i++)
        {
            if (!activity.Depends(operation, i))
                continue;
            Value tangent = beside(operation.Operands[i]);
            Partial partial = operation.Derivative!.Partials[i]!;
            bool isNegative = partial is ConstantPartial { Value: -1 };
            Value term = partial is ConstantPartial { Value: 1 or -1 } ? tangent
                : Made(formulas.Multiply(tangent, NumberOf(partial, operation, output)), output);
            sum = sum == null
                ? isNegative ? Made(formulas.Negate(term), output) : term
                : Made(isNegative ? formulas.Subtract(sum, term) : formulas.Add(sum, term), output);
        }

        return sum!;
    }

    private Value NumberOf(Partial partial, Operation operation, List<Operation> output) => partial switch
    {
        ConstantPartial constant => formulas.Number(constant.Value),
        OperandPartial operand => operation.Operands[operand.Operand],
        MethodPartial method => Made(Call(method, operation), output),
        _ => throw new NotSupportedException($"{partial} is no partial"),
    };

    private Operation Call(MethodPartial partial, Operation operation)
    {
        List<Value> arguments = [.. partial.Arguments.Select(argument => argument.Kind switch
        {
            PartialArgumentKind.Operand => operation.Operands[argument.Number],
            PartialArgumentKind.Result => operation,
            PartialArgumentKind.Integer => formulas.Number(argument.Number),
            _ => formulas.Number(0.0),
        })];
        var callee = new Callee(partial.Method, IsVirtual: false, IsPure: true, MayTakeActive: false, Reason: null);
        return new Operation(OperationKind.Call, operation.Type, callee, arguments) { Derivative = partial.Derivative };
    }
}
