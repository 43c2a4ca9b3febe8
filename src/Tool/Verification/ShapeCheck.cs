using ILDiff.Tool.Libraries;
using ILDiff.Weaving;
using ILDiff.Weaving.Coverage;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Tool.Verification;

/// <summary>
/// The woven assembly beside the published one: what was there is there, what is new is not public, and each recorded
/// method has its companions with the right signatures.
/// </summary>
internal sealed class ShapeCheck
{
    private const string Rules = "ILDiffRules"; // public replacements, which other weavings find

    private readonly List<string> problems = [];
    private readonly Dictionary<string, MethodCoverage> coverage;

    private ShapeCheck(IEnumerable<MethodCoverage> coverage) =>
        this.coverage = coverage.DistinctBy(method => method.FullName).ToDictionary(method => method.FullName);

    /// <summary>What is not as it should be.</summary>
    internal IReadOnlyList<string> Problems => problems;

    /// <summary>How many types were compared.</summary>
    internal int Types { get; private set; }

    /// <summary>How many methods were compared.</summary>
    internal int Methods { get; private set; }

    internal static ShapeCheck Run(
        string published, WovenLibraries woven, IProgress<WeavingProgress> progress, CancellationToken cancellation)
    {
        var check = new ShapeCheck(woven.Report.Methods);
        using ModuleDefinition before = ModuleDefinition.ReadModule(published);
        using ModuleDefinition after = ModuleDefinition.ReadModule(new MemoryStream(File.ReadAllBytes(woven.WovenFile)));
        List<TypeDefinition> types = [.. before.GetTypes()];
        Dictionary<string, TypeDefinition> wovenTypes = after.GetTypes().DistinctBy(type => type.FullName).ToDictionary(type => type.FullName);
        foreach (TypeDefinition type in types)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Report(new WeavingProgress("comparing shapes", check.Types++, types.Count));
            if (wovenTypes.Remove(type.FullName, out TypeDefinition? counterpart))
                check.Compare(type, counterpart);
            else
                check.problems.Add($"The type {type.FullName} is gone.");
        }

