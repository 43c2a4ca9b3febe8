using ILDiff.Operations;

namespace ILDiff.Replay.Files;

/// <summary>Writes the paths of a function.</summary>
internal sealed class FunctionWriter
{
    private readonly BlockWriter file;
    private readonly List<Edge> paths;
    private readonly Dictionary<string, int> sites = [];
    private readonly int[] codes = new int[ushort.MaxValue + 1];

    private FunctionWriter(BlockWriter file, List<Edge> paths)
    {
        this.file = file;
        this.paths = paths;
    }

    internal static void Write(Paths paths, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = new BlockWriter(stream);
        new FunctionWriter(file, Edges(paths.First)).Write();
        file.End();
    }

    /// <summary>
    /// All paths as they are now, each after the one it leaves: forks may add others meanwhile. Branches are sorted, so
    /// that the same paths make the same file.
    /// </summary>
    private static List<Edge> Edges(Path first)
    {
        List<Edge> edges = [new(first, 0, 0, 0)];
        for (int i = 0; i < edges.Count; i++)
        {
            edges.AddRange(edges[i].Path.Branches.OrderBy(branch => branch.Key)
                .Select(branch => new Edge(branch.Value, i, branch.Key.Decision, branch.Key.Outcome)).ToArray());
        }

        return edges;
    }

    private void Write()
    {
        WriteOperations();
        WriteSites();
        Program first = paths[0].Path.Program;
        file.Number(first.Inputs.Length);
        file.Number(first.Variables);
        file.Number(first.Outputs.Length);
        file.Number(paths.Count);
        for (int i = 0; i < paths.Count; i++)
        {
            if (i > 0)
            {
                file.Number(paths[i].Left);
                file.Number(paths[i].Decision);
                file.Double(BitConverter.Int64BitsToDouble(paths[i].Outcome));
            }

            Write(paths[i].Path.Program);
        }
    }

    private void WriteOperations()
    {
        ushort[] used = [.. paths.SelectMany(edge => edge.Path.Program.Operations).Distinct().Order()];
        file.Number(used.Length);
        for (int i = 0; i < used.Length; i++)
        {
            codes[used[i]] = i;
            file.Byte(FunctionFormat.Layout(used[i]));
            file.Text(((Elementary)used[i]).ToString(), FunctionFormat.LongestName);
        }
    }

    private void WriteSites()
    {
        foreach (string site in paths.SelectMany(edge => Sites(edge.Path.Program)).Select(site => site.Value))
            sites.TryAdd(site, sites.Count);
        file.Number(sites.Count);
        foreach (string site in sites.Keys)
            file.Text(site, FunctionFormat.LongestSite);
    }

    private void Write(Program program)
    {
        file.Number(program.Count);
        int row = 0;
        for (int s = 0; s < program.Count; s++)
        {
            ushort operation = program.Operations[s];
            file.Number(codes[operation]);
            for (int last = row + OperationTable.Arity(operation); row < last; row++)
                file.Number(s - program.Operands[row]);
            if (FunctionFormat.HasValue(operation))
                file.Double(program.Values[s]);
        }

        foreach (int input in program.Inputs)
            file.Number(input);
        foreach (int output in program.Outputs)
            file.Number(output);

        KeyValuePair<int, string>[] places = [.. Sites(program)];
        file.Number(places.Length);
        foreach (var (statement, site) in places)
        {
            file.Number(statement);
            file.Number(sites[site]);
        }
    }

    private static IEnumerable<KeyValuePair<int, string>> Sites(Program program) =>
        program.Sites.Where(site => OperationTable.IsDecision(program.Operations[site.Key])).OrderBy(site => site.Key);

    /// <summary>A path, the number of the path it leaves, and where and how.</summary>
    private readonly record struct Edge(Path Path, int Left, int Decision, long Outcome);
}
