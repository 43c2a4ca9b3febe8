// adolc FOLDER SECONDS: solves the problems whose inputs are in a folder, and says how long that takes.
#include <adolc/adolc.h>

#include <filesystem>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "measuring.hpp"

namespace problems {
inline double primal(const adouble& x) { return x.value(); }
}

#include "problems.hpp"

namespace {

constexpr short tape = 1;

// Room for a whole recording, so that nothing goes to files.
struct Room {
    unsigned operations = 1 << 22, locations = 1 << 23, values = 1 << 22, taylors = 1 << 22;

    void fit() {
        std::vector<std::size_t> counts(STAT_SIZE);
        tapestats(tape, counts.data());
        const auto more = [](std::size_t count) { return static_cast<unsigned>(count + count / 8 + 1024); };
        operations = more(counts[NUM_OPERATIONS]);
        locations = more(counts[NUM_LOCATIONS]);
        values = more(counts[NUM_VALUES]);
        taylors = more(counts[TAY_STACK_SIZE]);
    }
};

template <class Plain, class Active>
void measure(const std::string& name, const std::string& folder, double seconds, Plain plain, Active active) {
    const std::string path = folder + "/" + name + ".txt";
    if (!std::filesystem::exists(path))
        return;
    const measuring::Input input(path);
    const int n = static_cast<int>(input.x.size());
    std::vector<adouble> variables(input.x.size());
    std::vector<double> recorded(input.x.size()), replayed(input.x.size());
    Room room;
    double value = 0, seed = 1;
    volatile double sink = 0;
    const auto record = [&] {
        trace_on(tape, 1, room.operations, room.locations, room.values, room.taylors, 1);
        for (std::size_t i = 0; i < variables.size(); i++)
            variables[i] <<= input.x[i];
        adouble y = active(variables, input.data);
        y >>= value;
        trace_off();
        fos_reverse(tape, 1, n, &seed, recorded.data());
    };
    record();
    room.fit();
    const auto times = measuring::best(
        seconds,
        {
            [&] { sink = plain(input.x, input.data); },
            record,
            [&] { gradient(tape, n, input.x.data(), replayed.data()); },
        });
    (void)sink;
    for (std::size_t i = 0; i < recorded.size(); i++)
        if (!(std::fabs(recorded[i] - replayed[i]) <= 1e-12 * std::fabs(recorded[i])))
            throw std::runtime_error(name + ": the replayed gradient is another one.");
    measuring::print(name, times, recorded);
}

// ADOL-C asks for its buffers anew at each recording: what it gave back stays at hand, instead of going to the system.
void keep_memory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

}

#define PROBLEM(name, function) \
    measure(name, folder, seconds, problems::function<double>, problems::function<adouble>)

int main(int count, char** arguments) {
    if (count != 3) {
        std::fputs("adolc FOLDER SECONDS\n", stderr);
        return 2;
    }
    keep_memory();
    const std::string folder = arguments[1];
    const double seconds = std::stod(arguments[2]);
    PROBLEM("BlackScholes", black_scholes);
    PROBLEM("Lorenz", lorenz);
    PROBLEM("DotProduct", dot_product);
    PROBLEM("Mlp", mlp);
    PROBLEM("Rosenbrock", rosenbrock);
    PROBLEM("LuDeterminant", lu_determinant);
    return 0;
}
