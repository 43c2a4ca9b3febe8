using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>
/// The arrays of adjoints beside arrays of active values. They follow them: made where those are made, stored where those are
/// stored, handed on where those are. So arrays that are the same have shadows that are the same.
/// </summary>
internal sealed class Shadows(Activity activity)
{
    private readonly Dictionary<Value, Value> shadows = [];
    private readonly Dictionary<Value, Value> primals = [];

    /// <summary>The shadow of an array that has one.</summary>
    internal Value Of(Value array) => shadows.TryGetValue(array, out Value? shadow) ? shadow
        : array is Constant { Literal: null } ? array
        : throw new InvalidOperationException($"{array} has no shadow");

    /// <summary>The array whose shadow a value is; the value itself if it is none.</summary>
    internal Value PrimalOf(Value value) => primals.TryGetValue(value, out Value? primal) ? primal : value;

    /// <summary>Whether an operation was added for shadows.</summary>
    internal bool IsOfShadow(Operation operation) => primals.ContainsKey(operation) ||
        (operation.Kind == OperationKind.StoreElement && primals.ContainsKey(operation.Operands[0]));

    /// <summary>Adds parameters and results for the shadows of a procedure, after its own.</summary>
    internal void Declare(Procedure procedure)
    {
        foreach (Parameter parameter in procedure.Parameters.Where(activity.HasShadow).ToList())
        {
            var shadow = new Parameter(parameter.Type, parameter.Name + "Bar");
            procedure.Parameters.Add(shadow);
            Pair(parameter, shadow);
        }
    }

    /// <summary>The numbers of the results of a procedure that have shadows; those are further results, in the same order.</summary>
    internal IEnumerable<int> ShadowedResults(Procedure procedure) => Enumerable.Range(0, procedure.Results.Count)
        .Where(i => activity.Memory.Result(procedure, i) is { HasShadow: true });

    /// <summary>Adds them to the operations of a procedure.</summary>
    internal void Follow(Procedure procedure)
    {
        foreach (Phi phi in procedure.Blocks.SelectMany(block => block.Phis).Where(activity.HasShadow).ToList())
        {
            var shadow = new Phi(phi.Type, phi.Block);
            phi.Block.Phis.Add(shadow);
            Pair(phi, shadow);
        }

        foreach (Block block in procedure.Blocks)
            Follow(block);
        foreach (Phi phi in procedure.Blocks.SelectMany(block => block.Phis).Where(shadows.ContainsKey).ToList())
            ((Phi)shadows[phi]).Incoming.AddRange(phi.Incoming.Select(Of));
    }

    private void Pair(Value primal, Value shadow)
    {
        shadows.Add(primal, shadow);
        primals.Add(shadow, primal);
    }

    private void Follow(Block block)
    {
        List<Operation> operations = [.. block.Operations];
        block.Operations.Clear();
        foreach (Operation operation in operations)
        {
            block.Operations.Add(operation);
            if (Follower(operation) is not { } follower)
                continue;
            follower.Origin = operation.Origin;
            block.Operations.Add(follower);
        }
    }

    /// <summary>The operation that does with shadows what another does with arrays.</summary>
    private Operation? Follower(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.NewArray when activity.HasShadow(operation):
            case OperationKind.Result when activity.HasShadow(operation):
                return Paired(operation, Copy(operation, operation.Operands));
            case OperationKind.LoadElement when operation.IsReference && activity.HasShadow(operation):
                return Paired(operation, Copy(operation, [Of(operation.Operands[0]), .. operation.Operands.Skip(1)]));
            case OperationKind.StoreElement when operation.Stored.IsReference && activity.HasShadow(operation.Operands[0]):
                Value[] between = [.. operation.Operands.Skip(1).Take(operation.Operands.Count - 2)];
                return Copy(operation, [Of(operation.Operands[0]), .. between, Of(operation.Stored)]);
            case OperationKind.CallProcedure:
                var callee = (Procedure)operation.Detail!;
                int own = operation.Operands.Count;
                operation.Operands.AddRange(callee.Parameters.Take(own).Select((parameter, i) => (parameter, i))
                    .Where(each => activity.HasShadow(each.parameter)).Select(each => Of(operation.Operands[each.i])).ToList());
                return null;
            default:
                return null;
        }
    }

    private Operation Paired(Operation operation, Operation follower)
    {
        Pair(operation, follower);
        return follower;
    }

    private Operation Copy(Operation operation, IEnumerable<Value> operands) => new(
        operation.Kind, operation.Type, operation.Kind == OperationKind.Result ? ShadowResult(operation) : operation.Detail, operands)
    {
        IsUnchecked = operation.Kind is OperationKind.LoadElement or OperationKind.StoreElement && operation.Operands[0].Type is ArrayType { IsVector: true },
    };

    private object ShadowResult(Operation result)
    {
        var callee = (Procedure)((Operation)result.Operands[0]).Detail!;
        return callee.Results.Count + ShadowedResults(callee).ToList().IndexOf((int)result.Detail!);
    }
}
