using ILDiff.Weaving.Representation;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;
using SmallPartial = ILDiff.Weaving.Fusion.Partial;

namespace ILDiff.Weaving.Translation;

/// <summary>Knows the derivatives of elementary operations: small methods of the runtime, or its general one.</summary>
internal sealed class Derivatives(WeavingContext context)
{
    private const string General = "ILDiff.Compiled.ElementaryPartials";

    private const string Seconds = "ILDiff.Operations.FusibleSecondPartials";
    private const string Composite = "ILDiff.Compiled.CompositePartials";

    private readonly Dictionary<string, Derivative?> known = [];

    /// <summary>The derivative of an instruction that computes a double of doubles; null if it has none.</summary>
    internal Derivative? OfArithmetic(Code code) => code switch
    {
        Code.Add => Of("Add", 2),
        Code.Sub => Of("Subtract", 2),
        Code.Mul => Of("Multiply", 2),
        Code.Div => Of("Divide", 2),
        Code.Neg => Of("Negate", 1),
        Code.Rem => Of("Remainder", 2),
        _ => null,
    };

    /// <summary>The derivative of a call that the runtime records as one elementary operation; null if it does not.</summary>
    internal Derivative? OfReplaced(Replacement replacement, MethodReference callee)
    {
        if (replacement.Method.Module != context.Runtime.Runtime || !replacement.TakesTape || callee.ReturnType.MetadataType != MetadataType.Double)
            return null;
        int arity = callee.Parameters.Count;
        if (replacement.Method.DeclaringType.FullName == "ILDiff.Replacements.RoundingReplacements")
            return new Derivative(replacement.Method.Name, [.. callee.Parameters.Select(parameter => Zero(parameter.ParameterType))]);
        if (OfComposite(replacement.Method.Name, callee) is { } composite)
            return composite;
        return arity is 1 or 2 && callee.Parameters.All(parameter => parameter.ParameterType.MetadataType == MetadataType.Double) &&
            Recorded(replacement.Method, arity) is { } number ? Of(NameOf(number), arity) : null;
    }

    /// <summary>The derivative that a rule gives, if it is one number; null if it is not.</summary>
    internal static Derivative? OfRule(DerivativeRule rule)
    {
        int differentiated = rule.Parameters.FindIndex(DerivativeRule.IsDifferentiated);
        if (rule.Parameters.Count(DerivativeRule.IsDifferentiated) != 1 || rule.Parameters[differentiated].MetadataType != MetadataType.Double)
            return null;
        IEnumerable<PartialArgument> arguments = rule.Parameters.Select((_, i) => new PartialArgument(PartialArgumentKind.Operand, i));
        if (rule.TakesValue)
            arguments = arguments.Append(new PartialArgument(PartialArgumentKind.Result, 0));
        var partial = new MethodPartial(rule.Derivative, [.. arguments], null);
        return new Derivative(rule.Target.Name, [.. rule.Parameters.Select((_, i) => i == differentiated ? partial : null)]);
    }

    /// <summary>The derivative of a function that has a small method for each of its operands; null if it has not.</summary>
    private Derivative? OfComposite(string name, MethodReference callee)
    {
        List<MethodDefinition> methods = [.. context.Runtime.Type(Composite).Methods.Where(
            method => method.IsPublic && method.Name.Length == name.Length + 1 && method.Name.StartsWith(name, StringComparison.Ordinal))];
        if (methods.Count == 0)
            return null;
        return new Derivative(name, [.. callee.Parameters.Select((parameter, i) => parameter.ParameterType.MetadataType == MetadataType.Double
            ? OfSmall(context.Fusible.PartialOf(methods.Single(method => method.Name[name.Length] == "XYZ"[i])), callee.Parameters.Count)
            : null)]);
    }

    private static ConstantPartial? Zero(TypeReference operand) => operand.MetadataType == MetadataType.Double ? new ConstantPartial(0) : null;

    private Derivative? Of(string name, int arity)
    {
        if (!known.TryGetValue(name, out Derivative? derivative))
        {
            derivative = context.Fusible.PartialsOf(name) is { } partials && partials.Count == arity
                ? new Derivative(name, [.. partials.Select((partial, i) => OfSmall(partial, arity))])
                : new Derivative(name, [.. Enumerable.Range(0, arity).Select(i => OfGeneral(name, arity, i))]);
            known.Add(name, derivative);
        }

        return derivative;
    }

