using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using ILDiff.Benchmarks.Measuring;
using ILDiff.Benchmarks.Problems;

namespace ILDiff.Benchmarks.Questions;

/// <summary>What a statement of the kind takes of the tape, without its adjoint.</summary>
internal sealed class TapeBytesColumn : IColumn
{
    public string Id => nameof(TapeBytesColumn);

    public string ColumnName => "Tape";

    public string Legend => "Bytes a statement takes of the tape, without its adjoint";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        string kind = (string)benchmarkCase.Parameters[nameof(Statements.Kind)];
        long bytes = Footprint.Of(Statements.Of(kind).Woven, OneOperation.Start()).Bytes;
        return $"{((double)bytes / OneOperation.Times).ToString("0.0", CultureInfo.InvariantCulture)} B";
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
