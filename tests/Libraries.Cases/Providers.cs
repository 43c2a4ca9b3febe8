using System.Reflection;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Providers.LinearAlgebra;

namespace ILDiff.Libraries.Cases;

/// <summary>MathNet hands whole arrays to a provider, which may be native code (MKL, OpenBLAS).</summary>
public static class Providers
{
    [Case("LU.Solve by a provider that is not woven", "matrix", 4, 1, 0.3, 0.7, 3, 0.2, 0.5, 0.9, 5,
        Refused = "an active value would enter code that was not woven")]
    public static double Solve(double[] x) =>
        WithForeign(() => Outputs.Mix(LinearSystems.A(x).LU().Solve(Vector<double>.Build.Dense([1, 2, 3]))));

    private static double WithForeign(Func<double> f)
    {
        ILinearAlgebraProvider before = LinearAlgebraControl.Provider;
        try
        {
            LinearAlgebraControl.Provider = DispatchProxy.Create<ILinearAlgebraProvider, Foreign>();
            return f();
        }
        finally
        {
            LinearAlgebraControl.Provider = before;
        }
    }

    /// <summary>Stands for native code: computes what MathNet's own provider does, out of the weaver's sight.</summary>
    public class Foreign : DispatchProxy
    {
        private readonly ILinearAlgebraProvider own = LinearAlgebraControl.Provider;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Invoke(own, args);
    }
}
