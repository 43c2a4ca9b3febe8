namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>An array in scope, of a length that is known.</summary>
internal sealed record ArrayName(string Name, int Length, bool IsWritable);

/// <summary>An array of rows, or one of two dimensions.</summary>
internal sealed record MatrixName(string Name, int Rows, int Columns, bool IsJagged)
{
    internal string At(string row, string column) => IsJagged ? $"{Name}[{row}][{column}]" : $"{Name}[{row}, {column}]";
}

/// <summary>An int in scope that is at least 0 and below a bound.</summary>
internal sealed record IndexName(string Name, int Below);

/// <summary>What a random program with loops and arrays can use at a place.</summary>
internal sealed class LoopScope
{
    internal LoopScope()
    {
    }

    private LoopScope(LoopScope outer)
    {
        Doubles = [.. outer.Doubles];
        Assignable = [.. outer.Assignable];
        Arrays = [.. outer.Arrays];
        Matrices = [.. outer.Matrices];
        Indices = [.. outer.Indices];
        Pairs = [.. outer.Pairs];
        PairArrays = [.. outer.PairArrays];
        Functions = [.. outer.Functions];
        Loops = outer.Loops;
        Result = outer.Result;
    }

    /// <summary>Doubles that can be read.</summary>
    internal List<string> Doubles { get; } = [];

    /// <summary>Doubles that can be assigned to.</summary>
    internal List<string> Assignable { get; } = [];

    internal List<ArrayName> Arrays { get; } = [];

    internal List<MatrixName> Matrices { get; } = [];

    internal List<IndexName> Indices { get; } = [];

    /// <summary>Variables of the structure.</summary>
    internal List<string> Pairs { get; } = [];

    /// <summary>Arrays of the structure.</summary>
    internal List<ArrayName> PairArrays { get; } = [];

    /// <summary>Functions of two arrays and a double.</summary>
    internal List<string> Functions { get; } = [];

    /// <summary>In how many loops a place is.</summary>
    internal int Loops { get; set; }

    /// <summary>What an early return gives; null if there may be none.</summary>
    internal Func<string>? Result { get; set; }

    internal LoopScope Inner() => new(this);

    internal void Add(string name)
    {
        Doubles.Add(name);
        Assignable.Add(name);
    }
}
