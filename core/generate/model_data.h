// What the program knows of one model: how a wish becomes its inputs, what it refuses, what it
// costs. It is a file: resources/models/*.json or the person's own. Thread-safe: plain values.
#pragma once

#include "base/json.h"
#include "base/money.h"
#include "base/result.h"
#include "generate/wish.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

// How well a price is known.
enum class Confidence {
    Confirmed, // from the service's own pages
    Reported,  // from somebody who read them
    Guess,     // from memory, or for another host
    Unknown,   // nobody told: ask before paying
};

std::string_view nameOf(Confidence confidence); // "confirmed"

// What is counted for the bill.
enum class Unit {
    Second,      // of the result
    Run,         //
    Image,       //
    Megapixel,   // of the result
    Character,   // of the text that is spoken
    InputToken,  //
    OutputToken, //
    GpuSecond,   // that the machine worked
};

inline constexpr std::array kUnits = {Unit::Second,      Unit::Run,       Unit::Image,
                                      Unit::Megapixel,   Unit::Character, Unit::InputToken,
                                      Unit::OutputToken, Unit::GpuSecond};
std::string_view nameOf(Unit unit); // "second", "gpu_second"

// What must hold of one input as it is sent. Everything that is set counts.
struct Condition {
    std::string key;
    std::vector<base::Json> values; // one of these; empty: any
    std::optional<bool> given;      // there, and no null, "" or []
    std::optional<double> least;
    std::optional<double> most;
};
using Conditions = std::vector<Condition>;

bool holds(const Conditions& conditions, const base::Json& input);

// `key` is the model's own name of the input, here and below.
struct TextInput {
    std::string key; // empty: the model has no such input
    bool isRequired = false;
    std::int64_t least = 0;  // characters
    std::int64_t most = 0;   // 0: no limit is known
    bool asMessages = false; // as [{"role": "user", "content": text}]
    std::string otherwise;   // sent when nothing is wished; may be empty
};

// One of: `tiers`, `least`..`most`, `always`, `isSource`.
struct SecondsInput {
    std::string key;           // empty for `always` and `isSource`
    std::vector<double> tiers; // ascending; seconds
    double least = 0;          // with `rate` frames, else seconds
    double most = 0;
    double step = 1;
    double rate = 0;       // frames a second; 0: `key` takes seconds
    std::string rateKey;   // takes `rate`; may be empty
    bool asText = false;   // "5" instead of 5
    double always = 0;     // the model gives so much, always
    bool isSource = false; // the result is as long as the source
};

struct AspectInput {
    std::string key;                            // of values that are no objects
    std::map<model::Aspect, base::Json> values; // an object stands for several inputs
};

struct ResolutionInput {
    std::string key;
    std::vector<std::string> values; // the model's words, the usual choice first
};

struct SeedInput {
    std::string key;
    std::uint64_t most = 0;
};

struct FileInput {
    std::string key;
    bool isRequired = false;
    int most = 0; // of a list, shared by all purposes with this key; 0: a single file, no list
};

struct Inputs {
    std::optional<TextInput> prompt;
    std::optional<TextInput> negative;
    std::optional<TextInput> lyrics;
    std::optional<TextInput> voice;
    std::optional<SecondsInput> seconds;
    std::optional<AspectInput> aspect;
    std::optional<ResolutionInput> resolution;
    std::string audio; // key of the switch for sound; empty: none
    std::optional<SeedInput> seed;
    std::map<FilePurpose, FileInput> files;
    base::Json fixed = base::Json::object(); // sent always
};

// Where `when` holds of what is sent, `then` must hold too.
struct Limit {
    Conditions when;
    Conditions then;
    std::string say; // a sentence for people
};

struct Output {
    std::string kind;      // "video", "image", "audio", "text" or "json"
    std::string shape;     // "url", "urls", "text", "json", or "object:KEY"
    std::string countKey;  // input that says how many pictures; empty: one
    std::string tokensKey; // input that limits the tokens of the answer
};

struct PriceRow {
    Unit unit = Unit::Run;
    base::Usd usd;        // for `per` units
    std::int64_t per = 1; //
    Conditions when;
    double step = 0; // counts are rounded up to a multiple of it; 0: they are not
    double each = 1; // megapixels of one picture
    // Of GpuSecond: how long a run works.
    double expected = 0;
    double expectedPerSecond = 0; // and this for each second of the result
    double atMost = 0;            // when it takes long
    std::string hardware;
    std::optional<Confidence> confidence; // where it is another than the list's
};

// Of each unit that has rows the first counts whose conditions hold; if none holds the price is
// unknown. No rows and not free: unknown.
struct PriceList {
    bool isFree = false;
    Confidence confidence = Confidence::Unknown;
    std::string checked; // "2026-10-08" or "2026-10"; empty when nobody checked
    std::string source;  // a word on where it is from
    std::vector<PriceRow> rows;
};

enum class Commercial { Yes, No, Unknown };

std::string_view nameOf(Commercial commercial); // "yes"

struct Licence {
    std::string name;
    Commercial commercial = Commercial::Unknown; // whether results may be sold
    std::string address;                         // where it can be read; may be empty
};

struct ModelData {
    std::string id; // the file's name without its extension
    std::string name;
    std::string maker;
    std::string provider;   // id in generate/providers
    std::string slug;       // the provider's name of the model
    bool isOfficial = true; // false: of the provider's community, to be named by version
    std::string version;    // empty: the newest
    Role role = Role::Video;
    double order = 100; // where it stands in lists
    int rank = 0;       // 1..9 among models of its role, the better the higher; our judgement
    Inputs inputs;
    std::vector<Limit> limits;
    Output output;
    PriceList price;
    Licence licence;
    std::vector<std::string> notes; // sentences for people
};

// Whether it makes nothing without a picture or another file.
bool needsPicture(const ModelData& model);

// Reads the text of a file that is named `file`. Errors: InvalidInput that names file and field.
base::Result<ModelData> parseModel(std::string_view text, const std::string& file);

// Errors: as parseModel, and those of reading.
base::Result<ModelData> readModel(const std::filesystem::path& file);

// The value of an input by its key; nullptr when it is not there.
const base::Json* findInput(const base::Json& input, const std::string& key);

} // namespace reelwright::generate
