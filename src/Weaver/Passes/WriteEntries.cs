using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Original Foo ⇒ if some thread records, return &lt;Foo&gt;Entry(args); then its own body.<br/>
/// &lt;Foo&gt;Entry, if it is this thread that records, calls the twin, and looks at what it hands back when code that was
/// not woven called it; else it calls &lt;Foo&gt;Primal. A method that has a replacement is called by that alone.
/// </summary>
internal sealed class WriteEntries(WeavingContext context)
{
    internal void Write()
    {
        foreach (MethodDefinition method in context.Entered.ToList())
            WritePrologue(method, WriteEntry(method, context.Twins[method]));
    }

    private MethodDefinition WriteEntry(MethodDefinition method, MethodDefinition twin)
    {
        MethodDefinition entry = MethodCloning.AddBeside(method, $"<{method.Name}>Entry");
        entry.CustomAttributes.Add(new CustomAttribute(context.Runtime.StackTraceHidden));
        entry.AggressiveInlining = false;
        entry.NoInlining = true; // or the original, which is to be inlined, brings all the recording with it
        var tape = new VariableDefinition(context.Runtime.Tape);
        var site = new VariableDefinition(context.Module.TypeSystem.String);
        bool isVoid = Types.IsVoid(method.ReturnType);
        var result = new VariableDefinition(isVoid ? context.Module.TypeSystem.Object : method.ReturnType);
        entry.Body.InitLocals = true;
        entry.Body.Variables.Add(tape);
        entry.Body.Variables.Add(site);
        if (!isVoid)
            entry.Body.Variables.Add(result);

        ILProcessor il = entry.Body.GetILProcessor();
        Instruction end = isVoid ? il.Create(OpCodes.Ret) : il.Create(OpCodes.Ldloc, result);
        Instruction recorded = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Call, context.Runtime.CurrentTape("Get"));
        il.Emit(OpCodes.Stloc, tape);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Brtrue, recorded);
        LoadArguments(il, entry, method.Parameters.Count);
        il.Emit(OpCodes.Call, References.Self(context.Primals[method]));
        il.Emit(OpCodes.Ret);
        il.Append(recorded);
        Replacement? replacement = context.Replacements.OfOwn(method);
        VariableDefinition? isOwn = replacement == null ? null : AskWhoCalls(il, method, entry, tape);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Call, context.Runtime.Crossing("Enter"));
        il.Emit(OpCodes.Stloc, site);
        VariableDefinition? line = context.Options.Lines ? KeepLine(il, entry, tape) : null;

        var tryStart = il.Create(OpCodes.Nop);
        il.Append(tryStart);
        Instruction called = il.Create(OpCodes.Nop);
        if (replacement != null)
            CallReplacement(il, method, entry, replacement, tape, isOwn!, called);
        LoadArguments(il, entry, method.Parameters.Count);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Call, References.Self(twin));
        il.Append(called);
        if (!isVoid)
            il.Emit(OpCodes.Stloc, result);
        HandBack(il, method, entry, tape, site, isVoid ? null : result);
        il.Emit(OpCodes.Leave, end);

        Instruction handler = il.Create(OpCodes.Ldloc, site);
        il.Append(handler);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Call, context.Runtime.Crossing("Exit"));
        if (line != null)
        {
            il.Emit(OpCodes.Ldloc, line);
            il.Emit(OpCodes.Ldloc, tape);
            il.Emit(OpCodes.Call, Lines("At"));
        }

        il.Emit(OpCodes.Endfinally);
        il.Append(end);
        if (!isVoid)
            il.Emit(OpCodes.Ret);
        entry.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = tryStart,
            TryEnd = handler,
            HandlerStart = handler,
            HandlerEnd = end,
        });
        ShortForms.Contract(entry.Body);
        return entry;
    }

    /// <summary>The line of the caller, which it is at again afterwards: it may be code of .NET or of the runtime.</summary>
    private VariableDefinition KeepLine(ILProcessor il, MethodDefinition entry, VariableDefinition tape)
    {
        var line = new VariableDefinition(context.Module.TypeSystem.String);
        entry.Body.Variables.Add(line);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Call, Lines("Current"));
        il.Emit(OpCodes.Stloc, line);
        return line;
    }

    private MethodReference Lines(string method) => context.Runtime.Method("ILDiff.Activity.Lines", method);

    /// <summary>Before the entry forgets it: whether the replacement calls.</summary>
    private VariableDefinition AskWhoCalls(ILProcessor il, MethodDefinition method, MethodDefinition entry, VariableDefinition tape)
    {
        var isOwn = new VariableDefinition(context.Module.TypeSystem.Boolean);
        entry.Body.Variables.Add(isOwn);
        il.Emit(OpCodes.Ldstr, method.FullName);
        il.Emit(OpCodes.Ldloc, tape);
        il.Emit(OpCodes.Call, context.Runtime.Crossing("IsOwnCall"));
        il.Emit(OpCodes.Stloc, isOwn);
        return isOwn;
    }

    private void CallReplacement(
        ILProcessor il, MethodDefinition method, MethodDefinition entry, Replacement replacement, VariableDefinition tape,
        VariableDefinition isOwn, Instruction called)
    {
        Instruction twin = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldloc, isOwn);
        il.Emit(OpCodes.Brtrue, twin);
        LoadArguments(il, entry, 0);
        if (method is { HasThis: true, DeclaringType.IsValueType: true } &&
            replacement.Method.Parameters[0].ParameterType is not ByReferenceType)
        {
            il.Emit(OpCodes.Ldobj, References.Self(method.DeclaringType));
        }

        foreach (ParameterDefinition parameter in entry.Parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        if (replacement.TakesTape)
            il.Emit(OpCodes.Ldloc, tape);
        MethodReference target = context.Module.ImportReference(replacement.Method);
        il.Emit(OpCodes.Call, replacement.Method.HasGenericParameters
            ? References.Instance(target, [.. method.DeclaringType.GenericParameters, .. method.GenericParameters])
            : target);
        il.Emit(OpCodes.Br, called);
        il.Append(twin);
    }

    /// <summary>Looks at the result, and at arrays and references through which the twin may have handed values back.</summary>
    private void HandBack(
        ILProcessor il, MethodDefinition method, MethodDefinition entry, VariableDefinition tape, VariableDefinition site,
        VariableDefinition? result)
    {
        var skip = il.Create(OpCodes.Nop);
        bool any = false;
        if (result != null && CanLookInto(method.ReturnType))
            Look(il.Create(OpCodes.Ldloc, result), method.ReturnType);
        foreach (ParameterDefinition parameter in entry.Parameters)
        {
            switch (parameter.ParameterType)
            {
                case ArrayType array when CanLookInto(array):
                    Look(il.Create(OpCodes.Ldarg, parameter), array);
                    break;
                case ByReferenceType { ElementType: var pointed } when CanLookInto(pointed):
                    Look(il.Create(OpCodes.Ldarg, parameter), pointed, byReference: true);
                    break;
            }
        }

        if (any)
            il.Append(skip);

        void Look(Instruction load, TypeReference type, bool byReference = false)
        {
            if (!any)
            {
                il.Emit(OpCodes.Ldloc, site);
                il.Emit(OpCodes.Brfalse, skip);
            }

            any = true;
            il.Append(load);
            if (byReference)
                il.Emit(OpCodes.Ldobj, type);
            il.Emit(OpCodes.Ldloc, site);
            il.Emit(OpCodes.Ldloc, tape);
            il.Emit(OpCodes.Call, References.Instance(context.Runtime.Crossing("HandBack", 1), type));
            il.Emit(OpCodes.Pop);
        }
    }

    private bool CanLookInto(TypeReference type) => !Types.IsVoid(type) &&
        type is not (ByReferenceType or PointerType or IModifierType) && context.Bearing.May(type) &&
        !Types.IsByRefLike(type);

    // It does not come back from the entry: a path that does would keep the arguments of every call in memory.
    private void WritePrologue(MethodDefinition method, MethodDefinition entry)
    {
        MethodBody body = method.Body;
        body.SimplifyMacros();
        ILProcessor il = body.GetILProcessor();
        List<Instruction> original = [.. body.Instructions];
        body.Instructions.Clear();
        Instruction start = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldsfld, context.Runtime.Recordings);
        il.Emit(OpCodes.Brfalse, start);
        LoadArguments(il, method, method.Parameters.Count);
        il.Emit(OpCodes.Call, References.Self(entry));
        il.Emit(OpCodes.Ret);
        il.Append(start);
        foreach (Instruction instruction in original)
            il.Append(instruction);
        ShortForms.Contract(body);
    }

    private static void LoadArguments(ILProcessor il, MethodDefinition method, int count)
    {
        if (method.HasThis)
            il.Emit(OpCodes.Ldarg_0);
        for (int i = 0; i < count; i++)
            il.Emit(OpCodes.Ldarg, method.Parameters[i]);
    }
}
