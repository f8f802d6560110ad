// What is wanted of a model, in the program's own words, and the same made ready for one model.
// Thread-safe: plain values.
#pragma once

#include "base/json.h"
#include "base/money.h"
#include "model/types.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::generate {

// What a model is for.
enum class Role { Video, Image, Music, Speech, Upscale, Embedding, Transcription, Language };

// "video", "image", ...: stored and shown names.
std::string_view nameOf(Role role);
std::optional<Role> roleFromName(std::string_view name);
inline constexpr int kRoleCount = 8;

// What a file is given for.
enum class FilePurpose {
    Start,     // the first picture of a clip
    End,       // the last picture of a clip
    Character, // who is seen
    Style,     // how it looks
    Control,   // edges, depth or pose to follow
    Source,    // what is worked on: a picture to enlarge, a clip to change, a sound to transcribe
};

std::string_view nameOf(FilePurpose purpose);
std::optional<FilePurpose> filePurposeFromName(std::string_view name);

struct WishFile {
    FilePurpose purpose = FilePurpose::Start;
    std::string sha256;    // of the content
    std::string extension; // ".png"
    std::uint64_t bytes = 0;
    bool operator==(const WishFile&) const = default;
};

struct Wish {
    Role role = Role::Video;
    std::string prompt; // also the text of speech and the style of music
    std::string negative;
    std::string lyrics; // of music
    std::string voice;  // of speech; the model's own name
    double seconds = 0; // that are needed; the model may give more. 0: not about time
    model::Aspect aspect = model::Aspect::Wide16x9;
    std::string resolution; // one of the model's; empty: the model file's own choice
    bool audio = false;     // of a clip: with sound
    std::vector<WishFile> files;
    std::optional<std::uint64_t> seed;       // only when the person set it
    int variation = 0;                       // counts "again": another result of the same wish
    base::Json extra = base::Json::object(); // further inputs by the model's own names
};

// A wish for one model, as it will be sent and billed.
struct PreparedRun {
    std::string model; // id of the model file
    std::string provider;
    std::string slug;
    std::string version;     // may be empty
    base::Json input;        // a file stands as {"$file": "<sha256>"} until it is uploaded
    std::string seedKey;     // the input that takes a seed; empty when there is none
    std::string requestHash; // names the result: equal for equal wishes. Of all above but a seed
                             // that nobody asked for
    double seconds = 0;      // that the model will give; 0: not about time
    std::vector<std::string> notes; // what of the wish the model cannot do, a sentence each
};

} // namespace reelwright::generate
