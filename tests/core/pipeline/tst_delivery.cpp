// Exports as somebody takes them away: other containers, GIFs, pictures, captions, covers, encoders.
#include "pipeline/export.h"

#include "core/pipeline/workshop.h"
#include "media/encoder_families.h"
#include "media/probe.h"
#include "pipeline/cover.h"
#include "pipeline/encoders.h"
#include "support/subprocess.h"

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::CaptionDelivery;
using pipeline::ExportRequest;
using pipeline::ExportResult;

namespace {

// A double of a graphics card: other software under its name, through the same code.
constexpr media::EncoderFamily kWorking{"mpeg", "Test card", "nothing", "mpeg4", "", ""};
constexpr media::EncoderFamily kBroken{"broken", "Broken card", "a miracle", "h264_none", "hevc_none", ""};
constexpr media::EncoderFamily kBoth[] = {kBroken, kWorking};
constexpr media::EncoderFamily kBrokenAlone[] = {kBroken};

struct Studio : Workshop {
    model::FilmPtr film = keep(filmOfPictures());

    base::Result<ExportResult> write(ExportRequest request, const pipeline::Listener& listener = {}, const std::stop_token& stop = {}) {
        request.output = file(request.output.string());
        request.shortSide = 144;
        return pipeline::exportFilm(workspace(), film, request, listener, stop);
    }

    void expectRefused(const ExportRequest& request, base::ErrorKind kind, const std::string& says) {
        const auto result = write(request);
        ASSERT_FALSE(result.has_value()) << says;
        EXPECT_EQ(result.error().kind, kind) << result.error().message;
        EXPECT_NE(result.error().message.find(says), std::string::npos) << result.error().message;
    }

    void addCaptions(bool burnt) {
        model::Film next = *film;
        model::CaptionTrack track;
        track.id = {"track"};
        track.language = "en";
        track.burnt = burnt;
        track.cues = {{.span = {3, 30}, .text = "Hello"}};
        next.captions = {track};
        film = keep(next);
    }

    // Names beside the project that an unfinished export would leave.
    int unfinished() {
        int count = 0;
        for (const auto& entry : fs::directory_iterator(file("")))
            count += base::isPartFile(entry.path()) ? 1 : 0;
        return count;
    }
};

} // namespace

TEST(Delivery, another_container_of_the_same_codec_draws_and_mixes_nothing) {
    Studio studio;
    ASSIGN_OK(const ExportResult first, studio.write({.output = "film.mp4"}));
    EXPECT_GT(first.rendered, 0);
    const auto before = filesBelow(studio.derived());
    for (const std::string name : {"film.mov", "film.mkv"}) {
        ASSIGN_OK(const ExportResult other, studio.write({.output = name, .preset = "mp4_h264"}));
        EXPECT_EQ(other.rendered, 0) << name;
        ASSIGN_OK(const media::MediaInfo info, media::probe(studio.file(name)));
        EXPECT_EQ(info.videoCodec, "h264");
        EXPECT_EQ(info.audioCodec, "aac");
        EXPECT_NEAR(info.duration, 2, 0.05) << name;
    }
    for (const char* kind : {"segments", "sound"})
        EXPECT_EQ(filesBelow(studio.derived() / kind).size(), kind == std::string("sound") ? 1U : 4U);
    ASSIGN_OK(const ExportResult prores, studio.write({.output = "film-p.mov", .preset = "mov_prores_proxy"}));
    ASSIGN_OK(const ExportResult again, studio.write({.output = "film-p.mkv", .preset = "mov_prores_proxy"}));
    EXPECT_GT(prores.rendered, 0);
    EXPECT_EQ(again.rendered, 0);
    ASSIGN_OK(const media::MediaInfo info, media::probe(studio.file("film-p.mkv")));
    EXPECT_EQ(info.videoCodec, "prores");
    ASSIGN_OK(const ExportResult byName, studio.write({.output = "byname.mkv"}));
    EXPECT_EQ(byName.encoder, "libx264") << "the first preset that can write it";
}

TEST(Delivery, a_gif_is_written_and_found_up_to_date) {
    Studio studio;
    ASSIGN_OK(const ExportResult result, studio.write({.output = "film.gif"}));
    EXPECT_EQ(result.encoder, "ffv1");
    EXPECT_FALSE(result.hasCover);
    ASSIGN_OK(const media::MediaInfo info, media::probe(studio.file("film.gif")));
    EXPECT_EQ(info.videoCodec, "gif");
    EXPECT_EQ(info.width, 256);
    EXPECT_NEAR(info.duration, 2, 0.011);
    ASSIGN_OK(const ExportResult again, studio.write({.output = "film.gif"}));
    EXPECT_TRUE(again.wasUpToDate);
    EXPECT_EQ(studio.unfinished(), 0);
}

