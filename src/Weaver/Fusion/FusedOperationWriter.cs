using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Fusion;

/// <summary>
/// Writes a class for each fused operation that a module uses: its number, a method that records it, one that records
/// elementary statements in its place, one for its adjoint.
/// </summary>
internal sealed class FusedOperationWriter(WeavingContext context)
{
    private const string RuntimeType = "ILDiff.Fusion.Fused";

    private readonly Dictionary<string, MethodDefinition> known = [];

    private TypeReference Double => context.Module.TypeSystem.Double;

    private TypeReference Int32 => context.Module.TypeSystem.Int32;

    /// <summary>The method that takes the operands and the tape, and returns the result.</summary>
    internal MethodDefinition RecorderOf(Expansion expansion)
    {
        if (!known.TryGetValue(expansion.Text, out MethodDefinition? method))
            known.Add(expansion.Text, method = Write(expansion));
        return method;
    }

    private MethodDefinition Write(Expansion expansion)
    {
        var types = context.Module.TypeSystem;
        // Not before it is first recorded is the operation given a number: a library has thousands.
        var type = new TypeDefinition(
            "", $"<Fused>{known.Count}",
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, types.Object);
        type.CustomAttributes.Add(new CustomAttribute(context.Runtime.StackTraceHidden));
        context.Module.Types.Add(type);
        var number = new FieldDefinition("Operation", FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly, types.UInt16);
        type.Fields.Add(number);
        MethodDefinition elementary = Add(type, "Elementary", types.Double, expansion.Arity);
        MethodDefinition reverse = AddReverse(type);
        MethodDefinition recordAny = Add(type, "RecordAny", types.Double, expansion.Arity);
        MethodDefinition record = Add(type, "Record", types.Double, expansion.Arity);
        WriteElementary(expansion, elementary);
        WriteReverse(expansion, reverse, number);
        WriteRecordAny(expansion, recordAny, elementary, number);
        WriteRecord(expansion, record, recordAny, number);
        WriteInitializer(expansion, type, number, reverse);
        return record;
    }

