using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Loops and phis as methods.</summary>
public sealed class LoopTests
{
    [Fact]
    public void A_sum_over_an_array_is_what_the_compiler_makes_of_it()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Sum", written.Double);
        Parameter x = builder.Parameter(written.Double.MakeArrayType(), "x");
        Block test = new(), body = new(), end = new();
        Phi i = ProcedureBuilder.Phi(test, written.Int), s = ProcedureBuilder.Phi(test, written.Double);
        builder.Jump(test);
        Operation length = builder.Add(OperationKind.Length, written.Int, null, x);
        builder.Branch(OpCodes.Blt, [i, length], body, end);
        builder.Block = body;
        Operation sum = builder.Compute(OpCodes.Add, s, builder.Load(written.Double, x, i));
        Operation next = builder.Compute(OpCodes.Add, i, builder.Number(1));
        builder.Jump(test, end);
        i.Incoming.AddRange([builder.Number(0), next]);
        s.Incoming.AddRange([builder.Number(0.0), sum]);
        builder.Return(s);

        Assert.Equal(6.5, written.Run(builder.Procedure, new double[] { 1, 2, 3.5 }));
        Assert.Equal(
            [
                "ldc.i4.0", "stloc.0", "ldc.r8", "stloc.1", "br.s", "ldloc.1", "ldarg.0", "ldloc.0", "ldelem.r8", "add", "stloc.1",
                "ldloc.0", "ldc.i4.1", "add", "stloc.0", "ldloc.0", "ldarg.0", "ldlen", "conv.i4", "blt.s", "ldloc.1", "ret",
            ],
            written.MethodOf(builder.Procedure).Body.Instructions.Select(instruction => instruction.OpCode.Name));
    }

    [Theory]
    [InlineData(0, 3.0)]
    [InlineData(1, 5.0)]
    [InlineData(2, 3.0)]
    public void Phis_that_change_places_do_so_at_once(int rounds, double expected)
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Swap", written.Double);
        Parameter n = builder.Parameter(written.Int, "n");
        Block test = new(), body = new(), end = new();
        Phi i = ProcedureBuilder.Phi(test, written.Int);
        Phi a = ProcedureBuilder.Phi(test, written.Double), b = ProcedureBuilder.Phi(test, written.Double);
        builder.Jump(test);
        builder.Branch(OpCodes.Bge, [i, n], end, body);
        Operation next = builder.Compute(OpCodes.Add, i, builder.Number(1));
        builder.Jump(test, end);
        i.Incoming.AddRange([builder.Number(0), next]);
        a.Incoming.AddRange([builder.Number(3.0), b]);
        b.Incoming.AddRange([builder.Number(5.0), a]);
        builder.Return(a);
        Assert.Equal(expected, written.Run(builder.Procedure, rounds));
    }

    [Fact]
    public void What_a_loop_had_before_its_last_round_is_kept()
    {
        // do { p = i; i = i + 1 } while (i < n); return 100 * p + i, with p the phi of i itself.
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Last", written.Int);
        Parameter n = builder.Parameter(written.Int, "n");
        Block body = new(), end = new();
        Phi i = ProcedureBuilder.Phi(body, written.Int);
        builder.Jump(body);
        Operation next = builder.Compute(OpCodes.Add, i, builder.Number(1));
        builder.Branch(OpCodes.Blt, [next, n], body, end);
        i.Incoming.AddRange([builder.Number(0), next]);
        builder.Return(builder.Compute(OpCodes.Add, builder.Compute(OpCodes.Mul, i, builder.Number(100)), next));
        Assert.Equal(405, written.Run(builder.Procedure, 5));
    }

    [Fact]
    public void A_counter_that_is_read_after_it_is_counted_on_is_still_one_variable()
    {
        // s += x[i++]: the element is read with the count of before, which the step comes first of.
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Increment", written.Double);
        Parameter x = builder.Parameter(written.Double.MakeArrayType(), "x");
        Block test = new(), body = new(), end = new();
        Phi i = ProcedureBuilder.Phi(test, written.Int), s = ProcedureBuilder.Phi(test, written.Double);
        builder.Jump(test);
        builder.Branch(OpCodes.Bge, [i, builder.Number(3)], end, body);
        Operation next = builder.Compute(OpCodes.Add, i, builder.Number(1));
        Operation sum = builder.Compute(OpCodes.Add, s, builder.Load(written.Double, x, i));
        builder.Jump(test, end);
        i.Incoming.AddRange([builder.Number(0), next]);
        s.Incoming.AddRange([builder.Number(0.0), sum]);
        builder.Return(s);
        Assert.Equal(7.0, written.Run(builder.Procedure, new double[] { 1, 2, 4 }));
        Assert.Equal(2, written.MethodOf(builder.Procedure).Body.Variables.Count);
    }

    [Fact]
    public void A_sum_through_nested_loops_is_one_variable()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Nested", written.Int);
        Parameter n = builder.Parameter(written.Int, "n");
        Block outer = new(), start = new(), inner = new(), body = new(), latch = new(), end = new();
        Phi i = ProcedureBuilder.Phi(outer, written.Int), s = ProcedureBuilder.Phi(outer, written.Int);
        Phi k = ProcedureBuilder.Phi(inner, written.Int), t = ProcedureBuilder.Phi(inner, written.Int);
        builder.Jump(outer);
        builder.Branch(OpCodes.Blt, [i, n], start, end);
        builder.Block = start;
        builder.Jump(inner);
        builder.Branch(OpCodes.Blt, [k, i], body, latch);
        builder.Block = body;
        Operation sum = builder.Compute(OpCodes.Add, t, k);
        Operation nextInner = builder.Compute(OpCodes.Add, k, builder.Number(1));
        builder.Jump(inner, latch);
        Operation nextOuter = builder.Compute(OpCodes.Add, i, builder.Number(1));
        builder.Jump(outer, end);
        i.Incoming.AddRange([builder.Number(0), nextOuter]);
        s.Incoming.AddRange([builder.Number(0), t]);
        k.Incoming.AddRange([builder.Number(0), nextInner]);
        t.Incoming.AddRange([s, sum]);
        builder.Return(s);
        Assert.Equal(10, written.Run(builder.Procedure, 5)); // 0 + (0+1) + (0+1+2) + (0+1+2+3)
        Assert.Equal(3, written.MethodOf(builder.Procedure).Body.Variables.Count);
    }

    [Fact]
    public void What_code_that_a_value_does_not_dominate_reads_is_what_it_was_last()
    {
        // The second loop reads the square of the last round of the first, which may have had none.
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Later", written.Int);
        Parameter n = builder.Parameter(written.Int, "n");
        Block test = new(), body = new(), end = new();
        Phi i = ProcedureBuilder.Phi(test, written.Int);
        builder.Jump(test);
        builder.Branch(OpCodes.Blt, [i, n], body, end);
        builder.Block = body;
        Operation square = builder.Compute(OpCodes.Mul, i, i);
        Operation next = builder.Compute(OpCodes.Add, i, builder.Number(1));
        builder.Jump(test, end);
        i.Incoming.AddRange([builder.Number(0), next]);
        builder.Return(builder.Compute(OpCodes.Add, square, next));
        written.Write(builder.Procedure);
        Assert.Equal(0, written.Call(builder.Procedure, 0));
        Assert.Equal(13, written.Call(builder.Procedure, 4)); // 3² + 4
    }

    [Fact]
    public void Both_ways_of_a_branch_may_lead_to_one_block_with_different_values()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Choose", written.Double);
        Parameter x = builder.Parameter(written.Double, "x");
        Block join = new();
        Phi result = ProcedureBuilder.Phi(join, written.Double);
        builder.Branch(OpCodes.Bgt, [x, builder.Number(0.0)], join, join);
        result.Incoming.AddRange([builder.Number(1.0), builder.Number(2.0)]);
        builder.Return(result);
        written.Write(builder.Procedure);
        Assert.Equal(1.0, written.Call(builder.Procedure, 3.0));
        Assert.Equal(2.0, written.Call(builder.Procedure, double.NaN));
    }

    [Theory]
    [InlineData(-1, 9)]
    [InlineData(0, 5)]
    [InlineData(1, 6)]
    [InlineData(2, 9)]
    public void A_switch_gives_phis_their_values_on_each_way(int number, int expected)
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Switch", written.Int);
        Parameter n = builder.Parameter(written.Int, "n");
        Block join = new();
        Phi result = ProcedureBuilder.Phi(join, written.Int);
        builder.Block.Terminator = new Terminator(TerminatorKind.Switch, [n], join, join, join);
        join.Predecessors.AddRange([builder.Block, builder.Block, builder.Block]);
        builder.Block = join;
        result.Incoming.AddRange([builder.Number(5), builder.Number(6), builder.Number(9)]);
        builder.Return(result);
        Assert.Equal(expected, written.Run(builder.Procedure, number));
    }
}
