using System.Reflection;
using System.Runtime.ExceptionServices;
using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Translation.Tests;

/// <summary>Runs procedures, operation for operation, on the objects of a loaded program.</summary>
internal sealed class Interpreter(Members members)
{
    private const int MostSteps = 20_000_000;

    private int steps;

    /// <summary>The results of a procedure.</summary>
    internal object?[] Run(Procedure procedure, params object?[] arguments)
    {
        var values = new Dictionary<Value, object?>();
        for (int i = 0; i < procedure.Parameters.Count; i++)
            values[procedure.Parameters[i]] = Numbers.OnStack(arguments[i]);
        Block? from = null, block = procedure.Blocks[0];
        while (true)
        {
            EnterBlock(block, from, values);
            foreach (Operation operation in block.Operations)
            {
                if (++steps > MostSteps)
                    throw new InvalidOperationException("It takes too long.");
                values[operation] = Operate(operation, values);
            }

            object?[] operands = [.. block.Terminator.Operands.Select(operand => Of(operand, values))];
            switch (block.Terminator.Kind)
            {
                case TerminatorKind.Return:
                    return operands;
                case TerminatorKind.Throw:
                    throw (Exception)operands[0]!;
                default:
                    (from, block) = (block, Next(block.Terminator, operands));
                    break;
            }
        }
    }

    private static void EnterBlock(Block block, Block? from, Dictionary<Value, object?> values)
    {
        if (block.Phis.Count == 0)
            return;
        int way = block.Predecessors.IndexOf(from!);
        object?[] incoming = [.. block.Phis.Select(phi => Of(phi.Incoming[way], values))];
        for (int i = 0; i < incoming.Length; i++)
            values[block.Phis[i]] = incoming[i];
    }

    private static Block Next(Terminator terminator, object?[] operands)
    {
        switch (terminator.Kind)
        {
            case TerminatorKind.Jump:
                return terminator.Targets[0];
            case TerminatorKind.Branch:
                return terminator.Targets[Numbers.Branches(terminator.OpCode.Code, operands) ? 0 : 1];
            default:
                uint number = (uint)(int)operands[0]!;
                return terminator.Targets[(int)Math.Min(number, (uint)terminator.Targets.Count - 1)];
        }
    }

    private static object? Of(Value value, Dictionary<Value, object?> values) =>
        value is Constant constant ? Numbers.OnStack(constant.Literal) : values[value];

    private object? Operate(Operation operation, Dictionary<Value, object?> values)
    {
        object?[] operands = [.. operation.Operands.Select(operand => Of(operand, values))];
        switch (operation.Kind)
        {
            case OperationKind.Compute:
                return Numbers.Compute(operation.Code, operands);
            case OperationKind.Call:
                return Call((Callee)operation.Detail!, operands);
            case OperationKind.CallProcedure:
                return Run((Procedure)operation.Detail!, operands);
            case OperationKind.Result:
                return ((object?[])operands[0]!)[(int)operation.Detail!];
            case OperationKind.LoadElement:
                return Numbers.OnStack(Elements.Load((ElementAccess)operation.Detail!, operands, members));
            case OperationKind.StoreElement:
                Elements.Store((ElementAccess)operation.Detail!, operands, members);
                return null;
            case OperationKind.LoadField:
                return Load((FieldReference)operation.Detail!, operands);
            case OperationKind.Length:
                return Present<Array>(operands[0]).Length;
            case OperationKind.LengthOf:
                return Present<Array>(operands[0]).GetLength((int)operands[1]!);
            case OperationKind.NewArray:
                return Elements.New((ArrayType)operation.Type, operands, members);
            case OperationKind.CheckIndex:
                return (uint)(int)operands[0]! < (uint)(int)operands[1]! ? null : throw new IndexOutOfRangeException();
            case OperationKind.CheckRange:
                uint start = (uint)(int)operands[0]!, length = (uint)(int)operands[1]!, whole = (uint)(int)operands[2]!;
                return start <= whole && length <= whole - start ? null : throw new ArgumentOutOfRangeException();
            case OperationKind.CheckNull:
                return Present<object>(operands[0]) == null ? null : null;
            default:
                throw new InvalidOperationException($"{operation.Kind} is not for procedures that were read.");
        }
    }

    private static T Present<T>(object? reference) => reference == null ? throw new NullReferenceException() : (T)reference;

    private object? Load(FieldReference reference, object?[] operands)
    {
        FieldInfo field = members.Field(reference);
        return Numbers.OnStack(field.GetValue(field.IsStatic ? null : Present<object>(operands[0])));
    }

    private object? Call(Callee callee, object?[] operands)
    {
        MethodBase method = members.Method(callee.Method);
        object? receiver = method.IsStatic || callee.IsNew ? null : Present<object>(operands[0]);
        object?[] arguments = [.. operands.Skip(method.IsStatic || callee.IsNew ? 0 : 1).Zip(
            method.GetParameters(), (operand, parameter) => Numbers.As(operand, parameter.ParameterType))];
        try
        {
            return Numbers.OnStack(callee.IsNew ? ((ConstructorInfo)method).Invoke(arguments) : method.Invoke(receiver, arguments));
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
