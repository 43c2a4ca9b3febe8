using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>What a tree of procedures does with the array of independent variables that it is given.</summary>
internal static class PointUse
{
    private static readonly HashSet<string> NaNToNaN =
    [
        "Abs", "Acos", "Acosh", "Asin", "Asinh", "Atan", "Atan2", "Atanh", "Cbrt", "Cos", "Cosh", "Exp", "Log", "Log10", "Max", "Min", "Sin", "Sinh",
        "Sqrt", "Tan", "Tanh",
    ];

    /// <summary>
    /// Whether the array is only read, and what depends on it goes nowhere but into arithmetic in which a NaN stays one. The
    /// array may then be the caller's own, which nobody sees and whose numbers decide nothing; and a NaN in it either shows in
    /// the results or has no part in them.
    /// </summary>
    internal static bool IsArithmetic(IReadOnlyList<Procedure> procedures, Activity activity, Parameter point)
    {
        MemoryClass? array = activity.Memory.Of(point);
        return array != null && procedures.SelectMany(procedure => procedure.Blocks).All(block =>
            block.Operations.All(operation => IsArithmetic(operation, activity, array)) && !Decides(block.Terminator, activity, array));
    }

    private static bool IsArithmetic(Operation operation, Activity activity, MemoryClass array) => operation.Kind switch
    {
        OperationKind.StoreElement => activity.Memory.Of(operation.Operands[0]) != array,
        OperationKind.Compute or OperationKind.Call => !operation.Operands.Any(operand => IsFrom(operand, activity, array)) ||
            (activity.IsVaried(operation) && KeepsNaN(operation)) || IsLength(operation),
        _ => true,
    };

    /// <summary>Whether control depends on a number of the array, or on which array it is.</summary>
    private static bool Decides(Terminator terminator, Activity activity, MemoryClass array) =>
        terminator.Kind is TerminatorKind.Branch or TerminatorKind.Switch && terminator.Operands.Any(operand => IsFrom(operand, activity, array));

    private static bool IsFrom(Value operand, Activity activity, MemoryClass array) =>
        activity.IsVaried(operand) || activity.Memory.Of(operand) == array;

    private static bool IsLength(Operation operation) => operation.Detail is Callee { Method.Name: "LengthOrZero" };

    private static bool KeepsNaN(Operation operation) => operation.Kind == OperationKind.Compute
        ? operation.Code is Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Neg
        : operation.Detail is Callee { Method: { DeclaringType.FullName: "System.Math", Parameters.Count: 1 or 2 } method } && NaNToNaN.Contains(method.Name);
}
