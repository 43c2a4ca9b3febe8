using System.Globalization;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Writes random expressions over scalars, arrays and matrices, with indices that are always inside.</summary>
internal sealed class LoopExpressions(Random random, bool isWild)
{
    /// <summary>What is in scope.</summary>
    internal LoopScope Scope { get; set; } = new();

    /// <summary>A double between about -1 and 1, so that nothing grows without bound.</summary>
    internal string Bounded() => random.Next(5) switch
    {
        0 => $"Math.Sin({Double(random.Next(1, 3))})",
        1 => $"Math.Tanh({Double(random.Next(1, 3))})",
        2 => $"Math.Atan({Double(1)}) * 0.6",
        3 when isWild => Wild(),
        _ => $"Half({Double(random.Next(1, 3))})",
    };

    internal string Double(int depth)
    {
        if (depth == 0)
            return Leaf();
        string a = Double(depth - 1), b = Double(random.Next(depth));
        return random.Next(30) switch
        {
            0 or 1 or 2 => $"({a} + {b})",
            3 or 4 => $"({a} - {b})",
            5 or 6 or 7 => $"({a} * {b})",
            8 => $"({a} / (2.5 + Math.Sin({b})))",
            9 => $"(-{a})",
            10 => $"Math.Exp(Half({a}))",
            11 => $"Math.Log(1.5 + {a} * {a})",
            12 => $"Math.Sqrt(0.3 + Math.Abs({a} + 0.0123))",
            13 => $"Math.Pow(1.2 + Math.Cos({a}), {b} * 0.5)",
            14 => $"Math.Max({a}, {b} + 0.0137)",
            15 => $"Math.Min({a} - 0.0171, {b})",
            16 => $"({Condition(1)} ? {a} : {b})",
            17 => $"({a} * {Index(4)})",
            18 => $"Math.Floor({a} * 3.1) * {b}",
            19 => $"new Pair({a}, {b}).Dot(new Pair({Leaf()}, 0.7))",
            20 => $"Math.Atan2({a}, 2.2 + Half({b}))",
            21 => $"Math.FusedMultiplyAdd({a}, {b}, {Leaf()})",
            22 => $"Turn(({a}, {Leaf()}), {b}).{Pick(["A", "B"])}",
            23 => $"Share({a}, {b})",
            24 => $"Dot({Array().Name}, {Array().Name})",
            25 => $"Total({Span(Array())})",
            26 => $"Math.Cosh(Half({a}))",
            27 => $"Folded({Writable().Name}, 0, {random.Next(1, 3)})",
            28 when isWild => Wild(),
            _ => $"({a} - {b} * {Literal()})",
        };
    }

    /// <summary>What may be infinite or not a number, or lie on a kink.</summary>
    private string Wild() => random.Next(9) switch
    {
        0 => $"Math.Exp({Double(1)} * 400)",
        1 => $"Math.Sqrt({Double(1)})",
        2 => $"Math.Log({Double(1)})",
        3 => $"({Double(1)} / ({Leaf()} - {Leaf()}))",
        4 => $"Math.Max({Leaf()}, {Leaf()})",
        5 => $"Math.Abs({Leaf()} - {Leaf()})",
        6 => $"Math.Pow({Leaf()}, {Leaf()})",
        7 => $"Math.Asin({Leaf()} * 1.4)",
        _ => $"(0.0 * {Leaf()} / {Leaf()})",
    };

    internal string Condition(int depth)
    {
        string comparison = random.Next(4) == 0
            ? $"{Index(5)} {Pick(["<", "<=", ">", "==", "!="])} {Index(5)}"
            : $"{Double(depth)} {Pick(["<", "<=", ">", ">=", "!="])} {Double(random.Next(2))}";
        return random.Next(6) switch
        {
            0 => $"!({comparison})",
            1 => $"({comparison} && {Leaf()} > {Literal()})",
            2 => $"({comparison} || {Leaf()} <= {Literal()})",
            3 => $"(({comparison} || {Leaf()} <= {Literal()}) && {Index(4)} != {Index(4)})",
            _ => $"({comparison})",
        };
    }

    /// <summary>An int from 0 to one below a bound.</summary>
    internal string Index(int below)
    {
        IndexName[] fitting = [.. Scope.Indices.Where(index => index.Below <= below)];
        switch (random.Next(6))
        {
            case 0 or 1 or 2 when fitting.Length > 0:
                return fitting[random.Next(fitting.Length)].Name;
            case 3 when Scope.Indices.Count > 0:
                IndexName one = Pick(Scope.Indices);
                return $"(({one.Name} + {random.Next(3)}) % {below})";
            case 4 when Scope.Indices.Count > 0:
                return $"(({Pick(Scope.Indices).Name} * 2 + {Pick(Scope.Indices).Name}) % {below})";
            case 5 when random.Next(3) == 0:
                return $"((int)Math.Abs({Leaf()} * 3.3) % {below})";
            default:
                return $"{random.Next(below)}";
        }
    }

    /// <summary>An element or a scalar that can be assigned to.</summary>
    internal string Place() => random.Next(6) switch
    {
        0 or 1 when Scope.Assignable.Count > 0 => Pick(Scope.Assignable),
        2 when Scope.Matrices.Count > 0 => Element(Pick(Scope.Matrices)),
        3 when Scope.PairArrays.Count > 0 => Field(Pick(Scope.PairArrays)),
        _ => Element(Writable()),
    };

    internal ArrayName Array() => Pick(Scope.Arrays);

    internal ArrayName Writable() => Pick([.. Scope.Arrays.Where(array => array.IsWritable)]);

    internal string Element(ArrayName array) => $"{array.Name}[{Index(array.Length)}]";

    internal string Element(MatrixName matrix) => matrix.At(Index(matrix.Rows), Index(matrix.Columns));

    internal string Field(ArrayName pairs) => $"{pairs.Name}[{Index(pairs.Length)}].{Pick(["A", "B"])}";

    /// <summary>A part of an array as a span.</summary>
    internal string Span(ArrayName array)
    {
        int start = random.Next(array.Length);
        return random.Next(3) switch
        {
            0 => $"{array.Name}",
            1 => $"{array.Name}.AsSpan({start})",
            _ => $"{array.Name}.AsSpan({start}, {random.Next(array.Length - start + 1)})",
        };
    }

    internal string Leaf() => random.Next(9) switch
    {
        0 => Literal(),
        1 or 2 or 3 => Element(Array()),
        4 when Scope.Matrices.Count > 0 => Element(Pick(Scope.Matrices)),
        5 when Scope.Pairs.Count > 0 => $"{Pick(Scope.Pairs)}.{Pick(["A", "B"])}",
        6 when Scope.PairArrays.Count > 0 => Field(Pick(Scope.PairArrays)),
        _ => Scope.Doubles.Count > 0 ? Pick(Scope.Doubles) : Element(Array()),
    };

    internal T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    internal string Literal() => (random.Next(1, 40) * 0.0875).ToString("R", CultureInfo.InvariantCulture) switch
    {
        var text when text.Contains('.') => text,
        var text => text + ".0",
    };
}
