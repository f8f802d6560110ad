#include "compose/hand_out.h"

#include "base/file.h"
#include "base/hash.h"
#include "compose/segment.h"
#include "media/join.h"
#include "model/json.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include <fmt/format.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr int kVersion = 1;
constexpr std::uint64_t kMaxBytes = 1u << 30;
constexpr const char* kFiles = "files";
constexpr const char* kExtension = ".mkv";

// Files get short names by their own path, so that each is copied once.
class FilePacker {
public:
    explicit FilePacker(fs::path folder)
        : m_folder(std::move(folder)) {}

    std::string nameOf(const fs::path& file) {
        if (file.empty())
            return {};
        auto [at, isNew] = m_names.try_emplace(file);
        if (isNew) {
            base::Hasher hasher;
            at->second = hasher.add(file.string()).name() + file.extension().string();
        }
        return at->second;
    }

    Result<void> copy(const base::ProgressSink& progress, const std::stop_token& stop) const {
        TRY(base::makeFolder(m_folder));
        std::size_t done = 0;
        for (const auto& [file, name] : m_names) {
            TRY(base::checkStop(stop));
            std::error_code code;
            const fs::path target = m_folder / name;
            if (!fs::exists(target, code) ||
                fs::file_size(target, code) != fs::file_size(file, code)) {
                base::PartFile part(target);
                TRY(base::copyFile(file, part.path()));
                TRY(part.commit());
            }
            if (progress)
                progress(static_cast<double>(++done) / static_cast<double>(m_names.size()));
        }
        return {};
    }

private:
    fs::path m_folder;
    std::map<fs::path, std::string> m_names;
};

// Where a named file lies. Errors: InvalidInput for a name that leaves the folder.
Result<fs::path> unpacked(const Json& name, const fs::path& folder) {
    const auto text = name.get<std::string>();
    if (text.empty())
        return fs::path();
    if (fs::path(text).filename() != text || text.find_first_of("/\\:") != std::string::npos)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("The description names a file outside of its folder: {}.", text),
                     {}};
    return folder / kFiles / text;
}

Json toJson(const media::VideoSettings& video) {
    return {{"encoder", video.encoder},
            {"preset", video.preset},
            {"quality", video.quality},
            {"width", video.width},
            {"height", video.height},
            {"rate", {video.rate.numerator, video.rate.denominator}},
            {"profile", video.profile},
            {"depth", video.depth},
            {"chroma", static_cast<int>(video.chroma)},
            {"gop", video.gop}};
}

media::VideoSettings videoFromJson(const Json& json) {
    return {.encoder = json.at("encoder"),
            .preset = json.at("preset"),
            .quality = json.at("quality"),
            .width = json.at("width"),
            .height = json.at("height"),
            .rate = {json.at("rate").at(0), json.at("rate").at(1)},
            .profile = json.at("profile"),
            .depth = json.at("depth"),
            .chroma = static_cast<media::Chroma>(json.at("chroma").get<int>()),
            .gop = json.at("gop")};
}

Json toJson(const Span& span) {
    Json json = {{"begin", span.frames.begin}, {"end", span.frames.end}, {"scene", span.scene}};
    if (span.into)
        json["into"] = *span.into;
    return json;
}

Json toJson(const FocusPath& path) {
    Json points = Json::array();
    for (const model::Point& point : path.points)
        points.push_back({point.x, point.y});
    return {{"first", path.first}, {"points", points}};
}

FocusPath pathFromJson(const Json& json) {
    FocusPath path{.first = json.at("first")};
    for (const Json& point : json.at("points"))
        path.points.push_back({point.at(0), point.at(1)});
    return path;
}

// The pace and the framing of a scene are those of its take, which the film holds; they are written
// all the same because a shape may have its own.
Json toJson(const SceneSource& source, FilePacker& files) {
    Json json = {{"kind", static_cast<int>(source.kind)},
                 {"file", files.nameOf(source.file)},
                 {"name", source.name},
                 {"in", source.in},
                 {"fit", model::nameOf(source.fit)},
                 {"focus", {source.focus.x, source.focus.y}},
                 {"path", toJson(source.path)},
                 {"speed", source.pace.speed},
                 {"hold", source.pace.hold},
                 {"motion", model::nameOf(source.pace.motion)}};
    if (source.pace.freeze)
        json["freeze"] = *source.pace.freeze;
    if (source.frames)
        json["frames"] = *source.frames;
    if (source.index)
        json["index"] = media::toJson(*source.index);
    return json;
}

