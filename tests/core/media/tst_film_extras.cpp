#include "media/container.h"
#include "media/input.h"
#include "media/join.h"
#include "media/language.h"
#include "media/picture.h"
#include "support/foreign_media.h"
#include "support/media_factory.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <map>

#include <gtest/gtest.h>

namespace reelwright::media {
namespace {

using namespace reelwright::testing;

constexpr const char* kContainers[] = {".mp4", ".mov", ".mkv", ".webm"};

// What a reader finds in a film file.
struct Found {
    struct Text {
        std::string language;
        std::string codec;
        bool isDefault = false;
        std::vector<TextCue> cues; // without empty ones; from the first picture on
    };
    std::map<std::string, std::string> tags;
    std::vector<Text> texts;
    std::string cover; // the picture's bytes
    int pictures = 0;
};

std::string textOf(const AVPacket& packet, AVCodecID codec) {
    const std::string bytes(reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size));
    return codec == AV_CODEC_ID_MOV_TEXT ? bytes.substr(std::min<std::size_t>(2, bytes.size())) : bytes;
}

Found read(const std::filesystem::path& path) {
    Found found;
    auto opened = openInput(path);
    EXPECT_TRUE(opened.has_value()) << opened.error().message;
    if (!opened)
        return found;
    AVFormatContext& input = **opened;
    for (const AVDictionaryEntry* tag = nullptr; (tag = av_dict_get(input.metadata, "", tag, AV_DICT_IGNORE_SUFFIX)) != nullptr;) {
        std::string key = tag->key;
        std::ranges::transform(key, key.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        found.tags[key] = tag->value;
    }
    std::map<int, std::size_t> texts;
    int video = -1;
    for (unsigned i = 0; i < input.nb_streams; ++i) {
        const AVStream& stream = *input.streams[i];
        if (stream.codecpar->codec_type == AVMEDIA_TYPE_SUBTITLE) {
            texts[static_cast<int>(i)] = found.texts.size();
            const AVDictionaryEntry* const language = av_dict_get(stream.metadata, "language", nullptr, 0);
            found.texts.push_back({language != nullptr ? language->value : "", avcodec_get_name(stream.codecpar->codec_id),
                                   (stream.disposition & AV_DISPOSITION_DEFAULT) != 0, {}});
        } else if ((stream.disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) {
            found.cover.assign(reinterpret_cast<const char*>(stream.attached_pic.data),
                               static_cast<std::size_t>(stream.attached_pic.size));
        } else if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO) {
            video = static_cast<int>(i);
        }
    }
    double start = -1;
    const PacketPtr packet(av_packet_alloc());
    for (; av_read_frame(&input, packet.get()) >= 0; av_packet_unref(packet.get())) {
        const AVStream& stream = *input.streams[packet->stream_index];
        const double seconds = static_cast<double>(packet->pts) * av_q2d(stream.time_base);
        if (packet->stream_index == video) {
            start = start < 0 ? seconds : std::min(start, seconds);
            ++found.pictures;
        }
        const auto text = texts.find(packet->stream_index);
        if (text == texts.end())
            continue;
        const std::string words = textOf(*packet, stream.codecpar->codec_id);
        const double end = seconds + static_cast<double>(packet->duration) * av_q2d(stream.time_base);
        if (!words.empty())
            found.texts[text->second].cues.push_back({std::llround(seconds * 1000), std::llround(end * 1000), words});
    }
    const auto shift = static_cast<std::int64_t>(std::llround(std::max(start, 0.0) * 1000));
    for (Found::Text& text : found.texts)
        for (TextCue& cue : text.cues) {
            cue.begin -= shift;
            cue.end -= shift;
        }
    return found;
}

class FilmExtras : public ::testing::Test {
protected:
    TempFolder folder;

    JoinRequest request(const std::string& extension) {
        VideoSettings settings = smallVideo();
        if (extension == ".webm") {
            settings.encoder = "libvpx-vp9";
            settings.preset = "8";
        }
        const auto piece = folder / ("piece" + extension + ".mkv");
        EXPECT_TRUE(writeNumberedVideo(piece, 0, 90, settings).has_value());
        return {.pieces = {{piece, {0, 90}}}, .rate = {30, 1}, .output = folder / ("film" + extension)};
    }
};

} // namespace

TEST_F(FilmExtras, caption_tracks_are_read_back_to_the_millisecond_in_every_container) {
    const std::vector<TextCue> cues = {{33, 1001, "One"}, {1001, 1777, "Two\nlines"}, {2100, 2999, "海 🌊 Ünï"}};
    for (const std::string extension : kContainers)
        for (const bool withSound : {false, true}) {
            JoinRequest film = request(extension);
            film.texts = {{.language = "en-GB", .title = "Captions", .isDefault = true, .cues = cues},
                          {.language = "de", .cues = {{500, 600, "Zwei"}}},
                          {.language = "tlh", .cues = {}}};
            if (withSound) {
                film.sound = folder / (extension == ".webm" ? "sound.webm" : "sound.m4a");
                VERIFY_OK(writeSound(*film.sound, tone(3, 500, 0.3), {.encoder = extension == ".webm" ? "libopus" : "aac"}));
            }
            VERIFY_OK(joinFilm(film));
            const Found found = read(film.output);
            EXPECT_EQ(found.pictures, 90) << extension;
            ASSERT_EQ(found.texts.size(), 3U) << extension;
            EXPECT_EQ(found.texts[0].codec, extension == ".webm"  ? "webvtt"
                                            : extension == ".mkv" ? "subrip"
                                                                  : "mov_text");
            EXPECT_EQ(found.texts[0].language, "eng") << extension;
            EXPECT_EQ(found.texts[1].language, extension == ".mp4" ? "deu" : "ger") << extension;
            EXPECT_TRUE(found.texts[0].isDefault) << extension;
            EXPECT_FALSE(found.texts[1].isDefault) << extension;
            ASSERT_EQ(found.texts[0].cues.size(), cues.size()) << extension;
            for (std::size_t i = 0; i < cues.size(); ++i) {
                EXPECT_EQ(found.texts[0].cues[i].begin, cues[i].begin) << extension << withSound;
                EXPECT_EQ(found.texts[0].cues[i].end, cues[i].end) << extension << withSound;
                EXPECT_EQ(found.texts[0].cues[i].text, cues[i].text) << extension;
            }
            ASSERT_EQ(found.texts[1].cues.size(), 1U) << extension;
            EXPECT_EQ(found.texts[1].cues[0].text, "Zwei");
        }
}

TEST_F(FilmExtras, marks_of_web_captions_in_a_text_are_only_text) {
    JoinRequest film = request(".webm");
    film.texts = {{.cues = {{0, 1000, "a < b & <i>c</i>\n\nd"}}}};
    VERIFY_OK(joinFilm(film));
    EXPECT_EQ(read(film.output).texts[0].cues[0].text, "a &lt; b &amp; &lt;i&gt;c&lt;/i&gt;\nd");
}

TEST_F(FilmExtras, a_text_that_is_too_long_for_timed_text_ends_between_two_letters) {
    JoinRequest film = request(".mp4");
    std::string text = "x";
    for (int i = 0; i < 25000; ++i)
        text += "海";
    film.texts = {{.cues = {{0, 1000, text}}}};
    VERIFY_OK(joinFilm(film));
    const std::string kept = read(film.output).texts[0].cues[0].text;
    EXPECT_GT(kept.size(), 65000U);
    EXPECT_EQ((kept.size() - 1) % 3, 0U);
}

TEST_F(FilmExtras, words_about_the_film_survive_in_every_container) {
    const std::string provenance = R"({"reelwright_provenance":1,"scenes":[{"shows":"draft"}],"text":"Ünï \"quoted\""})";
    for (const std::string extension : kContainers) {
        JoinRequest film = request(extension);
        film.metadata = {{"title", "Neon Rain"}, {"artist", "Ada 海"},         {"date", "2026-11-23"},
                         {"comment", "Made."},   {"encoder", "Reelwright 9"}, {"provenance", provenance}};
        VERIFY_OK(joinFilm(film));
        auto tags = read(film.output).tags;
        EXPECT_EQ(tags["title"], "Neon Rain") << extension;
        EXPECT_EQ(tags["artist"], "Ada 海") << extension;
        EXPECT_EQ(tags["comment"], "Made.") << extension;
        EXPECT_EQ(tags[extension == ".mov" ? "com.apple.quicktime.creationdate" : "date"], "2026-11-23") << extension;
        EXPECT_EQ(tags[extension == ".mp4"   ? "encoder"
                       : extension == ".mov" ? "com.apple.quicktime.software"
                                             : "software"],
                  "Reelwright 9")
            << extension;
        EXPECT_EQ(tags[extension == ".mp4" ? "synopsis" : "provenance"], provenance) << extension;
    }
}

