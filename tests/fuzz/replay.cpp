// Stands in for libFuzzer: feeds a target the kept inputs and deterministic mutations of them.
#include "base/file.h"
#include "base/random.h"

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using reelwright::base::Random;

const std::string* g_input = nullptr; // that is fed now

// Keeps what broke the target, as libFuzzer does.
void keepInput(int) {
    if (std::FILE* const file = std::fopen("crash-input", "wb")) {
        std::fwrite(g_input->data(), 1, g_input->size(), file);
        std::fclose(file);
        std::fprintf(stderr, "The input is in crash-input.\n");
    }
    std::_Exit(1);
}

void feed(const std::string& input) {
    g_input = &input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::size_t placeIn(const std::string& input, Random& random) {
    return random.index(input.size() + 1);
}

// One to eight small damages: bytes changed, put in, cut out, doubled, pieces of another input.
std::string mutated(std::string input, const std::vector<std::string>& all, Random& random) {
    static const std::string kSpecial = "\n\r:.,-><{}[]\\&;0129\"# \xff\xfe\xef\xbb\xbf\x80";
    const auto times = 1 + random.index(8);
    for (std::size_t i = 0; i < times; ++i) {
        const std::size_t at = placeIn(input, random);
        const std::size_t length = std::min(random.index(64), input.size() - at);
        switch (random.index(6)) {
        case 0:
            input.insert(at, 1, kSpecial[random.index(kSpecial.size())]);
            break;
        case 1:
            input.insert(at, 1, static_cast<char>(random.index(256)));
            break;
        case 2:
            input.erase(at, length);
            break;
        case 3:
            if (at < input.size())
                input[at] = kSpecial[random.index(kSpecial.size())];
            break;
        case 4: {
            const std::string piece = input.substr(at, length);
            for (std::size_t k = random.index(20); k > 0; --k)
                input.insert(at, piece);
            break;
        }
        default: {
            const std::string& other = all[random.index(all.size())];
            const std::size_t from = placeIn(other, random);
            input.insert(at, other, from, random.index(200));
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER [MUTATIONS]\n", argv[0]);
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE})
        std::signal(signal, &keepInput);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<std::string> inputs = {""};
    for (const auto& file : files) {
        auto content = reelwright::base::readFile(file, 64u << 20);
        if (!content) {
            std::fprintf(stderr, "%s\n", content.error().message.c_str());
            return 1;
        }
        inputs.push_back(*std::move(content));
    }
    for (const std::string& input : inputs)
        feed(input);
    Random random(20260101);
    const int mutations = argc > 2 ? std::atoi(argv[2]) : 0;
    for (int i = 0; i < mutations; ++i)
        feed(mutated(inputs[random.index(inputs.size())], inputs, random));
    std::printf("%zu kept inputs, %d mutations\n", inputs.size(), mutations);
    return 0;
}