    private Partial OfSmall(SmallPartial partial, int arity)
    {
        MethodDefinition method = partial.Method.Resolve();
        List<Instruction> code = [.. method.Body.Instructions.Where(instruction => instruction.OpCode.Code != Code.Nop)];
        int argument = code[0].OpCode.Code - Code.Ldarg_0;
        if (code.Count == 2 && code[0].OpCode.Code == Code.Ldc_R8)
            return new ConstantPartial((double)code[0].Operand);
        if (code.Count == 2 && argument >= 0 && argument < arity)
            return new OperandPartial(argument);
        return new MethodPartial(
            partial.Method, [.. partial.Reads.Select((isRead, i) => Argument(i, arity, isRead))], OfPartial(method, partial.Reads));
    }

    /// <summary>The derivative of a small method that computes a partial; null if the runtime has not all of it.</summary>
    private Derivative? OfPartial(MethodDefinition method, IReadOnlyList<bool> reads)
    {
        if (reads.Count > 3)
            return null; // of a function of three numbers

        Dictionary<string, MethodDefinition> seconds = context.Runtime.Type(Seconds).Methods.Where(second => second.IsPublic).ToDictionary(second => second.Name);
        if (reads.Count > 3)
            return null; // two operands and the result
        var partials = new Partial?[reads.Count];
        for (int i = 0; i < reads.Count; i++)
        {
            if (!reads[i])
                continue;
            if (!seconds.TryGetValue(method.Name + (i == reads.Count - 1 ? 'Z' : "XY"[i]), out MethodDefinition? second))
                return null;
            partials[i] = OfSmall(context.Fusible.PartialOf(second), reads.Count);
        }

        return new Derivative(method.Name, partials);
    }

    private static PartialArgument Argument(int number, int arity, bool isRead) => !isRead
        ? new PartialArgument(PartialArgumentKind.Unread, 0)
        : number < arity ? new PartialArgument(PartialArgumentKind.Operand, number) : new PartialArgument(PartialArgumentKind.Result, 0);

    private MethodPartial OfGeneral(string name, int arity, int operand)
    {
        int number = NumberOf(name);
        MethodPartial xx = Second("XX"), xy = Second("XY"), yy = Second("YY");
        return new MethodPartial(
            context.Runtime.Method(General, operand == 0 ? "X" : "Y"),
            [
                new PartialArgument(PartialArgumentKind.Operand, 0),
                arity == 2 ? new PartialArgument(PartialArgumentKind.Operand, 1) : new PartialArgument(PartialArgumentKind.Unread, 0),
                new PartialArgument(PartialArgumentKind.Result, 0), new PartialArgument(PartialArgumentKind.Integer, number),
            ],
            new Derivative($"{name}{(operand == 0 ? "X" : "Y")}", operand == 0 ? [xx, arity == 2 ? xy : null, null, null] : [xy, yy, null, null]));
    }

    /// <summary>A second partial, of the arguments of a first one: the result's change is in it already.</summary>
    private MethodPartial Second(string name) => new(
        context.Runtime.Method(General, name), [.. Enumerable.Range(0, 4).Select(i => new PartialArgument(PartialArgumentKind.Operand, i))], null);

    /// <summary>The number of the operation that a replacement records, if it does nothing else.</summary>
    private static int? Recorded(MethodDefinition replacement, int arity)
    {
        List<Instruction> code = [.. replacement.Body.Instructions.Where(instruction => instruction.OpCode.Code != Code.Nop)];
        bool isOne = code.Count == arity + 4 && code[arity + 2].Operand is MethodReference { DeclaringType.FullName: "ILDiff.Activity.Recorder" } recorder &&
            recorder.Name == (arity == 1 ? "Unary" : "Binary") && code[arity + 3].OpCode.Code == Code.Ret &&
            Enumerable.Range(0, arity + 1).All(i => code[i + 1].OpCode.Code == Code.Ldarg_0 + i);
        return isOne ? Literal(code[0]) : null;
    }

    private static int? Literal(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        Code.Ldc_I4 => (int)instruction.Operand,
        _ => null,
    };

    private IEnumerable<FieldDefinition> Rows => context.Runtime.Type("ILDiff.Operations.Elementary").Fields.Where(row => row.HasConstant);

    private int NumberOf(string name) => (ushort)Rows.Single(row => row.Name == name).Constant;

    private string NameOf(int number) => Rows.Single(row => (ushort)row.Constant == number).Name;
}
