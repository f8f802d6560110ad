#include "compose/preset.h"

#include "base/file.h"
#include "base/json.h"
#include "base/log.h"
#include "base/own_folders.h"
#include "base/paths.h"

#include <algorithm>
#include <cctype>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxBytes = 64u << 10;

// Fields of one JSON object, with messages that name file and field.
class Fields {
public:
    Fields(std::string file, const Json& json)
        : m_file(std::move(file))
        , m_json(json) {}

    [[nodiscard]] bool has(const char* key) const { return m_json.contains(key); }
    Result<void> only(std::initializer_list<std::string_view> known) const {
        for (const auto& [key, value] : m_json.items())
            if (std::ranges::find(known, std::string_view(key)) == known.end())
                return wrong(key, "is not known");
        return {};
    }
    Result<std::string> text(const char* key) const {
        if (!has(key) || !m_json[key].is_string() ||
            m_json[key].get_ref<const std::string&>().empty())
            return wrong(key, "must be a text");
        return m_json[key].get<std::string>();
    }
    Result<double> number(const char* key, double low, double high) const {
        if (!has(key) || !m_json[key].is_number() || m_json[key] < low || m_json[key] > high)
            return wrong(key, fmt::format("must be a number from {} to {}", low, high));
        return m_json[key].get<double>();
    }
    Result<bool> flag(const char* key) const {
        if (!m_json[key].is_boolean())
            return wrong(key, "must be true or false");
        return m_json[key].get<bool>();
    }
    // A dot and letters or digits: it becomes part of a file's name.
    static bool isExtension(const Json& json) {
        if (!json.is_string())
            return false;
        const std::string& text = json.get_ref<const std::string&>();
        return text.size() > 1 && text.size() <= 8 && text.front() == '.' &&
               std::all_of(text.begin() + 1, text.end(),
                           [](unsigned char letter) { return std::isalnum(letter) != 0; });
    }
    Result<std::string> extension(const char* key) const {
        if (!has(key) || !isExtension(m_json[key]))
            return wrong(key, "must begin with a dot, such as .mp4");
        return m_json[key].get<std::string>();
    }
    Result<std::vector<std::string>> extensions(const char* key) const {
        std::vector<std::string> list;
        if (!m_json[key].is_array() || !std::ranges::all_of(m_json[key], isExtension))
            return wrong(key, "must be a list such as [\".mov\", \".mkv\"]");
        for (const Json& one : m_json[key])
            list.push_back(one.get<std::string>());
        return list;
    }
    [[nodiscard]] Error wrong(std::string_view key, std::string_view what) const {
        return {ErrorKind::InvalidInput,
                fmt::format("The preset {}: \"{}\" {}.", m_file, key, what),
                {}};
    }
    Result<Fields> inner(const char* key) const {
        if (!m_json[key].is_object())
            return wrong(key, "must be an object");
        return Fields(m_file, m_json[key]);
    }

private:
    std::string m_file;
    const Json& m_json;
};

Result<media::VideoSettings> videoOf(const Fields& fields) {
    TRY(fields.only({"encoder", "speed", "quality", "profile", "depth", "chroma"}));
    media::VideoSettings video;
    TRY_ASSIGN(video.encoder, fields.text("encoder"));
    video.preset.clear();
    if (fields.has("speed")) {
        TRY_ASSIGN(video.preset, fields.text("speed"));
    }
    if (fields.has("quality")) {
        TRY_ASSIGN(const double quality, fields.number("quality", 0, 63));
        video.quality = static_cast<int>(quality);
    }
    if (fields.has("profile")) {
        TRY_ASSIGN(video.profile, fields.text("profile"));
    }
    if (fields.has("depth")) {
        TRY_ASSIGN(const double depth, fields.number("depth", 8, 10));
        video.depth = depth > 8 ? 10 : 8;
    }
    if (fields.has("chroma")) {
        static const std::map<std::string, media::Chroma> kChromas = {
            {"4:2:0", media::Chroma::Quarter}, {"4:2:2", media::Chroma::Half}};
        TRY_ASSIGN(const std::string name, fields.text("chroma"));
        const auto at = kChromas.find(name);
        if (at == kChromas.end())
            return fields.wrong("chroma", "must be 4:2:0 or 4:2:2");
        video.chroma = at->second;
    }
    return video;
}

