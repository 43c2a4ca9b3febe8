using ILDiff.Weaving.Adjoints;
using ILDiff.Weaving.Generation;
using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Weaving.Passes;

/// <summary>The class of a compiled function: the runtime's base class with its members overridden, and the procedures that they call.</summary>
internal sealed class CompiledClass
{
    private const string BaseType = "ILDiff.Compiled.CompiledFunction";

    private readonly WeavingContext context;
    private readonly MethodDefinition function;
    private readonly ProcedureWriter writer;
    private readonly TypeDefinition type;

    /// <summary>Adds the class, and marks the function with it.</summary>
    internal CompiledClass(WeavingContext context, MethodDefinition function, int number)
    {
        this.context = context;
        this.function = function;
        writer = new ProcedureWriter(context) { IsOptimisedAtOnce = true };
        OwnMembers.Allow(context.Module);
        type = new TypeDefinition(
            "", $"<{Plain(Emission.Names.Outer(function))}>Compiled{number}", TypeAttributes.NotPublic | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit,
            context.Module.ImportReference(context.Runtime.Type(BaseType)));
        context.Module.Types.Add(type);
        AddConstructor();
        var attribute = new CustomAttribute(context.Runtime.Method("ILDiff.Compiled.CompiledAttribute", ".ctor"));
        attribute.ConstructorArguments.Add(new CustomAttributeArgument(
            context.Module.ImportReference(attribute.Constructor.Parameters[0].ParameterType), type));
        function.CustomAttributes.Add(attribute);
    }

    /// <summary>Takes the class away again.</summary>
    internal void Remove()
    {
        context.Module.Types.Remove(type);
        function.CustomAttributes.Remove(function.CustomAttributes.Single(attribute => attribute.AttributeType.Name == "CompiledAttribute"));
    }

    /// <summary>Overrides the member for the gradient, or for the product with adjoints of several outputs.</summary>
    internal void AddGradient(IReadOnlyList<Parameter> independent, CompiledGradient gradient)
    {
        MethodDefinition procedure = Write(gradient.Root, gradient.Others);
        MethodDefinition driver = Override(gradient.Seeds == null ? "Gradient" : "Product");
        ILProcessor code = driver.Body.GetILProcessor();
        ParameterDefinition x = driver.Parameters[1], xBar = driver.Parameters[2];
        List<VariableDefinition> results = Call(driver, procedure, gradient.Root, parameter =>
            parameter == gradient.Shadow ? (xBar, -1) : parameter == gradient.Seeds ? (driver.Parameters[3], -1) : PartOf(x, independent, parameter));
        for (int i = 1; i < results.Count; i++)
        {
            code.Emit(OpCodes.Ldarg, xBar);
            code.Emit(OpCodes.Ldc_I4, independent.ToList().IndexOf(gradient.Adjoints[i - 1]));
            code.Emit(OpCodes.Ldloc, results[i]);
            code.Emit(OpCodes.Stelem_R8);
        }

        End(driver, results);
        if (!IsRepeatable([gradient.Root, .. gradient.Others]))
            return;
        AddFlag("IsRepeatable");
        if (gradient.IsArithmetic)
            AddFlag("IsArithmetic");
    }

    /// <summary>Overrides the member for the gradient and its derivative along a direction.</summary>
    internal void AddHessian(Parameter x, Parameter shadow, CompiledTangent tangent)
    {
        MethodDefinition procedure = Write(tangent.Root, tangent.Others);
        MethodDefinition driver = Override("HessianProduct");
        var arguments = new Dictionary<Parameter, ParameterDefinition> { [x] = driver.Parameters[1], [shadow] = driver.Parameters[2] };
        foreach (KeyValuePair<Parameter, Parameter> beside in tangent.Tangents.Parameters)
            arguments[beside.Value] = driver.Parameters[beside.Key == x ? 3 : 4];
        End(driver, Call(driver, procedure, tangent.Root, parameter => arguments.TryGetValue(parameter, out ParameterDefinition? own) ? (own, -1) : null));
        AddFlag("HasHessian");
    }

    /// <summary>Overrides the member for derivatives of several outputs along one direction, or several.</summary>
    internal void AddTangents(Parameter x, CompiledTangent tangent)
    {
        MethodDefinition procedure = Write(tangent.Root, tangent.Others);
        Parameter beside = tangent.Tangents.Parameters[x];
        MethodDefinition driver = Override("Tangents", beside.Type);
        ILProcessor code = driver.Body.GetILProcessor();
        List<VariableDefinition> results = Call(driver, procedure, tangent.Root, parameter =>
            parameter == x ? (driver.Parameters[1], -1) : parameter == beside ? (driver.Parameters[2], -1) : null);
        int number = tangent.Tangents.Results[0];
        code.Emit(OpCodes.Ldarg, driver.Parameters[3]);
        if (number < 0)
            code.Emit(OpCodes.Ldnull);
        else
            code.Emit(OpCodes.Ldloc, results[number]);
        code.Emit(OpCodes.Stind_Ref);
        End(driver, results);
        if (beside.Type is ArrayType { ElementType.MetadataType: MetadataType.Double })
            AddFlag("HasTangent");
    }