    private void WriteInitializer(Expansion expansion, TypeDefinition type, FieldDefinition number, MethodDefinition reverse)
    {
        var initializer = new MethodDefinition(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName |
            MethodAttributes.Static,
            context.Module.TypeSystem.Void);
        type.Methods.Add(initializer);
        ILProcessor il = initializer.Body.GetILProcessor();
        il.Emit(OpCodes.Ldstr, expansion.Text);
        il.Emit(OpCodes.Ldftn, reverse);
        il.Emit(OpCodes.Call, Runtime("Register"));
        il.Emit(OpCodes.Stsfld, number);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>
    /// Active operands, or constants of lately, and room on the tape, as nearly always: no calls remain in this method once it
    /// is compiled, and no registers are saved.
    /// </summary>
    private void WriteRecord(Expansion expansion, MethodDefinition method, MethodDefinition recordAny, FieldDefinition number)
    {
        ExpansionCode code = CodeOf(method, expansion);
        ILProcessor il = code.IL;
        Instruction record = il.Create(OpCodes.Ldsfld, number), instead = il.Create(OpCodes.Ldarg, method.Parameters[0]);
        BranchIfActive(il, method, record);
        il.Emit(OpCodes.Br, instead);
        il.Append(record);
        EmitWithTape(il, method, "HasRoom");
        il.Emit(OpCodes.Brfalse, instead);
        WriteStatement(expansion, method, code, number, statement =>
        {
            EmitWithTape(il, method, "Known");
            il.Emit(OpCodes.Stloc, statement);
            il.Emit(OpCodes.Ldloc, statement);
            il.Emit(OpCodes.Ldc_I4_0);
            il.Emit(OpCodes.Blt, instead);
        });
        il.Append(instead);
        PassOn(il, method, recordAny);
    }

    /// <summary>Passive operands: computes. Otherwise: records a statement, or elementary ones.</summary>
    private void WriteRecordAny(Expansion expansion, MethodDefinition method, MethodDefinition elementary, FieldDefinition number)
    {
        ExpansionCode code = CodeOf(method, expansion);
        ILProcessor il = code.IL;
        Instruction record = il.Create(OpCodes.Ldsfld, number), instead = il.Create(OpCodes.Ldarg, method.Parameters[0]);
        BranchIfActive(il, method, record);
        code.Compute(keepsLast: true);
        code.LoadResult();
        il.Emit(OpCodes.Call, Runtime("IsSuspicious"));
        il.Emit(OpCodes.Brtrue, instead);
        code.LoadResult();
        il.Emit(OpCodes.Ret);

        il.Append(record);
        EmitWithTape(il, method, "IsWanted");
        il.Emit(OpCodes.Brfalse, instead);
        WriteStatement(expansion, method, code, number, statement =>
        {
            EmitWithTape(il, method, "Operand");
            il.Emit(OpCodes.Stloc, statement);
        }, "RecordWithRoom");
        il.Append(instead);
        PassOn(il, method, elementary);
    }

    /// <summary>Records a statement and returns its result.</summary>
    /// <param name="expansion">What it computes.</param>
    /// <param name="method">The method.</param>
    /// <param name="code">Its code.</param>
    /// <param name="number">The number of the operation.</param>
    /// <param name="findStatement">Takes an operand from the stack, and finds its statement.</param>
    /// <param name="recorder">The method that appends the statement.</param>
    private void WriteStatement(
        Expansion expansion,
        MethodDefinition method,
        ExpansionCode code,
        FieldDefinition number,
        Action<VariableDefinition> findStatement,
        string recorder = "Record")
    {
        ILProcessor il = code.IL;
        VariableDefinition[] statements = [.. Enumerable.Range(0, expansion.Arity).Select(_ => code.Variable(Int32))];
        for (int i = 0; i < expansion.Arity; i++)
        {
            il.Emit(OpCodes.Ldarg, method.Parameters[i]);
            findStatement(statements[i]);
        }

        for (int i = 0; i < expansion.Arity; i++)
        {
            il.Emit(OpCodes.Ldloc, statements[i]);
            EmitWithTape(il, method, "Primal");
            il.Emit(OpCodes.Starg, method.Parameters[i]);
        }

        code.Compute(keepsLast: true);
        VariableDefinition operands = code.Variable(new ByReferenceType(Int32)), result = code.Variable(Int32);
        il.Emit(OpCodes.Ldarg, Tape(method));
        il.Emit(OpCodes.Call, Runtime("Next"));
        il.Emit(OpCodes.Stloc, result);
        il.Emit(OpCodes.Ldsfld, number);
        il.Emit(OpCodes.Ldc_I4, expansion.Arity);
        code.LoadResult();
        EmitWithTape(il, method, recorder);
        il.Emit(OpCodes.Stloc, operands);
        for (int i = 0; i < expansion.Arity; i++)
        {
            il.Emit(OpCodes.Ldloc, operands);
            il.Emit(OpCodes.Ldc_I4, i * sizeof(int));
            il.Emit(OpCodes.Add);
            il.Emit(OpCodes.Ldloc, statements[i]);
            il.Emit(OpCodes.Stind_I4);
        }

        il.Emit(OpCodes.Ldloc, result);
        EmitWithTape(il, method, "Result");
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Branches if any operand is active.</summary>
    private void BranchIfActive(ILProcessor il, MethodDefinition method, Instruction target)
    {
        foreach (ParameterDefinition operand in method.Parameters.Take(method.Parameters.Count - 1))
        {
            il.Emit(OpCodes.Ldarg, operand);
            EmitWithTape(il, method, "IsActive");
            il.Emit(OpCodes.Brtrue, target);
        }
    }

    /// <summary>Calls another method with the same arguments, of which the first is on the stack.</summary>
    private static void PassOn(ILProcessor il, MethodDefinition method, MethodDefinition other)
    {
        foreach (ParameterDefinition parameter in method.Parameters.Skip(1))
            il.Emit(OpCodes.Ldarg, parameter);
        il.Emit(OpCodes.Call, other);
        il.Emit(OpCodes.Ret);
    }

    private void EmitWithTape(ILProcessor il, MethodDefinition method, string name)
    {
        il.Emit(OpCodes.Ldarg, Tape(method));
        il.Emit(OpCodes.Call, Runtime(name));
    }

    private static ParameterDefinition Tape(MethodDefinition method) => method.Parameters[method.Parameters.Count - 1];

    private static ExpansionCode CodeOf(MethodDefinition method, Expansion expansion) =>
        new(method, expansion, i => Instruction.Create(OpCodes.Ldarg, method.Parameters[i]));

    /// <summary>Each step as a statement of its own, in the order of the code.</summary>
    private void WriteElementary(Expansion expansion, MethodDefinition method)
    {
        ExpansionCode code = CodeOf(method, expansion);
        code.Compute(keepsLast: false, step =>
        {
            code.IL.Emit(OpCodes.Ldarg, Tape(method));
            code.IL.Emit(OpCodes.Call, step.Operation!.Recorder);
        });
        code.IL.Emit(OpCodes.Ret);
    }

    /// <summary>
    /// For the statement, and those before it that are of this operation: computes the intermediate results again, then the
    /// adjoints from the last step to the first, as a sweep over elementary statements would: in this order the operands get
    /// the same bits.
    /// </summary>
    private void WriteReverse(Expansion expansion, MethodDefinition method, FieldDefinition number)
    {
        var (operations, operands, values, adjoints) = (method.Parameters[0], method.Parameters[1], method.Parameters[2], method.Parameters[3]);
        var (statement, first) = (method.Parameters[4], method.Parameters[5]);
        VariableDefinition[] primals = [.. Enumerable.Range(0, expansion.Arity).Select(_ => new VariableDefinition(Double))];
        var code = new ExpansionCode(method, expansion, i => Instruction.Create(OpCodes.Ldloc, primals[i]));
        ILProcessor il = code.IL;
        VariableDefinition z = code.Variable(Double), zBar = code.Variable(Double);
        Instruction start = il.Create(OpCodes.Ldarg, adjoints), next = il.Create(OpCodes.Ldarg, statement), end = il.Create(OpCodes.Ldarg, statement);

        il.Append(start);
        il.Emit(OpCodes.Ldarg, statement);
        il.Emit(OpCodes.Call, Runtime("Take"));
        il.Emit(OpCodes.Stloc, zBar);
        il.Emit(OpCodes.Ldloc, zBar);
        il.Emit(OpCodes.Ldc_R8, 0.0);
        il.Emit(OpCodes.Beq, next); // no dependent variable is reached from here
        bool[] isNeeded = expansion.NeededByPartials();
        if (isNeeded[isNeeded.Length - 1])
        {
            il.Emit(OpCodes.Ldarg, values);
            il.Emit(OpCodes.Ldarg, statement);
            il.Emit(OpCodes.Call, Runtime("Row"));
            il.Emit(OpCodes.Stloc, z);
        }

        for (int i = 0; i < primals.Length; i++)
        {
            method.Body.Variables.Add(primals[i]);
            if (!isNeeded[i])
                continue;
            il.Emit(OpCodes.Ldarg, operands);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldarg, values);
            il.Emit(OpCodes.Call, Runtime("Value"));
            il.Emit(OpCodes.Stloc, primals[i]);
        }

        code.ComputeInner(Instruction.Create(OpCodes.Ldloc, z), isNeeded);
        WriteIncrements(WriteAdjoints(expansion, code, zBar), code, method, number, zBar, next);

        il.Append(next);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Starg, statement);
        il.Emit(OpCodes.Ldarg, statement);
        il.Emit(OpCodes.Ldarg, first);
        il.Emit(OpCodes.Blt, end);
        il.Emit(OpCodes.Ldarg, operations);
        il.Emit(OpCodes.Ldarg, statement);
        il.Emit(OpCodes.Ldsfld, number);
        il.Emit(OpCodes.Call, Runtime("Has"));
        il.Emit(OpCodes.Brfalse, end);
        il.Emit(OpCodes.Ldarg, operands);
        il.Emit(OpCodes.Ldc_I4, expansion.Arity * sizeof(int));
        il.Emit(OpCodes.Sub);
        il.Emit(OpCodes.Starg, operands);
        il.Emit(OpCodes.Br, start);
        il.Append(end);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Adds the increments to the operands' adjoints; 0 times infinity, and NaNs, are for the careful way.</summary>
    private void WriteIncrements(
        List<(int Operand, VariableDefinition Value)> increments,
        ExpansionCode code,
        MethodDefinition method,
        FieldDefinition number,
        VariableDefinition zBar,
        Instruction next)
    {
        ILProcessor il = code.IL;
        var (operands, values, adjoints) = (method.Parameters[1], method.Parameters[2], method.Parameters[3]);
        Instruction plain = il.Create(OpCodes.Nop);
        for (int i = 0; i < increments.Count; i++)
        {
            il.Emit(OpCodes.Ldloc, increments[i].Value);
            if (i > 0)
                il.Emit(OpCodes.Add);
        }

        il.Emit(OpCodes.Call, Runtime("IsNumber"));
        il.Emit(OpCodes.Brtrue, plain);
        il.Emit(OpCodes.Ldsfld, number);
        il.Emit(OpCodes.Ldarg, operands);
        il.Emit(OpCodes.Ldarg, values);
        il.Emit(OpCodes.Ldarg, adjoints);
        il.Emit(OpCodes.Ldloc, zBar);
        il.Emit(OpCodes.Call, Runtime("ReverseWithCare"));
        il.Emit(OpCodes.Br, next);

        il.Append(plain);
        foreach (var (operand, value) in increments)
        {
            il.Emit(OpCodes.Ldarg, operands);
            il.Emit(OpCodes.Ldc_I4, operand);
            il.Emit(OpCodes.Ldarg, adjoints);
            il.Emit(OpCodes.Ldloc, value);
            il.Emit(OpCodes.Call, Runtime("Increase"));
        }
    }

    /// <summary>Writes the adjoints of all steps; gives what the operands' adjoints get, in order.</summary>
    private List<(int Operand, VariableDefinition Value)> WriteAdjoints(Expansion expansion, ExpansionCode code, VariableDefinition zBar)
    {
        ILProcessor il = code.IL;
        var increments = new List<(int Operand, VariableDefinition Value)>();
        var adjoints = new VariableDefinition?[expansion.Steps.Count];
        for (int i = expansion.Steps.Count - 1; i >= 0; i--)
        {
            Step step = expansion.Steps[i];
            for (int k = 0; k < step.Operands.Count; k++)
            {
                int to = step.Operands[k], inner = to - expansion.Arity;
                if (expansion.IsConstant(to))
                    continue;
                il.Emit(OpCodes.Ldloc, adjoints[i] ?? zBar);
                Partial partial = step.Operation!.Partials[k];
                for (int read = 0; read < partial.Reads.Count; read++)
                {
                    if (!partial.Reads[read])
                        il.Emit(OpCodes.Ldc_R8, 0.0); // whatever it is
                    else
                        code.Load(read < step.Operands.Count ? step.Operands[read] : expansion.Arity + i);
                }

                il.Emit(OpCodes.Call, partial.Method);
                il.Emit(OpCodes.Mul);
                VariableDefinition target = code.Variable(Double);
                if (inner < 0)
                {
                    increments.Add((to, target));
                }
                else if (adjoints[inner] is { } before)
                {
                    il.Emit(OpCodes.Ldloc, target = before);
                    il.Emit(OpCodes.Add);
                }
                else
                {
                    adjoints[inner] = target;
                }

                il.Emit(OpCodes.Stloc, target);
            }
        }

        return increments;
    }

    private MethodDefinition Add(TypeDefinition type, string name, TypeReference result, int arity)
    {
        var method = new MethodDefinition(name, MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, result);
        for (int i = 0; i < arity; i++)
            method.Parameters.Add(new ParameterDefinition($"x{i}", ParameterAttributes.None, Double));
        method.Parameters.Add(new ParameterDefinition("tape", ParameterAttributes.None, context.Runtime.Tape));
        type.Methods.Add(method);
        return method;
    }

    private MethodDefinition AddReverse(TypeDefinition type)
    {
        var method = new MethodDefinition("Reverse", MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig, Int32);
        foreach (var (name, referred) in new[]
        {
            ("operations", context.Module.TypeSystem.UInt16), ("operands", Int32), ("values", Double), ("adjoints", Double),
        })
        {
            method.Parameters.Add(new ParameterDefinition(name, ParameterAttributes.None, new ByReferenceType(referred)));
        }

        method.Parameters.Add(new ParameterDefinition("statement", ParameterAttributes.None, Int32));
        method.Parameters.Add(new ParameterDefinition("first", ParameterAttributes.None, Int32));
        type.Methods.Add(method);
        return method;
    }

    private MethodReference Runtime(string name) => context.Runtime.Method(RuntimeType, name);
}
