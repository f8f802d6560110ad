#include "compose/preset.h"

#include "base/file.h"
#include "core/compose/pictures.h"
#include "media/video_writer.h"
#include "support/verify.h"

#include <set>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

using namespace reelwright;

TEST(Presets, have_ids_of_their_own_and_encoders_that_are_there) {
    std::set<std::string_view> ids;
    EXPECT_GE(compose::presets().size(), 18U);
    for (const compose::ExportPreset& preset : compose::presets()) {
        EXPECT_TRUE(ids.insert(preset.id).second);
        EXPECT_FALSE(preset.label.empty());
        EXPECT_EQ(compose::findPreset(preset.id), &preset);
        const bool isFilm = preset.delivery == compose::Delivery::Film;
        EXPECT_EQ(preset.extension.empty(), preset.delivery == compose::Delivery::Pictures)
            << preset.id;
        EXPECT_EQ(preset.soundExtension.starts_with('.'), isFilm) << preset.id;
        EXPECT_EQ(preset.sound.has_value(), isFilm) << preset.id;
        EXPECT_TRUE(!preset.video || media::hasEncoder(preset.video->encoder)) << preset.id;
        EXPECT_TRUE(!preset.sound || media::hasEncoder(preset.sound->encoder)) << preset.id;
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
    ASSIGN_OK(const auto mine,
              read(R"({"label": "Mine", "extension": ".mp4", "loudness": -16, "short_side": 720,
        "video": {"encoder": "libx264", "speed": "slow", "quality": 16},
        "sound": {"encoder": "aac", "extension": ".m4a", "bit_rate": 256000}})"));
    EXPECT_EQ(mine.id, "mine");
    EXPECT_EQ(mine.video->preset, "slow");
    EXPECT_EQ(mine.video->quality, 16);
    EXPECT_EQ(mine.sound->bitRate, 256000);
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
    expectTold(
        R"({"label": "Mine", "extension": ".mp4", "sound": {"encoder": "aac", "extension": ".m4a", "bit_rate": 3}})",
        "\"bit_rate\"");
    expectTold(
        R"({"label": "Mine", "extension": ".mp4", "colour": 1, "sound": {"encoder": "aac", "extension": ".m4a"}})",
        "\"colour\" is not known");
}

TEST(Presets, hostile_values_are_refused_by_name) {
    const pictures::TempFolder folder;
    const auto expectTold = [&](const std::string& fields, const char* words) {
        const auto file = folder / "mine.json";
        EXPECT_TRUE(base::writeFileAtomically(file, R"({"label": "Mine", )" + fields + "}"));
        const auto result = compose::readPreset(file);
        ASSERT_FALSE(result.has_value()) << fields;
        EXPECT_EQ(result.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_NE(result.error().message.find(words), std::string::npos) << result.error().message;
        EXPECT_NE(result.error().message.find("mine.json"), std::string::npos);
    };
    const std::string sound = R"("sound": {"encoder": "aac", "extension": ".m4a"})";
    for (const char* extension : {"\".\"", "\"./x\"", "\"../x\"", "\".m p\"", "\".mp4\\u0000\"", "\".muchtoolong\"", "5", "null", "[\".mp4\"]"}) {
        expectTold(fmt::format(R"("extension": {}, {})", extension, sound), "\"extension\"");
        expectTold(fmt::format(R"("extension": ".mp4", "sound": {{"encoder": "aac", "extension": {}}})", extension), "\"extension\"");
    }
    for (const char* also : {"\".mov\"", "[5]", "[\"mov\"]", "[\"./../x\"]", "{}"})
        expectTold(fmt::format(R"("extension": ".mp4", "also_as": {}, {})", also, sound), "\"also_as\"");
    expectTold(R"("delivery": "fax", "extension": ".mp4", )" + sound, "film, gif or pictures");
    expectTold(R"("delivery": "pictures", "extension": ".png")", "go into a folder");
    expectTold(R"("delivery": "pictures")", "\"video\" is missing");
    expectTold(R"("delivery": "gif", "extension": ".mp4", "video": {"encoder": "ffv1"})", "must be .gif");
    expectTold(R"("delivery": "gif", "extension": ".gif", "video": {"encoder": "ffv1"}, )" + sound, "cannot be part of pictures");
    for (const char* gif : {"\"rate\": 0", "\"rate\": 1e99", "\"rate\": -3", "\"colours\": 2", "\"colours\": 257", "\"dither\": \"none[in]\"",
                            "\"dither\": 5", "\"for_ever\": 1", "\"loops\": 3"})
        expectTold(fmt::format(R"("delivery": "gif", "extension": ".gif", "video": {{"encoder": "ffv1"}}, "gif": {{{}}})", gif),
                   std::string(gif).substr(0, std::string(gif).find(':')).c_str());
}

TEST(Presets, are_found_by_the_extension_of_the_film) {
    EXPECT_EQ(compose::presetForExtension(".mov")->id, "mov_prores_proxy");
    EXPECT_EQ(compose::presetForExtension(".mkv")->id, "mp4_h264");
    EXPECT_EQ(compose::presetForExtension(".gif")->id, "gif");
    EXPECT_TRUE(compose::findPreset("webm_av1")->writes(".mp4"));
    EXPECT_FALSE(compose::findPreset("webm_vp9")->writes(".mp4"));
    EXPECT_EQ(compose::presetForExtension(".mp4")->id, "mp4_h264");
    EXPECT_EQ(compose::presetForExtension(".webm")->id, "webm_vp9");
    EXPECT_EQ(compose::presetForExtension(".avi"), nullptr);
    EXPECT_EQ(compose::presetForExtension(""), nullptr);
}
