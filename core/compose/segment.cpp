#include "compose/segment.h"

#include "base/file.h"
#include "base/hash.h"

namespace reelwright::compose {

using base::FrameIndex;
using base::Hasher;
using base::Result;

namespace {

void addSettings(Hasher& hasher, const media::VideoSettings& settings) {
    hasher.add(settings.encoder).add(settings.preset).add(settings.quality);
    hasher.add(settings.profile).add(static_cast<int>(settings.chroma));
    hasher.add(settings.width).add(settings.height).add(settings.gop).add(settings.depth);
    hasher.add(settings.rate.numerator).add(settings.rate.denominator);
}

void addPace(Hasher& hasher, const model::Pace& pace) {
    hasher.add("pace").add(pace.speed).add(static_cast<int>(pace.motion));
    hasher.add(pace.freeze.value_or(-1)).add(pace.hold);
}

void addPath(Hasher& hasher, const FocusPath& path, base::FrameSpan frames) {
    hasher.add("path");
    for (FrameIndex n = frames.begin; n < frames.end; ++n)
        hasher.add(path.at(n).x).add(path.at(n).y);
}

void addScene(Hasher& hasher, const Composition& composition, std::size_t index,
              base::FrameSpan frames) {
    const FrameIndex firstFrame = frames.begin;
    const model::Scene& scene = composition.film().scenes[index];
    const SceneSource& source = composition.source(index);
    hasher.add(source.name).add(static_cast<int>(source.kind)).add(static_cast<int>(source.fit));
    hasher.add(source.focus.x).add(source.focus.y);
    if (source.path.moves() && source.fit == model::Fit::Fill)
        addPath(hasher, source.path, {frames.begin - scene.start, frames.end - scene.start});
    if (source.kind == SourceKind::Video && source.pace != model::Pace()) {
        addPace(hasher, source.pace);
        hasher.add(source.in).add(firstFrame - scene.start);
    } else if (source.kind == SourceKind::Video) {
        hasher.add(source.in + firstFrame - scene.start);
    } else {
        hasher.add(firstFrame - scene.start).add(composition.film().spanOf(index).length());
        hasher.add(static_cast<int>(scene.shot.move));
    }
    const ReadyLook& look = composition.look(index);
    hasher.add(look.name());
    if (look.changesWithTime())
        hasher.add(firstFrame - scene.start);
}

} // namespace

std::string segmentName(const Composition& composition, const Span& span,
                        const media::VideoSettings& settings) {
    const model::Film& film = composition.film();
    Hasher hasher;
    hasher.add("segment").add(kCompositorVersion).add(span.frames.length());
    addSettings(hasher, settings);
    addScene(hasher, composition, span.scene, span.frames);
    if (span.into) {
        hasher.add("into").add(composition.transition(*span.into).name());
        addScene(hasher, composition, *span.into, span.frames);
    }
    for (const PlacedText& text : composition.texts())
        if (text.span.begin < span.frames.end && text.span.end > span.frames.begin)
            addTo(hasher, text, span.frames.begin);
    if (composition.logo() && film.logo) {
        hasher.add("logo").add(film.logo->asset.text).add(static_cast<int>(film.logo->corner));
        hasher.add(film.logo->width).add(film.logo->opacity);
    }
    return hasher.name();
}

Result<void> renderSegment(FrameRenderer& renderer, const Span& span,
                           const media::VideoSettings& settings, const std::filesystem::path& path,
                           const base::ProgressSink& progress, const std::stop_token& stop) {
    base::PartFile part(path);
    {
        TRY_ASSIGN(media::VideoWriter writer, media::VideoWriter::create(part.path(), settings));
        for (FrameIndex n = span.frames.begin; n < span.frames.end; ++n) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(auto picture, renderer.frame(n));
            TRY(writer.write(std::move(picture)));
            if (progress)
                progress(static_cast<double>(n + 1 - span.frames.begin) /
                         static_cast<double>(span.frames.length()));
        }
        TRY(writer.finish());
    }
    return part.commit();
}

} // namespace reelwright::compose
