"""Writes problems.tsv: value, gradient, Hessian and a third derivative of test problems, to 20 digits.

Needs Python 3 and mpmath. Run it in this folder after adding a problem:  python3 problems.py > problems.tsv

The problems are those of More, Garbow and Hillstrom, Testing Unconstrained Optimization Software, ACM TOMS 7 (1981),
written from their formulas, numbered as there. Each is a sum of squares of residuals. A row has the name, the point, the
value, the gradient, the rows of the lower half of the Hessian, and the third derivative along (1, ..., 1), all by
differences in 150 digits. The points are the starting point of the paper, and one beside it.
"""
from mpmath import mp, mpf, exp, log, sin, cos, sqrt, pi, atan, fsum, fprod, nstr

mp.dps = 150
H = mpf(10) ** -35


def rows(count):
    return range(1, count + 1)


def helical(x):
    theta = atan(x[1] / x[0]) / (2 * pi) + (mpf(1) / 2 if x[0] < 0 else 0)
    return [10 * (x[2] - 10 * theta), 10 * (sqrt(x[0] ** 2 + x[1] ** 2) - 1), x[2]]


def powell_singular(x):
    return [x[0] + 10 * x[1], sqrt(mpf(5)) * (x[2] - x[3]), (x[1] - 2 * x[2]) ** 2, sqrt(mpf(10)) * (x[0] - x[3]) ** 2]


BARD = "0.14 0.18 0.22 0.25 0.29 0.32 0.35 0.39 0.37 0.58 0.73 0.96 1.34 2.10 4.39".split()
GAUSS = "0.0009 0.0044 0.0175 0.0540 0.1295 0.2420 0.3521 0.3989 0.3521 0.2420 0.1295 0.0540 0.0175 0.0044 0.0009".split()
MEYER = "34780 28610 23650 19630 16370 13720 11540 9744 8261 7030 6005 5147 4427 3820 3307 2872".split()
KOWALIK_Y = "0.1957 0.1947 0.1735 0.1600 0.0844 0.0627 0.0456 0.0342 0.0323 0.0235 0.0246".split()
KOWALIK_U = "4 2 1 0.5 0.25 0.167 0.125 0.1 0.0833 0.0714 0.0625".split()
OSBORNE = ("0.844 0.908 0.932 0.936 0.925 0.908 0.881 0.850 0.818 0.784 0.751 0.718 0.685 0.658 0.628 0.603 0.580 "
           "0.558 0.538 0.522 0.506 0.490 0.478 0.467 0.457 0.448 0.438 0.431 0.424 0.420 0.414 0.411 0.406").split()


def gulf(x):
    t = [mpf(i) / 100 for i in rows(10)]
    return [exp(-abs(25 + (-50 * log(s)) ** (mpf(2) / 3) - x[1]) ** x[2] / x[0]) - s for s in t]


def watson(x):
    n, residuals = len(x), []
    for i in rows(29):
        t = mpf(i) / 29
        slope = fsum((j - 1) * x[j - 1] * t ** (j - 2) for j in range(2, n + 1))
        residuals.append(slope - fsum(x[j - 1] * t ** (j - 1) for j in rows(n)) ** 2 - 1)
    return residuals + [x[0], x[1] - x[0] ** 2 - 1]


def penalty2(x):
    n, a = len(x), sqrt(mpf(10) ** -5)
    y = [exp(mpf(i) / 10) + exp(mpf(i - 1) / 10) for i in range(2, n + 1)]
    return ([x[0] - mpf(1) / 5] +
            [a * (exp(x[i] / 10) + exp(x[i - 1] / 10) - y[i - 1]) for i in range(1, n)] +
            [a * (exp(x[i] / 10) - exp(-mpf(1) / 10)) for i in range(1, n)] +
            [fsum((n - j) * x[j] ** 2 for j in range(n)) - 1])


def variably(x):
    s = fsum((j + 1) * (x[j] - 1) for j in range(len(x)))
    return [v - 1 for v in x] + [s, s ** 2]


def boundary(x):
    n = len(x)
    h, padded = mpf(1) / (n + 1), [0] + list(x) + [0]
    return [2 * padded[i] - padded[i - 1] - padded[i + 1] + h ** 2 * (padded[i] + i * h + 1) ** 3 / 2 for i in rows(n)]


