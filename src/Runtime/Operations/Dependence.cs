namespace ILDiff.Operations;

/// <summary>Which partial derivatives of an operation can differ from 0.</summary>
[Flags]
internal enum Dependence : byte
{
    None = 0,
    X = 1,
    Y = 2,
    XX = 4,
    XY = 8,
    YY = 16,
}
