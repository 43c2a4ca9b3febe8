using ILDiff.Weaving.Analysis;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Emission;
using ILDiff.Weaving.Vocabulary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Passes;

/// <summary>
/// Calls to code that is not woven, with doubles in hand.<br/>
/// reads: as it is. moves: note receiver, arguments and result. primal: arguments lose their tags. Anything else:
/// arguments are guarded, and so is what comes back.
/// </summary>
internal static class BorderCalls
{
    internal static bool Rewrite(MethodReference callee, bool isNew, StackNode? stack, BodyWriter writer) =>
        Rewrite(callee, BorderList.Of(callee), isNew, stack, writer);

    internal static bool Rewrite(MethodReference callee, BorderClass border, bool isNew, StackNode? stack, BodyWriter writer)
    {
        WeavingContext context = writer.Context;
        if (border == BorderClass.Threads)
        {
            Refuse(callee, "its work goes to threads that do not record. Do it in a loop on this thread, or call it outside the recording.", writer);
            writer.Copy();
            return true;
        }

        if (IsWovenCallee(callee, context))
        {
            return DemandWoven(callee, stack, writer);
        }

        List<Argument> arguments = Argument.Of(callee, isNew, stack);
        if (!context.Bearing.May(callee) && !arguments.Any(argument => argument.IsPointerToDoubles(context.Bearing)))
            return Untold(callee, writer);
        if (border == BorderClass.Recasts)
        {
            if (SeesDoublesAsOthers(callee, context))
                Refuse(callee, "it sees doubles as another type. Convert values, not memory.", writer);
            border = BorderClass.Reads;
        }

        if (callee.Name == ".ctor" && !isNew)
            arguments[0] = arguments[0] with { Stack = new StackType(StackKind.Object) }; // a base constructor: nothing in it yet
        if (border == BorderClass.Guarded && ReturnsFunction(callee, context))
        {
            Refuse(callee, "it returns a function that is not woven. Use string interpolation or ToString for text.", writer);
            border = BorderClass.Reads;
        }

        if (border == BorderClass.Guarded && !arguments.Any(argument => argument.MayBear(context.Bearing)) &&
            !IsOfLibrary(callee.DeclaringType, context))
        {
            border = BorderClass.Reads; // nothing goes in; what comes out is passive
        }

        switch (border)
        {
            case BorderClass.Reads:
                GuardDelegates(callee, arguments, writer);
                Reads(callee, isNew, writer);
                break;
            case BorderClass.Moves:
                Moves(callee, isNew, arguments, writer);
                break;
            case BorderClass.Primal or BorderClass.Cuts:
                if (border == BorderClass.Cuts)
                    writer.Cross(CrossingKind.Cut, Names.Of(callee), "no derivative flows through it.");
                string? cut = border == BorderClass.Cuts ? writer.Site(Names.Of(callee)) : null;
                bool prints = callee.Name == "ToString" && writer.Current.OpCode.Code == Code.Callvirt;
                ArgumentSpilling.Transform(writer, arguments, argument =>
                    !argument.MayBear(context.Bearing) || !PrimalArguments.Takes(argument, context) ? null
                    : prints && argument.IsReceiver && argument.Stack.Kind == StackKind.Object
                        ? () => writer.CallWithTape(writer.Context.Runtime.Primals("Printed", genericArity: 0))
                        : () => PrimalArguments.Strip(argument, cut, writer));
                writer.DropTail();
                writer.Copy();
                Produced(callee, writer);
                break;
            default:
                Guarded(callee, isNew, arguments, writer);
                break;
        }

        return true;
    }

    /// <summary>
    /// A call without doubles into a library that is not woven: it may call back, and must not be handed active values.
    /// </summary>
    private static bool Untold(MethodReference callee, BodyWriter writer)
    {
        if (Framework.Declares(callee.DeclaringType) || writer.Context.Module == writer.Context.Runtime.Runtime)
            return false;
        writer.Emit(OpCodes.Ldstr, writer.Site(Names.Of(callee)));
        writer.CallWithTape(writer.Context.Runtime.Crossing("Leave"));
        writer.DropTail();
        writer.Copy();
        writer.CallWithTape(writer.Context.Runtime.Crossing("Return"));
        return true;
    }

