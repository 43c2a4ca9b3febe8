// The problems, for any number type; in the operations of the C# ones.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace problems {

using Data = std::vector<double>;

// The number alone, to decide by: overloaded for the types of tools.
inline double primal(double x) { return x; }

template <class T> T below(const T& x);

// The probability above x, which is not negative: Abramowitz and Stegun, 26.2.17.
template <class T> T tail(const T& x) {
    T k = 1 / (1 + 0.2316419 * x);
    T series = 0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429)));
    T density = 0.39894228040143268 * exp(-0.5 * x * x);
    return density * k * series;
}

template <class T> T below(const T& x) {
    if (primal(x) < 0) {
        T negative = -x;
        return tail(negative);
    }
    T above = tail(x);
    return 1 - above;
}

template <class T> T black_scholes(const std::vector<T>& x, const Data&) {
    using std::exp;
    using std::log;
    using std::sqrt;
    T sum = 0;
    for (std::size_t i = 0; i < x.size(); i += 5) {
        const T &spot = x[i], &strike = x[i + 1], &rate = x[i + 2], &volatility = x[i + 3], &maturity = x[i + 4];
        T deviation = volatility * sqrt(maturity);
        T up = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * maturity) / deviation;
        T down = up - deviation;
        sum += spot * below(up) - strike * exp(-rate * maturity) * below(down);
    }
    return sum;
}

template <class T> using Three = std::array<T, 3>;

template <class T> Three<T> slope(const Three<T>& s, const Three<T>& p) {
    return {p[0] * (s[1] - s[0]), s[0] * (p[1] - s[2]) - s[1], s[0] * s[1] - p[2] * s[2]};
}

template <class T> Three<T> along(const Three<T>& s, const Three<T>& k, double h) {
    return {s[0] + h * k[0], s[1] + h * k[1], s[2] + h * k[2]};
}

// Data: the number of steps.
template <class T> T lorenz(const std::vector<T>& x, const Data& data) {
    const double step = 1e-3;
    Three<T> s = {x[0], x[1], x[2]};
    const Three<T> p = {x[3], x[4], x[5]};
    for (int i = 0; i < static_cast<int>(data[0]); i++) {
        Three<T> k1 = slope(s, p);
        Three<T> k2 = slope(along(s, k1, step / 2), p);
        Three<T> k3 = slope(along(s, k2, step / 2), p);
        Three<T> k4 = slope(along(s, k3, step), p);
        for (int j = 0; j < 3; j++)
            s[j] = s[j] + step / 6 * (k1[j] + 2 * k2[j] + 2 * k3[j] + k4[j]);
    }
    return s[0] + s[1] + s[2];
}

template <class T> T dot_product(const std::vector<T>& x, const Data&) {
    const std::size_t half = x.size() / 2;
    T sum = 0;
    for (std::size_t i = 0; i < half; i++)
        sum += x[i] * x[half + i];
    return sum;
}

// Data: samples, features and hidden neurons; then the features of each sample, then the targets.
template <class T> T mlp(const std::vector<T>& weights, const Data& data) {
    using std::tanh;
    const auto samples = static_cast<std::size_t>(data[0]), features = static_cast<std::size_t>(data[1]),
               hidden = static_cast<std::size_t>(data[2]);
    const double *sample = data.data() + 3, *targets = sample + samples * features;
    T loss = 0;
    for (std::size_t i = 0; i < samples; i++, sample += features) {
        T output = weights.back();
        for (std::size_t j = 0; j < hidden; j++) {
            const T* own = &weights[j * (features + 2)];
            T sum = own[features];
            for (std::size_t k = 0; k < features; k++)
                sum += own[k] * sample[k];
            output += own[features + 1] * tanh(sum);
        }
        T error = output - targets[i];
        loss += error * error;
    }
    return loss / static_cast<double>(samples);
}

template <class T> T rosenbrock(const std::vector<T>& x, const Data&) {
    T sum = 0;
    for (std::size_t i = 0; i + 1 < x.size(); i++) {
        T a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
        sum += 100 * a * a + b * b;
    }
    return sum;
}

template <class T> T lu_determinant(const std::vector<T>& x, const Data&) {
    using std::fabs;
    const auto n = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(x.size()))));
    std::vector<T> a(x);
    T determinant = 1;
    for (std::size_t k = 0; k < n; k++) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; i++)
            if (fabs(primal(a[i * n + k])) > fabs(primal(a[pivot * n + k])))
                pivot = i;
        if (pivot != k) {
            for (std::size_t j = 0; j < n; j++) {
                T kept = a[pivot * n + j];
                a[pivot * n + j] = a[k * n + j];
                a[k * n + j] = kept;
            }
            determinant = -determinant;
        }
        determinant *= a[k * n + k];
        for (std::size_t i = k + 1; i < n; i++) {
            T factor = a[i * n + k] / a[k * n + k];
            for (std::size_t j = k + 1; j < n; j++)
                a[i * n + j] -= factor * a[k * n + j];
        }
    }
    return determinant;
}

}
