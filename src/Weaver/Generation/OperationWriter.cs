using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Generation;

/// <summary>Writes operations, each after those whose values it takes from the evaluation stack.</summary>
internal sealed class OperationWriter(
    InstructionWriter il, Members members, Places places, FrameWriter frames, Func<Procedure, MethodReference> callees)
{
    private readonly ElementWriter elements = new(il, members, places.IsStacked);
    private readonly Dictionary<string, Instruction> throwing = [];
    private readonly Dictionary<(string Type, int Number), VariableDefinition> outputs = [];

    /// <summary>Writes an operation and puts its value where it belongs.</summary>
    internal void Write(Operation operation)
    {
        if (operation.Kind == OperationKind.Result)
            return; // stored where the call is
        Compute(operation);
        if (!operation.HasResult)
            return;
        if (places.Of(operation) is { } place)
            il.Emit(OpCodes.Stloc, place);
        else
            il.Emit(OpCodes.Pop);
    }

    private void AreZero(Operation operation)
    {
        for (int i = 0; i < operation.Operands.Count; i++)
        {
            Load(operation.Operands[i]);
            places.Load(new Constant(operation.Operands[i].Type, 0d));
            il.Emit(OpCodes.Ceq);
            if (i > 0)
                il.Emit(OpCodes.And);
        }
    }

    internal void Load(IEnumerable<Value> values)
    {
        foreach (Value value in values)
            Load(value);
    }

    private void Load(Value value)
    {
        if (places.IsStacked(value))
            Compute((Operation)value);
        else
            places.Load(value);
    }

    /// <summary>Writes an operation and leaves its value on the evaluation stack.</summary>
    private void Compute(Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Compute:
                Load(operation.Operands);
                Instruction(operation);
                break;
            case OperationKind.Call:
                Call((Callee)operation.Detail!, operation.Operands);
                break;
            case OperationKind.CallProcedure:
                Call(operation, (Procedure)operation.Detail!);
                break;
            case OperationKind.LoadElement:
                elements.Load(operation, Load);
                break;
            case OperationKind.StoreElement:
                elements.Store(operation, Load);
                break;
            case OperationKind.LoadField:
                Load(operation.Operands);
                il.Emit(operation.Operands.Count == 0 ? OpCodes.Ldsfld : OpCodes.Ldfld, (FieldReference)operation.Detail!);
                break;
            case OperationKind.Length:
                Load(operation.Operands);
                il.Emit(OpCodes.Ldlen);
                il.Emit(OpCodes.Conv_I4);
                break;
            case OperationKind.LengthOf:
                Load(operation.Operands);
                il.Emit(OpCodes.Call, members.GetLength());
                break;
            case OperationKind.NewArray:
                New(operation);
                break;
            case OperationKind.CheckIndex or OperationKind.CheckRange or OperationKind.CheckNull:
                Check(operation);
                break;
            case OperationKind.AreZero:
                AreZero(operation);
                break;
            case OperationKind.Get:
                il.Emit(OpCodes.Ldloc, places.Of((Variable)operation.Detail!));
                break;
            case OperationKind.Set:
                Load(operation.Operands);
                il.Emit(OpCodes.Stloc, places.Of((Variable)operation.Detail!));
                break;
            case OperationKind.Push:
                frames.Push(operation.Operands, operation.IsUnchecked, Load);
                break;
            case OperationKind.Reserve:
                frames.Reserve((Operation)operation.Detail!, operation.Operands[0], Load);
                break;
            case OperationKind.Pop:
                frames.Pop((Variable[])operation.Detail!, places.Of);
                break;
            default:
                throw new NotSupportedException($"{operation.Kind} cannot be written");
        }
    }

    private void Instruction(Operation operation)
    {
        var opcode = (OpCode)operation.Detail!;
        if (opcode.OperandType == OperandType.InlineType)
            il.Emit(opcode, opcode.Code == Code.Box ? operation.Operands[0].Type : operation.Type);
        else
            il.Emit(opcode);
    }

    private void Call(Callee callee, List<Value> arguments)
    {
        Load(arguments);
        // Whoever is called may compute a gradient of its own.
        if (!callee.IsPure)
            frames.WriteBack();
        il.Emit(callee.IsNew ? OpCodes.Newobj : callee.IsVirtual ? OpCodes.Callvirt : OpCodes.Call, callee.Method);
        if (!callee.IsPure)
            frames.Reload();
    }

    private void Call(Operation call, Procedure procedure)
    {
        MethodReference method = callees(procedure);
        Load(call.Operands);
        bool isSingle = procedure.Results.Count == 1;
        VariableDefinition[] results = isSingle ? [] : [.. procedure.Results.Select(Output)];
        foreach (VariableDefinition result in results)
            il.Emit(OpCodes.Ldloca, result);
        bool needsStack = FrameWriter.NeedsStack(method);
        if (needsStack)
        {
            frames.WriteBack();
            frames.LoadStack();
        }

        il.Emit(OpCodes.Call, method);
        Operation?[] read = places.ResultsOf(call);
        if (isSingle)
            Keep(read.FirstOrDefault());
        if (needsStack)
            frames.Reload();
        for (int i = 0; i < results.Length; i++)
        {
            if (i >= read.Length || read[i] is not { } result)
                continue;
            il.Emit(OpCodes.Ldloc, results[i]);
            Keep(result);
        }
    }

    private void Keep(Operation? result)
    {
        if (result != null && places.Of(result) is { } place)
            il.Emit(OpCodes.Stloc, place);
        else
            il.Emit(OpCodes.Pop);
    }

    /// <summary>A variable that results of calls come in: its address is known, so that values are copied out of it.</summary>
    private VariableDefinition Output(TypeReference type, int number)
    {
        if (!outputs.TryGetValue((type.FullName, number), out VariableDefinition? variable))
            outputs.Add((type.FullName, number), variable = il.Variable(type));
        return variable;
    }

    private void New(Operation operation)
    {
        Load(operation.Operands);
        var array = (ArrayType)operation.Type;
        if (array.IsVector)
            il.Emit(OpCodes.Newarr, array.ElementType);
        else
            il.Emit(OpCodes.Newobj, Members.OfArray(array, ".ctor", null, []));
    }

    private void Check(Operation operation)
    {
        List<Value> operands = operation.Operands;
        Load(operands[0]);
        switch (operation.Kind)
        {
            case OperationKind.CheckIndex:
                Load(operands[1]);
                il.Emit(OpCodes.Bge_Un, Throwing("IndexOutOfRangeException"));
                break;
            case OperationKind.CheckRange:
                // As numbers without a sign, in 64 bits, where the sum of two of 32 has room.
                il.Emit(OpCodes.Conv_U8);
                Load(operands[1]);
                il.Emit(OpCodes.Conv_U8);
                il.Emit(OpCodes.Add);
                Load(operands[2]);
                il.Emit(OpCodes.Conv_U8);
                il.Emit(OpCodes.Bgt_Un, Throwing("ArgumentOutOfRangeException"));
                break;
            default:
                il.Emit(OpCodes.Brfalse, Throwing("NullReferenceException"));
                break;
        }
    }

    /// <summary>Where an exception of System is thrown.</summary>
    private Instruction Throwing(string exception)
    {
        if (throwing.TryGetValue(exception, out Instruction? label))
            return label;
        throwing.Add(exception, label = il.Label());
        il.Apart(() =>
        {
            il.Mark(label);
            il.Emit(OpCodes.Newobj, members.NewException(exception));
            il.Emit(OpCodes.Throw);
        });
        return label;
    }
}
