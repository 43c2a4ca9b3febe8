using Fody;
using ILDiff.Weaving;
using ILDiff.Weaving.Coverage;
using ILDiff.Weaving.Diagnostics;
using Mono.Cecil.Cil;

namespace ILDiff.Fody;

/// <summary>Hands the weaver's messages to Fody, at the place in the source that they are about.</summary>
internal sealed class DiagnosticWriter(BaseModuleWeaver fody, IReadOnlyCollection<string> silenced)
{
    internal void Write(WeavingReport report)
    {
        foreach (var diagnostic in report.Diagnostics) Write(diagnostic);
        foreach (CompiledOutcome outcome in report.Compiled)
            fody.WriteDebug($"{(outcome.File == null ? "" : $"{outcome.File}({outcome.Line}): ")}{outcome.Diagnostic()}");
        fody.WriteInfo($"ILDiff: {report.Twins.Count} methods can be recorded.");
    }

    private void Write(Diagnostic diagnostic)
    {
        switch (diagnostic.Severity)
        {
            case Severity.Error:
                fody.WriteError(diagnostic.ToString(), Place(diagnostic));
                break;
            case Severity.Warning when !silenced.Contains(diagnostic.Code):
                fody.WriteWarning(diagnostic.ToString(), Place(diagnostic));
                break;
            case Severity.Information:
                fody.WriteInfo(diagnostic.ToString());
                break;
        }
    }

    /// <summary>Fody takes places only in this form; the instruction is not looked at.</summary>
    private static SequencePoint? Place(Diagnostic diagnostic) => diagnostic.File is null
        ? null
        : new SequencePoint(Instruction.Create(OpCodes.Nop), new Document(diagnostic.File))
        {
            StartLine = diagnostic.Line,
            StartColumn = 1,
            EndLine = diagnostic.Line,
            EndColumn = 1,
        };
}