    /// <summary>
    /// Whether the callee, such as F#'s sprintf, returns a function of .NET's own that takes doubles. It could be handed
    /// on to what only moves doubles, and nobody would look at what it gets.
    /// </summary>
    private static bool ReturnsFunction(MethodReference callee, WeavingContext context) =>
        Framework.Declares(callee.DeclaringType) &&
        Types.Inflate(callee.ReturnType, callee) is GenericInstanceType { ElementType.FullName: "Microsoft.FSharp.Core.FSharpFunc`2" } function &&
        context.Bearing.May(function);

    /// <summary>Guards the argument on top of the stack.</summary>
    internal static void Guard(Argument argument, string site, BodyWriter writer)
    {
        TypeReference type = argument.Type;
        if (WhyRefused(argument) is { } why)
        {
            Refuse(site, why, writer);
            return;
        }

        if (type is ByReferenceType { ElementType: var pointed })
        {
            Generic("GuardReference", pointed, site, writer);
            return;
        }

        if (Types.IsDouble(type))
        {
            writer.Emit(OpCodes.Ldstr, site);
            writer.CallWithTape(writer.Context.Runtime.Crossing("Guard"));
            return;
        }

        switch (type)
        {
            case GenericInstanceType { ElementType.FullName: "System.Span`1" } span:
                Generic("GuardSpan", span.GenericArguments[0], site, writer);
                break;
            case GenericInstanceType { ElementType.FullName: "System.ReadOnlySpan`1" } span:
                Generic("GuardReadOnlySpan", span.GenericArguments[0], site, writer);
                break;
            default:
                Generic("Guard", type, site, writer);
                break;
        }
    }

    /// <summary>Why nobody can see whether an active value goes in with the argument; null if one can.</summary>
    private static string? WhyRefused(Argument argument)
    {
        TypeReference type = argument.Type;
        if (type is PointerType || argument.Stack.Kind == StackKind.Pointer && type is not ByReferenceType)
            return "a pointer goes in, and nobody knows how many active values are behind it. Hand over an array or a span.";
        if (type is FunctionPointerType)
            return "a function pointer goes in, and nobody knows what it is called with. Hand over a delegate.";
        TypeReference value = type is ByReferenceType reference ? reference.ElementType : type;
        bool isSpan = type is GenericInstanceType { ElementType.FullName: "System.Span`1" or "System.ReadOnlySpan`1" };
        return Types.IsByRefLike(value) && !isSpan
            ? $"a {Names.Of(value)} goes in, which cannot be looked into. Give the callee a derivative with [DerivativeOf]."
            : null;
    }

    private static bool SeesDoublesAsOthers(MethodReference callee, WeavingContext context) =>
        callee is not GenericInstanceMethod generic || generic.GenericArguments.Count == 1 ||
        generic.GenericArguments.Any(type => context.Bearing.IsStoredInPlace(type)) &&
        generic.GenericArguments.Select(type => type.FullName).Distinct().Count() > 1;

    /// <summary>Whether a type's code is woven, so that its methods look after themselves.</summary>
    internal static bool IsWoven(TypeDefinition type, WeavingContext context) =>
        type.Module == context.Module || Types.IsMarkedWoven(type.Module.Assembly);

    private static bool IsWovenCallee(MethodReference callee, WeavingContext context)
    {
        if (Types.TryResolve(callee) is not { } definition)
            return false;
        if (definition.Module == context.Module)
            return !definition.IsPInvokeImpl && !definition.IsInternalCall;
        return Types.IsMarkedWoven(definition.Module.Assembly) && (Types.IsMarkedWoven(definition) || !definition.HasBody);
    }

    /// <summary>
    /// The assembly that was woven when this one was may be another when the program runs, or woven less far: without
    /// guards, it must not be.
    /// </summary>
    private static bool DemandWoven(MethodReference callee, StackNode? stack, BodyWriter writer)
    {
        if (Types.TryResolve(callee) is not { HasBody: true } definition || definition.Module == writer.Context.Module)
            return false;
        writer.Emit(Instruction.Create(OpCodes.Ldtoken, writer.Context.Module.ImportReference(definition)));
        writer.Emit(OpCodes.Ldtoken, writer.Context.Module.ImportReference(definition.DeclaringType));
        writer.Emit(OpCodes.Ldstr, writer.Site(Names.Of(callee)));
        writer.CallWithTape(writer.Context.Runtime.Crossing("DemandWoven"));
        if (!OpenCalls.RewriteVirtual(callee, definition, stack, writer))
            writer.Copy();
        return true;
    }

