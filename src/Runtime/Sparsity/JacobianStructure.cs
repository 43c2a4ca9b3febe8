using ILDiff.Operations;
using ILDiff.Replay;
using ILDiff.Tapes;

namespace ILDiff.Sparsity;

/// <summary>Which outputs depend on which inputs, by the operations between them.</summary>
internal static class JacobianStructure
{
    private const int None = -1;

    /// <summary>The pattern of a program.</summary>
    internal static SparsityPattern Of(Program program) =>
        Of(program.Statements(program.Values), program.Inputs.AsSpan(0, program.Variables), program.Outputs);

    /// <summary>
    /// The pattern, whose rows are outputs and whose columns are inputs. What a derivative of 0 stands between, such as a
    /// decision, is no dependence.
    /// </summary>
    /// <remarks>
    /// One walk over the statements, and one over what each output depends on that is not listed: never more than the reverse
    /// sweeps of a dense Jacobian.
    /// </remarks>
    internal static SparsityPattern Of(Statements statements, ReadOnlySpan<int> inputs, ReadOnlySpan<int> outputs)
    {
        var sets = new InputSets(inputs.Length);
        int[] setOf = new int[statements.Count];
        Array.Fill(setOf, None);
        for (int i = 0; i < inputs.Length; i++)
            setOf[inputs[i]] = i;
        int operand = 0;
        for (int s = 0; s < statements.Count; s++)
        {
            int arity = statements.Arity(s);
            if (arity == 0)
                continue;
            Dependence dependence = Dependences.Of((ushort)statements.Operation(s));
            int x = dependence.HasFlag(Dependence.X) ? setOf[statements.Operand(operand)] : None;
            int y = dependence.HasFlag(Dependence.Y) ? setOf[statements.Operand(operand + arity - 1)] : None;
            operand += arity;
            setOf[s] = x == None ? y : y == None ? x : sets.Union(x, y);
        }

        var rows = new IndexList(outputs.Length);
        var columns = new IndexList(outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (setOf[outputs[i]] == None)
                continue;
            foreach (int j in sets.List(setOf[outputs[i]]))
            {
                rows.Add(i);
                columns.Add(j);
            }
        }

        return new SparsityPattern(
            outputs.Length, inputs.Length, rows.Slice(0, rows.Count).ToArray(), columns.Slice(0, columns.Count).ToArray());
    }
}
