namespace ILDiff.Sparsity;

/// <summary>
/// Sets of inputs, made of one another by union. A small one is listed; a large one is the union of two others, and listed
/// when it is asked for. So the sums s + x₁, s + x₁ + x₂, … of n terms cost n, and not n².
/// </summary>
internal sealed class InputSets
{
    // Listing saves walks through unions, for functions whose long computations depend on few inputs; it costs memory.
    private const int MostListed = 32;

    // A listed set starts at a place of the list and has a length; a union has the complements of its two parts.
    private readonly IndexList first;
    private readonly IndexList second;
    private readonly IndexList inputs;
    private readonly int[] seen;
    private readonly Stack<int> pending = new();

    /// <summary>Starts with the sets of one input each, which have its number.</summary>
    internal InputSets(int count)
    {
        first = new IndexList(2 * count);
        second = new IndexList(2 * count);
        inputs = new IndexList(2 * count);
        seen = new int[count];
        for (int i = 0; i < count; i++)
        {
            inputs.Add(i);
            Add(i, 1);
        }
    }

    /// <summary>The union of two sets; one of them if it holds the other and both are small.</summary>
    internal int Union(int one, int other)
    {
        if (one == other)
            return one;
        if (!IsListed(one) || !IsListed(other) || second[one] > MostListed || second[other] > MostListed)
            return Add(~one, ~other);

        int start = inputs.Count;
        Merge(one, other);
        int count = inputs.Count - start;
        if (count > second[one] && count > second[other] && count <= MostListed)
            return Add(start, count);
        inputs.Truncate(start);
        return count == second[one] ? one : count == second[other] ? other : Add(~one, ~other);
    }

    /// <summary>The inputs of a set in their order; valid until the next call.</summary>
    internal ReadOnlySpan<int> List(int set)
    {
        if (!IsListed(set))
            Collect(set);
        return inputs.Slice(first[set], second[set]);
    }

    private bool IsListed(int set) => first[set] >= 0;

    private int Add(int one, int other)
    {
        first.Add(one);
        second.Add(other);
        return first.Count - 1;
    }

    private void Merge(int one, int other)
    {
        int i = first[one];
        int j = first[other];
        int iEnd = i + second[one];
        int jEnd = j + second[other];
        while (i < iEnd || j < jEnd)
        {
            int next = j == jEnd ? inputs[i] : i == iEnd ? inputs[j] : Math.Min(inputs[i], inputs[j]);
            i += i < iEnd && inputs[i] == next ? 1 : 0;
            j += j < jEnd && inputs[j] == next ? 1 : 0;
            inputs.Add(next);
        }
    }

    /// <summary>Lists a union, and lets it stay listed.</summary>
    private void Collect(int set)
    {
        int start = inputs.Count;
        var visited = new HashSet<int>();
        pending.Push(set);
        while (pending.TryPop(out int part))
        {
            if (!IsListed(part))
            {
                if (visited.Add(part))
                {
                    pending.Push(~second[part]);
                    pending.Push(~first[part]);
                }

                continue;
            }

            for (int i = first[part]; i < first[part] + second[part]; i++)
            {
                if (seen[inputs[i]] == set)
                    continue;
                seen[inputs[i]] = set; // sets of one input have the lowest numbers: 0 is none of these
                inputs.Add(inputs[i]);
            }
        }

        inputs.Slice(start, inputs.Count - start).Sort();
        first[set] = start;
        second[set] = inputs.Count - start;
    }
}
