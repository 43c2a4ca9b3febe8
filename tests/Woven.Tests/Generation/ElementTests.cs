using ILDiff.Weaving.Representation;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ILDiff.Woven.Tests.Generation;

/// <summary>Elements of arrays, checks and effects as methods.</summary>
public sealed class ElementTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_field_inside_an_element_is_loaded_and_stored(bool isUnchecked)
    {
        using var written = new WrittenProcedures();
        TypeDefinition outer = written.Module.GetType("Outer"), inner = written.Module.GetType("Inner");
        FieldReference[] path = [outer.Fields[1], inner.Fields[0]];
        var builder = new ProcedureBuilder(written, "Double", written.Double);
        Parameter x = builder.Parameter(outer.MakeArrayType(), "x"), i = builder.Parameter(written.Int, "i");
        var access = new ElementAccess(outer, path);
        Operation load = builder.Add(OperationKind.LoadElement, written.Double, access, x, i);
        Operation store = builder.Do(OperationKind.StoreElement, access, x, i, builder.Compute(OpCodes.Mul, load, builder.Number(2.0)));
        load.IsUnchecked = store.IsUnchecked = isUnchecked;
        builder.Return(load);
        written.Write(builder.Procedure);
        Type outerType = written.Load(builder.Procedure).GetParameters()[0].ParameterType.GetElementType()!;
        var array = Array.CreateInstance(outerType, 2);
        object element = Activator.CreateInstance(outerType)!, second = Activator.CreateInstance(outerType.GetField("Second")!.FieldType)!;
        second.GetType().GetField("Value")!.SetValue(second, 1.25);
        outerType.GetField("Second")!.SetValue(element, second);
        array.SetValue(element, 1);
        Assert.Equal(1.25, written.Call(builder.Procedure, array, 1));
        Assert.Equal(2.5, written.Call(builder.Procedure, array, 1));
    }

    [Fact]
    public void Arrays_of_several_dimensions_are_made_read_and_written()
    {
        using var written = new WrittenProcedures();
        ArrayType matrix = written.Double.MakeArrayType(2);
        var builder = new ProcedureBuilder(written, "Matrix", matrix);
        Parameter n = builder.Parameter(written.Int, "n");
        Operation made = builder.Add(OperationKind.NewArray, matrix, null, n, builder.Number(3));
        var access = new ElementAccess(written.Double, []);
        Operation width = builder.Add(OperationKind.LengthOf, written.Int, null, made, builder.Number(1));
        builder.Do(OperationKind.StoreElement, access, made, builder.Number(1), builder.Number(2), builder.Compute(OpCodes.Conv_R8, written.Double, width));
        Operation loaded = builder.Add(OperationKind.LoadElement, written.Double, access, made, builder.Number(1), builder.Number(2));
        builder.Do(OperationKind.StoreElement, access, made, builder.Number(0), builder.Number(1), builder.Compute(OpCodes.Neg, loaded));
        builder.Return(made);
        double[,] result = (double[,])written.Run(builder.Procedure, 2)!;
        Assert.Equal(new double[,] { { 0, -3, 0 }, { 0, 0, 3 } }, result);
    }

    [Fact]
    public void An_array_of_arrays_gives_its_rows()
    {
        using var written = new WrittenProcedures();
        ArrayType vector = written.Double.MakeArrayType();
        var builder = new ProcedureBuilder(written, "Rows", written.Double);
        Parameter x = builder.Parameter(vector.MakeArrayType(), "x");
        Operation made = builder.Add(OperationKind.NewArray, vector, null, builder.Number(2));
        builder.Store(written.Double, made, builder.Number(1), builder.Number(4.0));
        builder.Store(vector, x, builder.Number(0), made);
        builder.Return(builder.Load(written.Double, builder.Load(vector, x, builder.Number(0)), builder.Number(1)));
        double[][] rows = [[1]];
        Assert.Equal(4.0, written.Run(builder.Procedure, (object)rows));
        Assert.Equal([0, 4], rows[0]);
    }

    [Fact]
    public void What_was_loaded_before_a_store_is_what_was_there_before()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Exchange", written.Double);
        Parameter x = builder.Parameter(written.Double.MakeArrayType(), "x");
        Operation before = builder.Load(written.Double, x, builder.Number(0));
        before.IsUnchecked = true;
        builder.Store(written.Double, x, builder.Number(0), builder.Number(9.0)).IsUnchecked = true;
        var variable = new Variable(written.Double, "v");
        builder.Set(variable, builder.Number(1.0));
        Operation got = builder.Get(variable);
        builder.Set(variable, builder.Number(2.0));
        builder.Return(builder.Compute(OpCodes.Add, before, got));
        double[] array = [5];
        Assert.Equal(6.0, written.Run(builder.Procedure, array));
        Assert.Equal(9, array[0]);
    }

    [Theory]
    [InlineData(new double[0], 0, typeof(IndexOutOfRangeException))]
    [InlineData(new double[] { 1 }, 0, typeof(DivideByZeroException))]
    [InlineData(null, 0, typeof(NullReferenceException))]
    public void Exceptions_come_in_the_order_of_the_operations(double[]? x, int n, Type expected)
    {
        // The quotient is used first, but the element was read before it was computed.
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Order", written.Double);
        Parameter array = builder.Parameter(written.Double.MakeArrayType(), "x"), divisor = builder.Parameter(written.Int, "n");
        Operation element = builder.Load(written.Double, array, builder.Number(0));
        Operation quotient = builder.Compute(OpCodes.Div, builder.Number(1), divisor);
        builder.Return(builder.Compute(OpCodes.Add, builder.Compute(OpCodes.Conv_R8, written.Double, quotient), element));
        Assert.Throws(expected, () => written.Run(builder.Procedure, x, n));
    }

    [Fact]
    public void A_field_of_an_element_is_not_reached_for_before_the_value_that_it_gets()
    {
        using var written = new WrittenProcedures();
        TypeDefinition inner = written.Module.GetType("Inner");
        var builder = new ProcedureBuilder(written, "Late", []);
        Parameter x = builder.Parameter(inner.MakeArrayType(), "x"), n = builder.Parameter(written.Int, "n");
        Operation quotient = builder.Compute(OpCodes.Div, builder.Number(1), n);
        builder.Do(OperationKind.StoreElement, new ElementAccess(inner, [inner.Fields[1]]), x, builder.Number(0), quotient);
        builder.Return();
        Assert.Throws<DivideByZeroException>(() => written.Run(builder.Procedure, null, 0));
    }

    [Theory]
    [InlineData("CheckIndex", new[] { 2, 3 }, null)]
    [InlineData("CheckIndex", new[] { 3, 3 }, typeof(IndexOutOfRangeException))]
    [InlineData("CheckIndex", new[] { -1, 3 }, typeof(IndexOutOfRangeException))]
    [InlineData("CheckRange", new[] { 1, 2, 3 }, null)]
    [InlineData("CheckRange", new[] { 3, 0, 3 }, null)]
    [InlineData("CheckRange", new[] { 2, 2, 3 }, typeof(ArgumentOutOfRangeException))]
    [InlineData("CheckRange", new[] { -1, 1, 3 }, typeof(ArgumentOutOfRangeException))]
    [InlineData("CheckRange", new[] { 1, -1, 3 }, typeof(ArgumentOutOfRangeException))]
    [InlineData("CheckRange", new[] { int.MaxValue, int.MaxValue, 3 }, typeof(ArgumentOutOfRangeException))]
    public void Checks_throw_what_spans_throw(string kindName, int[] numbers, Type? expected)
    {
        var kind = Enum.Parse<OperationKind>(kindName);
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "Check", []);
        Parameter[] parameters = [.. numbers.Select((_, i) => builder.Parameter(written.Int, $"n{i}"))];
        builder.Do(kind, null, parameters);
        builder.Return();
        object?[] arguments = [.. numbers.Cast<object>()];
        Type? ofSpan = Record.Exception(() => OfSpan(kind, numbers))?.GetType();
        Assert.Equal(expected, ofSpan);
        Assert.Equal(expected, Record.Exception(() => written.Run(builder.Procedure, arguments))?.GetType());
    }

    [Fact]
    public void Null_is_refused_as_by_a_call()
    {
        using var written = new WrittenProcedures();
        var builder = new ProcedureBuilder(written, "CheckNull", []);
        Parameter x = builder.Parameter(written.Module.TypeSystem.Object, "x");
        builder.Do(OperationKind.CheckNull, null, x);
        builder.Return();
        written.Write(builder.Procedure);
        written.Call(builder.Procedure, "text");
        Assert.Throws<NullReferenceException>(() => written.Call(builder.Procedure, [null]));
    }

    private static void OfSpan(OperationKind kind, int[] numbers)
    {
        ReadOnlySpan<double> span = new double[numbers[^1]];
        if (kind == OperationKind.CheckIndex)
            _ = span[numbers[0]];
        else
            span.Slice(numbers[0], numbers[1]);
    }
}
