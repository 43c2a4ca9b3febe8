using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Diagnostics;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// [DerivativeOf(M)] D ⇒ value = M(primals) and partials = D(primals), not recorded, then one term a parameter.<br/>
/// For a method of the module that is the body of its twin; for one of another assembly it is a method marked
/// [Replaces], which other weavings find too.
/// </summary>
internal sealed class WriteRules(WeavingContext context)
{
    private const string TypeName = "ILDiffRules";
    private const string RulesType = "ILDiff.Activity.Rules";

    private TypeDefinition? holder;

    /// <summary>Reads the rules of the module, and writes those for methods of other assemblies.</summary>
    internal void Run()
    {
        foreach (MethodDefinition method in context.Module.GetTypes().SelectMany(type => type.Methods).ToList())
        {
            foreach (CustomAttribute attribute in method.CustomAttributes.Where(a => a.AttributeType.FullName == DerivativeRule.AttributeName))
                Read(method, attribute);
        }
    }

    /// <summary>Writes the body of a twin.</summary>
    internal void WriteTwin(DerivativeRule rule, MethodDefinition twin) => Write(rule, twin);

    private void Read(MethodDefinition method, CustomAttribute attribute)
    {
        if (DerivativeRule.Read(method, attribute, out string why) is not { } rule)
        {
            SequencePoint? point = method.DebugInformation.SequencePoints.FirstOrDefault(p => !p.IsHidden);
            context.Report.Diagnostics.Add(
                Catalogue.BadRule(Names.Of(method), why, point?.Document.Url, point?.StartLine ?? 0));
            return;
        }

        MakeCallable(method);
        if (rule.Target.Module == context.Module)
            context.Rules[rule.Target] = rule;
        else
            WriteReplacement(rule, attribute);
    }

    /// <summary>A rule may be private where it stands; the code that calls it stands elsewhere in the module.</summary>
    private static void MakeCallable(MethodDefinition rule)
    {
        if (rule.IsPrivate || rule.IsFamily)
            rule.IsAssembly = true;
        for (TypeDefinition type = rule.DeclaringType; type.IsNested; type = type.DeclaringType)
        {
            if (type.IsNestedPrivate || type.IsNestedFamily)
                type.IsNestedAssembly = true;
        }
    }

    private void WriteReplacement(DerivativeRule rule, CustomAttribute attribute)
    {
        var method = new MethodDefinition(
            rule.Target.Name, MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig,
            context.Module.TypeSystem.Double);
        foreach (ParameterDefinition parameter in rule.Derivative.Parameters.Take(rule.Parameters.Count))
            method.Parameters.Add(new ParameterDefinition(parameter.Name, ParameterAttributes.None, parameter.ParameterType));
        method.Parameters.Add(new ParameterDefinition("tape", ParameterAttributes.None, context.Runtime.Tape));
        TypeDefinition replaces = context.Runtime.Type("ILDiff.ReplacesAttribute");
        var mark = new CustomAttribute(context.Module.ImportReference(replaces.Methods.Single(m => m.IsConstructor)));
        foreach (CustomAttributeArgument argument in attribute.ConstructorArguments)
            mark.ConstructorArguments.Add(argument);
        method.CustomAttributes.Add(mark);
        Holder().Methods.Add(method);
        Write(rule, method);
        context.Replacements.Add(method);
    }

