#include "pipeline/listen.h"

#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;

namespace {

// How often the listener was told that the song is being listened to.
base::Result<audio::Analysis> listened(Workshop& shop, const model::Asset& song, int& told) {
    told = 0;
    return pipeline::listenTo(shop.workspace(), song, [&](const pipeline::Progress&) { ++told; }, {});
}

} // namespace

TEST(Listen, listens_once_and_again_when_the_stored_analysis_is_damaged) {
    Workshop shop;
    const model::Asset song = shop.asset(model::AssetKind::Song);
    int told = 0;
    ASSIGN_OK(const audio::Analysis first, listened(shop, song, told));
    EXPECT_GT(told, 0);
    EXPECT_NEAR(first.map.duration, 6, 0.05);
    ASSIGN_OK(const audio::Analysis second, listened(shop, song, told));
    EXPECT_EQ(told, 0);
    EXPECT_EQ(second.map, first.map);
    const fs::path stored = fs::directory_iterator(shop.derived() / "analysis")->path();
    for (const std::string& damage : {std::string("{\"version\":"), std::string("[]"), std::string("{}"), std::string("\x00\xff", 2)}) {
        VERIFY_OK(base::writeFileAtomically(stored, damage));
        ASSIGN_OK(const audio::Analysis again, listened(shop, song, told));
        EXPECT_GT(told, 0) << damage;
        EXPECT_EQ(again.map, first.map);
    }
}
