// A service that runs models, as a descriptor of pure functions: what is sent for a wish, and what
// an answer means. Nothing here talks to the network; see pipeline/purchase.h for who does.
// Thread-safe: constants.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "net/http.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

// Where and as whom a provider is asked.
struct Access {
    std::string baseUrl; // without a slash at the end
    base::Secret key;    // empty where none is needed
};

// What is asked for, with every input as the provider wants it.
struct Submission {
    std::string slug;    // the provider's name of the model: "google/veo-3.1-lite"
    std::string version; // of a model that must be named by version; may be empty
    base::Json input;    // object
};

enum class RunState {
    Waiting,   // accepted, not begun
    Running,   //
    Succeeded, // may still be without output: see `output`
    Failed,    // not charged
    Cancelled, // charged for the time that it ran
    Aborted,   // never begun, not charged
};

std::string_view nameOf(RunState state);

// One run at the provider.
struct Run {
    std::string id;
    RunState state = RunState::Waiting;
    std::string slug;                      // empty where the answer does not tell
    std::string version;                   // as above
    base::Json input;                      // as returned; null where it is not
    base::Json output;                     // null when there is none (yet)
    std::string error;                     // the provider's words
    std::optional<double> progress;        // 0..1
    std::map<std::string, double> metrics; // billing metrics by the provider's names
    base::Json billing;                    // metrics that are no numbers; object
    bool dataRemoved = false;              // input and output are gone at the provider
    std::optional<std::int64_t> createdAt; // the provider's clock, unix milliseconds
};

struct RunPage {
    std::vector<Run> runs; // newest first
    std::string next;      // address of the next page; empty at the end
};

// Why a request was turned down (a status that is not 2xx).
enum class Refusal {
    Invalid,     // an input is wrong: sending it again gives the same
    Moderated,   // prompt, image or sound was flagged
    KeyRejected, // 401, 403
    NoCredit,    // 402, quota or spend limit reached
    NotFound,    // the model, version or run is not there
    Throttled,   // 429: nothing was done, later it may be
    Broken,      // 5xx and everything that is not understood: unknown whether it was done
};

struct Refused {
    Refusal kind = Refusal::Broken;
    std::string message;              // a sentence for a person, naming the field if there is one
    std::optional<double> retryAfter; // seconds; of Throttled
};

// What a moderation found.
enum class Flagged { Prompt, Image, Audio, Unknown };

std::string_view nameOf(Flagged flagged);

// How often a provider may be asked.
struct Rates {
    int createsPerMinute = 60;
    int othersPerMinute = 600;
    int atOnce = 3; // runs in flight, unless the person says otherwise
};

// A model's inputs as the provider publishes them.
struct InputForm {
    std::string version; // the newest, for models that are named by version
    base::Json schema;   // JSON schema of the input object, references resolved
};

struct Provider {
    std::string_view id;          // "replicate"
    std::string_view label;       // "Replicate"
    std::string_view about;       // a sentence for people; where to get a key
    std::string_view keyVariable; // environment variable of the key; empty: needs none
    std::string_view urlVariable; // environment variable for another address, such as a proxy
    std::string_view baseUrl;
    std::span<const std::string_view> outputHosts; // as net::Download::allowedHosts; own host too
    bool isFree = false;                           // runs on the person's own machine
    bool fetchesWithKey = false;                   // outputs lie behind the key
    double outputHours = 1;                        // how long outputs stay at the provider
    Rates rates;

    // What is wrong with a submission as far as can be told without asking (InvalidInput,
    // NotFound). Null: nothing is checked. `submit` of one that is wrong gives a request that is
    // turned down.
    base::Result<void> (*check)(const Submission&) = nullptr;

    // Each returns a request, or a run, page, ... of its 2xx answer. Errors of read functions:
    // Corrupt for an answer of the wrong shape. A null function: the provider cannot do it.
    net::Request (*submit)(const Access&, const Submission&) = nullptr;
    base::Result<Run> (*readSubmitted)(const net::Response&, const Submission&) = nullptr;
    // `slug` of the run's model: some providers need it in the address.
    net::Request (*poll)(const Access&, const std::string& slug, const std::string& id) = nullptr;
    base::Result<Run> (*readRun)(const net::Response&, const std::string& id) = nullptr;
    // For the output of a succeeded run where polling tells the state alone; read by readRun.
    // Null: not needed. Turned down as Invalid or Moderated, the run has failed.
    net::Request (*fetchResult)(const Access&, const std::string& slug,
                                const std::string& id) = nullptr;
    // Its answer says little: what came of it is told by polling.
    net::Request (*cancel)(const Access&, const std::string& slug, const std::string& id) = nullptr;
    // To be sent before `cancel`: takes a run that has not begun out of the queue; then polling may
    // tell Running for ever. Null: `cancel` does it.
    net::Request (*dequeue)(const Access&, const std::string& slug,
                            const std::string& id) = nullptr;
    // Runs created since a time of the provider's clock, newest first; `page` is empty or
    // RunPage::next. Null: what was sent and not answered cannot be found again.
    net::Request (*list)(const Access&, std::int64_t sinceMillis,
                         const std::string& page) = nullptr;
    base::Result<RunPage> (*readList)(const net::Response&) = nullptr;
    // A free request that succeeds when the key is right, and who it belongs to.
    net::Request (*test)(const Access&) = nullptr;
    base::Result<std::string> (*readTest)(const net::Response&) = nullptr;
    // Sends a file before it is used as input, and the address that goes into the input.
    net::Request (*upload)(const Access&, const std::filesystem::path&,
                           const std::string& contentType) = nullptr;
    base::Result<std::string> (*readUpload)(const net::Response&, const Access&) = nullptr;
    // Version and input form of a model, for checking inputs before they cost money.
    net::Request (*form)(const Access&, const std::string& slug) = nullptr;
    base::Result<InputForm> (*readForm)(const net::Response&) = nullptr;
    // What an answer that is not 2xx means.
    Refused (*readRefusal)(const net::Response&) = nullptr;
    // What was flagged when a run failed for its content; nothing when it failed otherwise.
    std::optional<Flagged> (*moderation)(const std::string& error) = nullptr;
    // Addresses of the files in an output; `shape` is the model's (see model_data.h).
    base::Result<std::vector<std::string>> (*outputFiles)(const Access&, const base::Json& output,
                                                          const std::string& shape) = nullptr;
};

// All, in the order in which they are offered.
std::span<const Provider* const> providers();

// nullptr for an unknown id.
const Provider* findProvider(std::string_view id);

#define PROVIDER(name)                                                                             \
    namespace provider {                                                                           \
    extern const Provider name;                                                                    \
    }
#include "generate/providers/providers.def"
#undef PROVIDER

} // namespace reelwright::generate
