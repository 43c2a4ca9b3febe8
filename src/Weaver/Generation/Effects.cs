using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>What an operation may do besides giving its value: what decides whether two of them may change places.</summary>
/// <param name="Throws">Whether it may throw.</param>
/// <param name="Reads">Whether it reads memory that others may write.</param>
/// <param name="Writes">Whether it writes memory, or does anything else that can be seen.</param>
internal readonly record struct Effects(bool Throws, bool Reads, bool Writes)
{
    private static readonly Effects None = default, Fails = new(true, false, false), All = new(true, true, true);

    internal bool Any => Throws || Reads || Writes;

    internal static Effects Of(Operation operation) => operation.Kind switch
    {
        OperationKind.Compute => MayThrow(operation) ? Fails : None,
        OperationKind.Call => OfCall((Callee)operation.Detail!),
        OperationKind.LoadElement => new(!operation.IsUnchecked, true, false),
        OperationKind.StoreElement => new(!operation.IsUnchecked, false, true),
        // A static field may run a static constructor.
        OperationKind.LoadField => operation.Operands.Count == 0 ? All : new(true, true, false),
        OperationKind.Length or OperationKind.LengthOf => operation.IsUnchecked || IsNew(operation.Operands[0]) ? None : Fails,
        OperationKind.NewArray or OperationKind.CheckIndex or OperationKind.CheckRange or OperationKind.CheckNull => Fails,
        OperationKind.CallProcedure => All,
        OperationKind.Push or OperationKind.Reserve => Fails,
        OperationKind.AreZero or OperationKind.Result or OperationKind.Get or OperationKind.Set or OperationKind.Pop => None,
    };

    /// <summary>Whether an operation that comes before another may happen after it.</summary>
    internal static bool MayFollow(Operation first, Operation second)
    {
        Effects former = Of(first), latter = Of(second);
        return !(former.Throws && (latter.Throws || latter.Writes)) && !(former.Writes && latter.Any) &&
            !(former.Reads && latter.Writes) && !(first.Kind == OperationKind.Get && Sets(second, (Variable)first.Detail!));
    }

    private static bool Sets(Operation operation, Variable variable) => operation.Kind switch
    {
        OperationKind.Set => operation.Detail == variable,
        OperationKind.Pop => ((Variable[])operation.Detail!).Contains(variable),
        _ => false,
    };

    private static bool IsNew(Value value) => value is Operation { Kind: OperationKind.NewArray };

    private static Effects OfCall(Callee callee) => !callee.IsPure ? All : IsTotal(callee.Method) ? None : Fails;

    /// <summary>Whether a pure method takes every argument.</summary>
    private static bool IsTotal(MethodReference method) => method.DeclaringType.GetElementType().FullName switch
    {
        "System.Math" => method.Name != "Clamp" && method.ReturnType.MetadataType == MetadataType.Double &&
            method.Parameters.All(parameter => parameter.ParameterType.MetadataType == MetadataType.Double),
        "ILDiff.Operations.FusiblePartials" or "ILDiff.Operations.FusibleSecondPartials" or
            "ILDiff.Compiled.ElementaryPartials" or "System.Numerics.Vector`1" => true,
        _ => false,
    };

    private static bool MayThrow(Operation operation) => operation.Code switch
    {
        Code.Add or Code.Sub or Code.Mul or Code.Neg or Code.And or Code.Or or Code.Xor or Code.Not or Code.Shl or Code.Shr or Code.Shr_Un => false,
        Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un or Code.Isinst => false,
        Code.Div or Code.Rem => operation.Type.MetadataType is not (MetadataType.Double or MetadataType.Single),
        >= Code.Conv_I1 and <= Code.Conv_U8 => false,
        Code.Conv_R_Un or Code.Conv_U2 or Code.Conv_U1 or Code.Conv_I or Code.Conv_U => false,
        _ => true,
    };
}
