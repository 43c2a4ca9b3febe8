using System.Text;

namespace ILDiff.Woven.Tests.RandomPrograms;

/// <summary>Writes random statements: loops of all kinds, and what they do with arrays.</summary>
internal sealed class LoopStatements(Random random, LoopExpressions expressions, StringBuilder text)
{
    private const string FallThrough = "goto";

    private int names;
    private int depth;

    private LoopScope Scope => expressions.Scope;

    internal void Write(int count)
    {
        for (int i = 0; i < count; i++)
            Statement();
    }

    private void Statement()
    {
        if (random.Next(9) < (depth < 3 ? 4 : 0))
            Compound();
        else if (random.Next(3) == 0)
            Declaration();
        else
            Change();
    }

    private void Declaration()
    {
        string name = NewName(), value = expressions.Bounded();
        int length = random.Next(3, 6);
        switch (random.Next(13))
        {
            case 0 or 1:
                Line($"double {name} = {value};");
                Scope.Add(name);
                break;
            case 2:
                Line($"double[] {name} = [{string.Join(", ", Enumerable.Range(0, length).Select(_ => expressions.Double(1)))}];");
                Scope.Arrays.Add(new ArrayName(name, length, true));
                break;
            case 3:
                Line($"var {name} = new double[{length}];");
                Line($"for (int {name}i = 0; {name}i < {name}.Length; {name}i++) {name}[{name}i] = {value} * {name}i;");
                Scope.Arrays.Add(new ArrayName(name, length, true));
                break;
            case 4:
                Line($"double[,] {name} = new double[{length}, 3];");
                FillRows(name, length, $"{name}[{name}i, {name}j] = {value} + {name}j * {expressions.Leaf()}");
                Scope.Matrices.Add(new MatrixName(name, length, 3, IsJagged: false));
                break;
            case 5:
                Line($"double[][] {name} = new double[{length}][];");
                Line($"for (int {name}i = 0; {name}i < {length}; {name}i++) {name}[{name}i] = new double[3];");
                FillRows(name, length, $"{name}[{name}i][{name}j] = {value} + {name}j * {expressions.Leaf()}");
                Scope.Matrices.Add(new MatrixName(name, length, 3, IsJagged: true));
                break;
            case 6:
                Copy(name, value);
                break;
            case 7:
                Line($"var {name} = new Pair({value}, {expressions.Leaf()}); {name}.Scale({expressions.Leaf()});");
                Scope.Pairs.Add(name);
                break;
            case 8:
                Line($"var {name} = new Pair[{length}]; for (int {name}i = 0; {name}i < {length}; {name}i++) {name}[{name}i] = new Pair({value}, {expressions.Leaf()});");
                Scope.PairArrays.Add(new ArrayName(name, length, true));
                break;
            case 9:
                Line($"int[] {name} = [{string.Join(", ", Enumerable.Range(0, 3).Select(_ => random.Next(3)))}]; {name}[{expressions.Index(3)}] = {expressions.Index(3)};");
                Scope.Indices.AddRange(Enumerable.Range(0, 3).Select(i => new IndexName($"{name}[{i}]", 3)));
                break;
            case 10:
                Line($"var ({name}, {name}r) = Turn(({value}, {expressions.Leaf()}), {expressions.Leaf()});");
                Scope.Add(name);
                Scope.Add(name + "r");
                break;
            case 11:
                Line($"double {name}r = Update(ref {expressions.Place()}, {value}, out double {name});");
                Scope.Add(name);
                Scope.Add(name + "r");
                break;
            default:
                LocalFunction(name, value);
                break;
        }
    }

    private void FillRows(string name, int rows, string statement) => Line(
        $"for (int {name}i = 0; {name}i < {rows}; {name}i++) for (int {name}j = 0; {name}j < 3; {name}j++) {statement};");

    /// <summary>An array that is another one, or made from another.</summary>
    private void Copy(string name, string value)
    {
        ArrayName one = expressions.Writable(), two = expressions.Writable();
        int length = Math.Min(one.Length, two.Length);
        (string made, length) = random.Next(5) switch
        {
            0 => ($"{expressions.Condition(1)} ? {one.Name} : {two.Name}", length),
            1 => ($"Scaled({one.Name}, {value})", one.Length),
            2 => ($"Either({one.Name}, {two.Name}, {value})", length),
            3 => ($"(double[]){one.Name}.Clone()", one.Length),
            _ => (one.Name, one.Length),
        };
        Line($"double[] {name} = {made};");
        Scope.Arrays.Add(new ArrayName(name, length, true));
    }

    private void LocalFunction(string name, string value)
    {
        string target = expressions.Place(), other = expressions.Place();
        Line($"double {name}s = {value};");
        Line($"double {name}(double {name}w) {{ {name}s = Half({name}s + {name}w); {target} = Math.Sin({other} + {name}w); return {name}s * {name}w; }}");
        Line($"double {name}r = {name}({expressions.Leaf()}) - {name}({expressions.Leaf()});");
        Scope.Add($"{name}r");
    }