Result<media::GifSettings> gifOf(const Fields& fields) {
    TRY(fields.only({"rate", "colours", "dither", "for_ever"}));
    media::GifSettings gif;
    if (fields.has("rate")) {
        TRY_ASSIGN(gif.mostFrames, fields.number("rate", 1, 50));
    }
    if (fields.has("colours")) {
        TRY_ASSIGN(const double colours, fields.number("colours", 4, 256));
        gif.colours = static_cast<int>(colours);
    }
    if (fields.has("dither")) {
        TRY_ASSIGN(gif.dither, fields.text("dither"));
        if (!media::isGifDither(gif.dither))
            return fields.wrong("dither",
                                fmt::format("must be {}", fmt::join(media::gifDithers(), ", ")));
    }
    if (fields.has("for_ever")) {
        TRY_ASSIGN(gif.forEver, fields.flag("for_ever"));
    }
    return gif;
}

Result<void> addSound(const Fields& fields, ExportPreset& preset) {
    if (!fields.has("sound"))
        return fields.wrong("sound", "is missing");
    TRY_ASSIGN(const Fields sound, fields.inner("sound"));
    TRY(sound.only({"encoder", "extension", "bit_rate"}));
    media::SoundSettings settings;
    TRY_ASSIGN(settings.encoder, sound.text("encoder"));
    TRY_ASSIGN(preset.soundExtension, sound.extension("extension"));
    if (sound.has("bit_rate")) {
        TRY_ASSIGN(const double rate, sound.number("bit_rate", 32000, 512000));
        settings.bitRate = static_cast<int>(rate);
    }
    preset.sound = settings;
    return {};
}

Result<Delivery> deliveryOf(const Fields& fields) {
    static const std::map<std::string, Delivery> kDeliveries = {
        {"film", Delivery::Film}, {"gif", Delivery::Gif}, {"pictures", Delivery::Pictures}};
    if (!fields.has("delivery"))
        return Delivery::Film;
    TRY_ASSIGN(const std::string name, fields.text("delivery"));
    const auto at = kDeliveries.find(name);
    if (at == kDeliveries.end())
        return fields.wrong("delivery", "must be film, gif or pictures");
    return at->second;
}

// What only this kind of delivery has.
Result<void> addDelivery(const Fields& fields, ExportPreset& preset) {
    if (preset.delivery != Delivery::Pictures) {
        TRY_ASSIGN(preset.extension, fields.extension("extension"));
    } else if (fields.has("extension")) {
        return fields.wrong("extension", "is not for pictures: they go into a folder");
    }
    if (preset.delivery == Delivery::Film)
        return addSound(fields, preset);
    if (fields.has("sound"))
        return fields.wrong("sound", "cannot be part of pictures");
    if (!preset.video)
        return fields.wrong("video", "is missing");
    if (preset.delivery == Delivery::Gif && preset.extension != ".gif")
        return fields.wrong("extension", "must be .gif");
    if (preset.delivery == Delivery::Gif && fields.has("gif")) {
        TRY_ASSIGN(const Fields gif, fields.inner("gif"));
        TRY_ASSIGN(preset.gif, gifOf(gif));
    }
    return {};
}

