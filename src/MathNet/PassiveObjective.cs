using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ILDiff.MathNet;

/// <summary>An objective as a minimizer is to see it: without derivatives with respect to what it captures.</summary>
internal sealed class PassiveObjective(IObjectiveFunction objective) : IObjectiveFunction
{
    public Vector<double> Point => Passive.Copy(objective.Point);

    public double Value => AD.StopGradient(objective.Value);

    public bool IsGradientSupported => objective.IsGradientSupported;

    public Vector<double> Gradient => Passive.Copy(objective.Gradient);

    public bool IsHessianSupported => objective.IsHessianSupported;

    public Matrix<double> Hessian => Passive.Copy(objective.Hessian);

    public void EvaluateAt(Vector<double> point) => objective.EvaluateAt(Passive.Copy(point));

    public IObjectiveFunction Fork() => new PassiveObjective(objective.Fork());

    public IObjectiveFunction CreateNew() => new PassiveObjective(objective.CreateNew());
}

/// <summary>The same, of one variable.</summary>
internal sealed class PassiveScalarObjective(IScalarObjectiveFunction objective) : IScalarObjectiveFunction
{
    public bool IsDerivativeSupported => objective.IsDerivativeSupported;

    public bool IsSecondDerivativeSupported => objective.IsSecondDerivativeSupported;

    public IScalarObjectiveFunctionEvaluation Evaluate(double point) => new Evaluation(objective.Evaluate(AD.StopGradient(point)));

    private sealed class Evaluation(IScalarObjectiveFunctionEvaluation evaluation) : IScalarObjectiveFunctionEvaluation
    {
        public double Point => AD.StopGradient(evaluation.Point);

        public double Value => AD.StopGradient(evaluation.Value);

        public double Derivative => AD.StopGradient(evaluation.Derivative);

        public double SecondDerivative => AD.StopGradient(evaluation.SecondDerivative);
    }
}
