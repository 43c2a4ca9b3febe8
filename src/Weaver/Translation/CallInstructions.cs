using ILDiff.Weaving.Analysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Translation;

/// <summary>Calls, and the creation of objects.</summary>
internal sealed class CallInstructions(Reading reading) : IInstructions
{
    private readonly KnownMembers members = new(reading);
    private readonly WrittenOutCalls writtenOut = new(reading);
    private readonly OrdinaryCalls ordinary = new(reading);

    public bool Read(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt:
                Call(instruction, reading.MethodOf(instruction.Operand));
                break;
            case Code.Newobj:
                Create(instruction, reading.MethodOf(instruction.Operand));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Call(Instruction instruction, MethodReference callee)
    {
        if (instruction.Previous?.OpCode.Code is Code.Constrained or Code.Tail)
            throw reading.Builder.Refuse($"has the instruction {instruction.Previous.OpCode.Name}");
        Entry[] arguments = reading.Pop(callee.Parameters.Count + (callee.HasThis ? 1 : 0));
        bool isVirtual = instruction.OpCode.Code == Code.Callvirt;
        while (callee is { Name: "Invoke", HasThis: true } && arguments.Length > 0 && arguments[0] is DelegateEntry target)
        {
            callee = target.Method;
            arguments = [.. (callee.HasThis ? [target.Parts[0]] : Array.Empty<Entry>()), .. arguments.Skip(1)];
            isVirtual = false;
        }

        Finish(callee, Dispatch(instruction, callee, arguments, isVirtual));
    }

    private Entry? Dispatch(Instruction instruction, MethodReference callee, Entry[] arguments, bool isVirtual)
    {
        if (callee.Name == ".ctor" && callee.DeclaringType.FullName == "System.Object")
            return null;
        if (members.Find(callee) is { } member)
            return member(callee, arguments);
        if (IsTupleConstructor(callee))
        {
            reading.Memory.StoreAt(arguments[0], new StructureEntry(callee.DeclaringType, [.. arguments.Skip(1)]));
            return null;
        }

        MethodReference? exact = isVirtual && ExactType(arguments[0]) is { } type ? Overriding.Find(type, callee) : null;
        if (exact?.Module != reading.Builder.Module)
            exact = null;
        MethodDefinition? method = Types.TryResolve(exact ?? callee);
        if (isVirtual && exact == null && method is { IsVirtual: true, IsFinal: false, DeclaringType.IsSealed: false })
            return ordinary.Call(callee, arguments, isVirtual, "which method it is shows when the code runs");
        return writtenOut.Call(instruction, exact ?? callee, method, arguments, isVirtual, ordinary);
    }

    /// <summary>The class of an object, if it cannot be a class derived from that.</summary>
    private static TypeReference? ExactType(Entry entry) => entry switch
    {
        ObjectEntry made => made.Fields.Type,
        ValueEntry value when value.Value.IsReference && Types.TryResolve(value.Value.Type) is { IsSealed: true } => value.Value.Type,
        _ => null,
    };

    private void Create(Instruction instruction, MethodReference constructor)
    {
        Entry[] arguments = reading.Pop(constructor.Parameters.Count);
        if (arguments.Length == 2 && arguments[1] is MethodEntry method && Types.IsDelegate(constructor.DeclaringType))
            reading.Push(new DelegateEntry(method.Method, arguments[0]));
        else if (members.Find(constructor) is { } member)
            reading.Push(member(constructor, arguments)!);
        else if (IsTupleConstructor(constructor))
            reading.Push(new StructureEntry(constructor.DeclaringType, arguments));
        else if (Structures.Is(constructor.DeclaringType))
            CreateStructure(instruction, constructor, arguments);
        else
            CreateObject(instruction, constructor, arguments);
    }

    private void CreateStructure(Instruction instruction, MethodReference constructor, Entry[] arguments)
    {
        Place place = reading.Frame.Made(instruction, () => reading.Memory.NewPlace(constructor.DeclaringType, constructor.DeclaringType.Name));
        reading.Memory.Store(place, reading.Memory.Default(place.Type));
        if (writtenOut.Run(instruction, constructor, [new PlaceEntry(place), .. arguments]))
            reading.Push(reading.Memory.Load(place));
    }

    private void CreateObject(Instruction instruction, MethodReference constructor, Entry[] arguments)
    {
        if (!reading.Scope.Escaping.Contains(instruction) && Types.TryResolve(constructor) is { } method && reading.Scope.WhyNot(method) == null &&
            Structures.FieldsOfObject(constructor.DeclaringType, reading.Builder.Module) is { } fields)
        {
            var place = (Composite)reading.Frame.Made(instruction, () => new Composite(
                constructor.DeclaringType, constructor.DeclaringType.Name, fields,
                field => reading.Memory.NewPlace(field.Type, $"{constructor.DeclaringType.Name}.{field.Reference.Name}")));
            foreach (Place field in place.Places)
                reading.Memory.Store(field, reading.Memory.Default(field.Type));
            var made = new ObjectEntry(place, instruction);
            if (writtenOut.Run(instruction, constructor, [made, .. arguments]))
                reading.Push(made);
            return;
        }

        reading.Push(ordinary.Create(constructor, arguments)!);
    }

    private void Finish(MethodReference callee, Entry? result)
    {
        if (reading.Builder.Current != null && !Types.IsVoid(callee.ReturnType))
            reading.Push(result!);
    }

    private static bool IsTupleConstructor(MethodReference callee) => callee.Name == ".ctor" && callee.Parameters.Count > 0 &&
        callee.DeclaringType is GenericInstanceType { ElementType: { Namespace: "System" } tuple } &&
        tuple.Name.StartsWith("ValueTuple`", StringComparison.Ordinal);
}
