#include "pipeline/export.h"

#include "core/pipeline/workshop.h"
#include "media/probe.h"
#include "media/sound.h"
#include "media/video_reader.h"
#include "model/edits/edit.h"
#include "support/subprocess.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::ExportRequest;
using pipeline::ExportResult;

namespace {

constexpr int kSegments = 4; // of the film of pictures: three scenes and a crossfade

// Part files anywhere in the project or beside the film.
int partFilesBelow(const fs::path& folder) {
    int count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        count += base::isPartFile(entry.path()) ? 1 : 0;
    return count;
}

} // namespace

TEST(Export, writes_a_film_of_exactly_its_length_with_picture_and_sound) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    for (const std::string name : {"film.mp4", "film.webm"}) {
        ASSIGN_OK(const ExportResult result, shop.exported(film, name));
        EXPECT_EQ(result.segments, kSegments);
        EXPECT_EQ(result.rendered, kSegments);
        EXPECT_EQ(result.frames, 60);
        ASSIGN_OK(const media::MediaInfo info, media::probe(shop.file(name)));
        EXPECT_EQ(info.width, 256);
        EXPECT_EQ(info.height, 144);
        EXPECT_NEAR(info.duration, 2, 0.03);
        EXPECT_FALSE(info.audioCodec.empty());
        if (name == "film.mp4") {
            ASSIGN_OK(const media::VideoReader reader, media::VideoReader::create(shop.file(name), kRate, 1));
            EXPECT_EQ(reader.frameCount(), 60);
        }
        EXPECT_EQ(partFilesBelow(shop.file("")), 0);
    }
}

TEST(Export, at_29_97_keeps_its_frames_its_rate_and_its_sound_to_the_end) {
    Workshop shop;
    constexpr base::FrameRate kVideoRate{30000, 1001};
    model::Film film = shop.filmOfPictures();
    film.rate = kVideoRate;
    const auto kept = shop.keep(film);
    ASSIGN_OK(const ExportResult result, shop.exported(kept));
    EXPECT_EQ(result.frames, 60);
    ASSIGN_OK(const media::MediaInfo info, media::probe(shop.file("film.mp4")));
    EXPECT_NEAR(info.frameRate, 30000.0 / 1001, 1e-6);
    EXPECT_NEAR(info.duration, 2.002, 0.03);
    ASSIGN_OK(const media::VideoReader picture, media::VideoReader::create(shop.file("film.mp4"), kVideoRate, 1));
    EXPECT_EQ(picture.frameCount(), 60);
    ASSIGN_OK(media::SoundReader sound, media::SoundReader::create(shop.file("film.mp4")));
    base::SampleIndex heard = 0;
    for (bool more = true; more;) {
        ASSIGN_OK(const media::StereoSamples samples, sound.read(4096));
        heard += static_cast<base::SampleIndex>(samples.size() / 2);
        more = !samples.empty();
    }
    constexpr int kPacket = 1024; // AAC ends with a whole packet
    EXPECT_GE(heard, kVideoRate.sampleAt(60));
    EXPECT_LT(heard, kVideoRate.sampleAt(60) + kPacket);
}

TEST(Export, framing_a_take_renders_the_segments_of_its_scene_only) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    VERIFY_OK(shop.exported(shop.keep(film)));
    const auto renderedAfter = [&](const model::EditValues& values) {
        auto next = model::applyEdit(film, *model::findEdit("frame_take"), values);
        EXPECT_TRUE(next.has_value()) << next.error().message;
        film = *std::move(next);
        const auto result = shop.exported(shop.keep(film));
        EXPECT_TRUE(result.has_value()) << result.error().message;
        return result ? result->rendered : -1;
    };
    EXPECT_EQ(renderedAfter({{"scene", "1"}, {"fit", "letterbox"}}), 1);
    EXPECT_EQ(renderedAfter({{"scene", "1"}, {"fit", "fill"}, {"focus", "0.3,0.5"}}), 1);
    EXPECT_EQ(renderedAfter({{"scene", "3"}, {"fit", "blurred"}}), 2) << "the scene and the crossfade into it";
    EXPECT_EQ(renderedAfter({{"scene", "3"}, {"fit", "fill"}}), 0) << "back to what was rendered before";
}

TEST(Export, a_second_export_has_nothing_to_do_and_a_new_name_renders_nothing) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film));
    const auto written = fs::last_write_time(shop.file("film.mp4"));
    ASSIGN_OK(const ExportResult again, shop.exported(film));
    EXPECT_TRUE(again.wasUpToDate);
    EXPECT_EQ(again.rendered, 0);
    EXPECT_EQ(fs::last_write_time(shop.file("film.mp4")), written);
    ASSIGN_OK(const ExportResult other, shop.exported(film, "other.mp4"));
    EXPECT_FALSE(other.wasUpToDate);
    EXPECT_EQ(other.rendered, 0);
    EXPECT_EQ(bytesOf(shop.file("other.mp4")), bytesOf(shop.file("film.mp4")));
}

