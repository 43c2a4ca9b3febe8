using System.Numerics;
using ILDiff.Compiled;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Frames, calls of procedures and their results.</summary>
public sealed class FrameTests
{
    private const int Rounds = 20000; // more than fits at first

    [Fact]
    public void Frames_of_mixed_types_come_back_from_last_to_first()
    {
        using var written = new WrittenProcedures();
        var types = written.Module.TypeSystem;
        var builder = new ProcedureBuilder(written, "Frames", written.Double);
        Parameter x = builder.Parameter(written.Double.MakeArrayType(), "x");
        Variable[] variables =
        [
            new(types.Boolean, "isEven"), new(written.Double, "value"), new(written.Double.MakeArrayType(), "array"),
            new(types.Int64, "wide"), new(written.Int, "i"), new(Vector(written), "vector"),
        ];
        var sum = new Variable(written.Double, "sum");

        Loop(builder, counter =>
        {
            Operation isEven = builder.Compute(OpCodes.Ceq, builder.Compute(OpCodes.And, counter, builder.Number(1)), builder.Number(0));
            Operation value = builder.Compute(OpCodes.Conv_R8, written.Double, counter), wide = builder.Compute(OpCodes.Conv_I8, types.Int64, counter);
            Operation vector = builder.Add(OperationKind.Call, Vector(written), new Callee(OfVector(written), false, true, false, null), value);
            builder.Do(OperationKind.Push, null, isEven, value, x, wide, counter, vector);
        });
        Loop(builder, counter =>
        {
            builder.Do(OperationKind.Pop, variables);
            // Each by the count from the end, so that the order of frames is seen.
            Value[] parts =
            [
                builder.Compute(OpCodes.Conv_R8, written.Double, builder.Get(variables[0])),
                builder.Get(variables[1]),
                builder.Load(written.Double, builder.Get(variables[2]), builder.Number(0)),
                builder.Compute(OpCodes.Conv_R8, written.Double, builder.Get(variables[3])),
                builder.Compute(OpCodes.Conv_R8, written.Double, builder.Get(variables[4])),
                builder.Add(OperationKind.Call, written.Double, new Callee(SumOf(written), false, true, false, null), builder.Get(variables[5])),
            ];
            Operation number = builder.Compute(OpCodes.Conv_R8, written.Double, counter);
            Value total = parts.Aggregate((one, other) => builder.Compute(OpCodes.Add, one, other));
            builder.Set(sum, builder.Compute(OpCodes.Add, builder.Get(sum), builder.Compute(OpCodes.Mul, number, total)));
        });
        builder.Return(builder.Get(sum));

        double expected = 0;
        for (int k = 0; k < Rounds; k++)
        {
            int i = Rounds - 1 - k;
            expected += k * ((i % 2 == 0 ? 1.0 : 0.0) + i + 0.5 + i + i + (Vector<double>.Count * (double)i));
        }

        Assert.Equal(expected, written.Run(builder.Procedure, new[] { 0.5 }));
    }

    [Fact]
    public unsafe void What_is_pushed_and_not_taken_stays_on_the_stack()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Push", written.Double);
        Parameter x = builder.Parameter(written.Double, "x");
        var variable = new Variable(written.Double, "v");
        builder.Do(OperationKind.Push, null, x);
        builder.Do(OperationKind.Push, null, builder.Compute(OpCodes.Neg, x));
        builder.Do(OperationKind.Pop, new[] { variable });
        builder.Return(builder.Get(variable));
        written.Write(builder.Procedure);
        var stack = new AdjointStack();
        Assert.Equal(-2.0, written.Load(builder.Procedure).Invoke(null, [2.0, stack]));
        long room = stack.End - stack.Top;
        Assert.Equal(-3.0, written.Load(builder.Procedure).Invoke(null, [3.0, stack]));
        Assert.Equal(room - sizeof(double), stack.End - stack.Top);
    }

    [Fact]
    public void Procedures_that_call_one_another_share_the_stack()
    {
        // f(n) pushes n, calls itself with n - 1, and gives n + 10 f(n - 1) and the depth.
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Recursive", written.Double, written.Int);
        Parameter n = builder.Parameter(written.Int, "n");
        var variable = new Variable(written.Int, "v");
        Block deeper = new(), end = new();
        builder.Branch(OpCodes.Brtrue, [n], deeper, end);
        builder.Return(builder.Number(0.0), builder.Number(0));
        builder.Block = deeper;
        builder.Do(OperationKind.Push, null, n);
        Operation call = builder.Call(builder.Procedure, builder.Compute(OpCodes.Sub, n, builder.Number(1)));
        Operation value = builder.Result(call, 0), depth = builder.Result(call, 1);
        builder.Do(OperationKind.Pop, new[] { variable });
        Operation own = builder.Compute(OpCodes.Conv_R8, written.Double, builder.Get(variable));
        builder.Return(
            builder.Compute(OpCodes.Add, own, builder.Compute(OpCodes.Mul, value, builder.Number(10.0))),
            builder.Compute(OpCodes.Add, depth, builder.Number(1)));
        written.Write(builder.Procedure);
        object?[] arguments = [4, null, null, new AdjointStack()];
        written.Load(builder.Procedure).Invoke(null, arguments);
        Assert.Equal(1234.0, arguments[1]);
        Assert.Equal(4, arguments[2]);
    }

    /// <summary>Does something in each of many rounds.</summary>
    private static void Loop(ProcedureBuilder builder, Action<Phi> body)
    {
        Block header = new(), inside = new(), end = new();
        builder.Jump(header);
        Phi counter = ProcedureBuilder.Phi(header, builder.Int);
        builder.Branch(OpCodes.Blt, [counter, builder.Number(Rounds)], inside, end);
        builder.Block = inside;
        body(counter);
        Operation next = builder.Compute(OpCodes.Add, counter, builder.Number(1));
        builder.Jump(header, end);
        counter.Incoming.AddRange([builder.Number(0), next]);
    }

    private static TypeReference Vector(WrittenProcedures written) => written.Module.ImportReference(typeof(Vector<double>));

    private static MethodReference OfVector(WrittenProcedures written) =>
        written.Module.ImportReference(typeof(Vector<double>).GetConstructor([typeof(double)]));

    private static MethodReference SumOf(WrittenProcedures written) => written.Module.ImportReference(
        typeof(Vector).GetMethod(nameof(System.Numerics.Vector.Sum))!.MakeGenericMethod(typeof(double)));
}
