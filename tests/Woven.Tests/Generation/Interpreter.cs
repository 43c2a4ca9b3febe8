using ILDiff.Weaving.Representation;
using Mono.Cecil.Cil;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Runs a procedure operation by operation, as the representation says: what written methods are compared with. Knows
/// ints, doubles, and vectors of doubles.</summary>
internal sealed class Interpreter
{
    private readonly Dictionary<Value, object?> values = [];
    private readonly Dictionary<Variable, object?> variables = [];
    private readonly Dictionary<Operation, object?[]> results = [];
    private readonly Stack<object?[]> frames;

    private Interpreter(Stack<object?[]> frames) => this.frames = frames;

    internal static object?[] Run(Procedure procedure, params object?[] arguments) => new Interpreter(new()).Call(procedure, arguments);

    private object?[] Call(Procedure procedure, object?[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
            values[procedure.Parameters[i]] = arguments[i];
        Block block = procedure.Entry;
        while (true)
        {
            foreach (Operation operation in block.Operations)
                values[operation] = Evaluate(operation);
            object?[] operands = [.. block.Terminator.Operands.Select(Of)];
            if (block.Terminator.Kind == TerminatorKind.Return)
                return operands;
            int way = block.Terminator.Kind == TerminatorKind.Jump || Decide(block.Terminator.OpCode.Code, operands) ? 0 : 1;
            block = Go(block, way);
        }
    }

    private Block Go(Block block, int way)
    {
        Block target = block.Successors[way];
        // A block that comes twice has its ways in their order.
        int skipped = block.Successors.Take(way).Count(other => other == target);
        int edge = Enumerable.Range(0, target.Predecessors.Count).Where(i => target.Predecessors[i] == block).ElementAt(skipped);
        object?[] incoming = [.. target.Phis.Select(phi => Of(phi.Incoming[edge]))];
        for (int i = 0; i < incoming.Length; i++)
            values[target.Phis[i]] = incoming[i];
        return target;
    }

    private object? Of(Value value) => value is Constant constant ? constant.Literal
        : values.TryGetValue(value, out object? known) ? known : value.IsDouble ? (object)0.0 : 0;

    private object? Evaluate(Operation operation)
    {
        object?[] operands = [.. operation.Operands.Select(operand => operand is Operation { Kind: OperationKind.CallProcedure } ? null : Of(operand))];
        switch (operation.Kind)
        {
            case OperationKind.Compute:
                return Compute(operation.Code, operands);
            case OperationKind.LoadElement:
                return ((double[])operands[0]!)[(int)operands[1]!];
            case OperationKind.StoreElement:
                ((double[])operands[0]!)[(int)operands[1]!] = (double)operands[2]!;
                return null;
            case OperationKind.Length:
                return ((double[])operands[0]!).Length;
            case OperationKind.CheckIndex:
                return (uint)(int)operands[0]! < (uint)(int)operands[1]! ? null : throw new IndexOutOfRangeException();
            case OperationKind.Get:
                return variables.TryGetValue((Variable)operation.Detail!, out object? known) ? known : operation.IsDouble ? (object)0.0 : 0;
            case OperationKind.Set:
                return variables[(Variable)operation.Detail!] = operands[0];
            case OperationKind.Push:
                frames.Push(operands);
                return null;
            case OperationKind.Pop:
                object?[] frame = frames.Pop();
                for (int i = 0; i < frame.Length; i++)
                    variables[((Variable[])operation.Detail!)[i]] = frame[i];
                return null;
            case OperationKind.CallProcedure:
                return results[operation] = new Interpreter(frames).Call((Procedure)operation.Detail!, operands);
            case OperationKind.Result:
                return results[(Operation)operation.Operands[0]][(int)operation.Detail!];
            default:
                throw new NotSupportedException(operation.Kind.ToString());
        }
    }

    private static object Compute(Code code, object?[] operands)
    {
        if (operands[0] is double x)
        {
            double y = operands.Length > 1 ? (double)operands[1]! : 0;
            if (code is Code.Ceq or Code.Cgt or Code.Clt)
                return Compare(code, x, y);
            return code switch
            {
                Code.Add => x + y,
                Code.Sub => x - y,
                Code.Mul => x * y,
                Code.Div => x / y,
                Code.Neg => -x,
                _ => throw new NotSupportedException(code.ToString()),
            };
        }

        if (code == Code.Conv_R8)
            return (double)(int)operands[0]!;
        int i = (int)operands[0]!, k = operands.Length > 1 ? (int)operands[1]! : 0;
        return code switch
        {
            Code.Add => i + k,
            Code.Sub => i - k,
            Code.Mul => i * k,
            Code.Div => i / k,
            Code.And => i & k,
            Code.Neg => -i,
            Code.Ceq or Code.Cgt or Code.Clt => Compare(code, i, k),
            _ => throw new NotSupportedException(code.ToString()),
        };
    }

    private static int Compare(Code code, double x, double y) => code switch
    {
        Code.Ceq => x == y ? 1 : 0,
        Code.Cgt => x > y ? 1 : 0,
        _ => x < y ? 1 : 0,
    };

    private static bool Decide(Code code, object?[] operands)
    {
        if (code == Code.Brtrue)
            return (int)operands[0]! != 0;
        double x = Convert.ToDouble(operands[0]), y = Convert.ToDouble(operands[1]);
        return code switch
        {
            Code.Beq => x == y,
            Code.Bge => x >= y,
            Code.Bgt => x > y,
            Code.Ble => x <= y,
            Code.Blt => x < y,
            Code.Bne_Un => x != y,
            // Of doubles only.
            Code.Bge_Un => !(x < y),
            Code.Bgt_Un => !(x <= y),
            Code.Ble_Un => !(x > y),
            Code.Blt_Un => !(x >= y),
            _ => throw new NotSupportedException(code.ToString()),
        };
    }
}
