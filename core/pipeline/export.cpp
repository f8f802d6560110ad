#include "pipeline/export.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/part_folder.h"
#include "base/version.h"
#include "compose/segment.h"
#include "media/container.h"
#include "media/join.h"
#include "media/numbered_pictures.h"
#include "media/probe.h"
#include "pipeline/chapters.h"
#include "pipeline/compose_film.h"
#include "pipeline/cover.h"
#include "pipeline/drafts.h"
#include "pipeline/encoders.h"
#include "pipeline/export_target.h"
#include "pipeline/film_sound.h"
#include "pipeline/house.h"
#include "pipeline/job_batch.h"
#include "pipeline/provenance.h"
#include "pipeline/segment_exchange.h"
#include "pipeline/segment_work.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using compose::Delivery;
namespace fs = std::filesystem;

namespace {

constexpr double kUnknownBitsAPixel = 0.15; // of a film of which nothing is encoded yet
constexpr double kLosslessBitsAPixel = 6;

struct Sound {
    std::string name;
    fs::path file;
};

std::string sizeText(std::uintmax_t bytes) {
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
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
        auto result = make();
        if (!result && result.error().kind == ErrorKind::DiskFull)
            return diskFull(result.error());
        return result;
    }

private:
    Result<ExportResult> make() {
        TRY_ASSIGN(m_target, checkExport(m_request, *m_film));
        m_preset = m_target.preset;
        m_result.output = m_target.output;
        m_result.frames = m_film->length;
        m_drawn = withCaptions(m_film, m_request.captions);
        TRY(chooseVideo());
        TRY_ASSIGN(m_composition,
                   composeFilm(m_workspace, m_drawn,
                               {m_target.aspect, m_target.shortSide, m_video.depth}, m_stop));
        const auto& notices = m_composition->notices();
        m_result.notices.insert(m_result.notices.end(), notices.begin(), notices.end());
        TRY(describe());
        TRY(nameParts());
        if (isUpToDate()) {
            m_result.wasUpToDate = true;
            return m_result;
        }
        if (!m_request.collect.empty()) {
            TRY_ASSIGN(const Collected collected,
                       collectSegments(missingSegments(), m_film->rate, m_request.collect));
            m_result.collected = collected.segments;
            m_result.notices.insert(m_result.notices.end(), collected.notices.begin(),
                                    collected.notices.end());
        }
        if (!m_request.handOut.empty())
            return handOutMissing();
        TRY(checkFree(m_target, m_request.overwrite));
        TRY(checkSidecars());
        TRY(makeParts());
        m_isJoining = true;
        TRY(deliver());
        TRY(writeSidecars());
        if (m_preset->video)
            TRY(keepShortcomings(m_workspace, *m_film, m_shortcomings));
        TRY_ASSIGN([[maybe_unused]] const auto freed,
                   m_workspace.project.derived().trim(m_workspace.cacheLimit));
        return m_result;
    }

    Result<void> chooseVideo() {
        if (!m_preset->video)
            return {};
        m_video = segmentSettings(
            *m_preset->video, model::canvasOf(m_target.aspect, m_target.shortSide), m_film->rate);
        const std::string& wanted =
            m_request.encoder.empty() ? m_preset->encoder : m_request.encoder;
        TRY_ASSIGN(m_encoder, chooseEncoder(m_workspace, wanted, m_video, m_stop));
        m_video.encoder = m_encoder.name;
        m_result.encoder = m_encoder.name;
        m_result.encoderLabel = m_encoder.label;
        if (wanted == "auto")
            m_result.notices.push_back(fmt::format("Encoded with {}.", m_encoder.label));
        return {};
    }

    [[nodiscard]] bool isFilm() const {
        return m_preset->delivery == Delivery::Film && m_preset->video;
    }

