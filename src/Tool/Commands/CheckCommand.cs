using System.CommandLine;
using System.Globalization;
using System.Reflection;
using ILDiff.Tool.Checking;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Libraries;
using ILDiff.Tool.Terminal;
using ILDiff.Weaving;
using Spectre.Console;

namespace ILDiff.Tool.Commands;

/// <summary>ildiff check in.dll --method N.T.F --at 1,2,3</summary>
internal static class CheckCommand
{
    private sealed record Request(string Method, IReadOnlyList<PointValue> Point, bool IsStrict);

    internal static Command Create(Consoles consoles)
    {
        var command = new Command("check", "Compares the gradient of a public static method with differences.");
        var inputs = new InputOptions(command);
        var also = new AlsoOption(command);
        var method = new Option<string>("--method", "-m")
        {
            Description = "Namespace.Type.Method; with (double,int) behind it if several overloads fit.",
            Required = true,
            HelpName = "name",
        };
        var at = new Option<string>("--at")
        {
            Description = "The point: a value for each parameter, arrays in brackets, as in 0.5,[1,2,3],true.",
            Required = true,
            HelpName = "values",
        };
        var strict = new Option<bool>("--strict") { Description = "Makes cuts, ties and variables without influence errors." };
        command.Options.Add(method);
        command.Options.Add(at);
        command.Options.Add(strict);
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var request = new Request(parsed.GetRequiredValue(method), PointValue.Read(parsed.GetRequiredValue(at)), parsed.GetValue(strict));
                InputAssembly input = InputAssembly.Read(inputs.Input(parsed));
                return Run(
                    request, input, also.Read(parsed, input), inputs.Paths(parsed, input), inputs.Weaving(parsed, cancellation), consoles);
            },
            cancellation));
        return command;
    }

    private static int Run(
        Request request, InputAssembly input, IReadOnlyList<InputAssembly> also, IReadOnlyList<string> paths, WeavingOptions options,
        Consoles consoles)
    {
        // Before weaving, which takes longer than finding that there is no such method.
        CheckedFunction function = FunctionFinder.Find(LibraryContext.Published(input, paths), request.Method, request.Point);
        using WovenLibraries libraries = WovenLibraries.Weave(input, also, paths, options, new Work(consoles));
        MethodInfo woven = Counterpart.Of(function.Method, libraries.LoadWoven());
        consoles.Out.WriteLine(Spelling.Of(function.Method));
        try
        {
            return Compare(function, new DerivativeCheck(function, woven), request.IsStrict, consoles.Out);
        }
        catch (DifferentiationException exception)
        {
            consoles.Out.WriteLine($"It cannot be differentiated here. {exception.Message}");
            Hint(input, also, consoles.Out);
        }
        catch (CheckFailedException exception)
        {
            consoles.Out.WriteLine(exception.Message);
        }

        return ExitCode.Wrong;
    }

    private static int Compare(CheckedFunction function, DerivativeCheck check, bool isStrict, IAnsiConsole console)
    {
        if (check.Published.Error is { } error)
        {
            throw new InputException($"{Spelling.Of(function.Method)} throws {error.GetType().Name} at this point: {error.Message} " +
                (Loadable.IsAbsence(error) ? "Say with --reference where that is." : "Name a point where it has a value."));
        }

        if (!double.IsFinite(check.Published.Value))
        {
            throw new InputException(string.Create(
                CultureInfo.InvariantCulture, $"{Spelling.Of(function.Method)} is {check.Published.Value} at this point, and has no differences there. Name a point where it is finite."));
        }

        var (gradient, findings, statements) = check.Record(isStrict);
        if (!check.IsRepeatable)
            throw new InputException($"{Spelling.Of(function.Method)} gives another value each time it is called, so that its differences say nothing.");
        GradientCheck comparison = check.Compare(gradient!);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"value {comparison.Value:R}, {statements} statements"));
        console.Write(TableOf(comparison, function));
        foreach (string finding in findings)
            console.WriteLine($"Note: {finding}");
        int off = comparison.Components.Count(component => component.IsOff);
        console.WriteLine(off == 0
            ? "The gradient agrees with differences."
            : string.Create(CultureInfo.InvariantCulture, $"{off} of {comparison.Components.Count} components do not agree with differences."));
        return off == 0 ? ExitCode.Right : ExitCode.Wrong;
    }

    private static Table TableOf(GradientCheck check, CheckedFunction function)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in (string[])["", "at", "gradient", "differences", "relative", "error estimate", ""])
            table.AddColumn(new TableColumn(new Text(column)).NoWrap());
        foreach (GradientComponent component in check.Components)
        {
            table.AddRow(
                new Text(function.Names[component.Index]), Number(function.Point[component.Index], "R"), Number(component.Gradient, "G15"),
                Number(component.Difference, "G12"), Number(Relative(component), "0.0E-00"), Number(component.ErrorEstimate, "0.0E-00"),
                new Text(component.IsOff ? "off" : ""));
        }

        return table;
    }

    private static double Relative(GradientComponent component) =>
        component.Deviation == 0 ? 0 : component.Deviation / Math.Max(Math.Abs(component.Gradient), Math.Abs(component.Difference));

    private static Text Number(double number, string format) => new(number.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A library that could be woven too is the most frequent reason.</summary>
    private static void Hint(InputAssembly input, IReadOnlyList<InputAssembly> also, IAnsiConsole console)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(input.Path))!;
        string[] others =
        [
            .. input.References.Where(name => File.Exists(Path.Combine(folder, name + ".dll")) && !InputAssembly.IsOfFramework(name))
                .Except(also.Select(assembly => assembly.Name)).Where(name => name is not ("ILDiff" or "FSharp.Core")),
        ];
        if (others.Length > 0)
            console.WriteLine($"Not woven are the references {string.Join(", ", others)}; --also {others[0]} weaves one too.");
    }
}