TEST(Delivery, numbered_pictures_get_a_folder_of_their_own) {
    Studio studio;
    const ExportRequest pictures{.output = "pictures/", .preset = "png_sequence"};
    ASSIGN_OK(const ExportResult result, studio.write(pictures));
    EXPECT_EQ(result.output, studio.file("pictures"));
    EXPECT_EQ(filesBelow(studio.file("pictures")).size(), 60U);
    ASSIGN_OK(const ExportResult again, studio.write(pictures));
    EXPECT_TRUE(again.wasUpToDate);
    fs::remove(studio.file("pictures/frame_000007.png"));
    studio.expectRefused(pictures, base::ErrorKind::Exists, "holds pictures already");
    ExportRequest over = pictures;
    over.overwrite = pipeline::Overwrite::Yes;
    ASSIGN_OK(const ExportResult whole, studio.write(over));
    EXPECT_EQ(whole.rendered, 0);
    EXPECT_EQ(filesBelow(studio.file("pictures")).size(), 60U);
    VERIFY_OK(base::writeFileAtomically(studio.file("pictures/letter.txt"), "precious"));
    studio.expectRefused(over, base::ErrorKind::Exists, "letter.txt");
    EXPECT_EQ(bytesOf(studio.file("pictures/letter.txt")), "precious");
    fs::create_directory(studio.file("empty"));
    VERIFY_OK(studio.write({.output = "empty", .preset = "png_sequence"}));
    VERIFY_OK(base::writeFileAtomically(studio.file("file"), "precious"));
    studio.expectRefused({.output = "file", .preset = "png_sequence", .overwrite = pipeline::Overwrite::Yes}, base::ErrorKind::Exists, "is a file already");
    fs::create_directory(studio.file("folder.mp4"));
    studio.expectRefused({.output = "folder.mp4", .overwrite = pipeline::Overwrite::Yes}, base::ErrorKind::Exists, "is a folder already");
    EXPECT_EQ(studio.unfinished(), 0);
}

TEST(Delivery, a_stop_leaves_neither_a_gif_nor_a_folder) {
    Studio studio;
    for (const ExportRequest& request : {ExportRequest{.output = "film.gif"}, ExportRequest{.output = "pictures", .preset = "png_sequence"}}) {
        std::stop_source stop;
        const auto stopped = studio.write(
            request,
            [&](const pipeline::Progress& progress) {
                if (progress.stage == "join" && progress.share > 0)
                    stop.request_stop();
            },
            stop.get_token());
        ASSERT_FALSE(stopped.has_value());
        EXPECT_EQ(stopped.error().kind, base::ErrorKind::Cancelled);
        EXPECT_FALSE(fs::exists(studio.file(request.output.string())));
        EXPECT_EQ(studio.unfinished(), 0);
    }
}

TEST(Delivery, captions_are_drawn_embedded_or_laid_beside_the_film) {
    Studio studio;
    studio.addCaptions(true);
    ASSIGN_OK(const ExportResult marked, studio.write({.output = "marked.mp4"}));
    EXPECT_EQ(marked.captionTracks, 0U);
    ASSIGN_OK(const ExportResult embedded, studio.write({.output = "embedded.mp4", .captions = CaptionDelivery::Embed}));
    EXPECT_EQ(embedded.captionTracks, 1U);
    EXPECT_GT(embedded.rendered, 0) << "the picture without the text";
    ASSIGN_OK(const ExportResult beside, studio.write({.output = "beside.mp4", .captions = CaptionDelivery::Sidecar}));
    EXPECT_EQ(beside.rendered, 0);
    EXPECT_EQ(beside.beside, std::vector<fs::path>{studio.file("beside.en.srt")});
    EXPECT_NE(bytesOf(studio.file("beside.en.srt")).find("00:00:00,100 --> 00:00:01,000\nHello"), std::string::npos);
    ASSIGN_OK(const ExportResult off, studio.write({.output = "off.mp4", .captions = CaptionDelivery::Off}));
    EXPECT_EQ(off.rendered, 0);
    ASSIGN_OK(const ExportResult burnt, studio.write({.output = "burnt.mp4", .captions = CaptionDelivery::Burn}));
    EXPECT_EQ(burnt.rendered, 0) << "as it was marked";
    studio.addCaptions(false);
    ASSIGN_OK(const ExportResult soft, studio.write({.output = "soft.webm"}));
    EXPECT_EQ(soft.captionTracks, 1U) << "tracks that are not drawn go into the file";
    ASSIGN_OK(const ExportResult gif, studio.write({.output = "film.gif"}));
    EXPECT_FALSE(gif.notices.empty()) << "and where there is no room for them that is told";
    studio.expectRefused({.output = "other.gif", .captions = CaptionDelivery::Embed}, base::ErrorKind::InvalidInput, "holds no caption tracks");
    studio.expectRefused({.output = "other.wav", .captions = CaptionDelivery::Burn}, base::ErrorKind::InvalidInput, "no picture");
}