    private void Change()
    {
        string place = expressions.Place(), other = expressions.Place(), value = expressions.Bounded(), name = NewName();
        ArrayName one = expressions.Writable(), two = expressions.Writable();
        switch (random.Next(17))
        {
            case 0 or 1 or 2:
                Line($"{place} = {value};");
                break;
            case 3 or 4:
                Line($"{place} {expressions.Pick(["+=", "-="])} {value};");
                break;
            case 5:
                Line($"{place} *= {value};");
                break;
            case 6:
                Line($"{place} /= 1.7 + {value};");
                break;
            case 7:
                Line($"({place}, {other}) = ({other}, Half({place}));");
                break;
            case 8:
                Line($"Axpy({value}, {one.Name}, {expressions.Array().Name});");
                break;
            case 9:
                Line($"Smooth({one.Name}, {random.Next(0, one.Length)});");
                break;
            case 10:
                Line($"Fill({expressions.Span(one)}, {value});");
                break;
            case 11 when Scope.Functions.Count > 0 && Scope.Arrays.Where(array => array.IsWritable && array.Length >= 3).ToList() is { Count: > 0 } long3:
                Line($"{place} = Half({expressions.Pick(Scope.Functions)}({expressions.Pick(long3).Name}, {expressions.Pick(long3).Name}, {value}));");
                break;
            case 12 when Scope.Matrices.Where(matrix => matrix.IsJagged).ToList() is { Count: > 0 } rows:
                MatrixName jagged = expressions.Pick(rows);
                string first = expressions.Index(jagged.Rows), second = expressions.Index(jagged.Rows);
                Line($"({jagged.Name}[{first}], {jagged.Name}[{second}]) = ({jagged.Name}[{second}], {jagged.Name}[{first}]);");
                break;
            case 13:
                Line($"Swap(ref {expressions.Element(one)}, ref {expressions.Element(two)});");
                break;
            case 14:
                Span(name, one, value);
                break;
            case 15:
                Line($"Array.Copy({two.Name}, {one.Name}, {random.Next(0, Math.Min(one.Length, two.Length) + 1)});");
                break;
            case 16 when Scope.Pairs.Count > 0:
                string pair = expressions.Pick(Scope.Pairs);
                Line($"{pair} = {pair} + new Pair({value}, {expressions.Leaf()});");
                break;
            default:
                Line($"{place} = {other} * {value} + {expressions.Leaf()}; {place} = Half({place});");
                break;
        }
    }

    private void Span(string name, ArrayName array, string value)
    {
        int start = random.Next(array.Length), length = array.Length - start;
        Line($"Span<double> {name} = {array.Name}.AsSpan({start}, {length});");
        Line($"{name}[{expressions.Index(length)}] += {value}; {name}[{length - 1}] = Half({name}[0] * {expressions.Leaf()});");
        if (random.Next(2) == 0)
            Line($"{name}.Slice({random.Next(length)}).Fill({value});");
    }

    private void Compound()
    {
        string name = NewName();
        switch (random.Next(14))
        {
            case 12 or 13:
                RunningSum(name);
                break;
            case 0 or 1 or 2:
                CountedLoop(name);
                break;
            case 3:
                OverArray(name);
                break;
            case 4:
                Line($"int {name} = 0; while ({name}++ < {random.Next(1, 5)} && {expressions.Condition(1)})");
                Body(2, isLoop: true);
                break;
            case 5:
                Line($"int {name} = {random.Next(1, 4)}; do");
                Body(2, isLoop: true);
                Line($"while ({expressions.Condition(1)} && --{name} > 0);");
                break;
            case 6:
                Line($"int {name}n = {random.Next(0, 3)}; for (int {name} = 0; {name} < 3; {name}++)");
                Body(2, isLoop: true, $"{name}n = ({name}n * 2 + {name} + 1) % 5;", null, new IndexName(name + "n", 5), new IndexName(name, 3));
                break;
            case 7:
                Line($"switch ({expressions.Index(4)})");
                Line($"{{ case 0: {expressions.Place()} = {expressions.Bounded()}; break; case 1: {expressions.Place()} *= 0.7; {FallThrough} default; case 2: break; default: {expressions.Place()} += {expressions.Bounded()}; break; }}");
                break;
            case 8 when Scope.Result != null && random.Next(3) == 0:
                Line($"if ({expressions.Double(1)} > 1.31) return {Scope.Result()};");
                break;
            case 9:
                Line($"if ({expressions.Condition(2)})");
                Body(2, isLoop: false);
                Line($"else if ({expressions.Condition(1)})");
                Body(1, isLoop: false);
                Line("else");
                Body(1, isLoop: false);
                break;
            default:
                Line($"if ({expressions.Condition(1)})");
                Body(2, isLoop: false);
                break;
        }
    }