def integral(x):
    n = len(x)
    h = mpf(1) / (n + 1)
    cube = [(x[j - 1] + j * h + 1) ** 3 for j in rows(n)]
    return [x[i - 1] + h * ((1 - i * h) * fsum(j * h * cube[j - 1] for j in range(1, i + 1)) +
                            i * h * fsum((1 - j * h) * cube[j - 1] for j in range(i + 1, n + 1))) / 2 for i in rows(n)]


def tridiagonal(x):
    padded = [0] + list(x) + [0]
    return [(3 - 2 * padded[i]) * padded[i] - padded[i - 1] - 2 * padded[i + 1] + 1 for i in rows(len(x))]


def banded(x):
    n = len(x)
    return [x[i] * (2 + 5 * x[i] ** 2) + 1 -
            fsum(x[j] * (1 + x[j]) for j in range(max(0, i - 5), min(n, i + 2)) if j != i) for i in range(n)]


def chebyquad(x):
    n = len(x)

    def polynomial(i, y):  # shifted to [0, 1]
        before, now = mpf(1), 2 * y - 1
        for _ in range(i - 1):
            before, now = now, 2 * (2 * y - 1) * now - before
        return now

    return [fsum(polynomial(i, y) for y in x) / n + (0 if i % 2 else mpf(1) / (i * i - 1)) for i in rows(n)]


