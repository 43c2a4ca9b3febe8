using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>What kinds of operations there are. Operands are given in brackets.</summary>
internal enum OperationKind
{
    /// <summary>An instruction of IL that takes one or two values and gives one: arithmetic, comparisons, conversions.
    /// Detail: its <see cref="OpCode"/>. [x] or [x, y]</summary>
    Compute,

    /// <summary>A call of code that is not part of the representation, or the creation of an object. It sees no active values, or
    /// has a derivative, or cannot tell. Detail: a <see cref="Callee"/>. [arguments, the receiver first]</summary>
    Call,

    /// <summary>A call of another procedure. Gives nothing itself. Detail: the <see cref="Procedure"/>. [arguments]</summary>
    CallProcedure,

    /// <summary>A result of a call of a procedure. Detail: its number, an int. [the call]</summary>
    Result,

    /// <summary>An element of an array, or a field of an element that is a structure. Detail: <see cref="ElementAccess"/>.
    /// [array, indices]</summary>
    LoadElement,

    /// <summary>Sets an element, or a field of one. Detail: <see cref="ElementAccess"/>. [array, indices, value]</summary>
    StoreElement,

    /// <summary>A field of an object or a static one. Detail: <see cref="FieldReference"/>. [object] or []</summary>
    LoadField,

    /// <summary>The length of a vector as an int. [array]</summary>
    Length,

    /// <summary>The length of an array along a dimension. [array, dimension]</summary>
    LengthOf,

    /// <summary>A new array of zeros. Its type says of what. [a length for each dimension]</summary>
    NewArray,

    /// <summary>Throws as a span does unless 0 ≤ index &lt; length. [index, length]</summary>
    CheckIndex,

    /// <summary>Throws as a span does unless a part of it is inside. [start, length, length of the whole]</summary>
    CheckRange,

    /// <summary>Throws as a call on null does. [object]</summary>
    CheckNull,

    /// <summary>1 if all of some doubles are zero, else 0. What it is about is whether they matter: so are their tangents. [values]</summary>
    AreZero,

    /// <summary>The value of a variable. Detail: the <see cref="Variable"/>. []</summary>
    Get,

    /// <summary>Sets a variable. Detail: the <see cref="Variable"/>. [value]</summary>
    Set,

    /// <summary>Puts values on the stack of what the reverse needs, as one frame. [values]</summary>
    Push,

    /// <summary>Makes room for frames, so that they can be pushed without asking for it. Detail: the <see cref="Push"/>. [how many]</summary>
    Reserve,

    /// <summary>Takes the last frame from the stack. Detail: the variables that it fills, a <see cref="Variable"/> array in the order
    /// of the values that were pushed. []</summary>
    Pop,
}

/// <summary>An operation of a procedure, and the value that it gives.</summary>
internal sealed class Operation(OperationKind kind, TypeReference type, object? detail, params IEnumerable<Value> operands) : Value(type)
{
    internal OperationKind Kind { get; } = kind;

    /// <summary>What <see cref="OperationKind"/> says.</summary>
    internal object? Detail { get; set; } = detail;

    internal List<Value> Operands { get; } = [.. operands];

    /// <summary>Its derivative, where doubles are computed; null for everything else.</summary>
    internal Derivative? Derivative { get; set; }

    /// <summary>For elements: the primal code has made sure that the array and the index are good. For pushes: there is room.</summary>
    internal bool IsUnchecked { get; set; }

    /// <summary>Where it comes from; null for what a transformation made.</summary>
    internal Origin? Origin { get; set; }

    /// <summary>The opcode of <see cref="OperationKind.Compute"/>.</summary>
    internal Code Code => ((OpCode)Detail!).Code;

    /// <summary>Whether it gives a value.</summary>
    internal bool HasResult => Type.MetadataType != MetadataType.Void;

    /// <summary>Whether it only computes: the same operands always give the same, and nothing else happens. It may throw.</summary>
    internal bool IsPure => Kind is OperationKind.Compute or OperationKind.Length or OperationKind.LengthOf or OperationKind.AreZero ||
        (Kind == OperationKind.Call && ((Callee)Detail!).IsPure);

    /// <summary>An element's place: the array and the indices.</summary>
    internal IEnumerable<Value> Place => Operands.Take(Operands.Count - (Kind == OperationKind.StoreElement ? 1 : 0));

    /// <summary>What <see cref="OperationKind.StoreElement"/> or <see cref="OperationKind.Set"/> stores.</summary>
    internal Value Stored => Operands[Operands.Count - 1];

    /// <summary>The procedure and the number that <see cref="OperationKind.Result"/> takes.</summary>
    internal (Procedure Callee, int Number) ResultOfCall => ((Procedure)((Operation)Operands[0]).Detail!, (int)Detail!);

    /// <summary>Whether the value depends on an operand by a derivative that is not always zero.</summary>
    internal bool HasPartial(int operand) => Derivative is { } derivative && operand < derivative.Partials.Count &&
        derivative.Partials[operand] is not (null or ConstantPartial { Value: 0 });
}

/// <summary>What is called, or created.</summary>
/// <param name="Method">The method; a constructor where an object is created.</param>
/// <param name="IsVirtual">Whether the object decides which method it is (callvirt).</param>
/// <param name="IsPure">Whether it only computes from its arguments, as members of Math do.</param>
/// <param name="MayTakeActive">Whether active arguments cost no derivative: they are only looked at (text, messages).</param>
/// <param name="Reason">Why it is not a procedure of its own, for people, if somebody could expect it.</param>
internal sealed record Callee(MethodReference Method, bool IsVirtual, bool IsPure, bool MayTakeActive, string? Reason)
{
    internal bool IsNew => Method.Name == ".ctor";
}

/// <summary>How an element is reached.</summary>
/// <param name="Element">The type of the array's elements.</param>
/// <param name="Path">The fields that lead into an element which is a structure; empty for others.</param>
internal sealed record ElementAccess(TypeReference Element, IReadOnlyList<FieldReference> Path)
{
    public override string ToString() => string.Concat(Path.Select(field => "." + field.Name));
}

/// <summary>The place in the code that an operation comes from.</summary>
/// <param name="Method">The method whose body it is in.</param>
/// <param name="Instruction">The instruction.</param>
internal sealed record Origin(MethodDefinition Method, Instruction Instruction)
{
    /// <summary>The nearest place in the source at or before the instruction; null without symbols.</summary>
    internal SequencePoint? Point => Method.DebugInformation.SequencePoints
        .LastOrDefault(point => !point.IsHidden && point.Offset <= Instruction.Offset);
}
