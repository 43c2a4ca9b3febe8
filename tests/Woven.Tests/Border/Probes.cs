using System.Reflection;
using ILDiff.Weaving;
using ILDiff.Woven.Tests.Harness;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Woven.Tests.Border;

/// <summary>A woven assembly with one method a row, which takes what the row's member takes and calls it.</summary>
internal sealed class Probes : IDisposable
{
    private readonly PlatformResolver resolver = new();
    private readonly ModuleDefinition module;
    private readonly TypeDefinition holder;

    internal Probes(IReadOnlyList<Row> rows)
    {
        resolver.Add(WovenRuntime.Image);
        module = ModuleDefinition.CreateModule(
            "Probes", new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = resolver });
        module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(object).Assembly.FullName));
        module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(AD).Assembly.FullName));
        holder = new TypeDefinition(
            "", "Probes", Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Class, module.TypeSystem.Object);
        module.Types.Add(holder);
        for (int i = 0; i < rows.Count; i++)
            Add(rows[i], NameOf(i));
        Image = Writing.Weave(module, new WeavingOptions { Everything = true }).Image;
    }

    internal byte[] Image { get; }

    internal static string NameOf(int row) => $"Row{row}";

    /// <summary>What the recording twin of a probe calls; nothing if it has none, because the call needs no care.</summary>
    internal IEnumerable<MethodReference> CallsOfTwin(int row) =>
        holder.Methods.FirstOrDefault(method => method.Name == $"<{NameOf(row)}>Twin")?.Body.Instructions
            .Select(instruction => instruction.Operand).OfType<MethodReference>() ?? [];

    public void Dispose()
    {
        module.Dispose();
        resolver.Dispose();
    }

    private void Add(Row row, string name)
    {
        var probe = new MethodDefinition(
            name, Mono.Cecil.MethodAttributes.Public | Mono.Cecil.MethodAttributes.Static, module.TypeSystem.Void);
        holder.Methods.Add(probe);
        ILProcessor il = probe.Body.GetILProcessor();
        if (row.Member is FieldInfo field)
        {
            if (!field.IsStatic)
                Receiver(row, probe, il);
            il.Emit(field.IsStatic ? OpCodes.Ldsfld : OpCodes.Ldfld, module.ImportReference(field));
            Return(field.FieldType, probe, il);
            return;
        }

        var method = (MethodBase)row.Member;
        if (method.IsConstructor && typeof(Delegate).IsAssignableFrom(method.DeclaringType))
        {
            il.Emit(OpCodes.Ldnull);
            il.Emit(OpCodes.Ldftn, Target(method.DeclaringType!, name));
        }
        else
        {
            if (!method.IsStatic && !method.IsConstructor)
                Receiver(row, probe, il);
            foreach (ParameterInfo parameter in method.GetParameters())
                Argument(parameter.ParameterType, row, probe, il);
        }

        if (row.Constrained != null)
            il.Emit(OpCodes.Constrained, module.ImportReference(row.Constrained));
        OpCode call = method.IsConstructor ? OpCodes.Newobj
            : method.IsVirtual && (row.Constrained != null || !method.DeclaringType!.IsValueType) ? OpCodes.Callvirt : OpCodes.Call;
        il.Emit(call, module.ImportReference(method));
        Return(method.IsConstructor ? method.DeclaringType! : ((MethodInfo)method).ReturnType, probe, il);
    }

    /// <summary>A structure comes by reference; an untyped receiver is what the row says.</summary>
    private void Receiver(Row row, MethodDefinition probe, ILProcessor il)
    {
        Type type = row.Constrained ??
            (row.Handed is { } handed && handed.StartsWith("this:", StringComparison.Ordinal)
                ? Spelling.Parse(handed[5..]).Resolve()
                : row.Member.DeclaringType!);
        ParameterDefinition parameter = Parameter(type, probe);
        il.Emit(type.IsValueType || row.Constrained != null ? OpCodes.Ldarga : OpCodes.Ldarg, parameter);
    }

    private void Argument(Type type, Row row, MethodDefinition probe, ILProcessor il)
    {
        bool isUntyped = type == typeof(object) || type == typeof(Array);
        if (!isUntyped || row.Handed is not { } handed || handed.StartsWith("this:", StringComparison.Ordinal))
        {
            il.Emit(OpCodes.Ldarg, Parameter(type, probe));
        }
        else if (handed == "boxed double")
        {
            il.Emit(OpCodes.Ldarg, Parameter(typeof(double), probe));
            il.Emit(OpCodes.Box, module.TypeSystem.Double);
        }
        else
        {
            il.Emit(OpCodes.Ldarg, Parameter(Spelling.Parse(handed).Resolve(), probe));
        }
    }

    private ParameterDefinition Parameter(Type type, MethodDefinition probe)
    {
        var parameter = new ParameterDefinition(module.ImportReference(type));
        probe.Parameters.Add(parameter);
        return parameter;
    }

    private void Return(Type result, MethodDefinition probe, ILProcessor il)
    {
        probe.ReturnType = module.ImportReference(result);
        il.Emit(OpCodes.Ret);
        probe.Body.OptimizeMacros();
    }

    /// <summary>A method for a delegate to call, which returns a default.</summary>
    private MethodDefinition Target(Type delegateType, string name)
    {
        MethodInfo invoke = delegateType.GetMethod("Invoke")!;
        var target = new MethodDefinition(
            $"{name}Target", Mono.Cecil.MethodAttributes.Public | Mono.Cecil.MethodAttributes.Static,
            module.ImportReference(invoke.ReturnType));
        foreach (ParameterInfo parameter in invoke.GetParameters())
            target.Parameters.Add(new ParameterDefinition(module.ImportReference(parameter.ParameterType)));
        ILProcessor il = target.Body.GetILProcessor();
        if (invoke.ReturnType != typeof(void))
        {
            var result = new VariableDefinition(target.ReturnType);
            target.Body.Variables.Add(result);
            target.Body.InitLocals = true;
            il.Emit(OpCodes.Ldloc, result);
        }

        il.Emit(OpCodes.Ret);
        holder.Methods.Add(target);
        return target;
    }
}
