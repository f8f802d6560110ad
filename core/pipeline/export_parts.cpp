#include "pipeline/export_parts.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/version.h"
#include "compose/segment.h"
#include "compose/sound/sound_mix.h"
#include "media/container.h"
#include "pipeline/chapters.h"
#include "pipeline/compose_film.h"
#include "pipeline/cover.h"
#include "pipeline/film_sound.h"
#include "pipeline/provenance.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Result;
using compose::Delivery;
namespace fs = std::filesystem;

namespace {

class PartsFinder {
public:
    PartsFinder(Workspace& workspace, model::FilmPtr film, const ExportRequest& request,
                const std::stop_token& stop)
        : m_workspace(workspace)
        , m_film(std::move(film))
        , m_request(request)
        , m_stop(stop) {}

    Result<ExportParts> run() {
        TRY_ASSIGN(m_parts.target, checkExport(m_request, *m_film));
        m_parts.drawn = withCaptions(m_film, m_request.captions);
        TRY(chooseVideo());
        TRY_ASSIGN(m_parts.composition, composeFilm(m_workspace, m_parts.drawn,
                                                    {m_parts.target.aspect,
                                                     m_parts.target.shortSide, m_parts.video.depth},
                                                    m_stop));
        const auto& notices = m_parts.composition->notices();
        m_parts.notices.insert(m_parts.notices.end(), notices.begin(), notices.end());
        TRY(describe());
        TRY(nameParts());
        return std::move(m_parts);
    }

private:
    Result<void> chooseVideo() {
        if (!m_parts.target.preset->video)
            return {};
        m_parts.video = segmentSettings(
            *m_parts.target.preset->video,
            model::canvasOf(m_parts.target.aspect, m_parts.target.shortSide), m_film->rate);
        const std::string& wanted =
            m_request.encoder.empty() ? m_parts.target.preset->encoder : m_request.encoder;
        TRY_ASSIGN(m_parts.encoder, chooseEncoder(m_workspace, wanted, m_parts.video, m_stop));
        m_parts.video.encoder = m_parts.encoder.name;
        if (wanted == "auto")
            m_parts.notices.push_back(fmt::format("Encoded with {}.", m_parts.encoder.label));
        return {};
    }

    [[nodiscard]] bool isFilm() const {
        return m_parts.target.preset->delivery == Delivery::Film && m_parts.target.preset->video;
    }

    // All that the file holds beside picture and sound.
    Result<void> describe() {
        TRY_ASSIGN(m_parts.assets, m_workspace.project.assets());
        const base::Json provenance = provenanceOf(*m_film, m_parts.assets);
        m_parts.sidecars = captionSidecars(*m_film, m_request.captions, m_parts.target.output);
        if (m_request.provenanceFile)
            m_parts.sidecars.push_back(
                {m_parts.target.output.parent_path() /
                     (m_parts.target.output.stem().string() + ".provenance.json"),
                 provenance.dump(2) + "\n"});
        if (m_film->captions.empty() && m_request.captions != CaptionDelivery::AsMarked &&
            m_request.captions != CaptionDelivery::Off)
            m_parts.notices.emplace_back("The film has no captions.");
        const auto texts = embeddedTracks(*m_film, m_request.captions);
        const media::ContainerAbilities abilities = media::abilitiesOf(m_parts.target.output);
        if (isFilm() && abilities.texts)
            m_parts.texts = texts;
        else if (!texts.empty())
            m_parts.notices.emplace_back("Captions that are not drawn into the picture are left "
                                         "out: this kind of file holds no caption tracks. Use "
                                         "--captions burn or sidecar.");
        if (isFilm() && abilities.cover && m_request.cover.wanted)
            m_parts.cover = m_request.cover.frame.value_or(tellingFrame(*m_film));
        TRY_ASSIGN(const std::string artist, artistOfFile());
        m_parts.metadata = {{"title", m_request.title.empty() ? m_film->title : m_request.title},
                            {"artist", artist},
                            {"comment", provenanceSentence(*m_film)},
                            {"encoder", fmt::format("Reelwright {}", base::programVersion())},
                            {"provenance", base::canonicalText(provenance)}};
        std::erase_if(m_parts.metadata, [](const auto& entry) { return entry.second.empty(); });
        return {};
    }

