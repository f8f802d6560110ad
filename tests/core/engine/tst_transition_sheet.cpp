#include "engine/transition_sheet.h"

#include "engine/catalogues.h"
#include "media/picture.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <gtest/gtest.h>

using namespace reelwright;
using reelwright::testing::TempFolder;

TEST(TransitionSheet, shows_six_stages_that_differ) {
    TempFolder folder;
    VERIFY_OK(engine::writeTransitionSheet({.kind = "wipeleft", .ease = model::Ease::Linear}, folder / "sheet.png"));
    ASSIGN_OK(const media::Image sheet, media::readPicture(folder / "sheet.png", 4096));
    EXPECT_EQ(sheet.width, 3 * 640 + 4 * 8);
    EXPECT_EQ(sheet.height, 2 * 360 + 3 * 8);
    const auto rowOf = [&](int column, int line) {
        const std::uint8_t* const begin = sheet.row(8 + line * 368 + 200) + 4 * static_cast<std::ptrdiff_t>(8 + column * 648);
        return std::vector<std::uint8_t>(begin, begin + 4 * 640);
    };
    EXPECT_NE(rowOf(0, 0), rowOf(1, 0));
    EXPECT_NE(rowOf(2, 0), rowOf(0, 1));
    EXPECT_NE(rowOf(1, 1), rowOf(2, 1));
}

TEST(TransitionSheet, tells_an_unknown_kind_and_a_wrong_value) {
    TempFolder folder;
    EXPECT_ERROR(engine::writeTransitionSheet({.kind = "star"}, folder / "sheet.png"), NotFound);
    EXPECT_ERROR(engine::writeTransitionSheet({.kind = "wipe_left", .values = {{"softness", 3}}}, folder / "sheet.png"), InvalidInput);
    EXPECT_FALSE(std::filesystem::exists(folder / "sheet.png"));
}

TEST(Catalogues, transitions_tell_their_parameters_and_ffmpegs_name) {
    bool seen = false;
    for (const engine::CatalogueEntry& entry : engine::catalogue("transitions"))
        if (entry.id == "whip_pan") {
            seen = true;
            ASSERT_EQ(entry.parameters.size(), 3U);
            EXPECT_EQ(entry.parameters[0].id, "direction");
            EXPECT_EQ(entry.parameters[0].choices, (std::vector<std::string>{"left", "right", "up", "down"}));
        } else if (entry.id == "wipe_left") {
            EXPECT_EQ(entry.alias, "wipeleft");
        }
    EXPECT_TRUE(seen);
}
