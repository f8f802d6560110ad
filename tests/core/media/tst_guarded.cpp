#include "media/guarded.h"

#include "base/random.h"
#include "media/join.h"
#include "media/picture.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <cstdlib>
#include <set>

#include <sys/stat.h>

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;
namespace fs = std::filesystem;

// Puts a folder in front of $PATH for one test, so that the helper is found there.
class PathInFront {
public:
    explicit PathInFront(const fs::path& folder)
        : m_before(std::getenv("PATH")) {
        ::setenv("PATH", (folder.string() + ":" + m_before).c_str(), 1);
    }
    ~PathInFront() { ::setenv("PATH", m_before.c_str(), 1); }
    PathInFront(const PathInFront&) = delete;
    PathInFront& operator=(const PathInFront&) = delete;

private:
    std::string m_before;
};

std::set<std::string> filesIn(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

// The real helper, as it was built.
class Guard : public ::testing::Test {
protected:
    TempFolder folder;
    TempFolder made;
    PathInFront path{reelwright::testing::reelProgram().parent_path()};
    std::optional<MediaGuard> guard;

    void SetUp() override {
        if (!fs::exists(reelwright::testing::reelProgram().parent_path() / "reelwright-mediahelper"))
            GTEST_SKIP() << "reelwright-mediahelper is not built.";
        ASSIGN_OK(MediaGuard found, MediaGuard::create());
        guard = std::move(found);
    }

    base::Result<MediaInfo> take(const fs::path& input, ConformTarget target) {
        const char* const names[] = {"out.wav", "out.png", "out.mp4", "out.clip"};
        return guard->conform(input, target, made / names[static_cast<int>(target)], {}, {});
    }

    // A hostile or broken file gives an error of a kind that a person can act on, and nothing stays
    // behind.
    void expectRefused(const fs::path& input, ConformTarget target) {
        const auto result = take(input, target);
        EXPECT_FALSE(result.has_value()) << input.filename();
        if (result)
            return;
        expectGoodError(result.error(), input);
        EXPECT_TRUE(filesIn(made.path()).empty()) << input.filename();
    }
    // It is damaged in a way that may or may not leave something to see.
    void expectRefusedOrWhole(const fs::path& input, ConformTarget target) {
        const auto result = take(input, target);
        if (!result)
            expectGoodError(result.error(), input);
        EXPECT_EQ(filesIn(made.path()).size(), result ? 1U : 0U) << input.filename();
        for (const auto& name : filesIn(made.path()))
            fs::remove(made / name);
    }

    static void expectGoodError(const base::Error& error, const fs::path& input) {
        using base::ErrorKind;
        EXPECT_TRUE(error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::NotFound ||
                    error.kind == ErrorKind::Unsupported)
            << input.filename() << ": " << nameOf(error.kind) << " " << error.message;
        EXPECT_GT(error.message.size(), 15U) << input.filename();
        EXPECT_TRUE(error.message.ends_with('.')) << error.message;
        EXPECT_EQ(error.message.find("/input/"), std::string::npos) << error.message;
        EXPECT_EQ(error.message.find("failed badly"), std::string::npos)
            << input.filename() << ": the helper crashed";
    }
};

TEST_F(Guard, makes_house_files_of_all_kinds) {
    VERIFY_OK(writeForeignVideo(folder / "a.mp4", {.times = evenTimes(30, 25)}));
    VERIFY_OK(writeSound(folder / "a.m4a", tone(1, 440, 0.5), {.encoder = "aac"}));
    VERIFY_OK(writePicture(folder / "a.jpg", quarters(64, 48)));
    ASSIGN_OK(const MediaInfo video, take(folder / "a.mp4", ConformTarget::Video));
    EXPECT_NEAR(video.duration, 1.2, 0.05);
    ASSIGN_OK(const MediaInfo sound, take(folder / "a.m4a", ConformTarget::Sound));
    EXPECT_NEAR(sound.duration, 1, 0.03);
    ASSIGN_OK(const MediaInfo picture, take(folder / "a.jpg", ConformTarget::Picture));
    EXPECT_EQ(picture.width, 64);
    EXPECT_EQ(filesIn(made.path()), (std::set<std::string>{"out.mp4", "out.wav", "out.png"}));
    ASSIGN_OK(const MediaInfo info, guard->probe(folder / "a.mp4", {}));
    EXPECT_EQ(info.width, 192);
}

TEST_F(Guard, tells_progress_that_rises) {
    VERIFY_OK(writeSound(folder / "a.wav", tone(20, 440, 0.5)));
    double last = 0;
    int times = 0;
    VERIFY_OK(guard->conform(folder / "a.wav", ConformTarget::Sound, made / "a.wav",
                             [&](double share) {
                                 EXPECT_GE(share, last);
                                 last = share;
                                 ++times;
                             },
                             {}));
    EXPECT_GT(times, 10);
}

TEST_F(Guard, a_stop_gives_cancelled_and_leaves_nothing) {
    VERIFY_OK(writeSound(folder / "a.wav", tone(1, 440, 0.5)));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(guard->conform(folder / "a.wav", ConformTarget::Sound, made / "a.wav", {},
                                stop.get_token()),
                 Cancelled);
    EXPECT_TRUE(filesIn(made.path()).empty());
}

TEST_F(Guard, takes_files_of_any_name) {
    for (const std::string& name :
         {std::string("a b.wav"), std::string("new\nline.wav"), std::string("-option.wav"),
          std::string("%d.wav"), std::string("雨🌧\"'$(x).wav"), std::string("a|b;c&.wav"),
          std::string("bad\xff.wav"), std::string(240, 'n') + ".wav",
          std::string("http:__x.wav")}) {
        VERIFY_OK(writeSound(folder / "plain.wav", tone(0.1, 440, 0.5)));
        fs::rename(folder / "plain.wav", folder / name);
        VERIFY_OK(take(folder / name, ConformTarget::Sound));
    }
}

TEST_F(Guard, writes_files_of_long_names) {
    VERIFY_OK(writeSound(folder / "a.wav", tone(0.1, 440, 0.5)));
    VERIFY_OK(guard->conform(folder / "a.wav", ConformTarget::Sound,
                             made / (std::string(240, 'n') + ".wav"), {}, {}));
}

TEST_F(Guard, what_is_no_plain_file_is_refused_at_once) {
    EXPECT_ERROR(take(folder / "none.mp4", ConformTarget::Video), NotFound);
    EXPECT_ERROR(take(folder.path(), ConformTarget::Video), InvalidInput);
    ASSERT_EQ(::mkfifo((folder / "pipe.mp4").c_str(), 0600), 0);
    EXPECT_ERROR(take(folder / "pipe.mp4", ConformTarget::Video), InvalidInput);
    fs::create_symlink("loop.mp4", folder / "loop.mp4");
    EXPECT_ERROR(take(folder / "loop.mp4", ConformTarget::Video), NotFound);
    EXPECT_TRUE(filesIn(made.path()).empty());
}

TEST_F(Guard, follows_a_link_to_a_file) {
    VERIFY_OK(writeSound(folder / "a.wav", tone(0.1, 440, 0.5)));
    fs::create_symlink("a.wav", folder / "link.wav");
    VERIFY_OK(take(folder / "link.wav", ConformTarget::Sound));
}

TEST_F(Guard, files_that_are_no_media_are_refused) {
    const std::pair<const char*, std::string> files[] = {
        {"empty.mp4", ""},
        {"one_byte.mp4", "x"},
        {"text.mp4", "Dear Sir, this is a letter and not a film.\n"},
        {"page.jpg", "<!DOCTYPE html><html><body>404 Not Found</body></html>"},
        {"drawing.svg",
         "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>"},
        {"subtitles.mp4", "1\n00:00:01,000 --> 00:00:02,000\nHello\n"},
        {"script.mp4", "#!/bin/sh\necho hello\n"},
        {"zeros.mp3", std::string(100'000, '\0')},
        {"no_frames.mp3", std::string("ID3\x03\0\0\0\0\0\x0a", 10) + std::string(10, '\0')},
        {"header_only.wav", wavBytes({}, 2, 48000, 0)},
        {"gif_header.gif", std::string("GIF89a\x10\0\x10\0\0\0\0;", 14)},
        {"webp_header.webp", "RIFF" + bytesOf(100, 4) + "WEBPVP8 " + bytesOf(80, 4)},
    };
    for (const auto& [name, content] : files) {
        writeBytes(folder / name, content);
        for (const ConformTarget target :
             {ConformTarget::Sound, ConformTarget::Picture, ConformTarget::Video})
            expectRefused(folder / name, target);
    }
}

TEST_F(Guard, random_bytes_are_refused) {
    base::Random random(5);
    for (const char* name : {"noise.mp4", "noise.mp3", "noise.png", "noise.wav", "noise.webm"}) {
        std::string bytes(20'000, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.next());
        writeBytes(folder / name, bytes);
        expectRefused(folder / name, ConformTarget::Video);
        expectRefusedOrWhole(folder / name, ConformTarget::Sound);
    }
}

// A playlist that is named like a film must not make anybody open another file.
TEST_F(Guard, playlists_in_disguise_do_not_open_other_files) {
    VERIFY_OK(writeForeignVideo(folder / "secret.ts", {.times = evenTimes(25, 25)}));
    const std::string secret = (folder / "secret.ts").string();
    const std::pair<const char*, std::string> lists[] = {
        {"hls.mp4", "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:1.0,\n" + secret +
                        "\n#EXT-X-ENDLIST\n"},
        {"hls_net.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1.0,\nhttp://127.0.0.1:9/"
                        "a.ts\n#EXT-X-ENDLIST\n"},
        {"hls_relative.m3u8",
         "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:1.0,\nsecret.ts\n#EXT-X-ENDLIST\n"},
        {"concat.mp4", "ffconcat version 1.0\nfile 'secret.ts'\n"},
        {"concat_absolute.mp4", "ffconcat version 1.0\nfile '" + secret + "'\n"},
        {"dash.mp4",
         "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" "
         "type=\"static\"><Period><AdaptationSet>"
         "<Representation "
         "id=\"1\"><BaseURL>secret.ts</BaseURL></Representation></AdaptationSet></Period></MPD>"},
        {"sdp.mp4", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 "
                    "RTP/AVP 96\na=rtpmap:96 H264/90000\n"},
        {"imf.mp4", "<?xml version=\"1.0\"?><CompositionPlaylist "
                    "xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\"/>"},
    };
    for (const auto& [name, content] : lists) {
        writeBytes(folder / name, content);
        for (const ConformTarget target : {ConformTarget::Sound, ConformTarget::Video})
            expectRefused(folder / name, target);
        EXPECT_FALSE(probe(folder / name).has_value()) << name << " without the helper";
    }
}

TEST_F(Guard, films_that_end_too_early_are_refused) {
    VERIFY_OK(writeForeignVideo(folder / "film.mp4", {.times = evenTimes(120, 30)}));
    const std::string moovLast = readBytes(folder / "film.mp4");
    writeBytes(folder / "no_moov.mp4", moovLast.substr(0, moovLast.size() * 6 / 10));
    expectRefused(folder / "no_moov.mp4", ConformTarget::Video);

    VERIFY_OK(writeNumberedVideo(folder / "piece.mp4", 0, 120));
    VERIFY_OK(joinFilm({.pieces = {{folder / "piece.mp4", {0, 120}}},
                        .rate = {30, 1},
                        .output = folder / "fast.mp4"}));
    const std::string moovFirst = readBytes(folder / "fast.mp4");
    const std::size_t mdat = moovFirst.find("mdat");
    ASSERT_NE(mdat, std::string::npos);
    ASSERT_LT(moovFirst.find("moov"), mdat);
    writeBytes(folder / "cut.mp4", moovFirst.substr(0, mdat + (moovFirst.size() - mdat) / 2));
    expectRefused(folder / "cut.mp4", ConformTarget::Video);
    writeBytes(folder / "moov_only.mp4", moovFirst.substr(0, mdat + 4));
    expectRefused(folder / "moov_only.mp4", ConformTarget::Video);

    base::Random random(6);
    std::string scrambled = moovFirst;
    for (std::size_t i = mdat + 4; i < scrambled.size(); ++i)
        scrambled[i] = static_cast<char>(random.next());
    writeBytes(folder / "scrambled.mp4", scrambled);
    expectRefusedOrWhole(folder / "scrambled.mp4", ConformTarget::Video);
    std::string sizes = moovFirst;
    for (std::size_t i = mdat + 4; i + 4 < sizes.size(); i += 97)
        sizes[i] = static_cast<char>(sizes[i] ^ 0x40);
    writeBytes(folder / "flipped.mp4", sizes);
    expectRefusedOrWhole(folder / "flipped.mp4", ConformTarget::Video);
}

TEST_F(Guard, pictures_that_lie_about_their_size_are_refused) {
    writeBytes(folder / "bomb.png", pngBomb(60'000));
    expectRefused(folder / "bomb.png", ConformTarget::Picture);
    writeBytes(folder / "bomb2.png", pngBomb(16'000));
    expectRefused(folder / "bomb2.png", ConformTarget::Picture);
    writeBytes(folder / "zero.png", pngBomb(0));
    expectRefused(folder / "zero.png", ConformTarget::Picture);
    VERIFY_OK(writePicture(folder / "whole.png", quarters(300, 300)));
    const std::string whole = readBytes(folder / "whole.png");
    writeBytes(folder / "half.png", whole.substr(0, whole.size() / 2));
    expectRefusedOrWhole(folder / "half.png", ConformTarget::Picture);
    writeBytes(folder / "start.png", whole.substr(0, 40));
    expectRefused(folder / "start.png", ConformTarget::Picture);
}

TEST_F(Guard, a_picture_of_one_pixel_is_taken) {
    VERIFY_OK(writePicture(folder / "one.png", quarters(1, 1)));
    ASSIGN_OK(const MediaInfo info, take(folder / "one.png", ConformTarget::Picture));
    EXPECT_EQ(info.width, 1);
}

TEST_F(Guard, limits_of_size_and_length_hold) {
    VERIFY_OK(writeForeignVideo(folder / "wide.mkv",
                                {.encoder = "ffv1", .width = 16'386, .height = 16, .times = {0}}));
    expectRefused(folder / "wide.mkv", ConformTarget::Video);
    writeBytes(folder / "day.wav", wavBytes(std::vector<std::int16_t>(100'000), 1, 1, 200'000));
    expectRefused(folder / "day.wav", ConformTarget::Sound);
    fs::resize_file(folder / "day.wav", 44);
    expectRefused(folder / "day.wav", ConformTarget::Sound);
}

TEST_F(Guard, a_codec_that_is_not_on_the_list_is_refused) {
    VERIFY_OK(writeForeignVideo(folder / "magic.mkv",
                                {.encoder = "magicyuv", .times = evenTimes(5, 30)}));
    expectRefused(folder / "magic.mkv", ConformTarget::Video);
    VERIFY_OK(writeForeignVideo(folder / "magic.avi",
                                {.encoder = "magicyuv", .times = evenTimes(5, 30)}));
    expectRefused(folder / "magic.avi", ConformTarget::Video);
}

TEST_F(Guard, a_file_of_a_hundred_streams_is_refused) {
    const fs::path file = folder / "streams.mkv";
    ASSIGN_OK(const OutputPtr output, makeOutput(file));
    for (int i = 0; i < 100; ++i) {
        AVCodecParameters& codec = *avformat_new_stream(output.get(), nullptr)->codecpar;
        codec.codec_type = AVMEDIA_TYPE_AUDIO;
        codec.codec_id = AV_CODEC_ID_PCM_S16LE;
        codec.sample_rate = 48000;
        av_channel_layout_default(&codec.ch_layout, 2);
    }
    VERIFY_OK(startOutput(*output, file, nullptr));
    VERIFY_OK(finishOutput(*output, file));
    expectRefused(file, ConformTarget::Sound);
}

TEST_F(Guard, two_gigabytes_of_nothing_are_refused) {
    writeBytes(folder / "sparse.mp4",
               bigEndian(16) + "ftypisom" + bigEndian(0) + bigEndian(0x7FFFFFFF) + "mdat");
    std::error_code code;
    fs::resize_file(folder / "sparse.mp4", 0x7FFFFFFFull + 16, code);
    if (code)
        GTEST_SKIP() << "The temporary folder holds no sparse files: " << code.message();
    expectRefused(folder / "sparse.mp4", ConformTarget::Video);
}

TEST_F(Guard, in_the_sandbox_the_helper_sees_no_other_file) {
    if (!guard->isSandboxed())
        GTEST_SKIP() << "Bubblewrap is not there or does not work here.";
    SUCCEED();
}

// A helper that behaves as a person's worst file makes it.
class BadHelper : public ::testing::Test {
protected:
    TempFolder folder;
    TempFolder made;
    TempFolder programs;
    PathInFront path{programs.path()};

    // `body` runs instead of the work; the helper answers "hello".
    base::Result<MediaInfo> conformWith(const std::string& body,
                                        const base::ProcessLimits& limits = {
                                            .wallClock = std::chrono::seconds(20)}) {
        const fs::path helper = programs / "reelwright-mediahelper";
        writeBytes(helper, "#!/usr/bin/sh\nif [ \"$1\" = hello ]; then exit 0; fi\n" + body + "\n");
        fs::permissions(helper, fs::perms::owner_all);
        TRY(writeSound(folder / "song.wav", tone(0.1, 440, 0.5)));
        TRY_ASSIGN(const MediaGuard guard, MediaGuard::create(limits));
        return guard.conform(folder / "song.wav", ConformTarget::Sound, made / "out.wav",
                             {}, {});
    }
    void expectFailure(const base::Result<MediaInfo>& result, base::ErrorKind kind) {
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, kind) << result.error().message;
        EXPECT_TRUE(filesIn(made.path()).empty());
    }
};

TEST_F(BadHelper, that_hangs_is_ended_and_told_with_the_files_name) {
    const auto result =
        conformWith("exec sleep 1000", {.withoutProgress = std::chrono::seconds(1)});
    expectFailure(result, base::ErrorKind::Timeout);
    EXPECT_NE(result.error().message.find("song.wav"), std::string::npos) << result.error().message;
}

TEST_F(BadHelper, that_never_comes_to_an_end_is_ended) {
    expectFailure(conformWith("while true; do echo '{\"progress\":0.5}'; done",
                              {.wallClock = std::chrono::seconds(1)}),
                  base::ErrorKind::Timeout);
}

TEST_F(BadHelper, that_crashes_blames_the_file) {
    const auto result = conformWith("kill -SEGV $$");
    expectFailure(result, base::ErrorKind::InvalidInput);
    EXPECT_NE(result.error().message.find("song.wav"), std::string::npos) << result.error().message;
}

TEST_F(BadHelper, that_crashes_half_way_leaves_no_half_file) {
    expectFailure(conformWith("for last; do case \"$last\" in */made.wav) echo half > \"$last\";; "
                              "esac; done; kill -KILL $$"),
                  base::ErrorKind::InvalidInput);
}

TEST_F(BadHelper, that_talks_nonsense_is_not_believed) {
    for (const char* reply :
         {"", "hello", "[1,2]", "{}", "{\"error\":5}", "{\"error\":{\"kind\":7}}",
          "{\"error\":{\"kind\":\"x\",\"message\":[]}}", "{\"progress\":\"much\"}",
          "{\"progress\":{}}"})
        expectFailure(conformWith(std::string("echo '") + reply + "'; exit 1"),
                      base::ErrorKind::InvalidInput);
    expectFailure(conformWith("echo '{\"info\":5}'"), base::ErrorKind::Corrupt);
}

TEST_F(BadHelper, that_says_it_is_done_but_made_nothing_is_not_believed) {
    const std::string info = base::canonicalText(toJson(MediaInfo{}));
    expectFailure(conformWith("echo '{\"info\":" + info + "}'"), base::ErrorKind::NotFound);
}

TEST_F(BadHelper, that_is_missing_is_told_with_what_to_do) {
    ::setenv("PATH", programs.path().c_str(), 1);
    const auto guard = MediaGuard::create();
    ASSERT_FALSE(guard.has_value());
    EXPECT_EQ(guard.error().kind, base::ErrorKind::NotFound);
    EXPECT_NE(guard.error().message.find("reelwright-mediahelper"), std::string::npos);
}

} // namespace
} // namespace reelwright::media