PROBLEMS = {
    "1 Rosenbrock": (lambda x: [10 * (x[1] - x[0] ** 2), 1 - x[0]], [-1.2, 1]),
    "2 Freudenstein and Roth": (lambda x: [-13 + x[0] + ((5 - x[1]) * x[1] - 2) * x[1], -29 + x[0] + ((x[1] + 1) * x[1] - 14) * x[1]], [0.5, -2]),
    "3 Powell badly scaled": (lambda x: [10 ** 4 * x[0] * x[1] - 1, exp(-x[0]) + exp(-x[1]) - mpf("1.0001")], [0, 1]),
    "4 Brown badly scaled": (lambda x: [x[0] - 10 ** 6, x[1] - 2 * mpf(10) ** -6, x[0] * x[1] - 2], [1, 1]),
    "5 Beale": (lambda x: [mpf(y) - x[0] * (1 - x[1] ** (i + 1)) for i, y in enumerate(["1.5", "2.25", "2.625"])], [1, 1]),
    "6 Jennrich and Sampson": (lambda x: [2 + 2 * i - (exp(i * x[0]) + exp(i * x[1])) for i in rows(10)], [0.3, 0.4]),
    "7 Helical valley": (helical, [-1, 0, 0]),
    "8 Bard": (lambda x: [mpf(y) - (x[0] + i / ((16 - i) * x[1] + min(i, 16 - i) * x[2])) for i, y in enumerate(BARD, 1)], [1, 1, 1]),
    "9 Gaussian": (lambda x: [x[0] * exp(-x[1] * (mpf(8 - i) / 2 - x[2]) ** 2 / 2) - mpf(y) for i, y in enumerate(GAUSS, 1)], [0.4, 1, 0]),
    "10 Meyer": (lambda x: [x[0] * exp(x[1] / (45 + 5 * i + x[2])) - mpf(y) for i, y in enumerate(MEYER, 1)], [0.02, 4000, 250]),
    "11 Gulf research": (gulf, [5, 2.5, 0.15]),
    "12 Box": (lambda x: [exp(-t * x[0]) - exp(-t * x[1]) - x[2] * (exp(-t) - exp(-10 * t)) for t in [mpf(i) / 10 for i in rows(10)]], [0, 10, 20]),
    "13 Powell singular": (powell_singular, [3, -1, 0, 1]),
    "14 Wood": (lambda x: [10 * (x[1] - x[0] ** 2), 1 - x[0], sqrt(mpf(90)) * (x[3] - x[2] ** 2), 1 - x[2],
                           sqrt(mpf(10)) * (x[1] + x[3] - 2), (x[1] - x[3]) / sqrt(mpf(10))], [-3, -1, -3, -1]),
    "15 Kowalik and Osborne": (lambda x: [mpf(y) - x[0] * (mpf(u) ** 2 + mpf(u) * x[1]) / (mpf(u) ** 2 + mpf(u) * x[2] + x[3])
                                          for y, u in zip(KOWALIK_Y, KOWALIK_U)], [0.25, 0.39, 0.415, 0.39]),
    "16 Brown and Dennis": (lambda x: [(x[0] + t * x[1] - exp(t)) ** 2 + (x[2] + x[3] * sin(t) - cos(t)) ** 2
                                       for t in [mpf(i) / 5 for i in rows(20)]], [25, 5, -5, -1]),
    "17 Osborne 1": (lambda x: [mpf(y) - (x[0] + x[1] * exp(-10 * i * x[3]) + x[2] * exp(-10 * i * x[4])) for i, y in enumerate(OSBORNE)],
                     [0.5, 1.5, -1, 0.01, 0.02]),
    "18 Biggs EXP6": (lambda x: [x[2] * exp(-t * x[0]) - x[3] * exp(-t * x[1]) + x[5] * exp(-t * x[4]) -
                                 (exp(-t) - 5 * exp(-10 * t) + 3 * exp(-4 * t)) for t in [mpf(i) / 10 for i in rows(13)]], [1, 2, 1, 1, 1, 1]),
    "20 Watson": (watson, [0, 0, 0, 0, 0, 0]),
    "23 Penalty I": (lambda x: [sqrt(mpf(10) ** -5) * (v - 1) for v in x] + [fsum(v * v for v in x) - mpf(1) / 4], [1, 2, 3, 4]),
    "24 Penalty II": (penalty2, [0.5, 0.5, 0.5, 0.5]),
    "25 Variably dimensioned": (variably, [0.75, 0.5, 0.25, 0]),
    "26 Trigonometric": (lambda x: [len(x) - fsum(map(cos, x)) + (i + 1) * (1 - cos(v)) - sin(v) for i, v in enumerate(x)], [0.25] * 4),
    "27 Brown almost-linear": (lambda x: [v + fsum(x) - (len(x) + 1) for v in x[:-1]] + [fprod(x) - 1], [0.5] * 5),
    "28 Discrete boundary value": (boundary, [-0.16, -0.24, -0.24, -0.16]),
    "29 Discrete integral equation": (integral, [-0.16, -0.24, -0.24, -0.16]),
    "30 Broyden tridiagonal": (tridiagonal, [-1] * 6),
    "31 Broyden banded": (banded, [-1] * 8),
    "32 Linear, full rank": (lambda x: [x[i] - fsum(x) * 2 / 10 - 1 if i < len(x) else -fsum(x) * 2 / 10 - 1 for i in range(10)], [1] * 5),
    "35 Chebyquad": (chebyquad, [0.2, 0.4, 0.6, 0.8]),
}


def text(value):
    return nstr(value, 20) if abs(value) > mpf(10) ** -40 else "0"


def derivatives(f, x):
    n = len(x)

    def at(*steps):
        y = list(x)
        for i, step in steps:
            y[i] += step * H
        return f(y)

    gradient = [(at((i, 1)) - at((i, -1))) / (2 * H) for i in range(n)]
    hessian = [(at((i, 1), (j, 1)) - at((i, 1), (j, -1)) - at((i, -1), (j, 1)) + at((i, -1), (j, -1))) / (4 * H * H)
               for i in range(n) for j in range(i + 1)]
    along = lambda step: f([v + step * H for v in x])
    third = (along(2) - 2 * along(1) + 2 * along(-1) - along(-2)) / (2 * H ** 3)
    return f(x), gradient, hessian, third


print("problem\tx\tvalue\tgradient\thessian\tthird")
for name, (residuals, start) in PROBLEMS.items():
    f = lambda x: fsum(r * r for r in residuals(x))
    for point in (start, [v + 0.03 * (j + 1) for j, v in enumerate(start)]):
        value, gradient, hessian, third = derivatives(f, [mpf(float(v)) for v in point])
        print("\t".join([name, " ".join(repr(float(v)) for v in point), text(value),
                         " ".join(map(text, gradient)), " ".join(map(text, hessian)), text(third)]))
