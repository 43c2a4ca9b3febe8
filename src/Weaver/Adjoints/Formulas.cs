using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Makes operations for adjoints; each with its own derivative, so that what is made can be differentiated again.</summary>
internal sealed class Formulas(ModuleDefinition module)
{
    private static readonly Derivative Sum = new("Add", [new ConstantPartial(1), new ConstantPartial(1)]);
    private static readonly Derivative Difference = new("Subtract", [new ConstantPartial(1), new ConstantPartial(-1)]);
    private static readonly Derivative Product = new("Multiply", [new OperandPartial(1), new OperandPartial(0)]);
    private static readonly Derivative Negation = new("Negate", [new ConstantPartial(-1)]);

    internal TypeReference Void => module.TypeSystem.Void;

    internal TypeReference Double => module.TypeSystem.Double;

    internal TypeReference Int => module.TypeSystem.Int32;

    internal Constant Number(double number) => new(Double, number);

    internal Operation Add(Value x, Value y) => new(OperationKind.Compute, Double, OpCodes.Add, x, y) { Derivative = Sum };

    internal Operation Subtract(Value x, Value y) => new(OperationKind.Compute, Double, OpCodes.Sub, x, y) { Derivative = Difference };

    internal Operation Multiply(Value x, Value y) => new(OperationKind.Compute, Double, OpCodes.Mul, x, y) { Derivative = Product };

    internal Operation Negate(Value x) => new(OperationKind.Compute, Double, OpCodes.Neg, x) { Derivative = Negation };

    /// <summary>x + y, x - y or x * y of ints.</summary>
    internal Operation Whole(OpCode opcode, Value x, Value y) => new(OperationKind.Compute, Int, opcode, x, y);

    /// <summary>A partial that a method computes.</summary>
    internal Operation Call(MethodPartial partial, IEnumerable<Value> arguments)
    {
        var callee = new Callee(partial.Method, IsVirtual: false, IsPure: true, MayTakeActive: false, Reason: null);
        return new Operation(OperationKind.Call, Double, callee, arguments) { Derivative = partial.Derivative };
    }

    /// <summary>The greater of two ints.</summary>
    internal Operation Greater(Value x, Value y) => OfMath(nameof(Math.Max), x, y);

    /// <summary>The lesser of two ints.</summary>
    internal Operation Lesser(Value x, Value y) => OfMath(nameof(Math.Min), x, y);

    private Operation OfMath(string name, Value x, Value y)
    {
        var math = new TypeReference("System", "Math", module, module.TypeSystem.CoreLibrary) { IsValueType = false };
        var method = new MethodReference(name, Int, math) { Parameters = { new ParameterDefinition(Int), new ParameterDefinition(Int) } };
        return new Operation(OperationKind.Call, Int, new Callee(method, IsVirtual: false, IsPure: true, MayTakeActive: false, Reason: null), x, y);
    }

    /// <summary>An int as a long.</summary>
    internal Operation Long(Value x) => new(OperationKind.Compute, module.TypeSystem.Int64, OpCodes.Conv_I8, x);

    internal Constant Long(long number) => new(module.TypeSystem.Int64, number);

    /// <summary>x + y or x - y of longs.</summary>
    internal Operation Long(OpCode opcode, Value x, Value y) => new(OperationKind.Compute, module.TypeSystem.Int64, opcode, x, y);

    internal Operation Get(Variable variable) => new(OperationKind.Get, variable.Type, variable);

    internal Operation Set(Variable variable, Value value) => new(OperationKind.Set, Void, variable, value);

    /// <summary>Puts values in a frame.</summary>
    /// <param name="values">They.</param>
    /// <param name="savedIn">The variable that each is popped to.</param>
    internal Operation Push(IEnumerable<Value> values, Func<Value, Variable> savedIn) =>
        new(OperationKind.Push, Void, (Variable[])[.. values.Select(savedIn)], values);

    internal Operation Pop(IEnumerable<Variable> variables) => new(OperationKind.Pop, Void, variables.ToArray());

    /// <summary>An element of a shadow like the one of an array that an operation reaches. The primal code has checked the place.</summary>
    internal Operation Load(Operation like, Value shadow, IEnumerable<Value> indices) =>
        new(OperationKind.LoadElement, Double, like.Detail, [shadow, .. indices]) { IsUnchecked = IsVector(shadow) };

    /// <summary>Sets such an element.</summary>
    internal Operation Store(Operation like, Value shadow, IEnumerable<Value> indices, Value value) =>
        new(OperationKind.StoreElement, Void, like.Detail, [shadow, .. indices, value]) { IsUnchecked = IsVector(shadow) && !value.IsReference };

    private static bool IsVector(Value array) => array.Type is ArrayType { IsVector: true };
}