    private static void Reads(MethodReference callee, bool isNew, BodyWriter writer)
    {
        writer.DropTail();
        writer.Copy();
        if (!isNew && Types.Inflate(callee.ReturnType, callee).MetadataType == MetadataType.Object)
            writer.CallWithTape(writer.Context.Runtime.Stores("ReadObject"));
        Produced(callee, writer);
    }

    private static void Moves(MethodReference callee, bool isNew, List<Argument> arguments, BodyWriter writer)
    {
        // The list speaks of .NET's own types; a slot may lead to others.
        bool isOpen = !isNew && Types.TryResolve(callee) is { IsStatic: false } slot && (OpenCalls.IsOpen(slot) || OpenCalls.HasHooks(slot.DeclaringType)) &&
            OpenCalls.GuardUnlessWoven("ILDiff.Border.Receivers", arguments, Names.Of(callee), always: false, writer);
        ArgumentSpilling.Transform(writer, arguments, argument =>
            argument.Stack is not { Kind: StackKind.Object, Type: not null } || !argument.MayBear(writer.Context.Bearing) ? null
            : Types.IsDelegate(argument.Type) ? IsHandedDelegate(argument, writer.Context) ? () => GuardDelegate(callee, writer) : null
            : () =>
            {
                writer.Emit(OpCodes.Dup);
                writer.CallWithTape(writer.Context.Runtime.Stores("Note"));
            });
        writer.DropTail();
        writer.Copy();
        if (isOpen)
            writer.CallWithTape(writer.Context.Runtime.Crossing("Return"));
        TypeReference result = isNew ? callee.DeclaringType : Types.Inflate(callee.ReturnType, callee);
        if (StackType.Of(result).Kind is StackKind.Object or StackKind.Parameter && !Types.IsVoid(result) &&
            writer.Context.Bearing.May(result))
        {
            writer.CallWithTape(References.Instance(writer.Context.Runtime.Stores("Returned", 1), result));
        }
    }

    private static bool IsHandedDelegate(Argument argument, WeavingContext context) =>
        !argument.IsReceiver && argument.Stack is { Kind: StackKind.Object, Type: not null } &&
        Types.IsDelegate(argument.Type) && argument.MayBear(context.Bearing);

    /// <summary>Guards the delegates among the arguments on the stack.</summary>
    internal static void GuardDelegates(MethodReference callee, List<Argument> arguments, BodyWriter writer) =>
        ArgumentSpilling.Transform(writer, arguments, argument =>
            IsHandedDelegate(argument, writer.Context) ? () => GuardDelegate(callee, writer) : null);

    /// <summary>The callee will call the delegate with what it moves, and look at nothing.</summary>
    private static void GuardDelegate(MethodReference callee, BodyWriter writer)
    {
        writer.Emit(OpCodes.Dup);
        writer.Emit(OpCodes.Ldstr, writer.Site(Names.Of(callee)));
        writer.CallWithTape(writer.Context.Runtime.Crossing("GuardDelegate"));
    }

    private static void Produced(MethodReference callee, BodyWriter writer)
    {
        if (writer.Context.Options.Stress && Types.IsDouble(Types.Inflate(callee.ReturnType, callee)))
            writer.CallWithTape(writer.Context.Runtime.Recorder("Produced"));
    }

