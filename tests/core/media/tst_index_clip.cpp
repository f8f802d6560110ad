#include "media/index_clip.h"

#include "base/random.h"
#include "media/video_reader.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

class IndexClip : public ::testing::Test {
protected:
    TempFolder folder;

    static base::Result<ClipIndex> indexed(const std::filesystem::path& path) {
        return indexClip(path, 60, 4096, {});
    }

    // Every frame is found by its number, in order, backwards and at random.
    static void expectFrames(const std::filesystem::path& path, int count) {
        ASSIGN_OK(ClipIndex index, indexed(path));
        ASSERT_EQ(index.frameCount(), count) << path;
        ASSIGN_OK(VideoReader reader,
                  VideoReader::create(path, std::make_shared<const ClipIndex>(index), 1));
        const auto expectFrame = [&](int n) {
            ASSIGN_OK(const YuvView view, reader.frame(n));
            EXPECT_EQ(numberOf(view), n) << path;
        };
        for (int n = 0; n < count; ++n)
            expectFrame(n);
        for (int n = count - 1; n >= 0; n -= 3)
            expectFrame(n);
        base::Random random(3);
        for (int i = 0; i < 30; ++i)
            expectFrame(static_cast<int>(random.index(static_cast<std::size_t>(count))));
    }
    void expectRefused(const std::filesystem::path& path, const char* words) {
        const auto result = indexed(path);
        ASSERT_FALSE(result.has_value()) << words;
        EXPECT_EQ(result.error().kind, base::ErrorKind::Unsupported) << result.error().message;
        EXPECT_NE(result.error().message.find(words), std::string::npos) << result.error().message;
    }
};

TEST_F(IndexClip, ordinary_clips_are_used_as_they_are) {
    for (const char* extension : {".mp4", ".mkv", ".mov"}) {
        const auto path = folder / ("clip" + std::string(extension));
        VERIFY_OK(writeNumberedVideo(path, 0, 120));
        expectFrames(path, 120);
    }
}

TEST_F(IndexClip, one_key_frame_for_the_whole_clip_is_enough) {
    media::VideoSettings settings = smallVideo({25, 1});
    settings.gop = 250;
    VERIFY_OK(writeNumberedVideo(folder / "clip.mp4", 0, 200, settings));
    ASSIGN_OK(const ClipIndex index, indexed(folder / "clip.mp4"));
    EXPECT_EQ(index.keyBefore(199), index.keys.back());
    EXPECT_NEAR(index.framesPerSecond(), 25, 1e-6);
    EXPECT_NEAR(index.seconds(), 8, 1e-6);
    expectFrames(folder / "clip.mp4", 200);
}

TEST_F(IndexClip, a_variable_rate_and_other_forms_are_used_as_they_are) {
    VERIFY_OK(writeForeignVideo(
        folder / "a.mkv", {.encoder = "ffv1", .times = {0, 33, 67, 500, 533, 567, 1200, 1233}}));
    expectFrames(folder / "a.mkv", 8);
    ASSIGN_OK(const ClipIndex index, indexed(folder / "a.mkv"));
    EXPECT_EQ(index.frameAt(20, {30, 1}), 5);
    for (const auto& [form, depth, chroma] :
         {std::tuple{AV_PIX_FMT_YUV422P, 8, Chroma::Half},
          {AV_PIX_FMT_YUV444P10LE, 10, Chroma::Full},
          {AV_PIX_FMT_YUV420P10LE, 10, Chroma::Quarter}}) {
        VERIFY_OK(writeForeignVideo(folder / "b.mkv",
                                    {.encoder = "ffv1", .form = form, .times = evenTimes(5, 30)}));
        ASSIGN_OK(const ClipIndex other, indexed(folder / "b.mkv"));
        EXPECT_EQ(other.form.depth, depth);
        EXPECT_EQ(other.form.chroma, chroma);
    }
}

TEST_F(IndexClip, unusual_clips_are_sent_to_conversion_in_words) {
    VERIFY_OK(writeForeignVideo(folder / "a.mp4", {.encoder = "libx264", .times = evenTimes(4, 30), .rotation = 90}));
    expectRefused(folder / "a.mp4", "turned");
    VERIFY_OK(writeForeignVideo(
        folder / "a.mkv", {.encoder = "ffv1", .times = evenTimes(3, 30), .pixelShape = {2, 1}}));
    expectRefused(folder / "a.mkv", "not square");
    VERIFY_OK(writeForeignVideo(
        folder / "a.gif", {.encoder = "gif", .form = AV_PIX_FMT_RGB8, .times = evenTimes(10, 10)}));
    expectRefused(folder / "a.gif", "container");
    VERIFY_OK(writeForeignVideo(
        folder / "b.mkv",
        {.encoder = "ffv1", .form = AV_PIX_FMT_YUVA420P, .times = evenTimes(3, 30)}));
    expectRefused(folder / "b.mkv", "alpha");
    VERIFY_OK(writeForeignVideo(
        folder / "c.mkv", {.encoder = "ffv1", .form = AV_PIX_FMT_BGRA, .times = evenTimes(3, 30)}));
    EXPECT_EQ(indexed(folder / "c.mkv").error().kind, base::ErrorKind::Unsupported);
}

TEST_F(IndexClip, another_file_under_the_same_name_is_told) {
    VERIFY_OK(writeNumberedVideo(folder / "clip.mp4", 0, 10));
    ASSIGN_OK(ClipIndex index, indexed(folder / "clip.mp4"));
    index.width = 640;
    EXPECT_ERROR(VideoReader::create(folder / "clip.mp4",
                                     std::make_shared<const ClipIndex>(index), 1),
                 Corrupt);
}

} // namespace
} // namespace reelwright::media
