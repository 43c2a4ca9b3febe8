using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>
/// A random procedure of an array and an int: loops, conditions, frames, stores and exceptions. Now and then it uses a value that
/// has not always been computed, as transformed procedures do.
/// </summary>
internal sealed class RandomProcedure
{
    private static readonly OpCode[] Arithmetic = [OpCodes.Add, OpCodes.Sub, OpCodes.Mul, OpCodes.Div];
    private static readonly OpCode[] Signed = [OpCodes.Beq, OpCodes.Bge, OpCodes.Bgt, OpCodes.Ble, OpCodes.Blt, OpCodes.Bne_Un];
    private static readonly OpCode[] Comparisons = [.. Signed, OpCodes.Bge_Un, OpCodes.Bgt_Un, OpCodes.Ble_Un, OpCodes.Blt_Un];

    private readonly Random random;
    private readonly ProcedureBuilder builder;
    private readonly Parameter array;
    private readonly Variable[] variables;
    private readonly List<Operation> computed = [];
    private readonly RandomProcedure? callee;

    // The current values of what a program would call its variables: two doubles, then two ints.
    private Value[] current;

    internal RandomProcedure(WrittenProcedures written, string name, int seed, RandomProcedure? callee)
    {
        random = new Random(seed);
        this.callee = callee;
        builder = new ProcedureBuilder(written, name, written.Double, written.Int);
        array = builder.Parameter(written.Double.MakeArrayType(), "x");
        Parameter n = builder.Parameter(written.Int, "n");
        variables = [new Variable(written.Double, "a"), new Variable(written.Int, "b"), new Variable(written.Double, "c")];
        current = [builder.Number(1.5), builder.Number(-0.25), n, builder.Number(2)];
        Statements(3);
        builder.Return(Double(), Int());
    }

    internal Procedure Procedure => builder.Procedure;

    private void Statements(int depth)
    {
        for (int i = random.Next(2, 7); i > 0; i--)
            Statement(depth);
    }

    private void Statement(int depth)
    {
        switch (random.Next(depth > 0 ? 16 : 10))
        {
            case < 3:
                current[random.Next(2)] = Keep(builder.Compute(Arithmetic[random.Next(4)], Double(), Double()));
                break;
            case < 5:
                OpCode opcode = random.Next(8) == 0 ? OpCodes.Div : Arithmetic[random.Next(3)];
                current[random.Next(2, 4)] = Keep(builder.Compute(opcode, Int(), Int()));
                break;
            case 5:
                builder.Store(builder.Double, array, Index(), Double());
                break;
            case 6:
                builder.Set(variables[0], Double());
                builder.Set(variables[1], Int());
                break;
            case 7:
                builder.Do(OperationKind.Push, null, Double(), Int(), Double());
                if (random.Next(2) == 0)
                    Statements(0);
                builder.Do(OperationKind.Pop, variables);
                break;
            case 8 when callee != null:
                Operation call = builder.Call(callee.Procedure, array, Int());
                current[1] = builder.Result(call, 0);
                current[3] = builder.Result(call, 1);
                break;
            case 8 or 9:
                current[random.Next(2)] = Keep(builder.Load(builder.Double, array, Index()));
                break;
            case < 13:
                Condition(depth);
                break;
            default:
                Loop(depth);
                break;
        }
    }

    private void Condition(int depth)
    {
        Block first = new(), second = new(), join = new();
        bool isEmpty = random.Next(3) == 0; // a way that leads directly to the join
        Decide(first, isEmpty ? join : second);
        Value[] before = current;
        builder.Block = first;
        Statements(depth - 1);
        Value[] afterFirst = current;
        List<Value[]> ways = isEmpty ? [before] : [];
        current = before;
        builder.Jump(join, isEmpty ? join : second);
        ways.Add(afterFirst);
        if (!isEmpty)
        {
            Statements(depth - 1);
            ways.Add(current);
            builder.Jump(join);
        }

        Merge(join, ways);
    }

    private void Merge(Block join, List<Value[]> ways)
    {
        current = [.. Enumerable.Range(0, 4).Select(i =>
        {
            Phi phi = ProcedureBuilder.Phi(join, ways[0][i].Type);
            phi.Incoming.AddRange(ways.Select(way => way[i]));
            return phi;
        })];
    }

    private void Loop(int depth)
    {
        Block header = new(), body = new(), end = new();
        bool testsLast = random.Next(3) == 0;
        Value[] before = current;
        builder.Jump(header);
        Phi counter = ProcedureBuilder.Phi(header, builder.Int);
        Phi[] phis = [.. before.Select(value => ProcedureBuilder.Phi(header, value.Type))];
        current = [.. phis];
        Constant bound = builder.Number(random.Next(5));
        if (!testsLast)
        {
            builder.Branch(OpCodes.Blt, [counter, bound], body, end);
            builder.Block = body;
        }

        Statements(depth - 1);
        if (random.Next(3) == 0)
            current = [current[1], current[0], current[3], current[2]];
        Operation next = builder.Compute(OpCodes.Add, counter, builder.Number(1));
        if (random.Next(3) == 0)
            current[2] = next;
        Value[] after = current;
        if (testsLast)
            builder.Branch(OpCodes.Blt, [next, bound], header, end);
        else
            builder.Jump(header, end);
        counter.Incoming.AddRange([builder.Number(0), next]);
        for (int i = 0; i < phis.Length; i++)
            phis[i].Incoming.AddRange([before[i], after[i]]);
        current = testsLast ? [.. after] : [.. phis];
    }

    private void Decide(Block ifSo, Block ifNot)
    {
        if (random.Next(2) == 0)
            builder.Branch(Signed[random.Next(Signed.Length)], [Int(), Int()], ifSo, ifNot);
        else
            builder.Branch(Comparisons[random.Next(Comparisons.Length)], [Double(), Double()], ifSo, ifNot);
    }

    // Mostly inside.
    private Value Index()
    {
        Value number = Int();
        return random.Next(12) == 0 ? number : builder.Compute(OpCodes.And, number, builder.Number(3));
    }

    private Value Double() => random.Next(8) switch
    {
        0 => builder.Number(random.Next(-3, 4) * 0.5),
        1 => builder.Compute(random.Next(2) == 0 ? OpCodes.Mul : OpCodes.Sub, Double(), Double()),
        2 => builder.Load(builder.Double, array, Index()),
        3 => builder.Get(variables[random.Next(2) * 2]),
        4 => builder.Compute(OpCodes.Conv_R8, builder.Double, Int()),
        5 when Any(builder.Double) is { } any => any,
        _ => current[random.Next(2)],
    };

    private Value Int() => random.Next(8) switch
    {
        0 => builder.Number(random.Next(-2, 5)),
        1 => builder.Compute(OpCodes.Add, Int(), Int()),
        2 => builder.Get(variables[1]),
        3 => builder.Compute(OpCodes.Clt, Double(), Double()),
        4 when Any(builder.Int) is { } any => any,
        _ => current[random.Next(2, 4)],
    };

    private Operation Keep(Operation operation)
    {
        computed.Add(operation);
        return operation;
    }

    /// <summary>Any value that has been computed somewhere.</summary>
    private Operation? Any(TypeReference type)
    {
        Operation[] some = [.. computed.Where(operation => operation.Type == type)];
        return some.Length == 0 || random.Next(2) == 0 ? null : some[random.Next(some.Length)];
    }
}