Result<SceneSource> sourceFromJson(const Json& json, const fs::path& folder) {
    SceneSource source;
    source.kind = static_cast<SourceKind>(json.at("kind").get<int>());
    TRY_ASSIGN(source.file, unpacked(json.at("file"), folder));
    source.name = json.at("name");
    source.in = json.at("in");
    source.fit = model::fitFromName(json.at("fit").get<std::string>()).value_or(model::Fit::Fill);
    source.focus = {json.at("focus").at(0), json.at("focus").at(1)};
    source.path = pathFromJson(json.at("path"));
    source.pace.speed = json.at("speed");
    source.pace.hold = json.at("hold");
    source.pace.motion = model::motionFromName(json.at("motion").get<std::string>())
                             .value_or(model::Motion::Nearest);
    if (json.contains("freeze"))
        source.pace.freeze = json["freeze"].get<base::FrameIndex>();
    if (json.contains("frames"))
        source.frames = json["frames"].get<base::FrameIndex>();
    if (json.contains("index")) {
        TRY_ASSIGN(media::ClipIndex index, media::clipIndexFromJson(json["index"]));
        source.index = std::make_shared<const media::ClipIndex>(std::move(index));
    }
    return source;
}

Json toJson(const std::map<model::AssetId, fs::path>& named, FilePacker& files) {
    Json json = Json::object();
    for (const auto& [id, file] : named)
        json[id.text] = files.nameOf(file);
    return json;
}

Result<std::map<model::AssetId, fs::path>> filesFromJson(const Json& json, const fs::path& folder) {
    std::map<model::AssetId, fs::path> named;
    for (const auto& [id, file] : json.items()) {
        TRY_ASSIGN(named[model::AssetId{id}], unpacked(file, folder));
    }
    return named;
}

Json toJson(const HandOut& work, FilePacker& files) {
    std::vector<Span> spans;
    Json segments = Json::array();
    for (const HandedSegment& segment : work.segments) {
        spans.push_back(segment.span);
        segments.push_back({{"name", segment.name}, {"span", toJson(segment.span)}});
    }
    const std::set<std::size_t> shown = scenesIn(spans);
    Json sources = Json::array();
    for (std::size_t i = 0; i < work.request.sources.size(); ++i)
        sources.push_back(
            toJson(shown.contains(i) ? work.request.sources[i] : SceneSource{}, files));
    Json fonts = Json::array();
    for (const fs::path& font : work.request.fonts)
        fonts.push_back(files.nameOf(font));
    return {{"handout", kVersion},
            {"compositor", kCompositorVersion},
            {"film", model::toJson(*work.request.film)},
            {"sources", sources},
            {"canvas", {work.request.canvas.width, work.request.canvas.height}},
            {"depth", work.request.depth},
            {"logo", files.nameOf(work.request.logo.value_or(fs::path()))},
            {"luts", toJson(work.request.luts, files)},
            {"pictures", toJson(work.request.pictures, files)},
            {"fonts", fonts},
            {"video", toJson(work.video)},
            {"segments", segments}};
}

