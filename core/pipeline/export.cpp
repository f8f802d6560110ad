#include "pipeline/export.h"

#include "base/file.h"
#include "base/hash.h"
#include "compose/segment.h"
#include "compose/sound/sound_mix.h"
#include "media/join.h"
#include "media/probe.h"
#include "pipeline/chapters.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"
#include "pipeline/house.h"
#include "pipeline/job_batch.h"
#include "pipeline/render_runs.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
namespace fs = std::filesystem;

namespace {

// Every segment begins with a key frame and is short: no other one is asked for.
constexpr int kSegmentGop = 250;

struct Segment {
    compose::Span span;
    std::string name;
    fs::path file;
};

struct Sound {
    std::string name;
    fs::path file;
};

Error wrong(std::string message) {
    return {ErrorKind::InvalidInput, std::move(message), {}};
}

// One export from request to file.
class Exporter {
public:
    Exporter(Workspace& workspace, model::FilmPtr film, ExportRequest request,
             const Listener& listener, const std::stop_token& stop)
        : m_workspace(workspace)
        , m_film(std::move(film))
        , m_request(std::move(request))
        , m_listener(listener)
        , m_stop(stop) {}

    Result<ExportResult> run() {
        TRY(check());
        TRY_ASSIGN(m_composition, composeFilm(m_workspace, m_film,
                                              {aspect(), shortSide(),
                                               m_preset->video ? m_preset->video->depth : 8},
                                              m_stop));
        m_result.notices = m_composition->notices();
        TRY(nameParts());
        if (isUpToDate()) {
            m_result.wasUpToDate = true;
            return m_result;
        }
        std::error_code code;
        if (m_request.overwrite == Overwrite::No && fs::exists(m_request.output, code))
            return Error{
                ErrorKind::Exists,
                fmt::format("{} is there already. Choose another name or allow overwriting.",
                            m_request.output.string()),
                {}};
        TRY(makeParts());
        TRY(join());
        TRY_ASSIGN([[maybe_unused]] const auto freed,
                   m_workspace.project.derived().trim(m_workspace.cacheLimit));
        return m_result;
    }

private:
    [[nodiscard]] int shortSide() const {
        return m_request.shortSide.value_or(m_preset->shortSide);
    }
    [[nodiscard]] model::Aspect aspect() const { return m_request.aspect.value_or(m_film->aspect); }

    Result<void> check() {
        const std::string extension = m_request.output.extension().string();
        m_preset = m_request.preset.empty() ? compose::presetForExtension(extension)
                                            : compose::findPreset(m_request.preset);
        if (m_preset == nullptr && m_request.preset.empty())
            return wrong(fmt::format("Films are not written as \"{}\": use .mp4, .mov or .webm.",
                                     extension));
        if (m_preset == nullptr)
            return wrong(fmt::format("There is no preset \"{}\": see reel list presets; reel "
                                     "doctor tells which of your own "
                                     "preset files cannot be read.",
                                     m_request.preset));
        if (extension != m_preset->extension)
            return wrong(fmt::format("The preset {} writes {} files, not \"{}\".", m_preset->id,
                                     m_preset->extension, extension));
        if (shortSide() < 144 || shortSide() > 2160 || shortSide() % 2 != 0)
            return wrong(
                "The film's short side must be an even number of pixels from 144 to 2160.");
        std::vector<std::string> encoders = {m_preset->sound.encoder};
        if (m_preset->video)
            encoders.push_back(m_preset->video->encoder);
        else if (!compose::hasSound(*m_film))
            return wrong("The film is silent: there is no sound to write.");
        for (const std::string& encoder : encoders)
            if (!media::hasEncoder(encoder))
                return Error{ErrorKind::Unsupported,
                             fmt::format("The encoder {} is missing in this installation of "
                                         "FFmpeg. Install a full FFmpeg "
                                         "or choose another preset (reel list presets).",
                                         encoder),
                             {}};
        const fs::path folder = fs::absolute(m_request.output).parent_path();
        std::error_code code;
        if (!fs::is_directory(folder, code))
            return Error{
                ErrorKind::NotFound,
                fmt::format("There is no folder {} to write the film into.", folder.string()),
                {}};
        m_result.output = m_request.output;
        m_result.frames = m_film->length;
        return {};
    }

