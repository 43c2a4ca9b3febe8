using ILDiff.Operations;

namespace ILDiff.Runtime.Tests.Operations;

public class OperationTableTests
{
    public static TheoryData<Elementary> Operations => [.. Enum.GetValues<Elementary>()];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_has_reference_rows(Elementary operation) =>
        Assert.Contains(Reference.All, row => row.Operation == operation);

    [Theory]
    [MemberData(nameof(Operations))]
    public void Value_is_that_of_the_reference(Elementary operation)
    {
        foreach (Reference row in Of(operation))
            row.Check(0, row.Allowed[0], Values.Of(operation, row.X, row.Y));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void First_partials_are_those_of_the_reference(Elementary operation)
    {
        foreach (Reference row in Of(operation))
        {
            var (dx, dy) = Partials.Of(operation, row.X, row.Y, Values.Of(operation, row.X, row.Y));
            row.Check(1, row.Allowed[1], dx, dy);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Second_partials_are_those_of_the_reference(Elementary operation)
    {
        foreach (Reference row in Of(operation))
        {
            var (dxx, dxy, dyy) = SecondPartials.Of(operation, row.X, row.Y, Values.Of(operation, row.X, row.Y));
            row.Check(3, row.Allowed[2], dxx, dxy, dyy);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Symbol_shows_as_many_operands_as_the_arity_says(Elementary operation)
    {
        string symbol = OperationTable.Symbol((ushort)operation);
        Assert.Equal(OperationTable.Arity((ushort)operation) >= 1, symbol.Contains("{0}"));
        Assert.Equal(OperationTable.Arity((ushort)operation) == 2, symbol.Contains("{1}"));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Partials_of_absent_operands_are_zero(Elementary operation)
    {
        if (OperationTable.Arity((ushort)operation) == 2)
            return;
        var (_, dy) = Partials.Of(operation, 0.3, 0.7, 0.4);
        var (_, dxy, dyy) = SecondPartials.Of(operation, 0.3, 0.7, 0.4);
        Assert.Equal((0, 0, 0), (dy, dxy, dyy));
    }

    [Fact]
    public void Page_about_the_table_is_up_to_date()
    {
        string page = File.ReadAllText(OperationsPage.Location);
        string current = OperationsPage.Current(page);
        if (Environment.GetEnvironmentVariable("ILDIFF_WRITE_DOCS") == "1")
            File.WriteAllText(OperationsPage.Location, current);
        else
            Assert.True(page == current, "The page is stale: run the tests with ILDIFF_WRITE_DOCS=1.");
    }

    private static IEnumerable<Reference> Of(Elementary operation) =>
        Reference.All.Where(row => row.Operation == operation);
}
