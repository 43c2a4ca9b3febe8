// Inputs from files, times in turns, results as lines.
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace measuring {

inline std::vector<double> numbers(std::istream& file) {
    std::size_t count = 0;
    file >> count;
    std::vector<double> result(count);
    for (double& number : result)
        file >> number;
    return result;
}

struct Input {
    std::vector<double> x, data;

    explicit Input(const std::string& path) {
        std::ifstream file(path);
        x = numbers(file);
        data = numbers(file);
        if (!file)
            throw std::runtime_error("Not a file of inputs: " + path);
    }
};

inline double nanoseconds(const std::function<void()>& work, int calls) {
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (int i = 0; i < calls; i++)
        work();
    return std::chrono::duration<double, std::nano>(Clock::now() - start).count() / calls;
}

// The best time of each way; ways have turns of about two milliseconds.
inline std::vector<double> best(double seconds, const std::vector<std::function<void()>>& ways) {
    const double turn = 2e6;
    std::vector<int> calls;
    for (const auto& way : ways) {
        way();
        calls.push_back(std::max(1, static_cast<int>(turn / nanoseconds(way, 3))));
    }
    std::vector<double> times(ways.size(), INFINITY);
    double spent = 0;
    for (int round = 0; round < 5 || spent < seconds * 1e9; round++)
        for (std::size_t i = 0; i < ways.size(); i++) {
            const double time = nanoseconds(ways[i], calls[i]);
            times[i] = std::min(times[i], time);
            spent += time * calls[i];
        }
    return times;
}

// problem, times of primal, gradient and replay, a sum of the gradient with weights, and the sum of its magnitudes.
inline void print(const std::string& problem, const std::vector<double>& times, const std::vector<double>& gradient) {
    double sum = 0, magnitude = 0;
    for (std::size_t i = 0; i < gradient.size(); i++) {
        sum += gradient[i] * static_cast<double>(1 + i % 7);
        magnitude += std::fabs(gradient[i]);
    }
    std::printf("%s %.17g %.17g %.17g %.17g %.17g\n", problem.c_str(), times[0], times[1], times[2], sum, magnitude);
    std::fflush(stdout);
}

}