    private void CountedLoop(string name)
    {
        int bound = random.Next(0, 5), step = random.Next(1, 3);
        IndexName? outer = Scope.Indices.LastOrDefault(index => index.Below <= 5);
        var (header, below) = random.Next(6) switch
        {
            0 => ($"int {name} = {bound}; {name} >= 0; {name} -= {step}", bound + 1),
            1 => ($"int {name} = {bound} - 1; {name} > 0; {name}--", Math.Max(bound, 1)),
            2 when outer != null => ($"int {name} = {outer.Name}; {name} < {outer.Below}; {name} += {step}", outer.Below),
            3 when outer != null => ($"int {name} = 0; {name} < {outer.Name}; {name}++", Math.Max(outer.Below, 1)),
            4 => ($"int {name} = {random.Next(0, 3)}; {name} <= (int)Math.Min(3, Math.Abs({expressions.Leaf()} * 3)); {name} += {step}", 4),
            _ => ($"int {name} = {random.Next(0, 2)}; {name} < {bound}; {name} += {step}", Math.Max(bound, 1)),
        };
        Line($"for ({header})");
        Body(3, isLoop: true, null, null, new IndexName(name, below));
    }

    /// <summary>A loop that adds up, and carries something plain from one time round to the next.</summary>
    private void RunningSum(string name)
    {
        ArrayName array = expressions.Array();
        string power = $"{name}p", item = $"{array.Name}[{name}]";
        Line($"double {name}s = {expressions.Pick(["0", expressions.Bounded()])}, {power} = {expressions.Pick(["1", "0.3 + 0.2 * " + expressions.Index(4), expressions.Leaf()])};");
        Line($"for (int {name} = {random.Next(2)}; {name} < {random.Next(array.Length + 1)}; {name} += {random.Next(1, 3)})");
        Line("{");
        depth++;
        LoopScope outer = Scope;
        expressions.Scope = Scope.Inner();
        Scope.Indices.Add(new IndexName(name, array.Length));
        string term = expressions.Pick([$"{item} * {power}", $"Half({item}) * {power}", $"Math.Exp(Half({item} - {expressions.Leaf()}) * {power})", $"{power} * {expressions.Bounded()}"]);
        string condition = expressions.Pick(["", "", $"if ({power} > 0.4) ", $"if ({expressions.Condition(1)}) "]);
        Line($"{condition}{name}s {expressions.Pick(["+=", "-="])} {term};");
        Line($"{power} {expressions.Pick(["*= 0.7", "= 0.2 - 0.9 * " + power, "*= fixedData[" + name + " % 3]", "*= " + expressions.Index(3)])};");
        if (random.Next(8) == 0)
            Line($"if ({power} < 0.1) break;");
        depth--;
        Line("}");
        expressions.Scope = outer;
        Scope.Add($"{name}s");
    }

    private void OverArray(string name)
    {
        ArrayName array = expressions.Writable();
        switch (random.Next(4))
        {
            case 0:
                Line($"for (int {name} = 1; {name} < {array.Name}.Length; {name}++) {array.Name}[{name}] = {array.Name}[{name} - 1];");
                break;
            case 1:
                Line($"for (int {name} = {array.Length} - 1; {name} > 0; {name}--) {array.Name}[{name}] = Half({array.Name}[{name}] + {array.Name}[{name} - 1] * {expressions.Leaf()});");
                break;
            case 2:
                Line($"foreach (double {name} in {array.Name})");
                Body(2, isLoop: true, null, name);
                break;
            default:
                Line($"for (int {name} = 0; {name} < {array.Length}; {name}++)");
                Body(3, isLoop: true, $"{array.Name}[{name}] = Half({array.Name}[{name}] * {expressions.Leaf()});", null, new IndexName(name, array.Length));
                break;
        }
    }

    private void Body(int statements, bool isLoop, string? first = null, string? item = null, params IEnumerable<IndexName> indices)
    {
        LoopScope outer = Scope;
        expressions.Scope = Scope.Inner();
        if (item != null)
            Scope.Doubles.Add(item);
        Scope.Indices.AddRange(indices);
        Scope.Loops += isLoop ? 1 : 0;
        Line("{");
        depth++;
        if (first != null)
            Line(first);
        Write(random.Next(1, statements + 1));
        if (Scope.Loops > 0 && random.Next(4) == 0)
        {
            Line($"if ({expressions.Condition(1)}) {expressions.Pick(["break", "continue"])};");
            Write(1);
        }

        depth--;
        Line("}");
        expressions.Scope = outer;
    }

    private string NewName() => $"n{names++}";

    private void Line(string line) => text.Append(' ', 4 * (depth + 2)).AppendLine(line);
}
