using System.CommandLine;
using System.Globalization;
using ILDiff.Tool.Inputs;
using ILDiff.Tool.Terminal;

namespace ILDiff.Tool.Commands;

/// <summary>ildiff graph function.ildiff -o function.svg</summary>
internal static class GraphCommand
{
    internal static Command Create(Consoles consoles)
    {
        var command = new Command("graph", "Draws the computational graph of a recorded function that was saved.");
        var input = new Argument<string>("file") { Description = "What RecordedFunction.Save wrote." };
        var output = new Option<string?>("--output", "-o") { Description = "The file that it goes to, instead of here.", HelpName = "path" };
        var dot = new Option<bool>("--dot") { Description = "Write DOT, for Graphviz, instead of SVG." };
        var at = new Option<string?>("--at")
        {
            Description = "The inputs, as in 2,5: draws the path that the function takes there, with its values. By default the path recorded first.",
            HelpName = "numbers",
        };
        command.Arguments.Add(input);
        command.Options.Add(output);
        command.Options.Add(dot);
        command.Options.Add(at);
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(output);
            RecordedFunction function = Read(parsed.GetRequiredValue(input));
            double[]? point = parsed.GetValue(at) is { } numbers ? Point(numbers, function) : null;
            if (path != null)
                OutputFile.Demand(path);
            string graph = Drawn(function, point, parsed.GetValue(dot));
            if (path == null)
                consoles.Out.Profile.Out.Writer.Write(graph);
            else
                File.WriteAllText(path, graph);
            return ExitCode.Right;
        });
        return command;
    }

    private static RecordedFunction Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return RecordedFunction.Load(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"'{path}' cannot be read: {exception.Message}");
        }
        catch (FunctionFileException exception)
        {
            throw new InputException($"'{path}': {exception.Message}");
        }
    }

    private static double[] Point(string numbers, RecordedFunction function)
    {
        string[] parts = numbers.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);
        double[] point = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out point[i]))
                throw new InputException($"'{parts[i]}' in --at is no number. Write them as in --at 2,5.");
        }

        return point.Length == function.Inputs
            ? point
            : throw new InputException(FormattableString.Invariant($"The function has {function.Inputs} inputs, and --at gives {point.Length}."));
    }

    private static string Drawn(RecordedFunction function, double[]? point, bool isDot)
    {
        try
        {
            return isDot ? (point == null ? function.ToDot() : function.ToDot(point)) : point == null ? function.ToSvg() : function.ToSvg(point);
        }
        catch (PathNotRecordedException exception)
        {
            throw new InputException(exception.Message);
        }
        catch (InvalidOperationException exception)
        {
            throw new InputException($"{exception.Message} For DOT: --dot.");
        }
    }
}