TEST(Export, drafts_are_not_drawn_for_segments_that_are_there) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    film.scenes[1].takes.clear();
    film.scenes[1].chosen = {};
    film.scenes[1].description = "waves at the shore";
    const auto kept = shop.keep(film);
    VERIFY_OK(shop.exported(kept));
    EXPECT_FALSE(fs::is_empty(shop.derived() / "drafts"));
    fs::remove_all(shop.derived() / "drafts");
    ASSIGN_OK(const ExportResult other, shop.exported(kept, "other.mp4"));
    EXPECT_EQ(other.rendered, 0);
    EXPECT_FALSE(fs::exists(shop.derived() / "drafts") && !fs::is_empty(shop.derived() / "drafts"));
}

TEST(Export, an_edit_renders_only_what_it_changes) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    VERIFY_OK(shop.exported(shop.keep(film)));
    const auto renderedAfter = [&](const auto& change) {
        change(film);
        const auto result = shop.exported(shop.keep(film));
        EXPECT_TRUE(result.has_value()) << result.error().message;
        return result ? result->rendered : -1;
    };
    EXPECT_EQ(renderedAfter([](auto& f) { f.look = {"noir", {}, 1}; }), kSegments);
    EXPECT_EQ(renderedAfter([](auto& f) { f.titles[0].text = "Other"; }), 1);
    EXPECT_EQ(renderedAfter([](auto& f) { f.scenes[2].transition.kind = "wipe_up"; }), 1);
    EXPECT_EQ(renderedAfter([](auto& f) { f.scenes[2].shot.move = model::CameraMove::Orbit; }), 2);
    EXPECT_EQ(renderedAfter([](auto& f) { f.look = {}; }), 3) << "the second scene was rendered so before";
    EXPECT_EQ(renderedAfter([](auto& f) { f.titles[0].text = "Hello", f.look = {"noir", {}, 1}, f.scenes[2].transition.kind = "crossfade", f.scenes[2].shot.move = {}; }), 0)
        << "back to what was rendered before";
}

TEST(Export, a_change_of_music_mixes_the_sound_and_renders_no_picture) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    VERIFY_OK(shop.exported(shop.keep(film)));
    const std::string before = bytesOf(shop.file("film.mp4"));
    film.music->in = 48000;
    ASSIGN_OK(const ExportResult moved, shop.exported(shop.keep(film)));
    EXPECT_EQ(moved.rendered, 0);
    EXPECT_FALSE(moved.wasUpToDate);
    EXPECT_NE(bytesOf(shop.file("film.mp4")), before);
    EXPECT_EQ(filesBelow(shop.derived() / "sound").size(), 2U);
    film.music.reset();
    ASSIGN_OK(const ExportResult silent, shop.exported(shop.keep(film)));
    EXPECT_EQ(silent.rendered, 0);
    ASSIGN_OK(const media::MediaInfo info, media::probe(shop.file("film.mp4")));
    EXPECT_TRUE(info.audioCodec.empty());
}

TEST(Export, gives_the_same_bytes_when_derived_was_emptied) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film));
    const std::string before = bytesOf(shop.file("film.mp4"));
    fs::remove_all(shop.derived());
    fs::remove(shop.file("film.mp4"));
    ASSIGN_OK(const ExportResult again, shop.exported(film));
    EXPECT_EQ(again.rendered, kSegments);
    EXPECT_EQ(bytesOf(shop.file("film.mp4")), before);
}

TEST(Export, a_stopped_export_leaves_no_part_files_and_goes_on_later) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    std::stop_source stop;
    EXPECT_ERROR(shop.exported(film, "film.mp4",
                               [&](const pipeline::Progress& progress) {
                                   if (progress.stage == "render" && progress.done >= 1)
                                       stop.request_stop();
                               },
                               stop.get_token()),
                 Cancelled);
    EXPECT_FALSE(fs::exists(shop.file("film.mp4")));
    EXPECT_EQ(partFilesBelow(shop.file("")), 0);
    const auto kept = filesBelow(shop.derived() / "segments").size();
    ASSIGN_OK(const ExportResult later, shop.exported(film));
    EXPECT_EQ(static_cast<std::size_t>(later.rendered), kSegments - kept);
}

TEST(Export, wrong_requests_are_refused_in_words_before_any_work) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const auto before = filesBelow(shop.derived());
    const auto refused = [&](const ExportRequest& request, base::ErrorKind kind, const std::string& says) {
        const auto result = pipeline::exportFilm(shop.workspace(), film, request, {}, {});
        ASSERT_FALSE(result.has_value()) << says;
        EXPECT_EQ(result.error().kind, kind) << says;
        EXPECT_NE(result.error().message.find(says), std::string::npos) << result.error().message;
    };
    using enum base::ErrorKind;
    refused({.output = shop.file("film.avi")}, InvalidInput, ".avi");
    refused({.output = shop.file("film")}, InvalidInput, "use .mp4, .mov, .mkv, .webm");
    refused({.output = shop.file("film.mp4"), .preset = "betamax"}, InvalidInput, "betamax");
    refused({.output = shop.file("film.mp4"), .preset = "webm_vp9"}, InvalidInput, ".webm");
    for (const int side : {0, -2, 142, 145, 2162, 100000})
        refused({.output = shop.file("film.mp4"), .shortSide = side}, InvalidInput, "from 144 to 2160");
    refused({.output = shop.file("nowhere/film.mp4")}, NotFound, "nowhere");
    EXPECT_EQ(filesBelow(shop.derived()), before);
}

