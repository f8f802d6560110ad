// Files that a project has lost are found by their content wherever they lie, and put back whole.
#include "pipeline/relink.h"

#include "core/pipeline/workshop.h"

using namespace reelwright;
using namespace reelwright::testing;
using model::AssetKind;
using pipeline::Finding;
using pipeline::Likeness;
using pipeline::Loss;
using pipeline::LostAsset;
using pipeline::MediaCheck;

namespace {

class Relink : public ::testing::Test {
protected:
    std::vector<LostAsset> lost(MediaCheck check = MediaCheck::Lengths) {
        auto list = pipeline::lostAssets(m_shop.workspace(), check, {}, {});
        EXPECT_TRUE(list.has_value()) << list.error().message;
        if (!list)
            return {};
        std::ranges::sort(*list, {}, [](const LostAsset& one) { return one.asset.name; });
        return *std::move(list);
    }
    std::vector<Finding> findings(const fs::path& place) {
        auto list = pipeline::findLost(lost(), place, {}, {});
        EXPECT_TRUE(list.has_value()) << list.error().message;
        return list ? *std::move(list) : std::vector<Finding>();
    }
    void lose(const model::Asset& asset) { fs::remove(m_shop.project().fileOf(asset)); }
    fs::path elsewhere(const char* name) {
        fs::create_directories(m_shop.file("elsewhere/deep"));
        return m_shop.file("elsewhere/deep") / name;
    }

    Workshop m_shop;
};

} // namespace

TEST_F(Relink, tells_what_is_gone_and_what_is_another) {
    const model::Asset gone = m_shop.asset(AssetKind::Picture, 0);
    const model::Asset shorter = m_shop.asset(AssetKind::Picture, 1);
    const model::Asset flipped = m_shop.asset(AssetKind::Picture, 2);
    EXPECT_TRUE(lost(MediaCheck::Content).empty());
    lose(gone);
    fs::resize_file(m_shop.project().fileOf(shorter), shorter.bytes - 1);
    std::string bytes = bytesOf(m_shop.project().fileOf(flipped));
    bytes.back() ^= 1;
    VERIFY_OK(base::writeFileAtomically(m_shop.project().fileOf(flipped), bytes));
    EXPECT_EQ(lost(), (std::vector<LostAsset>{{gone, Loss::Missing}, {shorter, Loss::Damaged}}));
    EXPECT_EQ(lost(MediaCheck::Content),
              (std::vector<LostAsset>{{gone, Loss::Missing}, {shorter, Loss::Damaged}, {flipped, Loss::Damaged}}));
}

TEST_F(Relink, finds_by_content_under_any_name_before_one_of_the_name) {
    const model::Asset asset = m_shop.asset(AssetKind::Picture, 0);
    lose(asset);
    const fs::path other = elsewhere("picture0.png");
    writePlainPicture(other, 3);
    const auto byName = findings(m_shop.file("elsewhere"));
    ASSERT_EQ(byName.size(), 1U);
    EXPECT_EQ(byName[0].likeness, Likeness::SameName);
    fs::copy_file(m_shop.file("picture0.png"), elsewhere("zz renamed.bin"));
    EXPECT_EQ(findings(m_shop.file("elsewhere")),
              (std::vector<Finding>{{asset.id, elsewhere("zz renamed.bin"), Likeness::SameContent}}));
}

TEST_F(Relink, a_file_brings_its_neighbours_but_not_the_folders_beside_it) {
    const model::Asset one = m_shop.asset(AssetKind::Picture, 0);
    const model::Asset two = m_shop.asset(AssetKind::Picture, 1);
    const model::Asset deep = m_shop.asset(AssetKind::Picture, 2);
    for (const model::Asset& asset : {one, two, deep})
        lose(asset);
    fs::create_directories(m_shop.file("elsewhere"));
    fs::rename(m_shop.file("picture2.png"), elsewhere("picture2.png"));
    fs::rename(m_shop.file("picture0.png"), m_shop.file("elsewhere/0.png"));
    fs::rename(m_shop.file("picture1.png"), m_shop.file("elsewhere/1.png"));
    const auto found = findings(m_shop.file("elsewhere/0.png"));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].asset, one.id);
    EXPECT_EQ(found[1].asset, two.id);
    EXPECT_EQ(findings(m_shop.file("elsewhere")).size(), 3U);
    EXPECT_ERROR(pipeline::findLost(lost(), m_shop.file("nowhere"), {}, {}), NotFound);
}

TEST_F(Relink, puts_back_the_same_content_and_nothing_else) {
    const model::Asset asset = m_shop.asset(AssetKind::Picture, 0);
    const fs::path kept = m_shop.project().fileOf(asset);
    lose(asset);
    writePlainPicture(m_shop.file("other.png"), 3);
    EXPECT_ERROR(pipeline::restoreAsset(m_shop.workspace(), asset, m_shop.file("other.png")), InvalidInput);
    EXPECT_ERROR(pipeline::restoreAsset(m_shop.workspace(), asset, m_shop.file("nowhere.png")), NotFound);
    EXPECT_TRUE(filesBelow(m_shop.project().folder() / "media").empty()) << "no parts are left";
    VERIFY_OK(pipeline::restoreAsset(m_shop.workspace(), asset, m_shop.file("picture0.png")));
    EXPECT_EQ(bytesOf(kept), bytesOf(m_shop.file("picture0.png")));
    EXPECT_TRUE(lost(MediaCheck::Content).empty());
    VERIFY_OK(base::writeFileAtomically(kept, "broken"));
    VERIFY_OK(pipeline::restoreAsset(m_shop.workspace(), asset, m_shop.file("picture0.png")));
    EXPECT_TRUE(lost(MediaCheck::Content).empty());
}

TEST_F(Relink, ends_when_it_is_cancelled) {
    lose(m_shop.asset(AssetKind::Picture, 0));
    const auto list = lost();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_ERROR(pipeline::lostAssets(m_shop.workspace(), MediaCheck::Content, {}, stop.get_token()), Cancelled);
    EXPECT_ERROR(pipeline::findLost(list, m_shop.file(""), {}, stop.get_token()), Cancelled);
}