    [[nodiscard]] media::VideoSettings videoSettings() const {
        media::VideoSettings settings = *m_preset->video;
        settings.width = m_composition->canvas().width;
        settings.height = m_composition->canvas().height;
        settings.rate = m_film->rate;
        settings.gop = kSegmentGop;
        return settings;
    }

    [[nodiscard]] compose::SoundTarget soundTarget() const {
        return {m_preset->loudness, m_preset->peak};
    }

    Result<void> nameParts() {
        const store::DerivedCache& derived = m_workspace.project.derived();
        base::Hasher whole;
        whole.add(m_film->title);
        for (const media::Chapter& chapter : chaptersOf(*m_film))
            whole.add(chapter.title).add(chapter.span.begin);
        for (const compose::Span& span :
             m_preset->video ? compose::spansOf(*m_film) : std::vector<compose::Span>()) {
            Segment segment{span, compose::segmentName(*m_composition, span, videoSettings()), {}};
            TRY_ASSIGN(segment.file, derived.place("segments", segment.name, m_preset->extension));
            whole.add(segment.name);
            m_segments.push_back(std::move(segment));
        }
        if (compose::hasSound(*m_film)) {
            TRY(findHeard());
            std::map<model::AssetId, std::string> contents;
            for (const model::Asset& asset : m_heard)
                contents.emplace(asset.id, asset.sha256);
            m_sound.emplace(
                Sound{compose::soundName(*m_film, contents, m_preset->sound, soundTarget()), {}});
            TRY_ASSIGN(m_sound->file,
                       derived.place("sound", m_sound->name, m_preset->soundExtension));
            whole.add(m_sound->name);
        }
        m_result.segments = static_cast<int>(m_segments.size());
        m_name = whole.name();
        return {};
    }

    // The record is written before the file gets its name, so a crash between the two only makes
    // the film anew.
    [[nodiscard]] fs::path recordFile() const {
        base::Hasher hasher;
        hasher.add(fs::absolute(m_request.output).string());
        return m_workspace.project.folder() / "derived" / "exports" / (hasher.name() + ".txt");
    }

    [[nodiscard]] bool isUpToDate() const {
        const auto record = base::readFile(recordFile(), 4096);
        if (!record)
            return false;
        std::error_code code;
        const auto size = fs::file_size(m_request.output, code);
        return !code && *record == fmt::format("{} {}\n", m_name, size);
    }

    // One worker goes through a run with one renderer, so that its clips are decoded on and not
    // looked up again for each segment.
    Piece pieceOf(const Run& run) {
        base::Hasher key;
        double frames = 0;
        std::vector<const Segment*> segments;
        for (const compose::Span& span : run) {
            segments.push_back(&*std::ranges::find(m_segments, span, &Segment::span));
            key.add(segments.back()->name);
            frames += static_cast<double>(span.frames.length());
        }
        const std::size_t first = run.front().scene + 1;
        const std::size_t last = run.back().into.value_or(run.back().scene) + 1;
        return {"segment", "segments:" + key.name(),
                first == last ? fmt::format("scene {}", first)
                              : fmt::format("scenes {} to {}", first, last),
                frames, [this, segments, frames](const auto& progress, const auto& stopping) {
                    return renderRun(segments, frames, progress, stopping);
                }};
    }

    Result<void> renderRun(const std::vector<const Segment*>& segments, double frames,
                           const base::ProgressSink& progress, const std::stop_token& stop) {
        compose::FrameRenderer renderer(m_composition);
        double done = 0;
        for (const Segment* const segment : segments) {
            const auto length = static_cast<double>(segment->span.frames.length());
            const auto tell = [&](double share) { progress((done + share * length) / frames); };
            TRY(compose::renderSegment(renderer, segment->span, videoSettings(), segment->file,
                                       progress ? base::ProgressSink(tell) : nullptr, stop));
            done += length;
        }
        return {};
    }

    Result<void> makeParts() {
        std::vector<Piece> pieces;
        std::vector<compose::Span> missing;
        for (const Segment& segment : m_segments) {
            if (m_workspace.project.derived().find("segments", segment.name, m_preset->extension))
                continue;
            ++m_result.rendered;
            missing.push_back(segment.span);
        }
        // The sound is one long piece: begun first, so that no worker waits for it at the end.
        if (m_sound &&
            !m_workspace.project.derived().find("sound", m_sound->name, m_preset->soundExtension))
            pieces.push_back(
                {"sound", "sound:" + m_sound->name, "the sound",
                 static_cast<double>(m_film->length) / 10,
                 [this](const auto&, const auto& stopping) { return mixSound(stopping); }});
        for (const Run& run : runsOf(missing, m_workspace.workers))
            pieces.push_back(pieceOf(run));
        TRY(drawDrafts(m_workspace, *m_film, aspect(), compose::scenesIn(missing), m_listener,
                       m_stop));
        return runPieces(m_workspace, "render", "Rendering", pieces, m_listener, m_stop);
    }

