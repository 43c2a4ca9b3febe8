using ILDiff.Weaving.Adjoints;
using ILDiff.Weaving.Generation;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Passes;

/// <summary>Writes the class of a compiled function, and marks the function with it.</summary>
internal sealed class CompiledClassWriter(WeavingContext context)
{
    private const string BaseType = "ILDiff.Compiled.CompiledFunction";

    private int count;

    internal void Write(MethodDefinition function, IReadOnlyList<Parameter> independent, CompiledGradient gradient, bool isRepeatable)
    {
        OwnMembers.Allow(context.Module);
        TypeDefinition type = Declare(function);
        var writer = new ProcedureWriter(context);
        List<Procedure> procedures = [gradient.Root, .. gradient.Others];
        var methods = procedures.ToDictionary(procedure => procedure, procedure => writer.Declare(procedure, type));
        foreach (Procedure procedure in procedures)
            writer.Fill(procedure, methods[procedure], callee => methods[callee]);
        WriteDriver(function, independent, gradient, methods[gradient.Root], type);
        if (isRepeatable)
            WriteRepeatable(type);
        var attribute = new CustomAttribute(context.Runtime.Method("ILDiff.Compiled.CompiledAttribute", ".ctor"));
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(
            context.Module.ImportReference(attribute.Constructor.Parameters[0].ParameterType), type));
        function.CustomAttributes.Add(attribute);
    }

    private TypeDefinition Declare(MethodDefinition function)
    {
        var type = new TypeDefinition(
            "", $"<{Emission.Names.Outer(function)}>Compiled{count++}", TypeAttributes.NotPublic | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            context.Module.ImportReference(context.Runtime.Type(BaseType)));
        context.Module.Types.Add(type);
        var constructor = new MethodDefinition(
            ".ctor",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            context.Module.TypeSystem.Void);
        type.Methods.Add(constructor);
        ILProcessor code = constructor.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, context.Runtime.Method(BaseType, ".ctor"));
        code.Emit(OpCodes.Ret);
        return type;
    }

    /// <summary>The member that AD calls: takes the arguments apart and puts the adjoints where they belong.</summary>
    private void WriteDriver(
        MethodDefinition function, IReadOnlyList<Parameter> independent, CompiledGradient gradient, MethodDefinition procedure, TypeDefinition type)
    {
        MethodDefinition driver = Override(gradient.Seeds == null ? "Gradient" : "Product", type);
        ILProcessor code = driver.Body.GetILProcessor();
        ParameterDefinition x = driver.Parameters[1], xBar = driver.Parameters[2];
        foreach (Parameter parameter in gradient.Root.Parameters)
        {
            int number = independent.ToList().IndexOf(parameter);
            if (number >= 0)
                LoadVariable(code, parameter, x, number);
            else if (parameter == gradient.Shadow)
                code.Emit(OpCodes.Ldarg, xBar);
            else if (parameter == gradient.Seeds)
                code.Emit(OpCodes.Ldarg, driver.Parameters[3]);
            else
                LoadTarget(code, driver.Parameters[0], function);
        }

        List<VariableDefinition> results = [];
        for (int i = 0; i < gradient.Root.Results.Count && gradient.Root.Results.Count > 1; i++)
        {
            results.Add(new VariableDefinition(context.Module.ImportReference(gradient.Root.Results[i])));
            driver.Body.Variables.Add(results[i]);
            code.Emit(OpCodes.Ldloca, results[i]);
        }

        if (ProcedureWriter.NeedsStack(gradient.Root))
            code.Emit(OpCodes.Ldarg, driver.Parameters[driver.Parameters.Count - 1]);
        code.Emit(OpCodes.Call, procedure);
        for (int i = 1; i < results.Count; i++)
        {
            code.Emit(OpCodes.Ldarg, xBar);
            code.Emit(OpCodes.Ldc_I4, independent.ToList().IndexOf(gradient.Adjoints[i - 1]));
            code.Emit(OpCodes.Ldloc, results[i]);
            code.Emit(OpCodes.Stelem_R8);
        }

        if (results.Count > 0)
            code.Emit(OpCodes.Ldloc, results[0]);
        code.Emit(OpCodes.Ret);
        driver.Body.OptimizeMacros();
    }

    private void WriteRepeatable(TypeDefinition type)
    {
        MethodDefinition answer = Override("get_IsRepeatable", type);
        ILProcessor code = answer.Body.GetILProcessor();
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Ret);
    }

    private MethodDefinition Override(string name, TypeDefinition type)
    {
        MethodReference overridden = context.Runtime.Method(BaseType, name);
        var method = new MethodDefinition(
            name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig, overridden.ReturnType);
        foreach (ParameterDefinition parameter in overridden.Parameters)
            method.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes, parameter.ParameterType));
        type.Methods.Add(method);
        method.Body.InitLocals = true;
        return method;
    }

    private static void LoadVariable(ILProcessor code, Parameter parameter, ParameterDefinition x, int number)
    {
        code.Emit(OpCodes.Ldarg, x);
        if (!parameter.IsDouble)
            return;
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Ldelem_R8);
    }

    private static void LoadTarget(ILProcessor code, ParameterDefinition target, MethodDefinition function)
    {
        code.Emit(OpCodes.Ldarg, target);
        code.Emit(OpCodes.Castclass, function.DeclaringType);
    }
}
