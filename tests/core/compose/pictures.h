// Pictures, films and house videos that the tests of compose/ draw with. Pure functions of their inputs.
#pragma once

#include "compose/composition.h"
#include "compose/rgb.h"
#include "media/image.h"
#include "media/video_reader.h"
#include "media/video_writer.h"
#include "media/yuv_frame.h"
#include "support/temp_folder.h"

#include <cmath>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace reelwright::pictures {

using media::YuvFrame;
using testing::TempFolder;

inline constexpr model::Size kCanvas{128, 72};

// Every pixel from `value(plane, x, y)`.
inline YuvFrame drawn(model::Size size, const std::function<int(int plane, int x, int y)>& value) {
    YuvFrame frame(size.width, size.height);
    for (int i = 0; i < 3; ++i) {
        const auto plane = frame.plane(i);
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x)
                plane.row(y)[x] = static_cast<std::uint8_t>(value(i, x, y));
    }
    return frame;
}

inline YuvFrame flat(model::Size size, int y, int cb = 128, int cr = 128) {
    return drawn(size, [&](int plane, int, int) { return plane == 0 ? y : plane == 1 ? cb : cr; });
}

// A coloured slope without two equal rows or columns; `kind` gives another one.
inline YuvFrame slope(model::Size size, int kind) {
    return drawn(size, [&](int plane, int x, int y) {
        const int range = plane == 0 ? 219 : 224;
        return 16 + (x * (3 + kind) + y * (5 + 2 * kind) + 61 * kind + 40 * plane) % (range + 1);
    });
}

// The same picture in 10 bit.
inline YuvFrame deepened(const YuvFrame& frame) {
    YuvFrame deep(frame.width(), frame.height(), 10);
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < frame.plane(i).height; ++y)
            for (int x = 0; x < frame.plane(i).width; ++x)
                deep.plane(i).row<std::uint16_t>(y)[x] = static_cast<std::uint16_t>(4 * frame.plane(i).row(y)[x]);
    return deep;
}

// How far a 10-bit picture is from one of 8 bit at most, in 10-bit codes.
inline int farthest(const YuvFrame& deep, const YuvFrame& plain) {
    int most = 0;
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < plain.plane(i).height; ++y)
            for (int x = 0; x < plain.plane(i).width; ++x)
                most = std::max(most, std::abs(deep.plane(i).row<std::uint16_t>(y)[x] - 4 * plain.plane(i).row(y)[x]));
    return most;
}

inline YuvFrame copyOf(const media::YuvView& view) {
    YuvFrame frame(view.width(), view.height());
    frame.copyFrom(view);
    return frame;
}

inline void gradeInPlace(const compose::GradeTable& table, YuvFrame& frame) {
    const YuvFrame before = frame;
    table.apply(before.view(), frame);
}

// Peak signal-to-noise ratio over all planes in dB; 99 for equal pictures.
inline double psnr(const media::YuvView& a, const media::YuvView& b) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < 3; ++i)
        for (int y = 0; y < a.planes[i].height; ++y)
            for (int x = 0; x < a.planes[i].width; ++x) {
                const double difference = double(a.planes[i].row(y)[x]) - double(b.planes[i].row(y)[x]);
                sum += difference * difference;
                ++count;
            }
    return sum == 0 ? 99 : 10 * std::log10(255.0 * 255.0 * count / sum);
}

inline bool isLegal(const YuvFrame& frame) {
    for (int i = 0; i < 3; ++i) {
        const auto plane = frame.plane(i);
        for (int y = 0; y < plane.height; ++y)
            for (int x = 0; x < plane.width; ++x)
                if (plane.row(y)[x] < 16 || plane.row(y)[x] > (i == 0 ? 235 : 240))
                    return false;
    }
    return true;
}

// Mean of a plane.
inline double meanOf(const media::YuvView& frame, int plane = 0) {
    double sum = 0;
    const auto& view = frame.planes[plane];
    for (int y = 0; y < view.height; ++y)
        for (int x = 0; x < view.width; ++x)
            sum += view.row(y)[x];
    return sum / view.width / view.height;
}

// Writes a house video of soft pictures: frame n of video `kind` has its own brightness and colour.
inline YuvFrame videoFrame(int kind, base::FrameIndex n, model::Size size) {
    const int cb = 128 + (kind % 3 - 1) * 40;
    const int cr = 128 + (kind / 3 % 3 - 1) * 40;
    return drawn(size, [&](int plane, int x, int y) {
        if (plane == 1)
            return cb;
        if (plane == 2)
            return cr;
        return 40 + static_cast<int>(2 * n % 120) + (x + y) * 40 / (size.width + size.height);
    });
}

inline void writeVideo(const std::filesystem::path& path, int kind, base::FrameIndex frames, model::Size size = kCanvas) {
    auto writer = media::VideoWriter::create(path, {.preset = "ultrafast", .quality = 6, .width = size.width, .height = size.height, .gop = 15});
    ASSERT_TRUE(writer.has_value()) << writer.error().message;
    for (base::FrameIndex n = 0; n < frames; ++n)
        ASSERT_TRUE(writer->write(videoFrame(kind, n, size)).has_value());
    ASSERT_TRUE(writer->finish().has_value());
}

// `count` scenes of `each` frames; no transitions, titles or music.
inline model::Film makeFilm(std::size_t count, base::FrameIndex each) {
    model::Film film;
    film.id = {"film"};
    film.title = "Film";
    film.length = static_cast<base::FrameIndex>(count) * each;
    for (std::size_t i = 0; i < count; ++i) {
        model::Scene scene;
        scene.id = {fmt::format("scene-{}", i + 1)};
        scene.start = static_cast<base::FrameIndex>(i) * each;
        film.scenes.push_back(scene);
    }
    return film;
}

inline model::Title makeTitle(const std::string& text, base::FrameSpan span, model::TitleStyle style = model::TitleStyle::Title) {
    return {.id = {"title " + text}, .style = style, .text = text, .span = span, .fade = 4, .font = "Lato"};
}

// Sources without files, for names and spans: scene i shows "content i".
inline std::vector<compose::SceneSource> namedSources(const model::Film& film) {
    std::vector<compose::SceneSource> sources;
    for (std::size_t i = 0; i < film.scenes.size(); ++i)
        sources.push_back({.file = "nowhere.mp4", .name = fmt::format("content {}", i), .in = 15});
    return sources;
}

} // namespace reelwright::pictures
