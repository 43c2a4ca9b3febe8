using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>A function with its derivatives at a point, each computed when it is asked for first.</summary>
internal sealed class FunctionObjective(Func<double[], double> f) : IObjectiveFunction
{
    private double[]? point;
    private double? value;
    private double[]? gradient;
    private double[,]? hessian;

    // New objects each time: minimizers of MathNet change what they get.
    public Vector<double> Point => Vector<double>.Build.DenseOfArray(At);

    public double Value => value ??= f([.. At]);

    public bool IsGradientSupported => true;

    public Vector<double> Gradient
    {
        get
        {
            if (gradient == null)
                (value, gradient) = AD.ValueAndGradient(f, At);
            return Vector<double>.Build.DenseOfArray(gradient);
        }
    }

    public bool IsHessianSupported => true;

    public Matrix<double> Hessian => Matrix<double>.Build.DenseOfArray(hessian ??= AD.Hessian(f, At));

    private double[] At => point ?? throw new InvalidOperationException("The objective was not evaluated at a point yet: call EvaluateAt.");

    public void EvaluateAt(Vector<double> point)
    {
        this.point = point.ToArray();
        value = null;
        gradient = null;
        hessian = null;
    }

    public IObjectiveFunction Fork() =>
        new FunctionObjective(f) { point = point, value = value, gradient = gradient, hessian = hessian };

    public IObjectiveFunction CreateNew() => new FunctionObjective(f);
}
