// `reel relink` as a person types it: files that a project has lost come back.
#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "media/picture.h"

using namespace reelwright;
using namespace reelwright::testing;
namespace fs = std::filesystem;

namespace {

// A project with a picture that lies in a folder beside it, too.
class Relinked : public ::testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(m_folder / "pictures/old");
        media::Image image(320, 180);
        for (int y = 0; y < 180; ++y)
            std::fill_n(image.row(y), 320 * 4, std::uint8_t{180});
        const auto written = media::writePicture(picture(), image);
        ASSERT_TRUE(written.has_value()) << written.error().message;
        const ReelRun made = runReel({"make", "A grey day", "--duration", "2", "--size", "144", "--footage", picture().string(),
                                      "--out", (m_folder / "film.mp4").string()});
        ASSERT_EQ(made.exitCode, 0) << made.output << made.errors;
    }

    [[nodiscard]] fs::path picture() const { return m_folder / "pictures/old/grey.png"; }
    [[nodiscard]] fs::path media() const { return m_folder / "film.reel/media"; }
    [[nodiscard]] ReelRun relink(std::vector<std::string> words) const {
        words.insert(words.begin(), {"--json", "relink", (m_folder / "film.reel").string()});
        return runReel(words);
    }
    // The picture as the project keeps it.
    [[nodiscard]] fs::path kept() const {
        for (const auto& entry : fs::directory_iterator(media()))
            if (entry.path().extension() == ".png")
                return entry.path();
        return {};
    }

    TempFolder m_folder;
};

} // namespace

TEST_F(Relinked, finds_what_is_missing_in_a_folder_and_puts_it_back) {
    EXPECT_TRUE(relink({}).last().empty());
    const fs::path file = kept();
    ASSERT_FALSE(file.empty());
    fs::remove(file);
    const ReelRun told = relink({});
    ASSERT_EQ(told.exitCode, 0) << told.output;
    ASSERT_EQ(told.last().size(), 1U) << told.output;
    EXPECT_EQ(told.last()[0]["loss"], "missing");
    EXPECT_EQ(told.last()[0]["name"], "grey.png");
    EXPECT_FALSE(fs::exists(file)) << "telling changes nothing";

    const ReelRun done = relink({(m_folder / "pictures").string()});
    ASSERT_EQ(done.exitCode, 0) << done.output;
    EXPECT_EQ(done.last()[0]["found"], "same_content");
    EXPECT_TRUE(fs::exists(file));
    EXPECT_TRUE(relink({}).last().empty());
}

TEST_F(Relinked, tells_of_another_file_of_the_name_and_of_places_that_are_not_there) {
    const fs::path file = kept();
    ASSERT_FALSE(file.empty());
    fs::remove(file);
    VERIFY_OK(base::writeFileAtomically(picture(), "Another."));
    const ReelRun done = relink({(m_folder / "pictures").string()});
    ASSERT_EQ(done.exitCode, 0) << done.output;
    EXPECT_EQ(done.last()[0]["found"], "same_name");
    EXPECT_FALSE(fs::exists(file)) << "what has another content is not taken without being asked";
    const ReelRun nowhere = relink({(m_folder / "nowhere").string()});
    EXPECT_EQ(nowhere.exitCode, 4) << nowhere.output;
    EXPECT_NE(nowhere.last()["message"].get<std::string>().find("nowhere"), std::string::npos);
}

TEST_F(Relinked, sees_damage_when_it_reads_everything) {
    ASSIGN_OK(std::string bytes, base::readFile(kept(), 1U << 24));
    bytes.back() ^= 1;
    VERIFY_OK(base::writeFileAtomically(kept(), bytes));
    EXPECT_TRUE(relink({}).last().empty());
    const ReelRun told = relink({"--content", picture().string()});
    ASSERT_EQ(told.last().size(), 1U) << told.output;
    EXPECT_EQ(told.last()[0]["loss"], "damaged");
    EXPECT_EQ(told.last()[0]["found"], "same_content");
    EXPECT_TRUE(relink({"--content"}).last().empty());
}
