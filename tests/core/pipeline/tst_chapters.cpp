#include "pipeline/chapters.h"

#include "support/film_factory.h"

#include <gtest/gtest.h>

using namespace reelwright;

namespace {

std::vector<media::Chapter> chaptersOf(const std::vector<std::string>& sections) {
    model::Film film;
    film.length = static_cast<base::FrameIndex>(sections.size()) * 30;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        model::Scene scene;
        scene.start = static_cast<base::FrameIndex>(i) * 30;
        scene.section = sections[i];
        film.scenes.push_back(scene);
    }
    return pipeline::chaptersOf(film);
}

} // namespace

TEST(Chapters, follow_the_sections_of_the_song_and_are_counted) {
    const auto chapters = chaptersOf({"intro", "verse", "verse", "chorus", "verse"});
    ASSERT_EQ(chapters.size(), 4U);
    EXPECT_EQ(chapters[0].title, "Intro");
    EXPECT_EQ(chapters[1].title, "Verse");
    EXPECT_EQ(chapters[1].span, (base::FrameSpan{30, 90}));
    EXPECT_EQ(chapters[3].title, "Verse 2");
    EXPECT_EQ(chapters[3].span, (base::FrameSpan{120, 150}));
}

TEST(Chapters, are_none_where_they_would_say_nothing) {
    EXPECT_TRUE(chaptersOf({"verse", "verse"}).empty());
    EXPECT_TRUE(chaptersOf({"", ""}).empty());
    EXPECT_TRUE(chaptersOf({"verse", ""}).empty());
}
