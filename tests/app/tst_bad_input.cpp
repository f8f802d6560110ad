#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include "media/picture.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace reelwright;
using namespace reelwright::testing;
namespace fs = std::filesystem;

namespace {

struct BadFile {
    const char* name;     // of the file
    std::string content;
};

std::string wavHeader(std::uint32_t dataSize) {
    std::string header = "RIFF\xff\xff\xff\xffWAVEfmt ";
    const std::uint32_t format[] = {16, 0x00020001, 48000, 192000, 0x00100004, 0x61746164, dataSize};
    header.append(reinterpret_cast<const char*>(format), sizeof format);
    return header;
}

std::vector<BadFile> badFiles() {
    return {{"empty.mp3", ""},
            {"byte.mp3", "x"},
            {"text.mp3", "This is a shopping list.\nmilk\nbread\n"},
            {"page.mp4", "<!DOCTYPE html><html><body>404</body></html>"},
            {"playlist.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n/etc/passwd\n#EXT-X-ENDLIST\n"},
            {"concat.mp4", "ffconcat version 1.0\nfile /etc/passwd\n"},
            {"dash.mp4", "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>"},
            {"header.wav", wavHeader(0)},
            {"noframes.mp3", std::string("ID3\x03\x00\x00\x00\x00\x00\x0a", 10) + std::string(10, '\0')},
            {"moov.mp4", std::string("\0\0\0\x18" "ftypisom\0\0\2\0isomiso2", 24) + std::string("\0\0\0\x08moov", 8)},
            {"random.mp4", [] {
                 std::string bytes;
                 std::uint32_t x = 1;
                 for (int i = 0; i < 20000; ++i)
                     bytes += static_cast<char>((x = x * 1664525 + 1013904223) >> 24);
                 return bytes;
             }()},
            {"svg.mp3", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>"},
            {"zip.mp3", std::string("PK\x03\x04\x14\0\0\0", 8) + std::string(100, 'z')}};
}

void write(const fs::path& path, const std::string& content) { std::ofstream(path, std::ios::binary) << content; }

} // namespace

TEST(BadInput, every_broken_song_is_refused_in_words_and_the_brief_is_kept) {
    TempFolder folder;
    for (const BadFile& bad : badFiles()) {
        const fs::path song = folder / bad.name;
        write(song, bad.content);
        const fs::path out = folder / (std::string(bad.name) + ".film.mp4");
        const ReelRun run = runReel({"--json", "make", "A song that is none", "--song", song.string(), "--duration", "2",
                                     "--out", out.string()});
        EXPECT_EQ(run.exitCode, 3) << bad.name << ": " << run.output << run.errors;
        const std::string message = run.last().value("message", "");
        EXPECT_NE(message.find(bad.name), std::string::npos) << bad.name << ": " << message;
        EXPECT_FALSE(fs::exists(out));
        fs::path project = out;
        project.replace_extension(".reel");
        EXPECT_TRUE(fs::is_empty(project / "media")) << bad.name;
        const ReelRun planned = runReel({"--json", "new", project.string(), "again"});
        EXPECT_EQ(planned.exitCode, 5) << "The brief's project must be there.";
    }
}

TEST(BadInput, a_broken_picture_does_not_stop_the_film) {
    TempFolder folder;
    write(folder / "broken.jpg", "no picture");
    const ReelRun run = runReel({"--json", "plan", (folder / "p").string()});
    EXPECT_EQ(run.exitCode, 4);
    ASSERT_EQ(runReel({"new", (folder / "p").string(), "Broken pictures", "--duration", "3", "--footage",
                       (folder / "broken.jpg").string(), "--last", (folder / "missing.png").string(), "--lut",
                       (folder / "broken.jpg").string()})
                  .exitCode,
              0);
    const ReelRun planned = runReel({"--json", "plan", (folder / "p").string()});
    ASSERT_EQ(planned.exitCode, 0) << planned.output << planned.errors;
    EXPECT_NE(planned.output.find("broken.jpg"), std::string::npos);
    EXPECT_NE(planned.output.find("missing.png"), std::string::npos);
}

TEST(BadInput, wrong_words_are_told_with_their_place) {
    TempFolder folder;
    const auto film = (folder / "x.mp4").string();
    EXPECT_EQ(runReel({"make"}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "   ", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--duration", "0", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--duration", "nan", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--duration", "abc", "--out", film}).exitCode, 2);
    EXPECT_EQ(runReel({"make", "x", "--aspect", "4:3", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--category", "opera", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--fps", "31", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--colour", "blue-ish", "--out", film}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--song", (folder / "none.mp3").string(), "--duration", "2", "--out", film}).exitCode, 4);
    EXPECT_EQ(runReel({"make", "x", "--duration", "2", "--out", (folder / "x.xyz").string()}).exitCode, 3);
    EXPECT_EQ(runReel({"make", "x", "--duration", "2", "--out", (folder / "none" / "x.mp4").string()}).exitCode, 4);
    EXPECT_EQ(runReel({"show", folder.path().string()}).exitCode, 4);
    EXPECT_EQ(runReel({"dance"}).exitCode, 2);
}

TEST(BadInput, a_brief_file_is_checked_against_the_schema) {
    TempFolder folder;
    const auto attempt = [&](const std::string& text) {
        write(folder / "brief.json", text);
        return runReel({"--json", "new", (folder / base::makeUniqueText()).string(), "--brief", (folder / "brief.json").string()});
    };
    EXPECT_EQ(attempt(R"({"prompt":"A good one","aspect":"9:16","duration":5})").exitCode, 0);
    for (const char* const bad : {"", "{", "[]", "{}", R"({"prompt":""})", R"({"prompt":"x","duration":"long"})",
                                  R"({"prompt":"x","colour":"red"})", R"({"prompt":"x","aspect":"4:3"})",
                                  R"({"prompt":"x","brand":{"colours":["red"]}})", R"({"prompt":"x","seed":-1})"}) {
        const ReelRun run = attempt(bad);
        EXPECT_EQ(run.exitCode, 3) << bad << run.output;
        EXPECT_NE(run.last().value("message", "").find("brief"), std::string::npos) << run.output;
    }
    const std::string deep = std::string(2000, '[') + std::string(2000, ']');
    EXPECT_EQ(attempt(deep).exitCode, 3);
}

TEST(BadInput, a_read_only_place_and_a_missing_home_are_told_in_words) {
    TempFolder folder;
    if (::geteuid() == 0)
        GTEST_SKIP() << "The super-user may write everywhere: nothing is read-only for this test.";
    fs::create_directories(folder / "locked");
    ::chmod((folder / "locked").c_str(), 0555);
    const ReelRun run = runReel({"--json", "new", (folder / "locked" / "p").string(), "x"});
    EXPECT_EQ(run.exitCode, 6) << run.output;
    ::chmod((folder / "locked").c_str(), 0755);
}

TEST(BadInput, a_film_works_without_a_home) {
    TempFolder folder;
    for (const char* const name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        ::unsetenv(name);
    const ReelRun run = runReel({"--json", "new", (folder / "p").string(), "No home"});
    EXPECT_EQ(run.exitCode, 0) << run.output;
    EXPECT_EQ(runReel({"plan", (folder / "p").string(), "--duration", "2"}).exitCode, 0);
}
