#include "pipeline/proxies.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/json.h"
#include "base/log.h"
#include "media/proxy.h"
#include "pipeline/compose_film.h"
#include "pipeline/drafts.h"
#include "pipeline/job_batch.h"

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

} // namespace

Result<void> makeProxies(Workspace& workspace, const model::FilmPtr& film, model::Aspect aspect,
                         const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const auto composition, composeFilm(workspace, film, {.aspect = aspect}, stop));
    const store::DerivedCache& derived = workspace.project.derived();
    std::vector<Piece> pieces;
    std::set<std::size_t> scenes;
    for (std::size_t i = 0; i < film->scenes.size(); ++i) {
        const SceneSource& source = composition->source(i);
        const std::string name = nameOf(source);
        if (source.kind != SourceKind::Video || derived.find(kFolder, name, kIndex))
            continue;
        scenes.insert(i);
        TRY_ASSIGN(fs::path clip, derived.place(kFolder, name, kClip));
        TRY_ASSIGN(fs::path index, derived.place(kFolder, name, kIndex));
        pieces.push_back({"proxy", "proxy:" + name, fmt::format("scene {}", i + 1),
                          source.index ? source.index->seconds()
                                       : film->rate.secondsAt(film->spanOf(i).length()),
                          [&source, rate = film->rate, clip = std::move(clip),
                           index = std::move(index)](const auto& progress, const auto& stopping) {
                              return makeProxy(source, rate, clip, index, progress, stopping);
                          }});
    }
    TRY(drawDrafts(workspace, *film, aspect, scenes, listener, stop));
    return runPieces(workspace, "proxy", "Making a proxy of", pieces, listener, stop);
}

void preferProxy(const Workspace& workspace, SceneSource& source) {
    const store::DerivedCache& derived = workspace.project.derived();
    if (source.kind != SourceKind::Video)
        return;
    const std::string name = nameOf(source);
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
    source.name += "/proxy";
}

} // namespace reelwright::pipeline
