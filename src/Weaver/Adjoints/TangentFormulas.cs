using ILDiff.Weaving.Representation;
using Mono.Cecil;

namespace ILDiff.Weaving.Adjoints;

/// <summary>Makes operations for tangents: numbers for one direction, vectors for several at once.</summary>
/// <param name="module">The module that is woven.</param>
/// <param name="vector">Vector&lt;double&gt;; null for one direction.</param>
internal sealed class TangentFormulas(ModuleDefinition module, GenericInstanceType? vector)
{
    private readonly Formulas formulas = new(module);

    /// <summary>The type of tangents.</summary>
    internal TypeReference Type => vector ?? module.TypeSystem.Double;

    internal bool IsVector => vector != null;

    internal Value Zero => vector == null ? formulas.Number(0) : new Constant(vector, null);

    internal Operation Get(Variable variable) => formulas.Get(variable);

    internal Operation Set(Variable variable, Value value) => formulas.Set(variable, value);

    internal Operation Add(Value x, Value y) => vector == null ? formulas.Add(x, y) : Call("op_Addition", Own, x, y);

    internal Operation Subtract(Value x, Value y) => vector == null ? formulas.Subtract(x, y) : Call("op_Subtraction", Own, x, y);

    internal Operation Negate(Value x) => vector == null ? formulas.Negate(x) : Call("op_UnaryNegation", null, x);

    /// <summary>A tangent times a number.</summary>
    internal Operation Multiply(Value tangent, Value number) =>
        vector == null ? formulas.Multiply(tangent, number) : Call("op_Multiply", Item, tangent, number);

    internal Constant Number(double number) => formulas.Number(number);

    internal Constant Number(int number) => new(formulas.Int, number);

    /// <summary>The type of what is beside values of a type: tangents beside doubles, arrays of them beside arrays.</summary>
    internal TypeReference Beside(TypeReference type)
    {
        if (vector == null)
            return type;
        if (type is not ArrayType array)
            return type.MetadataType == MetadataType.Double ? vector : type;
        var beside = new ArrayType(Beside(array.ElementType));
        if (array.IsVector)
            return beside;
        beside.Dimensions.Clear();
        foreach (ArrayDimension dimension in array.Dimensions)
            beside.Dimensions.Add(dimension);
        return beside;
    }

    private GenericParameter Item => vector!.ElementType.GenericParameters[0];

    // Members of generic types are referred to by the types that their definition has.
    private GenericInstanceType Own => new(vector!.ElementType) { GenericArguments = { Item } };

    private Operation Call(string name, TypeReference? second, params IEnumerable<Value> operands)
    {
        var method = new MethodReference(name, Own, vector);
        method.Parameters.Add(new ParameterDefinition(Own));
        if (second != null)
            method.Parameters.Add(new ParameterDefinition(second));
        return new Operation(OperationKind.Call, vector!, new Callee(method, IsVirtual: false, IsPure: true, MayTakeActive: false, Reason: null), operands);
    }
}
