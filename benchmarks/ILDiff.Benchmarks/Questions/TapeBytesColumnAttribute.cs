using BenchmarkDotNet.Attributes;

namespace ILDiff.Benchmarks.Questions;

/// <summary>Adds <see cref="TapeBytesColumn"/> to a class.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TapeBytesColumnAttribute() : ColumnConfigBaseAttribute(new TapeBytesColumn());
