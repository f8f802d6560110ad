// reel-test-provider: the test provider as a program of its own, until its standard input closes.
#include "base/clock.h"
#include "base/file.h"
#include "support/test_provider_server.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <map>

#include <fmt/format.h>
#include <unistd.h>

namespace {

using namespace reelwright;
using namespace reelwright::testing;

constexpr const char* kUsage = R"(usage: reel-test-provider [OPTION VALUE]...
  --port N            0: any (the default)
  --key TEXT          that is accepted; every key without it
  --journal FILE      gets one line of JSON for each accepted run
  --requests FILE     gets one line for each request: unix milliseconds, method, target
  --output FILE       that every run gives; its name tells the extension
  --shape SHAPE       of outputs: url, urls, object:KEY
  --fault NTH=FAULT   of the NTH creation: accept_then_reset, accept_then_504, ...
  --fault-rate FAULT=CHANCE
  --community MODEL   must be named by version
  --seed N  --latency MS  --start MS  --answer MS  --late MS  --list-delay MS  --keep MS
  --clock-skew MS  --forget-inputs 1  --broken-reads CHANCE  --truncated-downloads N
  --creates-per-minute N
)";

[[noreturn]] void fail(const std::string& why) {
    std::fprintf(stderr, "%s\n%s", why.c_str(), kUsage);
    std::exit(2);
}

double numberOf(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0')
        fail(text + " is no number.");
    return value;
}

CreateFault faultOf(const std::string& name) {
    const auto fault = createFaultFromName(name);
    if (!fault)
        fail(name + " is no fault.");
    return *fault;
}

struct Options {
    TestSettings settings;
    int port = 0;
    std::string journal;
    std::string requests;
    std::string output;
    std::string shape = "url";
    std::vector<std::pair<std::string, std::string>> faults; // NTH=FAULT
    std::vector<std::pair<std::string, std::string>> rates;  // FAULT=CHANCE
    std::vector<std::string> community;
};

std::pair<std::string, std::string> pairOf(const std::string& text) {
    const auto sign = text.find('=');
    if (sign == std::string::npos)
        fail(text + " has no =.");
    return {text.substr(0, sign), text.substr(sign + 1)};
}

bool takeSetting(TestSettings& settings, const std::string& name, const std::string& value) {
    const std::map<std::string, std::int64_t*> millis = {
        {"--latency", &settings.latencyMillis},      {"--start", &settings.startMillis},
        {"--answer", &settings.answerMillis},        {"--late", &settings.lateMillis},
        {"--list-delay", &settings.listDelayMillis}, {"--keep", &settings.keepMillis},
        {"--clock-skew", &settings.clockSkewMillis}};
    if (const auto found = millis.find(name); found != millis.end())
        *found->second = static_cast<std::int64_t>(numberOf(value));
    else if (name == "--key")
        settings.key = value;
    else if (name == "--seed")
        settings.seed = static_cast<std::uint64_t>(numberOf(value));
    else if (name == "--forget-inputs")
        settings.forgetsInputs = value == "1";
    else if (name == "--broken-reads")
        settings.brokenReads = numberOf(value);
    else if (name == "--truncated-downloads")
        settings.truncatedDownloads = static_cast<int>(numberOf(value));
    else if (name == "--creates-per-minute")
        settings.createsPerMinute = static_cast<int>(numberOf(value));
    else
        return false;
    return true;
}

Options read(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; i += 2) {
        const std::string name = argv[i];
        if (i + 1 == argc)
            fail(name + " has no value.");
        const std::string value = argv[i + 1];
        if (name == "--port")
            options.port = static_cast<int>(numberOf(value));
        else if (name == "--journal")
            options.journal = value;
        else if (name == "--requests")
            options.requests = value;
        else if (name == "--output")
            options.output = value;
        else if (name == "--shape")
            options.shape = value;
        else if (name == "--fault")
            options.faults.push_back(pairOf(value));
        else if (name == "--fault-rate")
            options.rates.push_back(pairOf(value));
        else if (name == "--community")
            options.community.push_back(value);
        else if (!takeSetting(options.settings, name, value))
            fail(name + " is not known.");
    }
    return options;
}

} // namespace

int main(int argc, char** argv) {
    const Options options = read(argc, argv);
    TestProvider provider(options.settings);
    provider.setOutputShape(options.shape);
    for (const auto& [nth, fault] : options.faults)
        provider.failCreate(static_cast<int>(numberOf(nth)), faultOf(fault));
    for (const auto& [fault, chance] : options.rates)
        provider.failCreates(faultOf(fault), numberOf(chance));
    for (const std::string& slug : options.community)
        provider.setCommunityModel(slug);
    if (!options.output.empty()) {
        auto bytes = base::readFile(options.output, 1u << 30);
        if (!bytes)
            fail(bytes.error().message);
        provider.setOutput(*std::move(bytes),
                           std::filesystem::path(options.output).extension().string());
    }
    base::FilePtr journal;
    if (!options.journal.empty()) {
        auto file = base::openFile(options.journal, "ab");
        if (!file)
            fail(file.error().message);
        journal = *std::move(file);
        provider.onAccepted([&](const AcceptedRun& run) {
            const base::Json line = {{"id", run.id},
                                     {"request", {{"model", run.model}, {"input", run.input}}},
                                     {"created_at", base::isoTime(run.createdAt)}};
            std::fputs((base::canonicalText(line) + "\n").c_str(), journal.get());
            std::fflush(journal.get());
        });
    }
    base::FilePtr requests;
    if (!options.requests.empty()) {
        auto file = base::openFile(options.requests, "ab");
        if (!file)
            fail(file.error().message);
        requests = *std::move(file);
        provider.onRequest([&](const TestRequest& request, std::int64_t now) {
            std::fputs(fmt::format("{} {} {}\n", now, request.method, request.target).c_str(),
                       requests.get());
            std::fflush(requests.get());
        });
    }
    const auto server = TestProviderServer::create(provider, options.port);
    if (!server)
        fail(server.error().message);
    std::printf("%s\n", (*server)->address().c_str());
    std::fflush(stdout);
    char piece[256];
    while (::read(STDIN_FILENO, piece, sizeof piece) > 0) {
    }
    return 0;
}
