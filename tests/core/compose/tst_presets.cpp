#include "compose/presets/preset.h"

#include "media/video_writer.h"

#include <set>

#include <gtest/gtest.h>

using namespace reelwright;

TEST(Presets, have_ids_of_their_own_and_encoders_that_are_there) {
    std::set<std::string_view> ids;
    for (const auto* preset : compose::presets()) {
        EXPECT_TRUE(ids.insert(preset->id).second);
        EXPECT_FALSE(preset->label.empty());
        EXPECT_EQ(compose::findPreset(preset->id), preset);
        EXPECT_TRUE(preset->extension.starts_with('.')) << preset->id;
        EXPECT_TRUE(preset->soundExtension.starts_with('.')) << preset->id;
        EXPECT_TRUE(media::hasEncoder(preset->videoEncoder)) << preset->id;
        EXPECT_TRUE(media::hasEncoder(preset->soundEncoder)) << preset->id;
    }
    EXPECT_EQ(compose::findPreset("gif"), nullptr);
}

TEST(Presets, are_found_by_the_extension_of_the_film) {
    EXPECT_EQ(compose::presetForExtension(".mp4")->id, "mp4_h264");
    EXPECT_EQ(compose::presetForExtension(".webm")->id, "webm_vp9");
    EXPECT_EQ(compose::presetForExtension(".avi"), nullptr);
    EXPECT_EQ(compose::presetForExtension(""), nullptr);
}
