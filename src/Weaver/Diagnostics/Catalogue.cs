namespace ILDiff.Weaving.Diagnostics;

/// <summary>Every message: code, severity, text. docs/diagnostics.md explains each.</summary>
internal static class Catalogue
{
    internal static Diagnostic AlreadyWoven(string assembly) =>
        new("ILD0001", Severity.Information, $"'{assembly}' is woven already; nothing was changed.", null, 0);

    internal static Diagnostic RuntimeNotReferenced(string assembly) => new(
        "ILD0002", Severity.Error,
        $"The assembly ILDiff, which woven code calls, is not among the references of '{assembly}'. Add the package ILDiff.", null, 0);

    internal static Diagnostic RuntimeMismatch(string runtime, int its, int ours) => new(
        "ILD0003", Severity.Error,
        $"'{runtime}' offers contract {its} to woven code and this weaver writes contract {ours}. Reference ILDiff and " +
        "ILDiff.Fody in the same version.", null, 0);

    internal static Diagnostic GuardedCall(string callee, string caller, string? file, int line) => new(
        "ILD0004", Severity.Warning,
        $"'{caller}' calls '{callee}', which is not woven and has no rule: it throws if an active value reaches it. Weave " +
        "its assembly, give it a derivative with [DerivativeOf], or mark the caller [NotDifferentiable].", file, line);

    internal static Diagnostic RefusedMethod(string method, string why, string? file, int line) => new(
        "ILD0005", Severity.Warning,
        $"'{method}' cannot be recorded: {why} It throws if it is called while a recording runs.", file, line);

    internal static Diagnostic Unreadable(string assembly, string why) => new(
        "ILD0006", Severity.Error, $"'{assembly}' cannot be woven: {why}", null, 0);

    internal static Diagnostic BadRule(string rule, string why, string? file, int line) => new(
        "ILD0007", Severity.Error, $"The derivative '{rule}' does not fit: {why}", file, line);

    internal static Diagnostic BadReplacement(string replacement, string why) => new(
        "ILD0008", Severity.Error, $"The replacement '{replacement}' does not fit: {why}", null, 0);

    internal static Diagnostic SearchByDoubles(string caller, string? file, int line) => new(
        "ILD0009", Severity.Information,
        $"A loop in '{caller}' ends when doubles say so, and comparisons choose values in it, as in a bisection. If it searches, " +
        "the derivative of what it finds is wrong: hand what was found to Implicit.Root or Implicit.Minimum, or, for " +
        "MathNet.Numerics, add the package ILDiff.MathNet, which has rules. If it sums terms, it is the derivative of the terms.", file, line);

    internal static Diagnostic SignatureDropped(string assembly) => new(
        "ILD0010", Severity.Information,
        $"'{assembly}' is signed with a strong name. It keeps its name and public key, so that it is loaded in place of the " +
        "original; its signature is gone, which .NET does not look at.", null, 0);

    internal static Diagnostic NativeCodeDropped(string assembly) => new(
        "ILD0011", Severity.Information,
        $"'{assembly}' was compiled ahead of time (ReadyToRun). That code is gone; what was woven is compiled when it runs.", null, 0);

    internal static Diagnostic SymbolsLeftOut(string assembly, string why) => new(
        "ILD0012", Severity.Information,
        $"'{assembly}' is woven without its symbols: {why} Messages do not name its source lines.", null, 0);

    internal static Diagnostic MixedMode(string assembly) => new(
        "ILD0013", Severity.Error,
        $"'{assembly}' contains native code besides IL (C++/CLI) and cannot be woven. Give its methods derivatives with " +
        "[DerivativeOf].", null, 0);

    internal static Diagnostic NothingNamed(string pattern, string assembly) => new(
        "ILD0014", Severity.Error,
        $"Nothing in '{assembly}' is named '{pattern}'. Types are named Namespace.Type and methods Namespace.Type.Method, " +
        "with * for any letters.", null, 0);

    internal static Diagnostic UnknownOption(string attribute) => new(
        "ILD0020", Severity.Error,
        $"FodyWeavers.xml says {attribute} in <ILDiff>. There are Everything, Lines and Stress, each true or false, and NoWarn, " +
        "codes of warnings such as ILD0004 with a semicolon between them.", null, 0);

    // With the stack trace: a build prints nothing else, and a report needs it.
    internal static Diagnostic WeaverFailed(string assembly, Exception exception) => new(
        "ILD0021", Severity.Error,
        $"'{assembly}' was not woven, because ILDiff failed. This is a bug in ILDiff; please report it with this text. " +
        exception, null, 0);

    internal static Diagnostic NothingReferenced(string name, IEnumerable<string> references) => new(
        "ILD0030", Severity.Error,
        $"ILDiffReference names '{name}', and the project refers to no assembly, package or project of that name. It refers " +
        $"to: {string.Join(", ", references.OrderBy(reference => reference, StringComparer.OrdinalIgnoreCase))}.", null, 0);

    internal static Diagnostic ReferenceOutOfBounds(string name, string assembly) => new(
        "ILD0031", Severity.Error,
        $"ILDiffReference names '{name}', but {assembly} belongs to .NET or is ILDiff itself. ILDiff knows the members of " +
        "these one by one, and does not weave them. Remove the item.", null, 0);

    internal static Diagnostic NoRuntimeForReferences() => new(
        "ILD0032", Severity.Error,
        "The project has ILDiffReference items but no reference to ILDiff, which woven code calls. Add the package ILDiff.", null, 0);

    internal static Diagnostic GuardedObject(string callee, string caller, string? file, int line) => new(
        "ILD0040", Severity.Information,
        $"'{caller}' hands objects to '{callee}', which is not woven and has no rule: it throws if they hold active values.",
        file, line);

    internal static Diagnostic OpenCall(string callee, string caller, string? file, int line) => new(
        "ILD0041", Severity.Information,
        $"'{caller}' calls {callee}, and what runs is known only then: it throws if that is not woven and an active value " +
        "reaches it.", file, line);

    internal static Diagnostic RefusedOperation(string operation, string caller, string why, string? file, int line) => new(
        "ILD0042", Severity.Information,
        $"'{caller}' cannot be recorded at '{operation}': {why} It throws if a recording gets there.", file, line);

    internal static Diagnostic DerivativeCut(string conversion, string caller, string? file, int line) => new(
        "ILD0043", Severity.Information,
        $"'{caller}' loses derivatives at {conversion}. Recordings count it, and strict ones throw.", file, line);

    internal static Diagnostic IterationByDoubles(string caller, string? file, int line) => new(
        "ILD0044", Severity.Information,
        $"A loop in '{caller}' ends when doubles say so. Its iterations are differentiated, not what they tend to: for a " +
        "root or a minimum that is wrong. Check its derivative, and give it one with [DerivativeOf].", file, line);

    internal static Diagnostic Compiled(string function, string? file, int line) => new(
        "ILD0045", Severity.Information, $"The derivative of '{function}' is compiled.", file, line);

    internal static Diagnostic NotCompiled(string function, string why, string? file, int line) => new(
        "ILD0046", Severity.Information, $"The derivative of '{function}' is not compiled but recorded: the function {why}.", file, line);
}
