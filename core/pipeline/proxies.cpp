#include "pipeline/proxies.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/log.h"
#include "media/picture.h"
#include "media/proxy.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"
#include "pipeline/job_batch.h"

#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Result;
using compose::SceneSource;
using compose::SourceKind;
using media::ClipIndex;
using media::VideoReader;
namespace fs = std::filesystem;

namespace {

constexpr const char* kFolder = "proxies";
constexpr const char* kClip = ".mp4";
constexpr const char* kIndex = ".clip";
constexpr const char* kPicture = ".jpg";
constexpr std::string_view kMark = "/proxy"; // behind the name of what a proxy shows
constexpr int kPictureSide = 1600; // pixels: room for the camera's moves at the size of proxies
constexpr std::uint64_t kMaxIndexBytes = 256u << 20;

std::string nameOf(const SceneSource& source) {
    base::Hasher hasher;
    hasher.add("proxy").add(media::kProxyVersion).add(source.name);
    return hasher.name();
}

Result<ClipIndex> readIndex(const fs::path& file) {
    TRY_ASSIGN(const std::string text, base::readFile(file, kMaxIndexBytes));
    TRY_ASSIGN(const base::Json json, base::parseJson(text, file.filename().string()));
    return media::clipIndexFromJson(json);
}

// The index is written last: a proxy without one is not finished.
Result<void> makeProxy(const SceneSource& source, base::FrameRate rate, const fs::path& clip,
                       const fs::path& index, const base::ProgressSink& progress,
                       const std::stop_token& stop) {
    TRY_ASSIGN(VideoReader reader, source.index ? VideoReader::create(source.file, source.index, 1)
                                                : VideoReader::create(source.file, rate, 1));
    base::PartFile part(clip);
    TRY(media::writeProxy(reader, part.path(), progress, stop));
    TRY(part.commit());
    return base::writeFileAtomically(
        index, base::canonicalText(media::toJson(media::proxyIndex(reader.index()))));
}

// On black, as it is shown.
Result<void> makePictureProxy(const SceneSource& source, const fs::path& place) {
    TRY_ASSIGN(media::Image image, media::readPicture(source.file, kPictureSide));
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x) {
            std::uint8_t* const pixel = image.row(y) + 4 * x;
            for (int c = 0; c < 3; ++c)
                pixel[c] = static_cast<std::uint8_t>(pixel[c] * pixel[3] / 255);
            pixel[3] = 255;
        }
    return media::writePicture(place, image);
}

// What has to be made for one source; nothing when it is there.
Result<std::optional<Piece>> pieceFor(const Workspace& workspace, const SceneSource& source,
                                      const model::Film& film, std::size_t scene) {
    const store::DerivedCache& derived = workspace.project.derived();
    const std::string name = nameOf(source);
    Piece piece{"proxy", "proxy:" + name, fmt::format("scene {}", scene + 1)};
    if (source.kind == SourceKind::Still) {
        if (derived.find(kFolder, name, kPicture))
            return std::optional<Piece>();
        TRY_ASSIGN(fs::path place, derived.place(kFolder, name, kPicture));
        piece.work = [&source, place = std::move(place)](const auto&, const auto&) {
            return makePictureProxy(source, place);
        };
        return std::optional(std::move(piece));
    }
    if (derived.find(kFolder, name, kIndex))
        return std::optional<Piece>();
    TRY_ASSIGN(fs::path clip, derived.place(kFolder, name, kClip));
    TRY_ASSIGN(fs::path index, derived.place(kFolder, name, kIndex));
    piece.weight =
        source.index ? source.index->seconds() : film.rate.secondsAt(film.spanOf(scene).length());
    piece.work = [&source, rate = film.rate, clip = std::move(clip),
                  index = std::move(index)](const auto& progress, const auto& stopping) {
        return makeProxy(source, rate, clip, index, progress, stopping);
    };
    return std::optional(std::move(piece));
}

} // namespace

Result<void> makeProxies(Workspace& workspace, const model::FilmPtr& film, model::Aspect aspect,
                         const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const auto composition, composeFilm(workspace, film, {.aspect = aspect}, stop));
    std::vector<Piece> pieces;
    std::set<std::size_t> scenes;
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        TRY_ASSIGN(std::optional<Piece> piece,
                   pieceFor(workspace, composition->source(i), *film, i));
        if (!piece)
            continue;
        scenes.insert(i);
        pieces.push_back(*std::move(piece));
    }
    TRY(drawDrafts(workspace, *film, aspect, scenes, listener, stop));
    return runPieces(workspace, "proxy", "Making a proxy of", pieces, listener, stop);
}

bool isProxy(const SceneSource& source) {
    return source.name.ends_with(kMark);
}

void preferProxy(const Workspace& workspace, SceneSource& source) {
    const store::DerivedCache& derived = workspace.project.derived();
    const std::string name = nameOf(source);
    if (source.kind == SourceKind::Still) {
        if (const auto picture = derived.find(kFolder, name, kPicture)) {
            source.file = *picture;
            source.name += kMark;
        }
        return;
    }
    const auto clip = derived.find(kFolder, name, kClip);
    const auto stored = derived.find(kFolder, name, kIndex);
    if (!clip || !stored)
        return;
    auto index = readIndex(*stored);
    if (!index) {
        base::log::info("pipeline", "A proxy's index is damaged: {}", index.error().message);
        return;
    }
    source.file = *clip;
    source.index = std::make_shared<const ClipIndex>(*std::move(index));
    source.name += kMark;
}

} // namespace reelwright::pipeline
