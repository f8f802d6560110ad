#include "ui/timeline/desk.h"
#include "ui/timeline/head_button.h"
#include "ui/timeline/levels.h"

#include <QAbstractButton>

#include <gtest/gtest.h>

namespace reelwright::ui::test {
namespace {

using timeline::Part;
using timeline::RowKind;

const timeline::Row& voiceRow(const Desk& desk) {
    return desk.row(RowKind::Sounds);
}

timeline::Level levelOfFirst(const Desk& desk) {
    return timeline::levelOf(desk.body->content(), desk.body->view(), voiceRow(desk),
                             &voiceRow(desk).clips.front());
}

QAbstractButton* headButton(const Desk& desk, const char* name) {
    for (auto* const button : desk.timeline.findChildren<QAbstractButton*>())
        if (button->accessibleName() == QLatin1String(name))
            return button;
    return nullptr;
}

// A sound alone on a wide bar.
model::Film filmWithALongVoice() {
    model::Film film = sampleFilm();
    film.sounds.resize(1);
    film.sounds[0].role = model::SoundRole::Voice;
    film.sounds[0].scene = {};
    film.sounds[0].start = 0;
    film.sounds[0].length = base::kSampleRate * 8;
    film.sounds[0].fadeIn = film.sounds[0].fadeOut = 0;
    film.sounds[0].gain = 0;
    return film;
}

TEST(TimelineLevels, LouderLiesHigher) {
    double before = 1.1;
    for (const double gain : {-60.0, -40.0, -18.0, -6.0, -0.5, 0.0, 3.0, 24.0}) {
        EXPECT_LT(timeline::gainShare(gain), before) << gain;
        before = timeline::gainShare(gain);
    }
    EXPECT_DOUBLE_EQ(timeline::gainShare(-60), 1);
    EXPECT_DOUBLE_EQ(timeline::gainShare(24), 0);
}

TEST(TimelineLevels, ADragOfTheLineChangesTheGain) {
    Desk desk(filmWithALongVoice());
    const timeline::Level level = levelOfFirst(desk);
    ASSERT_TRUE(level.isHeld);
    const QPoint line(desk.x(100), level.y);
    desk.drag(line, line + QPoint(0, 20));
    ASSERT_EQ(desk.edit(), "change_sound");
    EXPECT_LT(std::stod(desk.value("gain")), -3);
    EXPECT_TRUE(desk.applied());
}

TEST(TimelineLevels, ADragOfTheGripsFadesInAndOut) {
    for (const Part part : {Part::FadeIn, Part::FadeOut}) {
        Desk desk(filmWithALongVoice());
        const QRect grip = timeline::fadeGrip(levelOfFirst(desk), part);
        const int way = part == Part::FadeIn ? 120 : -120; // a second is 120 pixels wide
        desk.drag(grip.center(),
                  {(part == Part::FadeIn ? desk.x(0) : desk.x(240)) + way, grip.center().y()});
        ASSERT_EQ(desk.edit(), "change_sound");
        EXPECT_NEAR(std::stod(desk.value(part == Part::FadeIn ? "fade_in" : "fade_out")), 1, 0.03);
        EXPECT_TRUE(desk.applied());
    }
}

TEST(TimelineLevels, TheMusicHasThemAsWell) {
    Desk desk;
    const auto& row = desk.row(RowKind::Music);
    const timeline::Level level =
        timeline::levelOf(desk.body->content(), desk.body->view(), row, nullptr);
    const QPoint line(desk.x(100), level.y);
    desk.drag(line, line + QPoint(0, 20));
    EXPECT_EQ(desk.edit(), "change_music");
    EXPECT_TRUE(desk.applied());
}

TEST(TimelineHeads, MuteIsOneChangeOfTheFilmAndBringsTheOldLevelBack) {
    model::Film film = filmWithALongVoice();
    film.sounds[0].gain = -4;
    Desk desk(film);
    QAbstractButton* const mute = headButton(desk, "Mute Voice");
    ASSERT_NE(mute, nullptr);
    QTest::mouseClick(mute, Qt::LeftButton);
    ASSERT_EQ(desk.edit(), "balance_sounds");
    const auto muted = desk.applied();
    ASSERT_TRUE(muted);
    EXPECT_TRUE(muted->sounds[0].muted);
    EXPECT_EQ(muted->sounds[0].gain, -4) << "kept for when it is heard again";
    EXPECT_FALSE(mute->isChecked()); // the film decides
    desk.timeline.setFilm(std::make_shared<const model::Film>(*muted));
    EXPECT_TRUE(mute->isChecked());
    desk.edits.clear();
    desk.film = *muted;
    QTest::mouseClick(mute, Qt::LeftButton);
    const auto heard = desk.applied();
    ASSERT_TRUE(heard);
    EXPECT_FALSE(heard->sounds[0].muted);
    EXPECT_EQ(heard->sounds[0].gain, -4);
}

TEST(TimelineHeads, WhatIsNotHeardIsVeiled) {
    Desk desk(filmWithALongVoice());
    const auto pictureOf = [&](RowKind kind) {
        const timeline::Row& row = desk.row(kind);
        return desk.body->grab(QRect(0, row.top, desk.body->width(), row.height)).toImage();
    };
    const QImage voice = pictureOf(RowKind::Sounds);
    const QImage music = pictureOf(RowKind::Music);
    QAbstractButton* const alone = headButton(desk, "Hear Voice alone");
    QTest::mouseClick(alone, Qt::LeftButton);
    EXPECT_NE(pictureOf(RowKind::Music), music);
    EXPECT_EQ(pictureOf(RowKind::Sounds), voice);
    QTest::mouseClick(alone, Qt::LeftButton);
    EXPECT_EQ(pictureOf(RowKind::Music), music);
    desk.film.sounds[0].muted = true;
    desk.timeline.setFilm(std::make_shared<const model::Film>(desk.film));
    EXPECT_NE(pictureOf(RowKind::Sounds), voice);
    EXPECT_EQ(pictureOf(RowKind::Music), music);
}

TEST(TimelineHeads, SoloSaysWhatIsHeardAndChangesNoFilm) {
    Desk desk(filmWithALongVoice());
    std::vector<std::pair<bool, std::size_t>> told;
    QObject::connect(&desk.timeline, &Timeline::soloChanged, &desk.timeline,
                     [&](bool music, const std::set<model::SoundRole>& roles) {
                         told.emplace_back(music, roles.size());
                     });
    QAbstractButton* const voice = headButton(desk, "Hear Voice alone");
    QTest::mouseClick(voice, Qt::LeftButton);
    QTest::mouseClick(headButton(desk, "Hear Music alone"), Qt::LeftButton);
    QTest::mouseClick(voice, Qt::LeftButton);
    EXPECT_EQ(told, (std::vector<std::pair<bool, std::size_t>>{{false, 1}, {true, 1}, {true, 0}}));
    EXPECT_TRUE(desk.edits.empty());
}

} // namespace
} // namespace reelwright::ui::test
