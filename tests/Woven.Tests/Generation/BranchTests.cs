using System.Reflection.Emit;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using OpCode = Mono.Cecil.Cil.OpCode;
using OpCodes = Mono.Cecil.Cil.OpCodes;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Conditional branches in both directions, against what the same opcode does by itself.</summary>
public sealed class BranchTests
{
    private static readonly OpCode[] Branches =
    [
        OpCodes.Beq, OpCodes.Bge, OpCodes.Bgt, OpCodes.Ble, OpCodes.Blt, OpCodes.Bne_Un, OpCodes.Bge_Un, OpCodes.Bgt_Un, OpCodes.Ble_Un,
        OpCodes.Blt_Un,
    ];

    public static TheoryData<string, bool> Cases()
    {
        var cases = new TheoryData<string, bool>();
        foreach (OpCode branch in Branches)
        {
            cases.Add(branch.Name, true);
            cases.Add(branch.Name, false);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_branch_of_doubles_goes_where_it_should(string name, bool isFirstNext)
    {
        using var written = new WrittenProcedures();
        Procedure procedure = Build(written, name, written.Double, isFirstNext);
        written.Write(procedure);
        var reference = Reference<Func<double, double, int>>(name, typeof(double));
        double[] points = [double.NaN, -1, 0, 2, double.PositiveInfinity];
        foreach (double x in points)
        {
            foreach (double y in points)
                Assert.True(reference(x, y).Equals(written.Call(procedure, x, y)), $"{x} {name} {y}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_branch_of_ints_goes_where_it_should(string name, bool isFirstNext)
    {
        using var written = new WrittenProcedures();
        Procedure procedure = Build(written, name, written.Int, isFirstNext);
        written.Write(procedure);
        var reference = Reference<Func<int, int, int>>(name, typeof(int));
        int[] points = [int.MinValue, -1, 0, 2];
        foreach (int x in points)
        {
            foreach (int y in points)
                Assert.True(reference(x, y).Equals(written.Call(procedure, x, y)), $"{x} {name} {y}");
        }
    }

    /// <summary>x ? y with 1 if so and 0 if not; one of them comes right after the branch.</summary>
    private static Procedure Build(WrittenProcedures written, string name, TypeReference type, bool isFirstNext)
    {
        var builder = new ProcedureBuilder(written, "Branch", written.Int);
        Parameter x = builder.Parameter(type, "x"), y = builder.Parameter(type, "y");
        Block other = new(), join = new();
        Phi result = ProcedureBuilder.Phi(join, written.Int);
        var effect = new Variable(written.Int, "effect");
        OpCode branch = Branches.Single(opcode => opcode.Name == name);
        Constant yes = builder.Number(1), no = builder.Number(0);
        builder.Branch(branch, [x, y], isFirstNext ? other : join, isFirstNext ? join : other);
        builder.Block = other;
        builder.Set(effect, builder.Number(7)); // the block is not empty
        builder.Jump(join);
        result.Incoming.AddRange(isFirstNext ? [no, yes] : [yes, no]);
        builder.Return(result);
        return builder.Procedure;
    }

    private static T Reference<T>(string name, Type type)
        where T : Delegate
    {
        var opcode = (System.Reflection.Emit.OpCode)typeof(System.Reflection.Emit.OpCodes).GetFields().Single(
            field => ((System.Reflection.Emit.OpCode)field.GetValue(null)!).Name == name).GetValue(null)!;
        var method = new DynamicMethod("reference", typeof(int), [type, type]);
        ILGenerator il = method.GetILGenerator();
        Label yes = il.DefineLabel();
        il.Emit(System.Reflection.Emit.OpCodes.Ldarg_0);
        il.Emit(System.Reflection.Emit.OpCodes.Ldarg_1);
        il.Emit(opcode, yes);
        il.Emit(System.Reflection.Emit.OpCodes.Ldc_I4_0);
        il.Emit(System.Reflection.Emit.OpCodes.Ret);
        il.MarkLabel(yes);
        il.Emit(System.Reflection.Emit.OpCodes.Ldc_I4_1);
        il.Emit(System.Reflection.Emit.OpCodes.Ret);
        return method.CreateDelegate<T>();
    }
}
