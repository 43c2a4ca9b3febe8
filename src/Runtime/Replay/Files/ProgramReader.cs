using ILDiff.Activity;
using ILDiff.Operations;

namespace ILDiff.Replay.Files;

/// <summary>Reads one path after the other. Columns grow as their rows arrive, not as a file claims.</summary>
/// <param name="file">Stands where the first path starts.</param>
/// <param name="codes">The operations, by their numbers in the file.</param>
/// <param name="sites">The places in the code, by their numbers in the file.</param>
/// <param name="lengths">How many inputs each path has, how many of them are variables, and how many outputs.</param>
internal sealed class ProgramReader(
    BlockReader file, ushort[] codes, string[] sites, (int Inputs, int Variables, int Outputs) lengths)
{
    internal Program Read()
    {
        List<ushort> operations = [];
        List<int> operands = [];
        List<double> values = [];
        int count = file.Number(FunctionFormat.MostStatements, "the number of statements");
        for (int s = 0; s < count; s++)
        {
            ushort operation = codes.Length == 0 ? throw NoOperation() : codes[file.Number(codes.Length - 1, "the operation of a statement")];
            operations.Add(operation);
            int arity = OperationTable.Arity(operation);
            for (int i = 0; i < arity; i++)
                operands.Add(s - Distance(s));
            values.Add(
                FunctionFormat.HasValue(operation)
                    ? Value()
                    : Values.Of((Elementary)operation, values[operands[^arity]], values[operands[^1]]));
        }

        return new Program
        {
            Operations = [.. operations],
            Operands = [.. operands],
            Values = [.. values],
            Inputs = Inputs(operations),
            Variables = lengths.Variables,
            Outputs = Statements(lengths.Outputs, count, "the statement of an output"),
            Sites = Sites(operations),
        };
    }

    /// <summary>A double that is not an active value: one made up would point into whatever tape records.</summary>
    internal double Value()
    {
        double value = file.Double();
        return double.IsNaN(value) && ActiveValue.Classify(value) != NaNKind.Genuine
            ? throw file.Damaged("a number is one that only a recording has")
            : value;
    }

    private int Distance(int statement) =>
        file.Number(statement, "how far before its statement an operand is") is > 0 and var distance
            ? distance
            : throw file.Damaged("a statement is its own operand");

    private int[] Inputs(List<ushort> operations)
    {
        int[] statements = Statements(lengths.Inputs, operations.Count, "the statement of an input");
        var different = new HashSet<int>();
        foreach (int statement in statements)
        {
            if ((Elementary)operations[statement] != Elementary.Independent || !different.Add(statement))
                throw file.Damaged("an input is no independent variable, or is another input too");
        }

        return statements;
    }

    private int[] Statements(int length, int count, string what)
    {
        if (length > 0 && count == 0)
            throw file.Damaged("inputs or outputs are no statements");
        List<int> statements = [];
        while (statements.Count < length)
            statements.Add(file.Number(count - 1, what));
        return [.. statements];
    }

    private Dictionary<int, string> Sites(List<ushort> operations)
    {
        var places = new Dictionary<int, string>();
        int count = file.Number(operations.Count, "the number of places of decisions");
        while (places.Count < count)
        {
            int statement = file.Number(operations.Count - 1, "the statement of a decision");
            if (!OperationTable.IsDecision(operations[statement]) || sites.Length == 0 ||
                !places.TryAdd(statement, sites[file.Number(sites.Length - 1, "the place of a decision")]))
            {
                throw file.Damaged("a place belongs to no decision, or to one that has a place");
            }
        }

        return places;
    }

    private FunctionFileException NoOperation() => file.Damaged("it has statements and no operations");
}