TEST(Export, another_file_of_that_name_is_not_overwritten_unless_allowed) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(base::writeFileAtomically(shop.file("film.mp4"), "precious"));
    EXPECT_ERROR(pipeline::exportFilm(shop.workspace(), film, {.output = shop.file("film.mp4"), .shortSide = 144}, {}, {}), Exists);
    EXPECT_EQ(bytesOf(shop.file("film.mp4")), "precious");
    VERIFY_OK(shop.exported(film));
    EXPECT_NE(bytesOf(shop.file("film.mp4")), "precious");
}

TEST(Export, a_missing_song_is_told) {
    Workshop shop;
    model::Film film = shop.filmOfPictures();
    film.music->asset = {"gone"};
    EXPECT_ERROR(shop.exported(std::make_shared<const model::Film>(film)), NotFound);
}

TEST(Export, damaged_parts_are_found_when_joining_removed_and_made_anew) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    VERIFY_OK(shop.exported(film));
    const std::string good = bytesOf(shop.file("film.mp4"));
    for (const char* kind : {"segments", "sound"})
        for (const std::string damage : {"garbage", "cut off", "empty room"}) {
            fs::remove(shop.file("film.mp4"));
            const fs::path part = fs::directory_iterator(shop.derived() / kind)->path();
            const std::string bytes = bytesOf(part);
            VERIFY_OK(base::writeFileAtomically(part, damage == "garbage"   ? std::string(5000, 'x')
                                                      : damage == "cut off" ? bytes.substr(0, bytes.size() / 2)
                                                                            : std::string(bytes.size(), '\0')));
            const auto first = shop.exported(film);
            ASSERT_FALSE(first.has_value()) << kind << " " << damage;
            EXPECT_EQ(first.error().kind, base::ErrorKind::Corrupt) << kind << " " << damage << ": " << first.error().message;
            EXPECT_NE(first.error().message.find("export again"), std::string::npos) << first.error().message;
            EXPECT_FALSE(fs::exists(part)) << kind << " " << damage;
            EXPECT_FALSE(fs::exists(shop.file("film.mp4")));
            EXPECT_EQ(partFilesBelow(shop.file("")), 0);
            VERIFY_OK(shop.exported(film));
            EXPECT_EQ(bytesOf(shop.file("film.mp4")), good) << kind << " " << damage;
        }
}

TEST(Export, the_cache_is_trimmed_to_its_limit_afterwards) {
    Workshop shop;
    shop.workspace().cacheLimit = 100'000;
    VERIFY_OK(shop.exported(shop.keep(shop.filmOfPictures())));
    EXPECT_LE(shop.project().derived().usage().bytes, 100'000U);
    EXPECT_TRUE(fs::exists(shop.file("film.mp4")));
}

namespace {

// In a child with a file system of 20 MB for the project; 0 when all is well.
int exportOnSmallDisk(const fs::path& disk) {
    Workshop shop(disk / "project");
    const auto film = shop.keep(shop.filmOfPictures());
    std::uint64_t room = *base::freeSpace(disk);
    std::ofstream(disk / "ballast", std::ios::binary) << std::string(room - 40'000, 'b');
    const auto failed = shop.exported(film);
    if (failed || failed.error().kind != base::ErrorKind::DiskFull) {
        std::fprintf(stderr, "expected a full disk: %s\n", failed ? "it worked" : failed.error().message.c_str());
        return 1;
    }
    if (failed.error().message.find("space") == std::string::npos && failed.error().message.find("full") == std::string::npos) {
        std::fprintf(stderr, "not in words: %s\n", failed.error().message.c_str());
        return 2;
    }
    if (partFilesBelow(disk) != 0)
        return 3;
    fs::remove(disk / "ballast");
    const auto later = shop.exported(film);
    if (!later) {
        std::fprintf(stderr, "later: %s\n", later.error().message.c_str());
        return 4;
    }
    const auto closed = shop.project().close();
    return closed ? 0 : 5;
}

} // namespace

TEST(Export, a_full_disk_is_told_in_words_and_the_export_goes_on_when_there_is_space) {
    TempFolder disk;
    const int code = withOwnFileSystem(disk.path().string(), "size=20m", [&] { return exportOnSmallDisk(disk.path()); });
    if (code == kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow a file system of one's own.";
    EXPECT_EQ(code, 0);
}