        check.problems.AddRange(wovenTypes.Values.Where(type => type.IsPublic && type.Name != Rules).Select(type => $"The type {type.FullName} is new and public."));
        check.Demand(before.EntryPoint?.FullName == after.EntryPoint?.FullName, "The entry point is another.");
        check.Demand(
            before.Resources.Select(resource => resource.Name).SequenceEqual(after.Resources.Select(resource => resource.Name)),
            "The resources are others.");
        check.Demand(before.Assembly.FullName == after.Assembly.FullName, "The name of the assembly is another.");
        return check;
    }

    private void Compare(TypeDefinition before, TypeDefinition after)
    {
        // A type around a rule may have become visible to the rest of the assembly.
        Demand((before.Attributes & ~TypeAttributes.VisibilityMask) == (after.Attributes & ~TypeAttributes.VisibilityMask) &&
            before.IsPublic == after.IsPublic && before.IsNestedPublic == after.IsNestedPublic, $"The type {before.FullName} has other attributes.");
        Demand(before.BaseType?.FullName == after.BaseType?.FullName, $"The type {before.FullName} has another base.");
        Demand(
            before.Interfaces.Select(i => i.InterfaceType.FullName).SequenceEqual(after.Interfaces.Select(i => i.InterfaceType.FullName)),
            $"The type {before.FullName} has other interfaces.");
        Demand(
            before.PackingSize == after.PackingSize && before.ClassSize == after.ClassSize && before.Fields.Select(Layout).SequenceEqual(after.Fields.Select(Layout)),
            $"The type {before.FullName} has other fields.");
        Dictionary<string, MethodDefinition> woven = after.Methods.DistinctBy(Key).ToDictionary(Key);
        foreach (MethodDefinition method in before.Methods)
        {
            Methods++;
            if (woven.Remove(Key(method), out MethodDefinition? counterpart))
                Compare(method, counterpart, woven);
            else
                problems.Add($"{method.FullName} is gone.");
        }

        foreach (MethodDefinition method in woven.Values)
        {
            Demand(!method.IsPublic && !method.IsFamily && !method.IsFamilyOrAssembly && !method.IsVirtual, $"{method.FullName} is new, and others can see it.");
            Demand(IsCompanion(method.Name), $"{method.FullName} is new, and belongs to no method.");
        }
    }

    private static bool IsCompanion(string name) =>
        name is ['<', ..] && (name.EndsWith(">Twin", StringComparison.Ordinal) || name.EndsWith(">Entry", StringComparison.Ordinal) || name.EndsWith(">Primal", StringComparison.Ordinal));

    private void Compare(MethodDefinition before, MethodDefinition after, Dictionary<string, MethodDefinition> woven)
    {
        const MethodAttributes visibility = MethodAttributes.MemberAccessMask;
        Demand((before.Attributes & ~visibility) == (after.Attributes & ~visibility) && IsVisible(before) == IsVisible(after),
            $"{before.FullName} has other attributes.");
        Demand((before.ImplAttributes | MethodImplAttributes.AggressiveInlining) == (after.ImplAttributes | MethodImplAttributes.AggressiveInlining),
            $"{before.FullName} is implemented in another way.");
        if (!coverage.TryGetValue(before.FullName, out MethodCoverage? known))
        {
            problems.Add($"{before.FullName} is in no report.");
            return;
        }

        bool hasTwin = woven.ContainsKey(Key(after, "Twin", withTape: true));
        switch (known.Outcome)
        {
            case MethodOutcome.Same or MethodOutcome.NotWoven or MethodOutcome.WithoutCode:
                Demand(!hasTwin, $"{before.FullName} has a twin, though it is said to have none.");
                DemandSameBody(before, after, before is { IsConstructor: true, IsStatic: true });
                break;
            case MethodOutcome.Recorded when !hasTwin:
                Demand(Calls(after, "OrNone"), $"{before.FullName} is said to be recorded, and neither has a twin nor asks for the tape.");
                break;
            default:
                Demand(hasTwin, $"{before.FullName} has no twin.");
                Demand(woven.ContainsKey(Key(after, "Entry")), $"{before.FullName} has no entry.");
                Demand(after.HasBody && after.Body.Instructions is [{ Operand: FieldReference { Name: "Recordings" } }, ..],
                    $"{before.FullName} does not ask whether anything is recorded.");
                if (woven.TryGetValue(Key(after, "Primal"), out MethodDefinition? primal))
                    DemandSameBody(before, primal, isStaticConstructor: false);
                else
                    problems.Add($"{before.FullName} has no primal.");
                break;
        }
    }

    /// <summary>The same instructions; which method a call or a delegate goes to may have changed.</summary>
    private void DemandSameBody(MethodDefinition before, MethodDefinition after, bool isStaticConstructor)
    {
        if (!before.HasBody || isStaticConstructor) // which is put in a try
            return;
        Demand(after.HasBody && before.Body.Instructions.Select(Operation).SequenceEqual(after.Body.Instructions.Select(Operation)),
            $"The code of {before.FullName} is another.");
        Demand(before.Body.ExceptionHandlers.Count == after.Body.ExceptionHandlers.Count, $"{before.FullName} has other handlers.");
    }

    // Short and long forms are one; so are calls of a method and of its primal, which are of one kind.
    private static string Operation(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Ldftn
            ? instruction.OpCode.Name
            : Name(instruction) + (instruction.Operand is double or float or int or long or string or FieldReference or TypeReference ? $" {instruction.Operand}" : "");

    private static string Name(Instruction instruction)
    {
        string name = instruction.OpCode.Name;
        return instruction.OpCode.OperandType switch
        {
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineVar or OperandType.ShortInlineArg => name[..^2],
            _ => name,
        };
    }

    private static bool Calls(MethodDefinition method, string name) => method.HasBody &&
        method.Body.Instructions.Any(instruction => instruction.Operand is MethodReference callee && callee.Name == name);

    private static bool IsVisible(MethodDefinition method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Layout(FieldDefinition field) => $"{field.Attributes} {field.FullName} {field.Offset}";

    private static string Key(MethodDefinition method) => Key(method.Name, method, withTape: false);

    /// <summary>The key of a companion of a method.</summary>
    private static string Key(MethodDefinition method, string suffix, bool withTape = false) => Key($"<{method.Name}>{suffix}", method, withTape);

    private static string Key(string name, MethodDefinition method, bool withTape) =>
        $"{method.ReturnType.FullName} {name}`{method.GenericParameters.Count}({string.Join(",",
            method.Parameters.Select(parameter => parameter.ParameterType.FullName).Concat(withTape ? ["ILDiff.Tapes.Tape"] : []))})";

    private void Demand(bool holds, string otherwise)
    {
        if (!holds)
            problems.Add(otherwise);
    }
}
