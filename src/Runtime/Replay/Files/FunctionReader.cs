using ILDiff.Operations;

namespace ILDiff.Replay.Files;

/// <summary>Reads the paths of a function, and believes nothing that it did not check.</summary>
internal sealed class FunctionReader
{
    // Composites have no place in functions that can be replayed.
    private static readonly Dictionary<string, ushort> Known = Enum.GetValues<Elementary>()
        .Where(operation => operation is not (Elementary.Join or Elementary.Result)).ToDictionary(operation => operation.ToString(), operation => (ushort)operation);

    private readonly BlockReader file;
    private readonly ProgramReader programs;

    private FunctionReader(BlockReader file)
    {
        this.file = file;
        ushort[] operations = Operations();
        string[] sites = Sites();
        int inputs = file.Number(FunctionFormat.MostStatements, "the number of inputs");
        int variables = file.Number(inputs, "the number of variables");
        int outputs = file.Number(FunctionFormat.MostStatements, "the number of outputs");
        programs = new ProgramReader(file, operations, sites, (inputs, variables, outputs));
    }

    /// <exception cref="FunctionFileException">It is not a function that was saved, or not whole.</exception>
    internal static Paths Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = new BlockReader(stream);
        Paths paths = new FunctionReader(file).Paths();
        file.End();
        return paths;
    }

    private Paths Paths()
    {
        int count = file.Number(Replay.Paths.Most, "the number of paths");
        if (count == 0)
            throw file.Damaged("it has no path");
        var paths = new Paths(programs.Read(), record: null);
        List<Path> read = [paths.First];
        while (read.Count < count)
        {
            Path left = read[file.Number(read.Count - 1, "the path that is left")];
            int decision = file.Number(left.Program.Count - 1, "the decision that turns out differently");
            if (!OperationTable.IsDecision(left.Program.Operations[decision]))
                throw file.Damaged("a path is left at a statement that is no decision");
            double outcome = programs.Value();
            if (left.Branch(decision, outcome) != null)
                throw file.Damaged("two paths have the same place");
            read.Add(paths.Add(left, decision, outcome, programs.Read()));
        }

        return paths;
    }

    /// <summary>The operations that the file uses, by their numbers in the file.</summary>
    private ushort[] Operations()
    {
        int count = file.Number(FunctionFormat.MostOperations, "the number of operations");
        List<ushort> operations = [];
        while (operations.Count < count)
        {
            byte layout = file.Byte();
            string name = file.Text(FunctionFormat.LongestName, "the name of an operation");
            if (!Known.TryGetValue(name, out ushort operation) || FunctionFormat.Layout(operation) != layout)
                throw FunctionFileException.UnknownOperation(file.Position, name);
            operations.Add(operation);
        }

        return [.. operations];
    }

    private string[] Sites()
    {
        int count = file.Number(FunctionFormat.MostStatements, "the number of places");
        List<string> sites = [];
        while (sites.Count < count)
            sites.Add(file.Text(FunctionFormat.LongestSite, "a place in the code"));
        return [.. sites];
    }
}
