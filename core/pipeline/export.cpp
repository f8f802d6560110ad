#include "pipeline/export.h"

#include "base/file.h"
#include "base/part_folder.h"
#include "media/join.h"
#include "media/numbered_pictures.h"
#include "media/probe.h"
#include "pipeline/chapters.h"
#include "pipeline/cover.h"
#include "pipeline/drafts.h"
#include "pipeline/export_figures.h"
#include "pipeline/export_parts.h"
#include "pipeline/film_sound.h"
#include "pipeline/house.h"
#include "pipeline/job_batch.h"
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
        TRY_ASSIGN(m_parts, exportPartsOf(m_workspace, m_film, m_request, m_stop));
        tellParts();
        if (isUpToDate(m_workspace, m_parts)) {
            m_result.wasUpToDate = true;
            return m_result;
        }
        if (!m_request.collect.empty()) {
            TRY_ASSIGN(const Collected collected,
                       collectSegments(missingSegments(m_workspace, m_parts), m_film->rate,
                                       m_request.collect));
            m_result.collected = collected.segments;
            m_result.notices.insert(m_result.notices.end(), collected.notices.begin(),
                                    collected.notices.end());
        }
        if (!m_request.handOut.empty())
            return handOutMissing();
        TRY(checkFree(m_parts.target, m_request.overwrite));
        TRY(checkSidecars());
        TRY(makeParts());
        m_isJoining = true;
        const auto delivering = m_workspace.clock.elapsed();
        TRY(deliver());
        m_findings.delivered = {m_film->length, m_workspace.clock.elapsed() - delivering};
        learn();
        TRY(writeSidecars());
        if (m_parts.target.preset->video)
            TRY(keepShortcomings(m_workspace, *m_film, m_shortcomings));
        TRY_ASSIGN([[maybe_unused]] const auto freed,
                   m_workspace.project.derived().trim(m_workspace.cacheLimit));
        return m_result;
    }

    // What cannot be kept makes only the next estimate worse.
    void learn() {
        if (m_parts.target.preset->delivery == Delivery::Film)
            for (const Segment& segment : m_parts.segments)
                m_findings.bytes += bytesOf(segment.file);
        else
            m_findings.bytes = bytesOf(m_parts.target.output);
        if (m_shortcomings.empty())
            base::ignore(keepFindings(m_workspace, m_parts, m_findings), "an estimate only");
    }

    void tellParts() {
        m_result.output = m_parts.target.output;
        m_result.frames = m_film->length;
        m_result.encoder = m_parts.encoder.name;
        m_result.encoderLabel = m_parts.encoder.label;
        for (const Sidecar& sidecar : m_parts.sidecars)
            m_result.beside.push_back(sidecar.file);
        m_result.captionTracks = m_parts.texts.size();
        m_result.hasCover = m_parts.cover.has_value();
        m_result.segments = static_cast<int>(m_parts.segments.size());
        m_result.notices = m_parts.notices;
    }

    Result<void> checkSidecars() const {
        std::error_code code;
        for (const Sidecar& sidecar : m_parts.sidecars)
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
        for (const Sidecar& sidecar : m_parts.sidecars)
            if (!isThere(sidecar))
                TRY(base::writeFileAtomically(sidecar.file, sidecar.content));
        return {};
    }

    static std::vector<compose::Span> spansOf(const std::vector<Segment>& segments) {
        std::vector<compose::Span> spans;
        for (const Segment& segment : segments)
            spans.push_back(segment.span);
        return spans;
    }

    static base::FrameIndex framesOf(const std::vector<Segment>& segments) {
        base::FrameIndex frames = 0;
        for (const Segment& segment : segments)
            frames += segment.span.frames.length();
        return frames;
    }

    Result<void> drawDraftsOf(const std::vector<Segment>& segments) {
        return drawDrafts(m_workspace, *m_parts.drawn, m_parts.target.aspect,
                          compose::scenesIn(spansOf(segments)), m_listener, m_stop);
    }

    Result<ExportResult> handOutMissing() {
        const std::vector<Segment> missing = missingSegments(m_workspace, m_parts);
        TRY(drawDraftsOf(missing));
        TRY(handOut(*m_parts.composition, m_parts.video, missing, m_request.handOut, m_listener,
                    m_stop));
        m_result.handedOut = static_cast<int>(missing.size());
        m_result.output = m_request.handOut / compose::kHandOutFile;
        return m_result;
    }

    Result<void> makeParts() {
        const std::vector<Segment> missing = missingSegments(m_workspace, m_parts);
        m_result.rendered = static_cast<int>(missing.size());
        std::vector<Piece> pieces;
        // The sound is one long piece: begun first, so that no worker waits for it at the end.
        if (!isSoundThere(m_workspace, m_parts))
            pieces.push_back({"sound", "sound:" + m_parts.sound->name, "the sound",
                              static_cast<double>(m_film->length) / 10,
                              [this](const auto&, const auto& stopping) {
                                  return mixFilm(m_workspace, *m_film, m_parts.heard,
                                                 *m_parts.target.preset->sound,
                                                 soundTargetOf(*m_parts.target.preset),
                                                 m_parts.sound->file, stopping);
                              }});
        Workspace encoding = m_workspace;
        encoding.workers = workersFor(m_parts.video, m_workspace.workers);
        if (m_parts.encoder.sessions > 0)
            encoding.workers = std::min(encoding.workers, m_parts.encoder.sessions);
        SegmentWork work(m_workspace, m_parts.composition, m_parts.video, encoding.workers);
        std::ranges::move(work.pieces(missing), std::back_inserter(pieces));
        m_findings.drafted.frames =
            missingDraftFrames(m_workspace, *m_parts.drawn, m_parts.target.aspect,
                               compose::scenesIn(spansOf(missing)));
        const auto drafting = m_workspace.clock.elapsed();
        TRY(drawDraftsOf(missing));
        const auto rendering = m_workspace.clock.elapsed();
        TRY(runPieces(encoding, "render", "Rendering", pieces, m_listener, m_stop));
        m_findings.drafted.time = rendering - drafting;
        m_findings.rendered = {framesOf(missing), m_workspace.clock.elapsed() - rendering};
        TRY_ASSIGN(m_shortcomings, work.mend(m_parts.segments, m_listener, m_stop));
        for (const Shortcoming& lack : m_shortcomings)
            m_result.notices.push_back(lack.sentence);
        return {};
    }

    [[nodiscard]] std::vector<media::JoinPiece> joinPieces() const {
        std::vector<media::JoinPiece> pieces;
        for (const Segment& segment : m_parts.segments)
            pieces.push_back({segment.file, segment.span.frames});
        return pieces;
    }

    Result<void> deliver() {
        constexpr std::chrono::minutes kAbandoned(10); // another program may write there too
        base::removeAbandonedParts(m_parts.target.output, kAbandoned);
        if (m_parts.target.preset->delivery == Delivery::Pictures)
            return writePictures();
        tellJoin("Joining the film", 0);
        base::PartFile part(m_parts.target.output);
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
        if (!m_parts.target.preset->video)
            return base::copyFile(m_parts.sound->file, file);
        if (m_parts.target.preset->delivery == Delivery::Gif) {
            const auto tell = [this](double share) { tellJoin("Choosing colours", share); };
            return checked(media::writeGif(joinPieces(), m_film->rate, m_parts.target.preset->gif,
                                           file, tell, m_stop));
        }
        media::JoinRequest request{
            .pieces = joinPieces(), .rate = m_film->rate, .output = file, .texts = m_parts.texts};
        if (m_parts.sound)
            request.sound = m_parts.sound->file;
        if (m_parts.cover) {
            TRY_ASSIGN(request.cover,
                       coverFile(m_workspace, m_parts.composition, m_parts.target.aspect,
                                 *m_parts.cover, m_listener, m_stop));
        }
        request.chapters = chaptersOf(*m_film);
        request.metadata = m_parts.metadata;
        constexpr std::size_t kDay = 10; // characters of 2026-11-23
        request.metadata.emplace_back(
            "date", base::isoTime(m_workspace.clock.unixMillis()).substr(0, kDay));
        return checked(media::joinFilm(request));
    }

    Result<void> writePictures() {
        TRY_ASSIGN(base::PartFolder part, base::PartFolder::create(m_parts.target.output));
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
        TRY(base::makeFolder(exportRecord(m_workspace, m_parts.target.output).parent_path()));
        return base::writeFileAtomically(exportRecord(m_workspace, m_parts.target.output),
                                         fmt::format("{} {}\n", m_parts.name, bytesOf(made)));
    }

    Result<void> checked(Result<void> done) {
        return done ? std::move(done) : Result<void>(dropDamaged(std::move(done).error()));
    }

    // What is written in all: by the parts that are there, else by a guess.
    [[nodiscard]] std::uintmax_t neededBytes() const {
        double frames = 0;
        double bytes = 0;
        for (const Segment& segment : m_parts.segments)
            if (const auto size = bytesOf(segment.file); size > 0) {
                frames += static_cast<double>(segment.span.frames.length());
                bytes += static_cast<double>(size);
            }
        const bool isLossless = m_parts.target.preset->delivery != Delivery::Film;
        const double guess = m_parts.video.width * static_cast<double>(m_parts.video.height) / 8 *
                             (isLossless ? kLosslessBitsAPixel : kUnknownBitsAPixel);
        const double aFrame = frames > 0 ? bytes / frames : guess;
        const double sound = m_parts.sound ? m_film->rate.secondsAt(m_film->length) *
                                                 m_parts.target.preset->sound->bitRate / 8
                                           : 0;
        const double all =
            (m_parts.target.preset->video ? aFrame * static_cast<double>(m_film->length) : 0) +
            sound;
        return static_cast<std::uintmax_t>(m_isJoining ? all : 2 * all - bytes);
    }

    Error diskFull(const Error& error) const {
        const fs::path place = m_isJoining ? fs::absolute(m_parts.target.output).parent_path()
                                           : m_workspace.project.folder();
        const auto space = base::freeSpace(place);
        return {ErrorKind::DiskFull,
                fmt::format("{} was not finished: the disk is full. About {} of space are needed "
                            "in {} and {} are free. Make room; the same command then goes on "
                            "where it stopped.",
                            m_parts.target.output.string(), sizeText(neededBytes()), place.string(),
                            sizeText(space ? *space : 0)),
                error.message + " " + error.detail};
    }

    // A damaged part must not be found again: the next try makes it anew. Joining names the part
    // when its frames are wrong; one that is no media file at all is found by looking at each.
    Error dropDamaged(Error error) {
        if (error.kind != ErrorKind::Corrupt && error.kind != ErrorKind::InvalidInput)
            return error;
        std::vector<fs::path> parts;
        for (const Segment& segment : m_parts.segments)
            parts.push_back(segment.file);
        if (m_parts.sound)
            parts.push_back(m_parts.sound->file);
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
    ExportParts m_parts;
    ExportFindings m_findings;
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