    Result<std::string> artistOfFile() {
        if (!m_request.artist.empty())
            return m_request.artist;
        TRY_ASSIGN(const auto brief, m_workspace.project.brief());
        return brief && brief->brand ? brief->brand->name : std::string();
    }

    Result<void> nameParts() {
        const store::DerivedCache& derived = m_workspace.project.derived();
        base::Hasher whole;
        for (const auto& [key, value] : m_parts.metadata)
            whole.add(key).add(value);
        for (const media::Chapter& chapter : chaptersOf(*m_film))
            whole.add(chapter.title).add(chapter.span.begin);
        for (const media::TextTrack& track : m_parts.texts) {
            whole.add(track.language).add(track.title);
            for (const media::TextCue& cue : track.cues)
                whole.add(cue.begin).add(cue.end).add(cue.text);
        }
        if (m_parts.cover)
            whole.add(coverName(*m_parts.composition, *m_parts.cover));
        const media::GifSettings& gif = m_parts.target.preset->gif;
        whole.add(static_cast<int>(m_parts.target.preset->delivery))
            .add(gif.mostFrames)
            .add(gif.colours);
        whole.add(gif.dither).add(gif.forEver);
        for (const compose::Span& span : m_parts.target.preset->video
                                             ? compose::spansOf(*m_parts.drawn)
                                             : std::vector<compose::Span>()) {
            Segment segment{
                span, compose::segmentName(*m_parts.composition, span, m_parts.video), {}};
            TRY_ASSIGN(segment.file,
                       derived.place(SegmentWork::kFolder, segment.name, SegmentWork::kExtension));
            whole.add(segment.name);
            m_parts.segments.push_back(std::move(segment));
        }
        if (m_parts.target.preset->sound && compose::hasSound(*m_film)) {
            TRY_ASSIGN(m_parts.heard, heardAssets(*m_film, m_parts.assets));
            m_parts.sound.emplace(
                ExportSound{soundNameOf(*m_film, m_parts.heard, *m_parts.target.preset->sound,
                                        soundTargetOf(*m_parts.target.preset)),
                            {}});
            TRY_ASSIGN(m_parts.sound->file, derived.place("sound", m_parts.sound->name,
                                                          m_parts.target.preset->soundExtension));
            whole.add(m_parts.sound->name);
        }
        m_parts.name = whole.name();
        return {};
    }

    Workspace& m_workspace;
    model::FilmPtr m_film;
    const ExportRequest& m_request;
    const std::stop_token& m_stop;
    ExportParts m_parts;
};

} // namespace

compose::SoundTarget soundTargetOf(const compose::ExportPreset& preset) {
    return {preset.loudness, preset.peak};
}

Result<ExportParts> exportPartsOf(Workspace& workspace, const model::FilmPtr& film,
                                  const ExportRequest& request, const std::stop_token& stop) {
    return PartsFinder(workspace, film, request, stop).run();
}

fs::path exportRecord(const Workspace& workspace, const fs::path& output) {
    base::Hasher hasher;
    hasher.add(fs::absolute(output).string());
    return workspace.project.folder() / "derived" / "exports" / (hasher.name() + ".txt");
}

bool isThere(const Sidecar& sidecar) {
    const auto content = base::readFile(sidecar.file, 64u << 20);
    return content && *content == sidecar.content;
}

bool isUpToDate(const Workspace& workspace, const ExportParts& parts) {
    const fs::path& output = parts.target.output;
    const auto record = base::readFile(exportRecord(workspace, output), 4096);
    std::error_code code;
    return record && fs::exists(output, code) &&
           *record == fmt::format("{} {}\n", parts.name, bytesOf(output)) &&
           std::ranges::all_of(parts.sidecars, isThere);
}

std::vector<Segment> missingSegments(const Workspace& workspace, const ExportParts& parts) {
    std::vector<Segment> missing = parts.segments;
    std::erase_if(missing, [&](const Segment& segment) {
        return workspace.project.derived().find(SegmentWork::kFolder, segment.name,
                                                SegmentWork::kExtension);
    });
    return missing;
}

bool isSoundThere(const Workspace& workspace, const ExportParts& parts) {
    return !parts.sound || workspace.project.derived().find("sound", parts.sound->name,
                                                            parts.target.preset->soundExtension);
}

} // namespace reelwright::pipeline