    private static void Guarded(MethodReference callee, bool isNew, List<Argument> arguments, BodyWriter writer)
    {
        DoubleBearing bearing = writer.Context.Bearing;
        string site = writer.Site(Names.Of(callee));
        Report(callee, arguments, writer);
        bool isOfLibrary = IsOfLibrary(callee.DeclaringType, writer.Context);
        ArgumentSpilling.Transform(writer, arguments, argument => argument.MayBear(bearing) && !argument.IsOut
            ? () =>
            {
                Guard(argument, site, writer);
                if (isOfLibrary && argument.Stack.Kind == StackKind.Object)
                    Share(writer);
            }
        : null);
        bool callsBack = isOfLibrary ||
            arguments.Any(argument => argument.Stack.Kind == StackKind.Object && argument.MayBear(bearing));
        if (callsBack)
        {
            writer.Emit(OpCodes.Ldstr, site);
            writer.CallWithTape(writer.Context.Runtime.Crossing("Leave"));
        }

        writer.DropTail();
        writer.Copy();
        if (callsBack)
            writer.CallWithTape(writer.Context.Runtime.Crossing("Return"));
        TypeReference result = isNew ? callee.DeclaringType : Types.Inflate(callee.ReturnType, callee);
        Result(result, site, writer);
        if (isOfLibrary && !Types.IsVoid(result) && StackType.Of(result).Kind == StackKind.Object && bearing.May(result))
            Share(writer);
    }

    /// <summary>Whether the type belongs to a library that is not woven and whose members no list names.</summary>
    internal static bool IsOfLibrary(TypeReference type, WeavingContext context) => !Framework.Declares(type) &&
        (Types.TryResolve(type) is { } declaring ? !IsWoven(declaring, context) : type.GetElementType().Scope is AssemblyNameReference);

    /// <summary>Says of the object on top of the stack, which stays there, that a library holds it too.</summary>
    internal static void Share(BodyWriter writer)
    {
        writer.Emit(OpCodes.Dup);
        writer.CallWithTape(writer.Context.Runtime.Crossing("Share"));
    }

    private static void Result(TypeReference result, string site, BodyWriter writer)
    {
        result = Types.StripModifiers(result);
        if (Types.IsVoid(result) || !writer.Context.Bearing.May(result) ||
            result is ByReferenceType or PointerType || Types.IsByRefLike(result))
        {
            return;
        }

        if (!Types.IsDouble(result))
        {
            Generic("Result", result, site, writer);
            return;
        }

        writer.Emit(OpCodes.Ldstr, site);
        writer.CallWithTape(writer.Context.Runtime.Crossing("Result"));
    }

    private static void Generic(string name, TypeReference argument, string site, BodyWriter writer)
    {
        writer.Emit(OpCodes.Ldstr, site);
        writer.CallWithTape(References.Instance(writer.Context.Runtime.Crossing(name, 1), argument));
    }

    private static void Refuse(string site, string why, BodyWriter writer)
    {
        writer.Emit(OpCodes.Ldstr, site);
        writer.Emit(OpCodes.Ldstr, why);
        writer.CallWithTape(writer.Context.Runtime.Crossing("Refuse"));
    }

    private static void Refuse(MethodReference callee, string why, BodyWriter writer)
    {
        writer.Cross(CrossingKind.Refused, Names.Of(callee), why);
        Refuse(writer.Site(Names.Of(callee)), why, writer);
    }

    /// <summary>
    /// Says that the call is guarded. Only where the callee's signature speaks of doubles is that a warning: an object or a T
    /// would make one of every call.
    /// </summary>
    private static void Report(MethodReference callee, List<Argument> arguments, BodyWriter writer)
    {
        List<Argument> guarded = [.. arguments.Where(argument => argument.MayBear(writer.Context.Bearing) && !argument.IsOut)];
        if (guarded.Select(WhyRefused).FirstOrDefault(why => why != null) is { } refused)
            writer.Cross(CrossingKind.Refused, Names.Of(callee), refused);
        if (arguments.Any(argument => argument.Stack.IsDouble))
            writer.Cross(CrossingKind.Guarded, Names.Of(callee), WhyGuarded(callee));
        else if (guarded.Count > 0)
            writer.Cross(CrossingKind.GuardedObject, Names.Of(callee), WhyGuarded(callee));
    }

    private static string WhyGuarded(MethodReference callee)
    {
        string assembly = callee.DeclaringType.GetElementType().Scope.Name;
        return Types.TryResolve(callee) is not { } definition ? $"the assembly {assembly} was not found."
            : definition.IsPInvokeImpl ? "it is native code."
            : Framework.Declares(callee.DeclaringType) ? "it is a member of .NET that ILDiff has no derivative for."
            : Types.IsMarkedWoven(definition.Module.Assembly) ? $"the assembly {assembly} is woven, but not this method."
            : $"the assembly {assembly} is not woven.";
    }
}