Result<ExportPreset> presetOf(std::string id, const Fields& fields) {
    TRY(fields.only({"label", "delivery", "extension", "also_as", "video", "sound", "gif",
                     "loudness", "peak", "short_side", "order", "encoder"}));
    ExportPreset preset{.id = std::move(id)};
    TRY_ASSIGN(preset.label, fields.text("label"));
    TRY_ASSIGN(preset.delivery, deliveryOf(fields));
    if (fields.has("video")) {
        TRY_ASSIGN(const Fields video, fields.inner("video"));
        TRY_ASSIGN(preset.video, videoOf(video));
    }
    TRY(addDelivery(fields, preset));
    if (fields.has("also_as")) {
        TRY_ASSIGN(preset.alsoAs, fields.extensions("also_as"));
    }
    if (fields.has("encoder")) {
        TRY_ASSIGN(preset.encoder, fields.text("encoder"));
    }
    if (fields.has("loudness")) {
        TRY_ASSIGN(preset.loudness, fields.number("loudness", -40, -5));
    }
    if (fields.has("peak")) {
        TRY_ASSIGN(preset.peak, fields.number("peak", -20, 0));
    }
    if (fields.has("short_side")) {
        TRY_ASSIGN(const double side, fields.number("short_side", 144, 2160));
        preset.shortSide = static_cast<int>(side) & ~1;
    }
    return preset;
}

Result<Json> jsonOf(const fs::path& file) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMaxBytes));
    TRY_ASSIGN(Json json, base::parseJson(text, file.filename().string()));
    if (!json.is_object())
        return Error{ErrorKind::InvalidInput,
                     fmt::format("The preset {} is no JSON object.", file.filename().string()),
                     {}};
    return json;
}

struct Library {
    std::vector<ExportPreset> presets;
    std::vector<std::string> faults;

    Library() {
        std::vector<std::pair<double, ExportPreset>> shipped;
        if (const auto folder = base::findResource("presets")) {
            for (const fs::path& file : base::filesIn(*folder, ".json")) {
                auto preset = readPreset(file);
                const auto json = jsonOf(file);
                if (!preset || !json) {
                    base::log::error("compose", "A shipped preset cannot be read: {}",
                                     preset ? "no JSON" : preset.error().message);
                    continue;
                }
                shipped.emplace_back(json->value("order", 100.0), *std::move(preset));
            }
        }
        std::ranges::stable_sort(shipped, {}, [](const auto& entry) { return entry.first; });
        for (auto& [order, preset] : shipped)
            presets.push_back(std::move(preset));
        for (const fs::path& file : base::filesIn(base::configFolder() / "presets", ".json"))
            add(readPreset(file));
    }

    void add(Result<ExportPreset> preset) {
        if (!preset) {
            faults.push_back(preset.error().message);
            return;
        }
        const auto known = std::ranges::find(presets, preset->id, &ExportPreset::id);
        if (known == presets.end())
            presets.push_back(*std::move(preset));
        else
            *known = *std::move(preset);
    }
};

const Library& library() {
    static const Library read;
    return read;
}

} // namespace

bool ExportPreset::writes(std::string_view wanted) const {
    return delivery == Delivery::Pictures || wanted == extension ||
           std::ranges::find(alsoAs, wanted) != alsoAs.end();
}

std::span<const ExportPreset> presets() {
    return library().presets;
}

std::span<const std::string> presetFaults() {
    return library().faults;
}

const ExportPreset* findPreset(std::string_view id) {
    const auto at = std::ranges::find(presets(), id, &ExportPreset::id);
    return at == presets().end() ? nullptr : &*at;
}

const ExportPreset* presetForExtension(std::string_view extension) {
    if (extension.empty())
        return nullptr;
    auto at = std::ranges::find(presets(), extension, &ExportPreset::extension);
    if (at == presets().end())
        at = std::ranges::find_if(presets(), [&](const auto& preset) {
            return preset.delivery != Delivery::Pictures && preset.writes(extension);
        });
    return at == presets().end() ? nullptr : &*at;
}

Result<ExportPreset> readPreset(const fs::path& file) {
    TRY_ASSIGN(const Json json, jsonOf(file));
    return presetOf(file.stem().string(), Fields(file.filename().string(), json));
}

} // namespace reelwright::compose