    // The assets that are heard.
    Result<void> findHeard() {
        TRY_ASSIGN(const auto assets, m_workspace.project.assets());
        const auto add = [&](const model::AssetId& id, std::string_view what) -> Result<void> {
            const auto at = std::ranges::find(assets, id, &model::Asset::id);
            if (at == assets.end())
                return Error{ErrorKind::NotFound,
                             fmt::format("The film's {} is not in the project any more.", what),
                             id.text};
            m_heard.push_back(*at);
            return {};
        };
        if (m_film->music)
            TRY(add(m_film->music->asset, "song"));
        for (std::size_t i = 0; i < m_film->sounds.size(); ++i)
            TRY(add(m_film->sounds[i].asset, fmt::format("sound {}", i + 1)));
        return {};
    }

    Result<void> mixSound(const std::stop_token& stop) {
        compose::SoundFiles files;
        for (const model::Asset& asset : m_heard) {
            TRY_ASSIGN(files[asset.id], houseSound(m_workspace, asset, stop));
        }
        return compose::mixSound(*m_film, files, m_preset->sound, soundTarget(), m_sound->file,
                                 stop);
    }

    Result<void> join() {
        if (m_listener)
            m_listener({"join", "Joining the film", 0});
        base::PartFile part(m_request.output);
        if (!m_preset->video) {
            TRY(base::copyFile(m_sound->file, part.path()));
            return keep(part);
        }
        media::JoinRequest request{.rate = m_film->rate, .output = part.path()};
        for (const Segment& segment : m_segments)
            request.pieces.push_back({segment.file, segment.span.frames});
        if (m_sound)
            request.sound = m_sound->file;
        request.chapters = chaptersOf(*m_film);
        request.metadata = {{"title", m_film->title}, {"comment", "Made with Reelwright"}};
        if (auto joined = media::joinFilm(request); !joined)
            return dropDamaged(std::move(joined).error());
        return keep(part);
    }

    Result<void> keep(base::PartFile& part) {
        std::error_code code;
        TRY(base::makeFolder(recordFile().parent_path()));
        TRY(base::writeFileAtomically(
            recordFile(), fmt::format("{} {}\n", m_name, fs::file_size(part.path(), code))));
        TRY(part.commit());
        if (m_listener)
            m_listener({"join", "Joined the film", 1});
        return {};
    }

    // A damaged part must not be found again: the next try makes it anew. Joining names the part
    // when its frames are wrong; one that is no media file at all is found by looking at each.
    Error dropDamaged(Error error) {
        if (error.kind != ErrorKind::Corrupt && error.kind != ErrorKind::InvalidInput)
            return error;
        std::vector<fs::path> parts;
        for (const Segment& segment : m_segments)
            parts.push_back(segment.file);
        if (m_sound)
            parts.push_back(m_sound->file);
        bool dropped = false;
        for (const fs::path& part : parts) {
            if (part.string() != error.detail && media::probe(part))
                continue;
            base::ignore(base::removeAll(part), "it is told again next time");
            dropped = true;
        }
        if (!dropped)
            return error;
        return {
            ErrorKind::Corrupt,
            "A stored part of the film is damaged. It was removed; export again to make it anew.",
            error.message + " " + error.detail};
    }

    Workspace& m_workspace;
    model::FilmPtr m_film;
    ExportRequest m_request;
    const Listener& m_listener;
    const std::stop_token& m_stop;
    const compose::ExportPreset* m_preset = nullptr;
    std::shared_ptr<const compose::Composition> m_composition;
    std::vector<Segment> m_segments;
    std::optional<Sound> m_sound;
    std::vector<model::Asset> m_heard;
    std::string m_name;
    ExportResult m_result;
};

} // namespace

Result<ExportResult> exportFilm(Workspace& workspace, const model::FilmPtr& film,
                                const ExportRequest& request, const Listener& listener,
                                const std::stop_token& stop) {
    return Exporter(workspace, film, request, listener, stop).run();
}

} // namespace reelwright::pipeline
