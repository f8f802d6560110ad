#include "compose/preset.h"

#include "base/file.h"
#include "core/compose/pictures.h"
#include "media/video_writer.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;

TEST(Presets, have_ids_of_their_own_and_encoders_that_are_there) {
    std::set<std::string_view> ids;
    EXPECT_GE(compose::presets().size(), 18U);
    for (const compose::ExportPreset& preset : compose::presets()) {
        EXPECT_TRUE(ids.insert(preset.id).second);
        EXPECT_FALSE(preset.label.empty());
        EXPECT_EQ(compose::findPreset(preset.id), &preset);
        EXPECT_TRUE(preset.extension.starts_with('.')) << preset.id;
        EXPECT_TRUE(preset.soundExtension.starts_with('.')) << preset.id;
        EXPECT_TRUE(!preset.video || media::hasEncoder(preset.video->encoder)) << preset.id;
        EXPECT_TRUE(media::hasEncoder(preset.sound.encoder)) << preset.id;
    }
    EXPECT_EQ(compose::findPreset("betamax"), nullptr);
}

TEST(Presets, a_file_of_ones_own_is_read_and_its_faults_are_told) {
    const pictures::TempFolder folder;
    const auto read = [&](const char* text) {
        const auto file = folder / "mine.json";
        EXPECT_TRUE(base::writeFileAtomically(file, text));
        return compose::readPreset(file);
    };
    ASSIGN_OK(const auto mine, read(R"({"label": "Mine", "extension": ".mp4", "loudness": -16, "short_side": 720,
        "video": {"encoder": "libx264", "speed": "slow", "quality": 16},
        "sound": {"encoder": "aac", "extension": ".m4a", "bit_rate": 256000}})"));
    EXPECT_EQ(mine.id, "mine");
    EXPECT_EQ(mine.video->preset, "slow");
    EXPECT_EQ(mine.video->quality, 16);
    EXPECT_EQ(mine.sound.bitRate, 256000);
    EXPECT_EQ(mine.loudness, -16);
    EXPECT_EQ(mine.shortSide, 720);
    const auto expectTold = [&](const char* text, const char* words) {
        const auto result = read(text);
        ASSERT_FALSE(result.has_value()) << words;
        EXPECT_NE(result.error().message.find(words), std::string::npos) << result.error().message;
    };
    expectTold("[]", "no JSON object");
    expectTold("{", "mine.json");
    expectTold(R"({"label": "Mine"})", "\"extension\"");
    expectTold(R"({"label": "Mine", "extension": "mp4"})", "begin with a dot");
    expectTold(R"({"label": "Mine", "extension": ".mp4"})", "\"sound\" is missing");
    expectTold(R"({"label": "Mine", "extension": ".mp4", "sound": 5})", "must be an object");
    expectTold(R"({"label": "Mine", "extension": ".mp4", "sound": {"encoder": "aac", "extension": ".m4a", "bit_rate": 3}})",
               "\"bit_rate\"");
    expectTold(R"({"label": "Mine", "extension": ".mp4", "colour": 1, "sound": {"encoder": "aac", "extension": ".m4a"}})",
               "\"colour\" is not known");
}

TEST(Presets, are_found_by_the_extension_of_the_film) {
    EXPECT_EQ(compose::presetForExtension(".mp4")->id, "mp4_h264");
    EXPECT_EQ(compose::presetForExtension(".webm")->id, "webm_vp9");
    EXPECT_EQ(compose::presetForExtension(".avi"), nullptr);
    EXPECT_EQ(compose::presetForExtension(""), nullptr);
}