TEST_F(FilmExtras, a_cover_is_kept_where_the_container_has_one) {
    VERIFY_OK(writePicture(folder / "cover.jpg", quarters(64, 32)));
    const std::string jpeg = readBytes(folder / "cover.jpg");
    for (const std::string extension : kContainers) {
        if (!abilitiesOf("film" + extension).cover)
            continue;
        JoinRequest film = request(extension);
        film.cover = folder / "cover.jpg";
        film.texts = {{.language = "en", .cues = {{0, 900, "One"}}}};
        VERIFY_OK(joinFilm(film));
        const Found found = read(film.output);
        EXPECT_EQ(found.cover, jpeg) << extension;
        EXPECT_EQ(found.pictures, 90) << extension;
        EXPECT_EQ(found.texts.size(), 1U);
    }
    EXPECT_TRUE(abilitiesOf("film.mp4").cover);
    EXPECT_FALSE(abilitiesOf("film.webm").cover);
    EXPECT_FALSE(abilitiesOf("film.gif").texts);
    JoinRequest film = request(".mp4");
    film.cover = folder / "nowhere.jpg";
    EXPECT_ERROR(joinFilm(film), NotFound);
}

TEST(Language, has_the_letters_that_containers_want) {
    using enum LanguageCode;
    EXPECT_EQ(threeLetterLanguage("en", Terminology), "eng");
    EXPECT_EQ(threeLetterLanguage("pt-BR", Terminology), "por");
    EXPECT_EQ(threeLetterLanguage("ZH-Hant", Terminology), "zho");
    EXPECT_EQ(threeLetterLanguage("zh", Bibliographic), "chi");
    EXPECT_EQ(threeLetterLanguage("de", Bibliographic), "ger");
    EXPECT_EQ(threeLetterLanguage("fra", Bibliographic), "fre");
    EXPECT_EQ(threeLetterLanguage("zu", Bibliographic), "zul");
    EXPECT_EQ(threeLetterLanguage("aa", Terminology), "aar");
    EXPECT_EQ(threeLetterLanguage("haw", Terminology), "haw");
    for (const char* none : {"", "und", "x", "qq", "tolong", "-en"})
        EXPECT_EQ(threeLetterLanguage(none, Terminology), "und") << none;
}

} // namespace reelwright::media
