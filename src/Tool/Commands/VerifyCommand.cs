using System.CommandLine;
using System.Reflection;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;
using ILDiff.Tool.Terminal;
using ILDiff.Tool.Verification;
using Spectre.Console;

namespace ILDiff.Tool.Commands;

/// <summary>ildiff verify in.dll</summary>
internal static class VerifyCommand
{
    private const int MostProblems = 50;

    internal static Command Create(Consoles consoles)
    {
        var command = new Command("verify", "Weaves an assembly and tests what came out: shape, machine code, values.");
        var inputs = new InputOptions(command);
        var also = new AlsoOption(command);
        var noRun = new Option<bool>("--no-run") { Description = "Do not call functions of the assembly." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Show all problems, however many." };
        var limit = new Option<int>("--limit")
        {
            Description = "Seconds that a function may take before it is left out.",
            DefaultValueFactory = _ => 5,
            HelpName = "seconds",
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int seconds) && seconds <= 0)
                result.AddError("--limit takes a number of seconds above 0.");
        });
        var gradients = new Option<bool>("--gradients") { Description = "Compare gradients of functions with differences, too." };
        command.Options.Add(noRun);
        command.Options.Add(gradients);
        command.Options.Add(limit);
        command.Options.Add(verbose);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                InputAssembly input = InputAssembly.Read(inputs.Input(parsed));
                IReadOnlyList<string> paths = inputs.Paths(parsed, input);
                var work = new Work(consoles);
                using WovenLibraries libraries = WovenLibraries.Weave(
                    input, also.Read(parsed, input), paths, inputs.Weaving(parsed, cancellation), work);
                RunOptions? run = parsed.GetValue(noRun)
                    ? null
                    : new RunOptions(TimeSpan.FromSeconds(parsed.GetValue(limit)), parsed.GetValue(gradients));
                return Run(input, libraries, paths, run, new VerifyOutput(consoles.Out, work, parsed.GetValue(verbose) ? int.MaxValue : MostProblems), cancellation);
            },
            cancellation));
        return command;
    }

    private static int Run(
        InputAssembly input, WovenLibraries libraries, IReadOnlyList<string> paths, RunOptions? run, VerifyOutput output,
        CancellationToken cancellation)
    {
        string title = $"Verifying {input.Name}";
        if (input.IsWoven)
            output.Say($"{input.Name} is woven already; there is nothing to compare its shape with.");
        else
            Shape(output.Work.Run(title, progress => ShapeCheck.Run(input.Path, libraries, progress, cancellation)), output);
        Assembly woven = libraries.LoadWoven(), published = LibraryContext.Published(input, paths);
        MachineCode(output.Work.Run(title, progress => MachineCodeCheck.Run(woven, published, progress, cancellation)), output);
        if (run != null)
            Values(output.Work.Run(title, progress => RunCheck.Run(woven, published, run, progress, cancellation)), output);
        return output.Conclude();
    }

    private static void Shape(ShapeCheck check, VerifyOutput output)
    {
        output.Say($"Shape: {check.Types} types and {check.Methods} methods compared.");
        output.Report(check.Problems);
    }

    private static void MachineCode(MachineCodeCheck check, VerifyOutput output)
    {
        output.Say($"Machine code: {check.Compiled} methods compiled{(check.Untried == 0 ? "" : $"; for {check.Untried} generic ones no type arguments were found")}.");
        foreach (string absence in check.Absences)
            output.Say($"  As published neither: {absence}");
        output.Report(check.Problems);
    }

    private static void Values(RunCheck check, VerifyOutput output)
    {
        output.Say($"Values: {check.Functions} functions called, {check.Compared} values compared; {check.Gradients} gradients, {check.Refusals} refused" +
            $"{(check.Varying == 0 ? "" : $"; {check.Varying} functions vary from call to call")}.");
        foreach (string absence in check.Absences)
            output.Say($"  {absence}");
        foreach (string slow in check.Slow)
            output.Say($"  Took too long and was left out: {slow}");
        output.Report(check.Problems);
        if (check.Doubts.Count > 0)
            output.Say("These gradients do not agree with differences. It may be a kink or a jump there; 'ildiff check' says more of one.");
        output.Report(check.Doubts);
    }

    /// <summary>Where results go, and the count of what was wrong.</summary>
    private sealed class VerifyOutput(IAnsiConsole console, Work work, int most)
    {
        private int problems;

        internal Work Work { get; } = work;

        internal void Say(string text) => console.WriteLine(text);

        internal void Report(IReadOnlyList<string> found)
        {
            problems += found.Count;
            foreach (string problem in found.Take(most))
                console.WriteLine($"  {problem}");
            if (found.Count > most)
                console.WriteLine(FormattableString.Invariant($"  and {found.Count - most} more, which --verbose shows."));
        }

        internal int Conclude()
        {
            console.WriteLine(problems == 0 ? "Everything is as it should be." : FormattableString.Invariant($"{problems} problems."));
            return problems == 0 ? ExitCode.Right : ExitCode.Wrong;
        }
    }
}
