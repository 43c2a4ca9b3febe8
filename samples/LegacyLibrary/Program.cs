using System.Globalization;
using LegacyLibrary;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = System.Text.Encoding.UTF8;

// MathNet.Numerics comes compiled, from NuGet, and knows nothing of derivatives. One line of the project file, ILDiffReference,
// makes the functions below differentiable. What MathNet iterates, a root or a fit, has the derivative of what is found.
Question[] questions =
[
    .. Quadrature.Questions,
    .. Interpolation.Questions,
    .. LinearAlgebra.Questions,
    .. Decompositions.Questions,
    .. DifferentialEquation.Questions,
    .. Roots.Questions,
    .. Distributions.Questions,
    .. SpecialFunctions.Questions,
    .. Regression.Questions,
    .. Statistics.Questions,
    .. Spectrum.Questions,
];

Answer[] answers = [.. questions.Select(Answer.To)];
foreach (Answer answer in answers)
    answer.Print();

int wrong = answers.Count(answer => !answer.Agrees);
Console.WriteLine($"{answers.Length} gradients, {answers.Sum(answer => answer.Gradient.Length)} derivatives, {wrong} disagree.");
return wrong == 0 ? 0 : 1;
