using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Builds a procedure by hand, operation by operation.</summary>
internal sealed class ProcedureBuilder
{
    private readonly TypeReference voidType;

    internal ProcedureBuilder(WrittenProcedures written, string name, params IEnumerable<TypeReference> results)
    {
        (Double, Int, voidType) = (written.Double, written.Int, written.Module.TypeSystem.Void);
        Procedure = new Procedure(name, written.Source);
        Procedure.Results.AddRange(results);
        Block = Procedure.Entry;
    }

    internal Procedure Procedure { get; }

    /// <summary>Where operations are added.</summary>
    internal Block Block { get; set; }

    internal TypeReference Double { get; }

    internal TypeReference Int { get; }

    internal Parameter Parameter(TypeReference type, string name)
    {
        var parameter = new Parameter(type, name);
        Procedure.Parameters.Add(parameter);
        return parameter;
    }

    internal Constant Number(double number) => new(Double, number);

    internal Constant Number(int number) => new(Int, number);

    internal Operation Compute(OpCode opcode, params IEnumerable<Value> operands)
    {
        bool isComparison = opcode.Code is Code.Ceq or Code.Cgt or Code.Clt or Code.Cgt_Un or Code.Clt_Un;
        return Compute(opcode, isComparison ? Int : operands.First().Type, operands);
    }

    internal Operation Compute(OpCode opcode, TypeReference type, params IEnumerable<Value> operands) =>
        Add(OperationKind.Compute, type, opcode, operands);

    internal Operation Load(TypeReference element, Value array, params IEnumerable<Value> indices) =>
        Add(OperationKind.LoadElement, element, new ElementAccess(element, []), [array, .. indices]);

    internal Operation Store(TypeReference element, Value array, Value index, Value value) =>
        Add(OperationKind.StoreElement, voidType, new ElementAccess(element, []), array, index, value);

    internal Operation Get(Variable variable) => Add(OperationKind.Get, variable.Type, variable);

    internal Operation Set(Variable variable, Value value) => Add(OperationKind.Set, voidType, variable, value);

    internal Operation Call(Procedure procedure, params IEnumerable<Value> arguments) =>
        Add(OperationKind.CallProcedure, voidType, procedure, arguments);

    internal Operation Result(Operation call, int number) =>
        Add(OperationKind.Result, ((Procedure)call.Detail!).Results[number], number, call);

    /// <summary>An operation that gives nothing.</summary>
    internal Operation Do(OperationKind kind, object? detail, params IEnumerable<Value> operands) => Add(kind, voidType, detail, operands);

    internal Operation Add(OperationKind kind, TypeReference type, object? detail, params IEnumerable<Value> operands)
    {
        var operation = new Operation(kind, type, detail, operands);
        Block.Operations.Add(operation);
        return operation;
    }

    /// <summary>A phi in a block, to be filled in the order of the predecessors.</summary>
    internal static Phi Phi(Block block, TypeReference type)
    {
        var phi = new Phi(type, block);
        block.Phis.Add(phi);
        return phi;
    }

    /// <summary>Ends the current block and goes on in another.</summary>
    internal void Jump(Block target, Block? then = null)
    {
        Block.Terminator = Terminator.Jump(target);
        Arrive(target);
        Block = then ?? target;
    }

    /// <summary>Ends the current block, and goes on in the second target.</summary>
    internal void Branch(OpCode opcode, IEnumerable<Value> operands, Block ifSo, Block ifNot)
    {
        Block.Terminator = Terminator.Branch(opcode, operands, ifSo, ifNot);
        Arrive(ifSo);
        Arrive(ifNot);
        Block = ifNot;
    }

    internal void Return(params IEnumerable<Value> results) => Block.Terminator = Terminator.Return(results);

    // Phis are filled before the blocks are put in order.
    private void Arrive(Block target) => target.Predecessors.Add(Block);
}
