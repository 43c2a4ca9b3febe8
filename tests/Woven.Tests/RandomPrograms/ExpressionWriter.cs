namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Writes random expressions of moderate size and slope over the variables in scope.</summary>
internal sealed class ExpressionWriter(Random random)
{
    /// <summary>The doubles that can be read.</summary>
    internal List<string> Readable { get; } = [];

    /// <summary>Those of them that can be assigned to.</summary>
    internal List<string> Assignable { get; } = [];

    /// <summary>Functions of two doubles that can be called.</summary>
    internal List<string> Callable { get; } = [];

    /// <summary>A double between about -1 and 1, so that nothing grows without bound.</summary>
    internal string Bounded() => random.Next(4) switch
    {
        0 => $"Math.Sin({Double(random.Next(1, 3))})",
        1 => $"Math.Tanh({Double(random.Next(1, 3))})",
        2 => $"Math.Atan({Double(random.Next(1, 3))}) * 0.6",
        _ => $"Half({Double(random.Next(1, 3))})",
    };

    internal string Double(int depth)
    {
        if (depth == 0)
            return Leaf();
        string a = Double(depth - 1), b = Double(random.Next(depth));
        return random.Next(27) switch
        {
            0 or 1 => $"({a} + {b})",
            2 => $"({a} - {b})",
            3 or 4 => $"({a} * {b})",
            5 => $"({a} / (2.5 + Math.Sin({b})))",
            6 => $"({a} % 1.7)",
            7 => $"(-{a})",
            8 => $"Math.Exp(Half({a}))",
            9 => $"Math.Log(1.5 + ({a} * {a}))",
            10 => $"Math.Sqrt(0.3 + Math.Abs({a} + 0.0123))",
            11 => $"Math.Pow(1.2 + Math.Cos({a}), {b} * 0.5)",
            12 => $"Math.Max({a}, {b} + 0.0137)",
            13 => $"Math.Min({a} - 0.0171, {b})",
            14 => $"({Condition(1)} ? {a} : {b})",
            15 when Callable.Count > 0 => $"{Pick(Callable)}({a}, {b})",
            16 => $"({a} * {Integer()})",
            17 => $"Math.Floor({a} * 3.1) * {b}",
            18 => $"new Pair({a}, {b}).Dot(new Pair({Leaf()}, 0.7))",
            19 => $"Math.Atan2({a}, 2.2 + Half({b}))",
            20 => $"Math.Cos({a})",
            21 => $"Math.FusedMultiplyAdd({a}, {b}, {Leaf()})",
            22 => $"((Pair)({a}) + {Leaf()} * new Pair({b}, 1)).Sum",
            23 => $"Share({a}, {b})",
            24 => $"Bend({a}, {Leaf()} * {Leaf()})",
            25 => $"Turn(({a}, {Leaf()}), {b}).{Pick(["A", "B"])}",
            _ => $"({a} - {b} * {Literal()})",
        };
    }

    internal string Condition(int depth)
    {
        string comparison = $"{Double(depth)} {Pick(["<", "<=", ">", ">=", "!="])} {Double(random.Next(2))}";
        return random.Next(5) switch
        {
            0 => $"!({comparison})",
            1 => $"({comparison} && {Leaf()} > {Literal()})",
            2 => $"({comparison} || {Leaf()} <= {Literal()})",
            _ => $"({comparison})",
        };
    }

    /// <summary>An int from 0 to 3.</summary>
    internal string Integer() => random.Next(3) switch
    {
        0 => $"((int)Math.Abs({Leaf()} * 3.3) & 3)",
        1 => $"({Leaf()}.CompareTo({Leaf()}) + 1)",
        _ => $"{random.Next(4)}",
    };

    internal string Leaf() => random.Next(5) == 0 ? Literal() : Pick(Readable);

    internal string Pick(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    private string Literal() => (random.Next(1, 40) * 0.0875).ToString("R", System.Globalization.CultureInfo.InvariantCulture) switch
    {
        var text when text.Contains('.') => text,
        var text => text + ".0",
    };
}