    /// <summary>A name without what means something in names of types: .cctor, and members that implement those of interfaces.</summary>
    private static string Plain(string name) => new([.. name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);

    private MethodDefinition Write(Procedure root, IReadOnlyList<Procedure> others)
    {
        List<Procedure> procedures = [root, .. others];
        var methods = procedures.ToDictionary(procedure => procedure, procedure => writer.Declare(procedure, type));
        foreach (Procedure procedure in procedures)
            writer.Fill(procedure, methods[procedure], callee => methods[callee]);
        return methods[root];
    }

    private static (ParameterDefinition, int)? PartOf(ParameterDefinition x, IReadOnlyList<Parameter> independent, Parameter parameter)
    {
        int number = independent.ToList().IndexOf(parameter);
        return number < 0 ? null : (x, parameter.IsDouble ? number : -1);
    }

    /// <summary>Calls a procedure; gives the variables with its results.</summary>
    /// <param name="driver">Where.</param>
    /// <param name="method">The procedure's method.</param>
    /// <param name="procedure">It.</param>
    /// <param name="argumentOf">The argument for a parameter, and which element of it or -1; null for the object that the function is called on.</param>
    private List<VariableDefinition> Call(
        MethodDefinition driver, MethodDefinition method, Procedure procedure, Func<Parameter, (ParameterDefinition Argument, int Element)?> argumentOf)
    {
        ILProcessor code = driver.Body.GetILProcessor();
        foreach (Parameter parameter in procedure.Parameters)
        {
            if (argumentOf(parameter) is not { } argument)
            {
                code.Emit(OpCodes.Ldarg, driver.Parameters[0]);
                code.Emit(OpCodes.Castclass, function.DeclaringType);
                continue;
            }

            code.Emit(OpCodes.Ldarg, argument.Argument);
            if (argument.Element < 0)
                continue;
            code.Emit(OpCodes.Ldc_I4, argument.Element);
            code.Emit(OpCodes.Ldelem_R8);
        }

        List<VariableDefinition> results = [.. procedure.Results.Select(result => new VariableDefinition(context.Module.ImportReference(result)))];
        results.ForEach(driver.Body.Variables.Add);
        if (results.Count > 1)
            results.ForEach(result => code.Emit(OpCodes.Ldloca, result));
        if (ProcedureWriter.NeedsStack(procedure))
            code.Emit(OpCodes.Ldarg, driver.Parameters[driver.Parameters.Count - 1]);
        code.Emit(OpCodes.Call, method);
        if (results.Count == 1)
            code.Emit(OpCodes.Stloc, results[0]);
        return results;
    }

    private static void End(MethodDefinition driver, List<VariableDefinition> results)
    {
        ILProcessor code = driver.Body.GetILProcessor();
        code.Emit(OpCodes.Ldloc, results[0]);
        code.Emit(OpCodes.Ret);
        driver.Body.OptimizeMacros();
    }

    private void AddConstructor()
    {
        var constructor = new MethodDefinition(
            ".ctor",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            context.Module.TypeSystem.Void);
        type.Methods.Add(constructor);
        ILProcessor code = constructor.Body.GetILProcessor();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Call, context.Runtime.Method(BaseType, ".ctor"));
        code.Emit(OpCodes.Ret);
    }

    private void AddFlag(string name)
    {
        ILProcessor code = Override($"get_{name}").Body.GetILProcessor();
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Ret);
    }

    /// <summary>Overrides a member of the base class.</summary>
    private MethodDefinition Override(string name, TypeReference? third = null)
    {
        MethodDefinition overridden = context.Runtime.Type(BaseType).Methods
            .Single(method => method.Name == name && (third == null || method.Parameters[2].ParameterType.FullName == third.FullName));
        var method = new MethodDefinition(
            name,
            MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.HideBySig | (overridden.Attributes & MethodAttributes.SpecialName),
            context.Module.ImportReference(overridden.ReturnType));
        foreach (ParameterDefinition parameter in overridden.Parameters)
            method.Parameters.Add(new ParameterDefinition(parameter.Name, parameter.Attributes, context.Module.ImportReference(parameter.ParameterType)));
        type.Methods.Add(method);
        method.Body.InitLocals = true;
        return method;
    }

    /// <summary>Whether nothing but computing happens, so that it may happen again.</summary>
    private static bool IsRepeatable(IReadOnlyList<Procedure> procedures) => procedures.SelectMany(procedure => procedure.Operations).All(operation =>
        operation.Kind != OperationKind.Call || IsRepeatable((Callee)operation.Detail!));

    private static bool IsRepeatable(Callee callee) => callee.IsPure ||
        callee.Method.DeclaringType.FullName is "ILDiff.Compiled.OutputSeeds" or "ILDiff.Compiled.Texts" or "System.String" ||
        (callee.IsNew && callee.Method.DeclaringType.Name.EndsWith("Exception", StringComparison.Ordinal));
}
