#include "generate/prepare.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "generate/length.h"
#include "generate/price.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::generate {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr std::string_view kHashKind = "run-1"; // raise it when equal wishes shall be paid again

Error refusal(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

std::string_view wordsOf(FilePurpose purpose) {
    switch (purpose) {
    case FilePurpose::Start:
        return "a first picture";
    case FilePurpose::End:
        return "a last picture";
    case FilePurpose::Character:
        return "pictures of who is seen";
    case FilePurpose::Style:
        return "pictures of the style";
    case FilePurpose::Control:
        return "a picture of edges, depth or poses";
    case FilePurpose::Source:
        return "something to work on";
    }
    return "files";
}

double ratioOf(model::Aspect aspect) {
    const model::Size size = model::canvasOf(aspect, 720);
    return static_cast<double>(size.width) / size.height;
}

// Fills one PreparedRun, part by part.
class Preparer {
public:
    Preparer(const ModelData& model, const Wish& wish)
        : m_model(model)
        , m_wish(wish) {
        m_run.model = model.id;
        m_run.provider = model.provider;
        m_run.slug = model.slug;
        m_run.version = model.version;
        m_run.input = model.inputs.fixed;
    }

    Result<PreparedRun> run() {
        const Inputs& inputs = m_model.inputs;
        TRY(addText(inputs.prompt, m_wish.prompt, "a text"));
        TRY(addText(inputs.negative, m_wish.negative, "words for what shall not be seen"));
        TRY(addText(inputs.lyrics, m_wish.lyrics, "lyrics"));
        TRY(addText(inputs.voice, m_wish.voice, "a voice"));
        TRY(addFiles());
        addAspect();
        addAudio();
        addSeed();
        TRY(addLengthAndResolution());
        m_run.requestHash = hash();
        return std::move(m_run);
    }

private:
    void note(std::string sentence) { m_run.notes.push_back(std::move(sentence)); }

    Result<void> addText(const std::optional<TextInput>& input, const std::string& wished,
                         std::string_view what) {
        if (!input) {
            if (!wished.empty())
                note(fmt::format("{} cannot take {}: it is left out.", m_model.name, what));
            return {};
        }
        const std::string& text = wished.empty() ? input->otherwise : wished;
        if (text.empty() && !input->isRequired)
            return {};
        if (text.empty())
            return refusal(fmt::format("{} needs {}.", m_model.name, what));
        const auto size = static_cast<std::int64_t>(base::toCodePoints(text).size());
        if (input->most > 0 && size > input->most)
            return refusal(fmt::format("{} takes {} of at most {} characters, and this has {}.",
                                       m_model.name, what, input->most, size));
        if (size < input->least)
            return refusal(fmt::format("{} takes {} of at least {} characters, and this has {}.",
                                       m_model.name, what, input->least, size));
        if (input->asMessages)
            set(input->key, Json::array({{{"role", "user"}, {"content", text}}}));
        else
            set(input->key, text);
        return {};
    }

    Result<void> addFiles() {
        for (const auto& [purpose, input] : m_model.inputs.files)
            if (input.isRequired &&
                std::ranges::find(m_wish.files, purpose, &WishFile::purpose) == m_wish.files.end())
                return refusal(fmt::format("{} needs {}.", m_model.name, wordsOf(purpose)));
        for (const WishFile& file : m_wish.files) {
            const auto at = m_model.inputs.files.find(file.purpose);
            if (at == m_model.inputs.files.end())
                noteOnce(fmt::format("{} cannot take {}: left out.", m_model.name,
                                     wordsOf(file.purpose)));
            else
                addFile(at->second, file);
        }
        return {};
    }

    void addFile(const FileInput& input, const WishFile& file) {
        const Json value = {{"$file", file.sha256}};
        const auto already = std::ranges::count(m_filled, input.key);
        if (already >= std::max(input.most, 1)) {
            noteOnce(fmt::format("{} takes at most {} of {}: the others are left out.",
                                 m_model.name, std::max(input.most, 1), wordsOf(file.purpose)));
            return;
        }
        m_filled.push_back(input.key);
        if (input.most == 0) {
            set(input.key, value);
            return;
        }
        Json list = already == 0 ? Json::array() : *findInput(m_run.input, input.key);
        list.push_back(value);
        set(input.key, std::move(list));
    }

    void addAspect() {
        if (!m_model.inputs.aspect)
            return;
        const AspectInput& input = *m_model.inputs.aspect;
        auto best = input.values.find(m_wish.aspect);
        if (best == input.values.end()) {
            const auto distance = [&](const auto& entry) {
                return std::abs(std::log(ratioOf(entry.first) / ratioOf(m_wish.aspect)));
            };
            best = std::ranges::min_element(input.values, {}, distance);
            note(fmt::format("{} does not make {}: it makes {}, and the picture is cropped.",
                             m_model.name, model::nameOf(m_wish.aspect),
                             model::nameOf(best->first)));
        }
        if (!best->second.is_object()) {
            set(input.key, best->second);
            return;
        }
        for (const auto& [key, value] : best->second.items())
            set(key, value);
    }

    void addAudio() {
        if (!m_model.inputs.audio.empty())
            set(m_model.inputs.audio, m_wish.audio);
        else if (m_wish.audio && m_wish.role == Role::Video)
            note(fmt::format("{} cannot be asked for sound.", m_model.name));
    }

    void addSeed() {
        if (m_model.inputs.seed)
            m_run.seedKey = m_model.inputs.seed->key;
        if (!m_wish.seed)
            return;
        if (m_model.inputs.seed) {
            const std::uint64_t most = m_model.inputs.seed->most;
            const std::uint64_t taken =
                most == UINT64_MAX ? *m_wish.seed : *m_wish.seed % (most + 1);
            set(m_run.seedKey, taken);
            if (taken != *m_wish.seed)
                note(
                    fmt::format("{} takes seeds up to {}: {} is sent.", m_model.name, most, taken));
        } else {
            note(fmt::format("{} takes no seed: another run gives another result.", m_model.name));
        }
    }

    Result<std::vector<std::string>> resolutions() const {
        if (!m_model.inputs.resolution)
            return std::vector<std::string>{""};
        const std::vector<std::string>& values = m_model.inputs.resolution->values;
        if (m_wish.resolution.empty())
            return values;
        if (std::ranges::find(values, m_wish.resolution) == values.end())
            return refusal(fmt::format("{} does not make {}: it makes {}.", m_model.name,
                                       m_wish.resolution, fmt::join(values, ", ")));
        return std::vector<std::string>{m_wish.resolution};
    }

    Result<void> addLengthAndResolution() {
        if (!m_model.inputs.resolution && !m_wish.resolution.empty())
            note(fmt::format("The resolution of {} cannot be chosen.", m_model.name));
        TRY_ASSIGN(const std::vector<std::string> sizes, resolutions());
        std::vector<Length> lengths = {Length{.covers = true}};
        if (m_model.inputs.seconds)
            lengths = lengthsFor(*m_model.inputs.seconds, m_wish.seconds);
        else if (m_wish.seconds > 0 && m_wish.role != Role::Image)
            note(fmt::format("The length of what {} makes cannot be chosen.", m_model.name));
        const Limit* first = nullptr;
        for (const Length& length : lengths) {
            for (const std::string& size : sizes) {
                setLengthAndResolution(length, size);
                const Limit* const broken = brokenLimit();
                if (broken == nullptr) {
                    if (!length.covers)
                        note(fmt::format("{} makes at most {:g} of the {:.1f} seconds that are "
                                         "needed.",
                                         m_model.name, m_run.seconds, m_wish.seconds));
                    return {};
                }
                if (first == nullptr)
                    first = broken;
            }
        }
        return refusal(fmt::format("{} cannot do this: {}", m_model.name, first->say));
    }

    void setLengthAndResolution(const Length& length, const std::string& size) {
        if (!size.empty())
            set(m_model.inputs.resolution->key, size);
        if (!length.value.is_null())
            set(m_model.inputs.seconds->key, length.value);
        if (m_model.inputs.seconds && !m_model.inputs.seconds->rateKey.empty())
            set(m_model.inputs.seconds->rateKey,
                static_cast<std::int64_t>(std::lround(m_model.inputs.seconds->rate)));
        for (const auto& [key, value] : m_wish.extra.items())
            m_run.input[key] = value;
        m_run.seconds = secondsAsked(m_model, m_run.input, length.seconds).value_or(length.seconds);
    }

    [[nodiscard]] const Limit* brokenLimit() const {
        for (const Limit& limit : m_model.limits)
            if (holds(limit.when, m_run.input) && !holds(limit.then, m_run.input))
                return &limit;
        return nullptr;
    }

    [[nodiscard]] std::string hash() const {
        Json input = m_run.input;
        if (!m_wish.seed && !m_wish.extra.contains(m_run.seedKey))
            input.erase(m_run.seedKey);
        base::Hasher hasher;
        hasher.add(kHashKind).add(m_run.model).add(m_run.provider).add(m_run.slug);
        hasher.add(m_run.version).add(base::canonicalText(input)).add(m_run.seedKey);
        hasher.add(m_wish.variation);
        return hasher.name();
    }

    void set(const std::string& key, Json value) { m_run.input[key] = std::move(value); }

    void noteOnce(std::string sentence) {
        if (std::ranges::find(m_run.notes, sentence) == m_run.notes.end())
            note(std::move(sentence));
    }

    const ModelData& m_model;
    const Wish& m_wish;
    PreparedRun m_run;
    std::vector<std::string> m_filled; // keys of files, once for each file
};

} // namespace

Result<PreparedRun> prepare(const ModelData& model, const Wish& wish) {
    if (wish.role != model.role)
        return refusal(fmt::format("{} is a model for {}, not for {}.", model.name,
                                   nameOf(model.role), nameOf(wish.role)));
    if (!wish.extra.is_object())
        return refusal("Further inputs must be an object of names and values.");
    return Preparer(model, wish).run();
}

} // namespace reelwright::generate