Result<HandOut> handOutFromJson(const Json& json, const fs::path& folder) {
    HandOut work;
    TRY_ASSIGN(model::Film film, model::filmFromJson(json.at("film")));
    TRY(model::check(film));
    work.request.film = std::make_shared<const model::Film>(std::move(film));
    for (const Json& source : json.at("sources")) {
        TRY_ASSIGN(SceneSource read, sourceFromJson(source, folder));
        work.request.sources.push_back(std::move(read));
    }
    work.request.canvas = {json.at("canvas").at(0), json.at("canvas").at(1)};
    work.request.depth = json.at("depth");
    TRY_ASSIGN(const fs::path logo, unpacked(json.at("logo"), folder));
    if (!logo.empty())
        work.request.logo = logo;
    TRY_ASSIGN(work.request.luts, filesFromJson(json.at("luts"), folder));
    TRY_ASSIGN(work.request.pictures, filesFromJson(json.at("pictures"), folder));
    for (const Json& font : json.at("fonts")) {
        TRY_ASSIGN(fs::path file, unpacked(font, folder));
        work.request.fonts.push_back(std::move(file));
    }
    work.video = videoFromJson(json.at("video"));
    const std::vector<Span> spans = spansOf(*work.request.film);
    for (const Json& segment : json.at("segments")) {
        const auto span = std::ranges::find_if(
            spans, [&](const Span& one) { return toJson(one) == segment.at("span"); });
        const auto name = segment.at("name").get<std::string>();
        if (span == spans.end() || fs::path(name).filename() != name)
            return Error{ErrorKind::InvalidInput,
                         fmt::format("The description's segment {} is no part of its film.", name),
                         {}};
        work.segments.push_back({name, *span});
    }
    return work;
}

} // namespace

Result<void> writeHandOut(const HandOut& work, const fs::path& folder,
                          const base::ProgressSink& progress, const std::stop_token& stop) {
    FilePacker files(folder / kFiles);
    const Json json = toJson(work, files);
    TRY(files.copy(progress, stop));
    return base::writeFileAtomically(folder / kHandOutFile, json.dump(1) + "\n");
}

Result<HandOut> readHandOut(const fs::path& place) {
    std::error_code code;
    const fs::path file = fs::is_directory(place, code) ? place / kHandOutFile : place;
    TRY_ASSIGN(const std::string text, base::readFile(file, kMaxBytes));
    TRY_ASSIGN(const Json json, base::parseJson(text, file.filename().string()));
    if (!json.is_object() || !json.contains("handout"))
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} describes no segments.", file.string()), {}};
    if (json["handout"] != kVersion || json.value("compositor", 0) != kCompositorVersion)
        return Error{ErrorKind::Unsupported,
                     fmt::format("{} was written by another version of Reelwright, which draws "
                                 "other pictures. Use the same version on all machines.",
                                 file.string()),
                     {}};
    auto read = base::readJson(file.filename().string(),
                               [&] { return handOutFromJson(json, file.parent_path()); });
    const Error* const fault = !read ? &read.error() : !*read ? &read->error() : nullptr;
    if (fault != nullptr)
        return Error{fault->kind,
                     fmt::format("{} is damaged or was changed by hand: {} Hand the segments out "
                                 "again (reel export --hand-out).",
                                 file.string(), fault->message),
                     fault->detail};
    return **std::move(read);
}

Result<void> renderHandedOut(const HandOut& work, const std::vector<HandedSegment>& segments,
                             const fs::path& folder, const base::ProgressSink& progress,
                             const std::stop_token& stop) {
    TRY_ASSIGN(const auto composition, Composition::create(work.request));
    FrameRenderer renderer(composition);
    double done = 0;
    for (const HandedSegment& segment : segments) {
        if (segmentName(*composition, segment.span, work.video) != segment.name)
            return Error{ErrorKind::Unsupported,
                         fmt::format("This machine would draw scene {} in another way. It may lack "
                                     "fonts that its texts use (reel doctor).",
                                     segment.span.scene + 1),
                         segment.name};
        const fs::path file = folder / (segment.name + kExtension);
        const auto tell = [&](double share) {
            progress((done + share) / static_cast<double>(segments.size()));
        };
        constexpr std::chrono::minutes kAbandoned(10); // another program may write there too
        base::removeAbandonedParts(file, kAbandoned);
        if (!media::checkPiece({file, segment.span.frames}, work.request.film->rate))
            TRY(renderSegment(renderer, segment.span, work.video, file,
                              progress ? base::ProgressSink(tell) : nullptr, stop));
        ++done;
        if (progress)
            progress(done / static_cast<double>(segments.size()));
    }
    return {};
}

} // namespace reelwright::compose