    private void Write(DerivativeRule rule, MethodDefinition method)
    {
        method.Body.InitLocals = true;
        ILProcessor il = method.Body.GetILProcessor();
        ParameterDefinition tape = method.Parameters[method.Parameters.Count - 1];
        List<ParameterDefinition> parameters = [.. method.Parameters.Take(method.Parameters.Count - 1)];
        if (method.HasThis)
            parameters.Insert(0, method.Body.ThisParameter);

        VariableDefinition isActive = Local(context.Module.TypeSystem.Boolean);
        VariableDefinition value = Local(context.Module.TypeSystem.Double);
        VariableDefinition suspended = Local(context.Runtime.Tape);
        VariableDefinition partials = Local(rule.Derivative.ReturnType);
        var primals = new List<VariableDefinition?>();
        for (int i = 0; i < parameters.Count; i++)
            primals.Add(Argument(i));

        il.Emit(OpCodes.Call, context.Runtime.CurrentTape("Suspend"));
        il.Emit(OpCodes.Stloc, suspended);
        Instruction end = il.Create(OpCodes.Nop);
        Instruction tryStart = il.Create(OpCodes.Nop);
        Instruction leave = il.Create(OpCodes.Leave, end);
        il.Append(tryStart);
        LoadPrimals();
        il.Emit(rule.Target.HasThis && !rule.Target.DeclaringType.IsValueType ? OpCodes.Callvirt : OpCodes.Call,
            context.Module.ImportReference(rule.Target));
        il.Emit(OpCodes.Stloc, value);
        il.Emit(OpCodes.Ldloc, isActive);
        il.Emit(OpCodes.Brfalse, leave);
        LoadPrimals();
        if (rule.TakesValue)
            il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Call, rule.Derivative);
        il.Emit(OpCodes.Stloc, partials);
        il.Append(leave);
        Instruction handler = il.Create(OpCodes.Ldloc, suspended);
        il.Append(handler);
        il.Emit(OpCodes.Call, context.Runtime.CurrentTape("Resume"));
        il.Emit(OpCodes.Endfinally);
        il.Append(end);
        method.Body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Finally)
        {
            TryStart = tryStart,
            TryEnd = handler,
            HandlerStart = handler,
            HandlerEnd = end,
        });

        // Partials that are constants give the first derivative; partials of active arguments, recorded, each time one more.
        VariableDefinition order = Local(context.Module.TypeSystem.Int32);
        VariableDefinition differential = Local(context.Module.TypeSystem.Double);
        VariableDefinition result = Local(context.Module.TypeSystem.Double);
        Instruction ret = il.Create(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Stloc, result);
        il.Emit(OpCodes.Ldloc, isActive);
        il.Emit(OpCodes.Brfalse, ret);
        Instruction next = il.Create(OpCodes.Ldc_R8, 0.0);
        il.Append(next);
        il.Emit(OpCodes.Stloc, differential);
        Terms();
        il.Emit(OpCodes.Ldloc, value);
        il.Emit(OpCodes.Ldloc, differential);
        il.Emit(OpCodes.Ldarg, tape);
        il.Emit(OpCodes.Call, context.Runtime.Method(RulesType, "Result"));
        il.Emit(OpCodes.Stloc, result);
        il.Emit(OpCodes.Ldloc, order);
        il.Emit(OpCodes.Ldc_I4_1);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, order);
        il.Emit(OpCodes.Ldloc, order);
        il.Emit(OpCodes.Ldarg, tape);
        il.Emit(OpCodes.Call, context.Runtime.Method(RulesType, "IsWanted"));
        il.Emit(OpCodes.Brfalse, ret);
        foreach (ParameterDefinition parameter in parameters)
            il.Emit(OpCodes.Ldarg, parameter);
        if (rule.TakesValue)
            il.Emit(OpCodes.Ldloc, result);
        il.Emit(OpCodes.Call, rule.Derivative);
        il.Emit(OpCodes.Stloc, partials);
        il.Emit(OpCodes.Br, next);
        il.Append(ret);
        il.Emit(OpCodes.Ret);
        ShortForms.Contract(method.Body);

        VariableDefinition Local(TypeReference type)
        {
            var variable = new VariableDefinition(type);
            method.Body.Variables.Add(variable);
            return variable;
        }

        // Active arguments are looked for, and give their primals; others must not hold active values.
        VariableDefinition? Argument(int i)
        {
            TypeReference type = rule.Parameters[i];
            if (!DerivativeRule.IsDifferentiated(type))
            {
                if (context.Bearing.May(type) && type is not (ByReferenceType or PointerType) && !(i == 0 && rule.Target.HasThis && type.IsValueType))
                {
                    il.Emit(OpCodes.Ldarg, parameters[i]);
                    il.Emit(OpCodes.Ldstr, $"{Names.Of(rule.Target)}|the rule {Names.Of(rule.Derivative)}|");
                    il.Emit(OpCodes.Ldarg, tape);
                    il.Emit(OpCodes.Call, References.Instance(context.Runtime.Crossing("Guard", 1), type));
                    il.Emit(OpCodes.Pop);
                }

                return null;
            }

            il.Emit(OpCodes.Ldarg, parameters[i]);
            il.Emit(OpCodes.Ldarg, tape);
            il.Emit(OpCodes.Call, context.Runtime.Rule("IsActive", type, parameters: 2));
            il.Emit(OpCodes.Ldloc, isActive);
            il.Emit(OpCodes.Or);
            il.Emit(OpCodes.Stloc, isActive);
            VariableDefinition primal = Local(type);
            il.Emit(OpCodes.Ldarg, parameters[i]);
            il.Emit(OpCodes.Ldarg, tape);
            il.Emit(OpCodes.Call, References.Instance(context.Runtime.Primals("Of"), type));
            il.Emit(OpCodes.Stloc, primal);
            return primal;
        }

        void LoadPrimals()
        {
            for (int i = 0; i < parameters.Count; i++)
            {
                if (primals[i] is { } primal)
                    il.Emit(OpCodes.Ldloc, primal);
                else
                    il.Emit(OpCodes.Ldarg, parameters[i]);
            }
        }

        void Terms()
        {
            int item = 0;
            int count = rule.Parameters.Count(DerivativeRule.IsDifferentiated);
            for (int i = 0; i < parameters.Count; i++)
            {
                TypeReference type = rule.Parameters[i];
                if (!DerivativeRule.IsDifferentiated(type))
                    continue;
                item++;
                il.Emit(OpCodes.Ldloc, differential);
                il.Emit(OpCodes.Ldarg, parameters[i]);
                il.Emit(OpCodes.Ldloc, partials);
                if (count > 1)
                    il.Emit(OpCodes.Ldfld, Item((GenericInstanceType)rule.Derivative.ReturnType, item));
                il.Emit(OpCodes.Ldarg, tape);
                il.Emit(OpCodes.Call, context.Runtime.Rule("Term", type, parameters: 4));
                il.Emit(OpCodes.Stloc, differential);
            }
        }
    }

    private static FieldReference Item(GenericInstanceType tuple, int number) =>
        new($"Item{number}", tuple.ElementType.GenericParameters.Count >= number
            ? tuple.ElementType.GenericParameters[number - 1]
            : Types.TryResolve(tuple)!.GenericParameters[number - 1], tuple);

    private TypeDefinition Holder()
    {
        if (holder != null)
            return holder;
        holder = new TypeDefinition(
            "", TypeName, TypeAttributes.Class | TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Public,
            context.Module.TypeSystem.Object);
        context.Module.Types.Add(holder);
        return holder;
    }
}
