namespace ILDiff;

/// <summary>What a line of source did in a recording.</summary>
/// <param name="Method">The method that it stands in.</param>
/// <param name="Location">File and line.</param>
/// <param name="Path">The file as the compiler saw it; empty if it did not say.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Statements">How many statements it recorded.</param>
/// <param name="Bytes">What they take on the tape, without adjoints.</param>
/// <param name="Time">How long the code was at this line, without its callees, recording included.</param>
/// <param name="LargestAdjoint">The largest absolute value among the adjoints of its statements; NaN if one is.</param>
public sealed record ReportedLine(
    string Method, string Location, string Path, int Line, int Statements, long Bytes, TimeSpan Time, double LargestAdjoint);
