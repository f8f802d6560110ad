// Writes the frames of a project's film as an export draws them, before any encoder, as YUV4MPEG2
// to standard output:
//   bench_frames PROJECT SHORT_SIDE | ffmpeg -f yuv4mpegpipe -i - ...

#include "base/clock.h"
#include "compose/frame_renderer.h"
#include "media/guarded.h"
#include "pipeline/compose_film.h"
#include "pipeline/workspace.h"
#include "store/project_store.h"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

using namespace reelwright;
using base::Result;

namespace {

bool writeFrame(const media::YuvFrame& frame) {
    bool written = std::fputs("FRAME\n", stdout) >= 0;
    for (int i = 0; i < 3; ++i) {
        const media::PlaneView plane = frame.plane(i);
        const auto width = static_cast<std::size_t>(plane.width);
        for (int y = 0; y < plane.height; ++y)
            written = written && std::fwrite(plane.row(y), 1, width, stdout) == width;
    }
    return written;
}

Result<void> writeFilm(const char* folder, int shortSide) {
    const base::SystemClock clock;
    TRY_ASSIGN(const media::MediaGuard guard, media::MediaGuard::create());
    TRY_ASSIGN(store::ProjectStore project,
               store::ProjectStore::open(folder, store::Access::ReadWrite, clock));
    pipeline::Workspace workspace{project, guard, clock, 2};
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    TRY_ASSIGN(const auto composition,
               pipeline::composeFilm(workspace, film,
                                     {.aspect = film->aspect, .shortSide = shortSide}, {}));
    fmt::print("YUV4MPEG2 W{} H{} F{}:{} Ip A1:1 C420mpeg2 XYSCSS=420MPEG2\n",
               composition->canvas().width, composition->canvas().height, film->rate.numerator,
               film->rate.denominator);
    compose::FrameRenderer renderer(composition);
    for (base::FrameIndex n = 0; n < film->length; ++n) {
        TRY_ASSIGN(const auto frame, renderer.frame(n));
        if (!writeFrame(*frame))
            return base::Error{base::ErrorKind::Io, "The frames cannot be written.", {}};
    }
    return project.close();
}

} // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fputs("usage: bench_frames PROJECT SHORT_SIDE\n", stderr);
        return 2;
    }
    if (const auto written = writeFilm(words[1], std::atoi(words[2])); !written) {
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
        return 1;
    }
    return 0;
}
