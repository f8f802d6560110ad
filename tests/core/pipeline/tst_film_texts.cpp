#include "pipeline/film_texts.h"

#include "support/film_factory.h"
#include "support/verify.h"

#include <algorithm>

using namespace reelwright;
using namespace reelwright::testing;
using pipeline::CaptionDelivery;

namespace {

model::Film filmWithTracks() {
    model::Film film;
    film.id = {"film"};
    film.title = "Rain";
    film.rate = {30, 1};
    film.length = 300;
    const auto track = [](const char* id, const char* language, bool burnt) {
        model::CaptionTrack made;
        made.id = {id};
        made.language = language;
        made.burnt = burnt;
        made.cues = {{.span = {15, 45}, .text = "Hello"}, {.span = {40, 100}, .text = "World"}};
        return made;
    };
    film.captions = {track("a", "en", true), track("b", "de", false), track("c", "und", false), track("d", "de", false)};
    return film;
}

} // namespace

TEST(FilmTexts, go_where_the_delivery_says) {
    const auto film = std::make_shared<const model::Film>(filmWithTracks());
    const auto burntIn = [&](CaptionDelivery delivery) {
        return std::ranges::count_if(pipeline::withCaptions(film, delivery)->captions, &model::CaptionTrack::burnt);
    };
    const auto embeddedIn = [&](CaptionDelivery delivery) { return pipeline::embeddedTracks(*film, delivery).size(); };
    const auto besideIn = [&](CaptionDelivery delivery) { return pipeline::captionSidecars(*film, delivery, "film.mp4").size(); };
    using enum CaptionDelivery;
    EXPECT_EQ(burntIn(AsMarked), 1);
    EXPECT_EQ(embeddedIn(AsMarked), 3U) << "what is drawn is not there a second time";
    EXPECT_EQ(besideIn(AsMarked), 0U);
    EXPECT_EQ(burntIn(Burn), 4);
    EXPECT_EQ(embeddedIn(Burn), 0U);
    EXPECT_EQ(burntIn(Embed), 0);
    EXPECT_EQ(embeddedIn(Embed), 4U);
    EXPECT_EQ(burntIn(Sidecar), 0);
    EXPECT_EQ(embeddedIn(Sidecar), 0U);
    EXPECT_EQ(besideIn(Sidecar), 4U);
    EXPECT_EQ(burntIn(Off) + static_cast<std::ptrdiff_t>(embeddedIn(Off) + besideIn(Off)), 0);
}

TEST(FilmTexts, embedded_tracks_have_times_languages_and_one_default) {
    const auto tracks = pipeline::embeddedTracks(filmWithTracks(), CaptionDelivery::Embed);
    EXPECT_TRUE(tracks[0].isDefault);
    EXPECT_FALSE(tracks[1].isDefault);
    EXPECT_EQ(tracks[0].language, "en");
    EXPECT_EQ(tracks[0].title, "Captions (en)");
    EXPECT_EQ(tracks[2].title, "Captions");
    ASSERT_EQ(tracks[0].cues.size(), 2U);
    EXPECT_EQ(tracks[0].cues[0].begin, 500);
    EXPECT_EQ(tracks[0].cues[0].end, 1333) << "cut short by the next one";
    EXPECT_EQ(tracks[0].cues[1].end, 3333);
}

TEST(FilmTexts, sidecars_are_named_after_the_film_and_the_language) {
    const auto names = [](const char* output) {
        std::vector<std::string> list;
        for (const auto& sidecar : pipeline::captionSidecars(filmWithTracks(), CaptionDelivery::Sidecar, output))
            list.push_back(sidecar.file.string());
        return list;
    };
    EXPECT_EQ(names("out/film.mp4"), (std::vector<std::string>{"out/film.en.srt", "out/film.de.srt", "out/film.srt", "out/film.de.2.srt"}));
    EXPECT_EQ(names("film.webm")[0], "film.en.vtt");
    const auto first = pipeline::captionSidecars(filmWithTracks(), CaptionDelivery::Sidecar, "film.mp4")[0];
    EXPECT_NE(first.content.find("00:00:00,500 --> 00:00:01,500"), std::string::npos) << first.content;
}

TEST(FilmTexts, deliveries_have_names) {
    EXPECT_EQ(pipeline::captionDeliveryFromName("marked"), CaptionDelivery::AsMarked);
    EXPECT_EQ(pipeline::captionDeliveryFromName("off"), CaptionDelivery::Off);
    EXPECT_EQ(pipeline::captionDeliveryFromName("Burn"), std::nullopt);
    EXPECT_EQ(pipeline::captionDeliveryFromName(""), std::nullopt);
}
