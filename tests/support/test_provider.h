// A service of our own that behaves like Replicate's HTTP API, with faults on demand: what a
// request at a time is answered with. Thread-safe: one lock. Fronts: test_provider_client.h (in
// process), test_provider_server.h (loopback).
#pragma once

#include "base/json.h"
#include "base/random.h"
#include "net/http.h"

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::testing {

// What goes wrong with one creation of a run. Those up to OutputNull may cost money.
enum class CreateFault {
    None,
    AcceptThenReset,    // the run is there, the connection breaks
    AcceptThen504,      // the run is there, a proxy answers
    AnswerLate,         // the run is there, the answer comes after `lateMillis`
    HtmlBody,           // the run is there, 201 with a page
    HalfJson,           // the run is there, 201 with half the JSON
    TruncatedBody,      // the run is there, the connection breaks within the answer
    WrongShape,         // the run is there, 201 with JSON of another shape
    SyncOutput,         // 201 "processing" with the output already in it
    OutputNull,         // succeeds without output
    OutputWrongType,    // succeeds with a number as output
    OutputGone,         // succeeds and the file is not there
    Flagged,            // fails: NSFW
    Fails,              // fails: a plain error
    Aborts,             // never begun
    NeverEnds,          // stays processing
    ResetBefore,        // not accepted, the connection breaks
    Refused,            // not accepted, no connection (over sockets: as ResetBefore)
    Throttled,          // 429 with the documented body
    ThrottledLowCredit, // 429 with the body for accounts of little credit
    ThrottledHeader,    // 429 that tells the time by Retry-After only
    NoCredit,           // 402
    InvalidFields,      // 422
    BrokenBefore,       // 500, not accepted
};

// "accept_then_reset", ...
std::string_view nameOf(CreateFault fault);
std::optional<CreateFault> createFaultFromName(std::string_view name);
inline constexpr int kCreateFaultCount = 24;

struct TestSettings {
    std::string key;                     // that is accepted; empty: every key
    std::int64_t latencyMillis = 1000;   // from creation to the end of a run
    std::int64_t startMillis = 0;        // of these, not begun
    std::int64_t answerMillis = 0;       // every answer takes that long
    std::int64_t lateMillis = 120'000;   // of AnswerLate
    std::int64_t listDelayMillis = 0;    // a run shows in the list only after that
    bool forgetsInputs = false;          // rows of the list have no input
    std::int64_t keepMillis = 3'600'000; // outputs, inputs and logs vanish so long after the end
    std::int64_t clockSkewMillis = 0;    // of the service's clock against that of the caller
    double brokenReads = 0;              // chance that a GET of the API gives 500 or a reset
    int truncatedDownloads = 0;          // the first tries of each file stop half way
    bool ignoresRange = false;           // files are always given from the start
    int createsPerMinute = 0; // further ones are throttled, refused ones count; 0: no limit
    int pageSize = 100;
    std::uint64_t seed = 1;
};

// A request as it arrives: "POST", "/v1/predictions?x=y".
struct TestRequest {
    std::string method;
    std::string target;
    std::vector<net::Header> headers;
    std::string body;

    [[nodiscard]] std::string_view header(std::string_view name) const;
};

// What the front does with the answer.
struct TestReply {
    enum class Way { Whole, Truncated, Reset, RefusedToConnect };

    net::Response response;
    Way way = Way::Whole;
    std::int64_t delayMillis = 0;
};

// A run that was accepted: what a person would pay for.
struct AcceptedRun {
    std::string id;
    std::string model; // slug; of a version that nobody has named: empty
    std::string version;
    base::Json input;
    std::int64_t createdAt = 0; // the service's clock
    bool cancelled = false;
};

// A file that a run gives.
struct TestOutput {
    std::string bytes;
    std::string extension; // ".png"
};

class TestProvider {
public:
    // `address` is what its own links begin with: "http://127.0.0.1:4321".
    explicit TestProvider(TestSettings settings = {}, std::string address = "http://127.0.0.1:1");

    // The answer at a time (milliseconds since 1970, the caller's clock).
    TestReply handle(const TestRequest& request, std::int64_t nowMillis);

    // For Access::baseUrl.
    [[nodiscard]] std::string baseUrl() const;
    void setAddress(std::string address);

    void change(const std::function<void(TestSettings&)>& how);
    // All are refused without being seen, until it is up again.
    void setDown(bool down);
    // The fault of the nth creation from the beginning (1 is the first).
    void failCreate(int nth, CreateFault fault);
    // Each creation without a fault of its own gets this one with a probability.
    void failCreates(CreateFault fault, double chance);
    // Files of runs from now on; at first one PNG of one pixel. With ".json" the bytes are the
    // output itself.
    void setOutput(std::string bytes, std::string extension);
    // As above, by what was asked.
    void setOutputMaker(std::function<TestOutput(const base::Json& input)> maker);
    // "url" (the beginning), "urls" or "object:KEY".
    void setOutputShape(std::string shape);
    // Schema of a model's input; others take everything.
    void setSchema(const std::string& slug, base::Json schema);
    // This model must be named by version.
    void setCommunityModel(const std::string& slug);
    // Called within handle() for each accepted run; must not ask the provider anything.
    void onAccepted(std::function<void(const AcceptedRun&)> hook);

    // Called within handle() for each request; must not ask the provider anything.
    void onRequest(std::function<void(const TestRequest&, std::int64_t nowMillis)> hook);

    // The version that GET /models names.
    static std::string versionOf(const std::string& slug);

    [[nodiscard]] std::vector<AcceptedRun> accepted() const;
    // Runs whose input has all members of `part`: {{"prompt", "x"}}.
    [[nodiscard]] int acceptedWith(const base::Json& part) const;
    // How often each model and input was accepted.
    [[nodiscard]] std::map<std::string, int> acceptedByInput() const;
    [[nodiscard]] int creates() const; // tried, accepted or not
    [[nodiscard]] int throttled() const;
    [[nodiscard]] int requests() const; // of all kinds
    [[nodiscard]] int requestsTo(const std::string& method, const std::string& part) const;
    // The most requests that came within a span of so many milliseconds.
    [[nodiscard]] int mostWithin(std::int64_t millis) const;

private:
    struct Run {
        AcceptedRun accepted;
        CreateFault fault = CreateFault::None;
        TestOutput output;
        std::int64_t endsAt = 0;
        std::optional<std::int64_t> cancelledAt;
        int downloads = 0;
    };
    struct Seen {
        std::int64_t at = 0;
        std::string method;
        std::string target;
    };

    TestReply route(const TestRequest& request, std::int64_t now);
    TestReply create(const TestRequest& request, const std::string& slug, std::int64_t now);
    TestReply answerCreate(CreateFault fault, const Run& run, std::int64_t now) const;
    std::optional<TestReply> turnedDown(CreateFault fault);
    std::optional<TestReply> overLimit(std::int64_t now);
    CreateFault nextFault();
    Run& accept(CreateFault fault, AcceptedRun run, std::int64_t now);
    TestReply list(const TestRequest& request, std::int64_t now) const;
    TestReply model(const std::string& slug) const;
    TestReply upload(const TestRequest& request, std::int64_t now);
    TestReply file(const TestRequest& request, const std::string& id, std::int64_t now);
    [[nodiscard]] Run* find(const std::string& id);
    [[nodiscard]] std::string stateOf(const Run& run, std::int64_t now) const;
    [[nodiscard]] std::int64_t endOf(const Run& run) const;
    [[nodiscard]] base::Json shown(const Run& run, std::int64_t now) const;
    [[nodiscard]] base::Json outputOf(const Run& run) const;

    mutable std::mutex m_mutex;
    TestSettings m_settings;
    std::string m_address;
    base::Random m_random;
    bool m_down = false;
    std::map<int, CreateFault> m_nthFaults;
    std::vector<std::pair<CreateFault, double>> m_chances;
    std::function<TestOutput(const base::Json&)> m_maker;
    std::string m_shape = "url";
    std::map<std::string, base::Json> m_schemas;
    std::set<std::string> m_community;
    std::map<std::string, std::string> m_versions; // version to slug
    std::function<void(const AcceptedRun&)> m_hook;
    std::function<void(const TestRequest&, std::int64_t nowMillis)> m_requestHook;
    std::vector<Run> m_runs; // oldest first
    std::map<std::string, std::string> m_uploads;
    std::vector<Seen> m_seen;
    std::vector<std::int64_t> m_createTimes;
    int m_creates = 0;
    int m_throttled = 0;
};

} // namespace reelwright::testing