    // All that the file holds beside picture and sound.
    Result<void> describe() {
        TRY_ASSIGN(m_assets, m_workspace.project.assets());
        const base::Json provenance = provenanceOf(*m_film, m_assets);
        m_sidecars = captionSidecars(*m_film, m_request.captions, m_target.output);
        if (m_request.provenanceFile)
            m_sidecars.push_back({m_target.output.parent_path() /
                                      (m_target.output.stem().string() + ".provenance.json"),
                                  provenance.dump(2) + "\n"});
        for (const Sidecar& sidecar : m_sidecars)
            m_result.beside.push_back(sidecar.file);
        if (m_film->captions.empty() && m_request.captions != CaptionDelivery::AsMarked &&
            m_request.captions != CaptionDelivery::Off)
            m_result.notices.emplace_back("The film has no captions.");
        const auto texts = embeddedTracks(*m_film, m_request.captions);
        const media::ContainerAbilities abilities = media::abilitiesOf(m_target.output);
        if (isFilm() && abilities.texts)
            m_texts = texts;
        else if (!texts.empty())
            m_result.notices.emplace_back("Captions that are not drawn into the picture are left "
                                          "out: this kind of file holds no caption tracks. Use "
                                          "--captions burn or sidecar.");
        m_result.captionTracks = m_texts.size();
        if (isFilm() && abilities.cover && m_request.cover.wanted)
            m_cover = m_request.cover.frame.value_or(tellingFrame(*m_film));
        m_result.hasCover = m_cover.has_value();
        TRY_ASSIGN(const std::string artist, artistOfFile());
        m_metadata = {{"title", m_request.title.empty() ? m_film->title : m_request.title},
                      {"artist", artist},
                      {"comment", provenanceSentence(*m_film)},
                      {"encoder", fmt::format("Reelwright {}", base::programVersion())},
                      {"provenance", base::canonicalText(provenance)}};
        std::erase_if(m_metadata, [](const auto& entry) { return entry.second.empty(); });
        return {};
    }

    Result<std::string> artistOfFile() {
        if (!m_request.artist.empty())
            return m_request.artist;
        TRY_ASSIGN(const auto brief, m_workspace.project.brief());
        return brief && brief->brand ? brief->brand->name : std::string();
    }

    [[nodiscard]] compose::SoundTarget soundTarget() const {
        return {m_preset->loudness, m_preset->peak};
    }