TEST(Delivery, files_beside_the_film_are_not_overwritten_and_are_made_again) {
    Studio studio;
    studio.addCaptions(false);
    ExportRequest request{.output = "film.mp4", .captions = CaptionDelivery::Sidecar, .provenanceFile = true};
    VERIFY_OK(base::writeFileAtomically(studio.file("film.en.srt"), "precious"));
    studio.expectRefused(request, base::ErrorKind::Exists, "film.en.srt");
    EXPECT_FALSE(fs::exists(studio.file("film.mp4")));
    request.overwrite = pipeline::Overwrite::Yes;
    VERIFY_OK(studio.write(request));
    EXPECT_NE(bytesOf(studio.file("film.en.srt")), "precious");
    ASSIGN_OK(const base::Json json, base::parseJson(bytesOf(studio.file("film.provenance.json")), "provenance"));
    EXPECT_EQ(json["scenes"].size(), 3U);
    request.overwrite = pipeline::Overwrite::No;
    ASSIGN_OK(const ExportResult again, studio.write(request));
    EXPECT_TRUE(again.wasUpToDate);
}

TEST(Delivery, titles_artists_and_covers_change_the_file_and_draw_no_segment) {
    Studio studio;
    VERIFY_OK(studio.write({.output = "film.mp4"}));
    const auto changed = [&](ExportRequest request) {
        request.output = "film.mp4";
        request.overwrite = pipeline::Overwrite::Yes;
        const auto before = bytesOf(studio.file("film.mp4"));
        const auto result = studio.write(request);
        EXPECT_TRUE(result.has_value()) << result.error().message;
        EXPECT_EQ(result ? result->rendered : -1, 0);
        return before != bytesOf(studio.file("film.mp4"));
    };
    EXPECT_FALSE(changed({}));
    EXPECT_TRUE(changed({.title = "Other"}));
    EXPECT_TRUE(changed({.artist = "Ada"}));
    EXPECT_TRUE(changed({.cover = {.frame = 45}}));
    EXPECT_TRUE(changed({.cover = {.wanted = false}}));
    studio.expectRefused({.output = "x.webm", .cover = {.frame = 3}}, base::ErrorKind::InvalidInput, "holds no cover");
    studio.expectRefused({.output = "x.mp4", .cover = {.frame = 60}}, base::ErrorKind::InvalidInput, "no frame 60");
    studio.expectRefused({.output = "x.mp4", .title = std::string(501, 'x')}, base::ErrorKind::InvalidInput, "500");
}

TEST(Delivery, the_cover_shows_the_first_hero_scene) {
    model::Film film;
    film.length = 90;
    for (int i = 0; i < 3; ++i) {
        model::Scene scene;
        scene.start = 30 * i;
        scene.energy = i == 2 ? 0.9 : 0.5;
        film.scenes.push_back(scene);
    }
    EXPECT_EQ(pipeline::tellingFrame(film), 75) << "without a hero: the most energy";
    film.scenes[1].hero = true;
    EXPECT_EQ(pipeline::tellingFrame(film), 45);
}

