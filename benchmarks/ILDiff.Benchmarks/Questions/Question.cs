using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;

namespace ILDiff.Benchmarks.Questions;

/// <summary>How all questions are answered: by a ratio to the plain C#, best to best, and by what is allocated.</summary>
internal sealed class Question : ManualConfig
{
    /// <summary>As BenchmarkDotNet asks for it.</summary>
    public Question()
    {
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(StatisticColumn.Min, new BestRatioColumn());
        HideColumns(
            Column.Error, Column.StdDev, Column.Median, Column.Ratio, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2,
            Column.AllocRatio);
    }
}
