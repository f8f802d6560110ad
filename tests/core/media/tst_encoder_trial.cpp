#include "media/encoder_families.h"
#include "media/encoder_trial.h"
#include "media/guarded.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <cstdlib>
#include <functional>
#include <set>

#include <fmt/format.h>

using namespace reelwright;
using namespace reelwright::testing;
using media::VideoSettings;
namespace fs = std::filesystem;

namespace {

VideoSettings settingsFor(const std::string& encoder, int depth = 8) {
    return {.encoder = encoder, .width = 320, .height = 180, .rate = {30000, 1001}, .depth = depth};
}

media::MediaGuard guard() {
    const char* const path = std::getenv("PATH");
    ::setenv("PATH", fmt::format("{}:{}", reelProgram().parent_path().string(), path != nullptr ? path : "").c_str(), 1);
    auto made = media::MediaGuard::create();
    EXPECT_TRUE(made.has_value());
    return *std::move(made);
}

} // namespace

TEST(EncoderTrial, software_encoders_pass_it_in_this_process_and_in_the_helper) {
    const TempFolder folder;
    for (const char* encoder : {"libx264", "libx265", "mpeg4"})
        for (const int depth : {8, 10}) {
            if (depth == 10 && std::string_view(encoder) == "mpeg4")
                continue;
            VideoSettings settings = settingsFor(encoder, depth);
            VERIFY_OK(media::tryEncoderHere(settings, folder / "trial.mkv"));
            VERIFY_OK(guard().tryEncoder(settings, {}));
        }
}

TEST(EncoderTrial, says_why_an_encoder_does_not_work) {
    const auto refused = [](const VideoSettings& settings) {
        const auto tried = guard().tryEncoder(settings, {});
        EXPECT_FALSE(tried.has_value());
        return tried ? std::string() : tried.error().message;
    };
    EXPECT_NE(refused(settingsFor("h264_betamax")).find("built without it"), std::string::npos);
    VideoSettings odd = settingsFor("libx264");
    odd.width = 321;
    EXPECT_FALSE(refused(odd).empty());
    VideoSettings gif = settingsFor("gif"); // takes no pictures of a film
    EXPECT_FALSE(refused(gif).empty());
    // Built in on Debian and without a device on machines that have no such card.
    for (const char* encoder : {"h264_nvenc", "h264_vaapi"}) {
        if (!media::hasEncoder(encoder) || guard().tryEncoder(settingsFor(encoder), {}))
            continue;
        EXPECT_GT(refused(settingsFor(encoder)).size(), 10U) << encoder;
    }
}

TEST(EncoderTrial, leaves_nothing_among_the_temporary_files) {
    const TempFolder own; // other tests may try encoders at the same time
    ::setenv("TMPDIR", own.path().c_str(), 1);
    VERIFY_OK(guard().tryEncoder(settingsFor("libx264"), {}));
    EXPECT_FALSE(guard().tryEncoder(settingsFor("gif"), {}).has_value());
    ::unsetenv("TMPDIR");
    EXPECT_TRUE(fs::is_empty(own.path()));
}

TEST(EncoderTrial, settings_from_outside_are_checked) {
    const auto read = [](const VideoSettings& settings) { return media::trialFromJson(media::trialJson(settings)); };
    ASSIGN_OK(const VideoSettings same, read(settingsFor("libx264", 10)));
    EXPECT_EQ(same, settingsFor("libx264", 10));
    for (const auto& break_ : std::vector<std::function<void(VideoSettings&)>>{
             [](auto& s) { s.width = 100000; }, [](auto& s) { s.height = 0; }, [](auto& s) { s.height = 7; },
             [](auto& s) { s.rate.denominator = 0; }, [](auto& s) { s.depth = 9; }}) {
        VideoSettings settings = settingsFor("libx264");
        break_(settings);
        EXPECT_ERROR(read(settings), InvalidInput);
    }
    EXPECT_ERROR(media::trialFromJson(base::Json::array()), Corrupt);
}

TEST(EncoderFamilies, have_names_of_their_own_and_stand_in_for_software) {
    std::set<std::string_view> ids;
    for (const media::EncoderFamily& family : media::encoderFamilies()) {
        EXPECT_TRUE(ids.insert(family.id).second);
        EXPECT_NE(family.id, "software");
        EXPECT_NE(family.id, "auto");
        EXPECT_FALSE(family.needs.empty());
        EXPECT_TRUE(media::encoderOf(family, "libx264").starts_with("h264_"));
        EXPECT_TRUE(media::encoderOf(family, "libx265").starts_with("hevc_"));
        EXPECT_TRUE(media::encoderOf(family, "prores_ks").empty());
    }
}