TEST(Delivery, hardware_is_tried_and_its_segments_have_names_of_their_own) {
    Studio studio;
    studio.workspace().encoders = kBoth;
    ASSIGN_OK(const ExportResult software, studio.write({.output = "software.mp4"}));
    EXPECT_EQ(software.encoder, "libx264");
    EXPECT_TRUE(software.notices.empty());
    ASSIGN_OK(const ExportResult card, studio.write({.output = "card.mp4", .encoder = "mpeg"}));
    EXPECT_EQ(card.encoder, "mpeg4");
    EXPECT_EQ(card.encoderLabel, "Test card");
    EXPECT_EQ(card.rendered, card.segments) << "nothing of the software's is taken";
    ASSIGN_OK(const media::MediaInfo info, media::probe(studio.file("card.mp4")));
    EXPECT_EQ(info.videoCodec, "mpeg4");
    ASSIGN_OK(const ExportResult found, studio.write({.output = "auto.mp4", .encoder = "auto"}));
    EXPECT_EQ(found.encoder, "mpeg4");
    EXPECT_EQ(found.rendered, 0);
    ASSERT_EQ(found.notices.size(), 1U);
    EXPECT_EQ(found.notices[0], "Encoded with Test card.");
}

TEST(Delivery, hardware_that_does_not_work_is_told_and_never_replaced_in_silence) {
    Studio studio;
    studio.workspace().encoders = kBoth;
    const auto before = filesBelow(studio.derived());
    studio.expectRefused({.output = "x.mp4", .encoder = "broken"}, base::ErrorKind::Unsupported, "--encoder software");
    studio.expectRefused({.output = "x.mp4", .encoder = "broken"}, base::ErrorKind::Unsupported, "a miracle");
    studio.expectRefused({.output = "x.mp4", .encoder = "nvidia"}, base::ErrorKind::InvalidInput, "use software, auto, broken, mpeg");
    studio.expectRefused({.output = "x.webm", .encoder = "broken"}, base::ErrorKind::InvalidInput, "does not encode");
    EXPECT_EQ(filesBelow(studio.derived()), before) << "told before any work";
    EXPECT_FALSE(fs::exists(studio.file("x.mp4")));
    studio.workspace().encoders = kBrokenAlone;
    ASSIGN_OK(const ExportResult software, studio.write({.output = "auto.mp4", .encoder = "auto"}));
    EXPECT_EQ(software.encoder, "libx264");
    EXPECT_EQ(software.notices.at(0), "Encoded with libx264 (software).");
    ASSIGN_OK(const ExportResult web, studio.write({.output = "auto.webm", .encoder = "auto"}));
    EXPECT_EQ(web.encoder, "libvpx-vp9") << "no hardware for it: software";
}

TEST(Delivery, trying_all_encoders_tells_which_work_first) {
    Studio studio;
    const auto tried = pipeline::tryEncoders(studio.workspace().guard, kBoth, {});
    ASSERT_EQ(tried.size(), 5U); // software and both cards, H.265 without the second
    EXPECT_TRUE(tried[0].works);
    EXPECT_EQ(tried[0].family, "software");
    EXPECT_FALSE(tried.back().works);
    EXPECT_EQ(tried.back().family, "broken");
    EXPECT_FALSE(tried.back().finding.empty());
    EXPECT_EQ(tried.back().codec, "H.265");
}

namespace {

// In a child with a file system of 20 MB for the films; 0 when all is well.
int exportToSmallDisk(const fs::path& disk) {
    Workshop shop;
    const auto film = shop.keep(shop.filmOfPictures());
    const auto write = [&] { return pipeline::exportFilm(shop.workspace(), film, {.output = disk / "film.mp4", .shortSide = 144}, {}, {}); };
    std::ofstream(disk / "ballast", std::ios::binary) << std::string(*base::freeSpace(disk) - 20'000, 'b');
    const auto failed = write();
    if (failed || failed.error().kind != base::ErrorKind::DiskFull)
        return 1;
    const std::string& message = failed.error().message;
    std::fprintf(stderr, "%s\n", message.c_str());
    if (message.find((disk / "film.mp4").string()) == std::string::npos || message.find(".part") != std::string::npos)
        return 2;
    if (message.find("MB of space are needed") == std::string::npos || message.find("About 0.0 MB") != std::string::npos)
        return 3;
    if (std::distance(fs::directory_iterator(disk), {}) != 1)
        return 4;
    fs::remove(disk / "ballast");
    return write() ? 0 : 5;
}

} // namespace

TEST(Delivery, a_full_disk_is_told_with_the_films_name_and_the_space_it_needs) {
    TempFolder disk;
    const int code = withOwnFileSystem(disk.path().string(), "size=20m", [&] { return exportToSmallDisk(disk.path()); });
    if (code == kNoNamespaces)
        GTEST_SKIP() << "This machine does not allow a file system of one's own.";
    EXPECT_EQ(code, 0);
}
