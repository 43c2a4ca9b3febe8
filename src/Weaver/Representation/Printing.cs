using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ILDiff.Weaving.Representation;

/// <summary>A procedure as text, a line an operation: for tests and for whoever looks for a fault.</summary>
internal sealed class Printing
{
    private readonly Dictionary<Value, int> numbers = [];
    private readonly StringBuilder text = new();

    internal static string Of(Procedure procedure)
    {
        var printing = new Printing();
        printing.Print(procedure);
        return printing.text.ToString();
    }

    private void Print(Procedure procedure)
    {
        foreach (Block block in procedure.Blocks)
        {
            foreach (Value value in block.Phis.Cast<Value>().Concat(block.Operations.Where(operation => operation.HasResult)))
                numbers.Add(value, numbers.Count);
        }

        text.Append(procedure.Name).Append('(')
            .Append(string.Join(", ", procedure.Parameters.Select(parameter => $"{Short(parameter.Type)} {parameter.Name}")))
            .Append(')').Append('\n');
        foreach (Block block in procedure.Blocks)
            Print(block);
    }

    private void Print(Block block)
    {
        text.Append($"{block}:");
        if (block.Predecessors.Count > 0)
            text.Append($" from {string.Join(" ", block.Predecessors)}");
        text.Append('\n');
        foreach (Phi phi in block.Phis)
            text.Append($"  {Name(phi)} = phi {List(phi.Incoming)}\n");
        foreach (Operation operation in block.Operations)
            text.Append($"  {(operation.HasResult ? $"{Name(operation)} = " : "")}{Right(operation)}\n");
        text.Append($"  {End(block.Terminator)}\n");
    }

    private string Right(Operation operation) => operation.Kind switch
    {
        OperationKind.Compute => $"{((OpCode)operation.Detail!).Name} {List(operation.Operands)}",
        OperationKind.Call => $"call {Member(((Callee)operation.Detail!).Method)} {List(operation.Operands)}".TrimEnd(),
        OperationKind.CallProcedure => $"call {((Procedure)operation.Detail!).Name} {List(operation.Operands)}".TrimEnd(),
        OperationKind.Result => $"result {operation.Detail}",
        OperationKind.LoadElement => Place(operation),
        OperationKind.StoreElement => $"{Place(operation)} = {Name(operation.Stored)}",
        OperationKind.LoadField => $"field {string.Concat(operation.Operands.Select(operand => Name(operand) + "."))}{((FieldReference)operation.Detail!).Name}",
        OperationKind.NewArray => $"new {Short(operation.Type)} {List(operation.Operands)}",
        OperationKind.Get => $"get {operation.Detail}",
        OperationKind.Set => $"set {operation.Detail} = {Name(operation.Stored)}",
        OperationKind.Pop => $"pop {string.Join(", ", ((Variable[])operation.Detail!).Select(variable => variable.Name))}",
        OperationKind.Reserve => $"reserve {List(operation.Operands)} of {List(((Operation)operation.Detail!).Operands)}",
        _ => $"{char.ToLowerInvariant(operation.Kind.ToString()[0])}{operation.Kind.ToString().Substring(1)} {List(operation.Operands)}",
    };

    private string Place(Operation operation)
    {
        Value[] place = [.. operation.Place];
        return $"{Name(place[0])}[{List(place.Skip(1))}]{operation.Detail}";
    }

    private string End(Terminator terminator) => terminator.Kind switch
    {
        TerminatorKind.Jump => $"jump {terminator.Targets[0]}",
        TerminatorKind.Branch => $"{terminator.OpCode.Name} {List(terminator.Operands)} ? {terminator.Targets[0]} : {terminator.Targets[1]}",
        TerminatorKind.Switch => $"switch {List(terminator.Operands)} ? {string.Join(" ", terminator.Targets)}",
        _ => $"{terminator.Kind.ToString().ToLowerInvariant()} {List(terminator.Operands)}".TrimEnd(),
    };

    private string List(IEnumerable<Value> values) => string.Join(", ", values.Select(Name));

    private string Name(Value? value) => value == null ? "?" : numbers.TryGetValue(value, out int number) ? $"v{number}" : value.ToString();

    private static string Member(MethodReference method) => $"{method.DeclaringType.Name}.{method.Name}";

    private static string Short(TypeReference type) => type.Name;
}
