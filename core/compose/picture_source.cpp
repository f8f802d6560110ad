#include "compose/picture_source.h"

#include "compose/still_source.h"
#include "compose/video_source.h"
#include "media/picture.h"

namespace reelwright::compose {

base::Result<std::unique_ptr<PictureSource>> openSource(const Composition& composition,
                                                        std::size_t scene) {
    const SceneSource& source = composition.source(scene);
    if (source.kind == SourceKind::Video) {
        const base::FrameRate rate = composition.film().rate;
        TRY_ASSIGN(media::VideoReader reader,
                   source.index ? media::VideoReader::create(source.file, source.index, 1)
                                : media::VideoReader::create(source.file, rate, 1));
        return std::make_unique<VideoSource>(std::move(reader), source, rate, composition.canvas(),
                                             composition.depth());
    }
    constexpr int kMaxSide = 4096;
    TRY_ASSIGN(const media::Image image, media::readPicture(source.file, kMaxSide));
    TRY_ASSIGN(std::unique_ptr<StillSource> still,
               StillSource::create(image, source, composition.film().scenes[scene].shot.move,
                                   composition.film().spanOf(scene).length(), composition.canvas(),
                                   composition.depth()));
    return std::unique_ptr<PictureSource>(std::move(still));
}

} // namespace reelwright::compose