    Result<void> nameParts() {
        const store::DerivedCache& derived = m_workspace.project.derived();
        base::Hasher whole;
        for (const auto& [key, value] : m_metadata)
            whole.add(key).add(value);
        for (const media::Chapter& chapter : chaptersOf(*m_film))
            whole.add(chapter.title).add(chapter.span.begin);
        for (const media::TextTrack& track : m_texts) {
            whole.add(track.language).add(track.title);
            for (const media::TextCue& cue : track.cues)
                whole.add(cue.begin).add(cue.end).add(cue.text);
        }
        if (m_cover)
            whole.add(coverName(*m_composition, *m_cover));
        const media::GifSettings& gif = m_preset->gif;
        whole.add(static_cast<int>(m_preset->delivery)).add(gif.mostFrames).add(gif.colours);
        whole.add(gif.dither).add(gif.forEver);
        for (const compose::Span& span :
             m_preset->video ? compose::spansOf(*m_drawn) : std::vector<compose::Span>()) {
            Segment segment{span, compose::segmentName(*m_composition, span, m_video), {}};
            TRY_ASSIGN(segment.file,
                       derived.place(SegmentWork::kFolder, segment.name, SegmentWork::kExtension));
            whole.add(segment.name);
            m_segments.push_back(std::move(segment));
        }
        if (m_preset->sound && compose::hasSound(*m_film)) {
            TRY_ASSIGN(m_heard, heardAssets(*m_film, m_assets));
            m_sound.emplace(
                Sound{soundNameOf(*m_film, m_heard, *m_preset->sound, soundTarget()), {}});
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
        hasher.add(fs::absolute(m_target.output).string());
        return m_workspace.project.folder() / "derived" / "exports" / (hasher.name() + ".txt");
    }

    [[nodiscard]] bool isUpToDate() const {
        const auto record = base::readFile(recordFile(), 4096);
        std::error_code code;
        return record && fs::exists(m_target.output, code) &&
               *record == fmt::format("{} {}\n", m_name, bytesOf(m_target.output)) &&
               std::ranges::all_of(m_sidecars, isThere);
    }

    static bool isThere(const Sidecar& sidecar) {
        const auto content = base::readFile(sidecar.file, 64u << 20);
        return content && *content == sidecar.content;
    }

    Result<void> checkSidecars() const {
        std::error_code code;
        for (const Sidecar& sidecar : m_sidecars)
            if (m_request.overwrite == Overwrite::No && fs::exists(sidecar.file, code) &&
                !isThere(sidecar))
                return Error{ErrorKind::Exists,
                             fmt::format("{} is there already. Choose another name for the film "
                                         "or allow overwriting.",
                                         sidecar.file.string()),
                             {}};
        return {};
    }

    Result<void> writeSidecars() const {
        for (const Sidecar& sidecar : m_sidecars)
            if (!isThere(sidecar))
                TRY(base::writeFileAtomically(sidecar.file, sidecar.content));
        return {};
    }

    [[nodiscard]] std::vector<Segment> missingSegments() const {
        std::vector<Segment> missing = m_segments;
        std::erase_if(missing, [&](const Segment& segment) {
            return m_workspace.project.derived().find(SegmentWork::kFolder, segment.name,
                                                      SegmentWork::kExtension);
        });
        return missing;
    }

    Result<void> drawDraftsOf(const std::vector<Segment>& segments) {
        std::vector<compose::Span> spans;
        for (const Segment& segment : segments)
            spans.push_back(segment.span);
        return drawDrafts(m_workspace, *m_drawn, m_target.aspect, compose::scenesIn(spans),
                          m_listener, m_stop);
    }

    Result<ExportResult> handOutMissing() {
        const std::vector<Segment> missing = missingSegments();
        TRY(drawDraftsOf(missing));
        TRY(handOut(*m_composition, m_video, missing, m_request.handOut, m_listener, m_stop));
        m_result.handedOut = static_cast<int>(missing.size());
        m_result.output = m_request.handOut / compose::kHandOutFile;
        return m_result;
    }

    Result<void> makeParts() {
        const std::vector<Segment> missing = missingSegments();
        m_result.rendered = static_cast<int>(missing.size());
        std::vector<Piece> pieces;
        // The sound is one long piece: begun first, so that no worker waits for it at the end.
        if (m_sound &&
            !m_workspace.project.derived().find("sound", m_sound->name, m_preset->soundExtension))
            pieces.push_back({"sound", "sound:" + m_sound->name, "the sound",
                              static_cast<double>(m_film->length) / 10,
                              [this](const auto&, const auto& stopping) {
                                  return mixFilm(m_workspace, *m_film, m_heard, *m_preset->sound,
                                                 soundTarget(), m_sound->file, stopping);
                              }});
        Workspace encoding = m_workspace;
        encoding.workers = workersFor(m_video, m_workspace.workers);
        if (m_encoder.sessions > 0)
            encoding.workers = std::min(encoding.workers, m_encoder.sessions);
        SegmentWork work(m_workspace, m_composition, m_video, encoding.workers);
        std::ranges::move(work.pieces(missing), std::back_inserter(pieces));
        TRY(drawDraftsOf(missing));
        TRY(runPieces(encoding, "render", "Rendering", pieces, m_listener, m_stop));
        TRY_ASSIGN(m_shortcomings, work.mend(m_segments, m_listener, m_stop));
        for (const Shortcoming& lack : m_shortcomings)
            m_result.notices.push_back(lack.sentence);
        return {};
    }

    [[nodiscard]] std::vector<media::JoinPiece> joinPieces() const {
        std::vector<media::JoinPiece> pieces;
        for (const Segment& segment : m_segments)
            pieces.push_back({segment.file, segment.span.frames});
        return pieces;
    }

    Result<void> deliver() {
        constexpr std::chrono::minutes kAbandoned(10); // another program may write there too
        base::removeAbandonedParts(m_target.output, kAbandoned);
        if (m_preset->delivery == Delivery::Pictures)
            return writePictures();
        tellJoin("Joining the film", 0);
        base::PartFile part(m_target.output);
        TRY(fill(part.path()));
        TRY(keepRecord(part.path()));
        TRY(part.commit());
        tellJoin("Joined the film", 1);
        return {};
    }

    void tellJoin(const char* message, double share) const {
        if (m_listener)
            m_listener({"join", message, share});
    }

    // Makes the finished file out of its parts.
    Result<void> fill(const fs::path& file) {
        if (!m_preset->video)
            return base::copyFile(m_sound->file, file);
        if (m_preset->delivery == Delivery::Gif) {
            const auto tell = [this](double share) { tellJoin("Choosing colours", share); };
            return checked(
                media::writeGif(joinPieces(), m_film->rate, m_preset->gif, file, tell, m_stop));
        }
        media::JoinRequest request{
            .pieces = joinPieces(), .rate = m_film->rate, .output = file, .texts = m_texts};
        if (m_sound)
            request.sound = m_sound->file;
        if (m_cover) {
            TRY_ASSIGN(request.cover, coverFile(m_workspace, m_composition, m_target.aspect,
                                                *m_cover, m_listener, m_stop));
        }
        request.chapters = chaptersOf(*m_film);
        request.metadata = m_metadata;
        constexpr std::size_t kDay = 10; // characters of 2026-11-23
        request.metadata.emplace_back(
            "date", base::isoTime(m_workspace.clock.unixMillis()).substr(0, kDay));
        return checked(media::joinFilm(request));
    }

    Result<void> writePictures() {
        TRY_ASSIGN(base::PartFolder part, base::PartFolder::create(m_target.output));
        const auto tell = [this](double share) { tellJoin("Writing pictures", share); };
        TRY(checked(media::writeNumberedPictures(joinPieces(), part.path(), m_workspace.workers,
                                                 tell, m_stop)));
        TRY(keepRecord(part.path()));
        return part.commit();
    }

    // A film that is not as planned is tried again by the next export.
    Result<void> keepRecord(const fs::path& made) {
        if (!m_shortcomings.empty())
            return {};
        TRY(base::makeFolder(recordFile().parent_path()));
        return base::writeFileAtomically(recordFile(),
                                         fmt::format("{} {}\n", m_name, bytesOf(made)));
    }

    Result<void> checked(Result<void> done) {
        return done ? std::move(done) : Result<void>(dropDamaged(std::move(done).error()));
    }

    // What is written in all: by the parts that are there, else by a guess.
    [[nodiscard]] std::uintmax_t neededBytes() const {
        double frames = 0;
        double bytes = 0;
        for (const Segment& segment : m_segments)
            if (const auto size = bytesOf(segment.file); size > 0) {
                frames += static_cast<double>(segment.span.frames.length());
                bytes += static_cast<double>(size);
            }
        const bool isLossless = m_preset->delivery != Delivery::Film;
        const double guess = m_video.width * static_cast<double>(m_video.height) / 8 *
                             (isLossless ? kLosslessBitsAPixel : kUnknownBitsAPixel);
        const double aFrame = frames > 0 ? bytes / frames : guess;
        const double sound =
            m_sound ? m_film->rate.secondsAt(m_film->length) * m_preset->sound->bitRate / 8 : 0;
        const double all =
            (m_preset->video ? aFrame * static_cast<double>(m_film->length) : 0) + sound;
        return static_cast<std::uintmax_t>(m_isJoining ? all : 2 * all - bytes);
    }

    Error diskFull(const Error& error) const {
        const fs::path place = m_isJoining ? fs::absolute(m_target.output).parent_path()
                                           : m_workspace.project.folder();
        const auto space = base::freeSpace(place);
        return {ErrorKind::DiskFull,
                fmt::format("{} was not finished: the disk is full. About {} of space are needed "
                            "in {} and {} are free. Make room; the same command then goes on "
                            "where it stopped.",
                            m_target.output.string(), sizeText(neededBytes()), place.string(),
                            sizeText(space ? *space : 0)),
                error.message + " " + error.detail};
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
    model::FilmPtr m_drawn; // with its captions burnt or not
    ExportRequest m_request;
    const Listener& m_listener;
    const std::stop_token& m_stop;
    ExportTarget m_target;
    const compose::ExportPreset* m_preset = nullptr;
    media::VideoSettings m_video;
    ChosenEncoder m_encoder;
    std::shared_ptr<const compose::Composition> m_composition;
    std::vector<model::Asset> m_assets;
    std::vector<Segment> m_segments;
    std::optional<Sound> m_sound;
    std::vector<model::Asset> m_heard;
    std::vector<std::pair<std::string, std::string>> m_metadata;
    std::vector<media::TextTrack> m_texts;
    std::vector<Sidecar> m_sidecars;
    std::optional<base::FrameIndex> m_cover;
    std::string m_name;
    std::vector<Shortcoming> m_shortcomings; // of scenes that are not as planned
    bool m_isJoining = false;                // the parts are made; what is missing is the film
    ExportResult m_result;
};

} // namespace

Result<ExportResult> exportFilm(Workspace& workspace, const model::FilmPtr& film,
                                const ExportRequest& request, const Listener& listener,
                                const std::stop_token& stop) {
    return Exporter(workspace, film, request, listener, stop).run();
}

} // namespace reelwright::pipeline
