#include "base/secret_store.h"

#include "support/temp_folder.h"
#include "support/verify.h"

#include "base/file.h"
#include "base/json.h"

#include <thread>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace reelwright::base {
namespace {

using testing::TempFolder;

struct Desk {
    TempFolder folder;
    std::filesystem::path file = folder / "private" / "keys.json";
    FileSecrets store{file};

    // The key of that name, "none" or the kind of error.
    static std::string keyOf(FileSecrets& store, const std::string& name) {
        const auto found = store.load(name);
        if (!found)
            return std::string(nameOf(found.error().kind));
        return *found ? (*found)->reveal() : "none";
    }
    std::string key(const std::string& name) { return keyOf(store, name); }
    [[nodiscard]] mode_t mode() const {
        struct stat status {};
        return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 07777 : 0;
    }
    // As another program or a person would.
    void overwrite(std::string_view text, mode_t mode = 0600) const {
        ASSERT_TRUE(makeFolder(file.parent_path()));
        ASSERT_TRUE(writeFileAtomically(file, text));
        ASSERT_EQ(::chmod(file.c_str(), mode), 0);
    }
    [[nodiscard]] std::string content() const { return readFile(file, 1 << 20).value_or(""); }
};

TEST(FileSecrets, keeps_keys_by_name) {
    Desk desk;
    EXPECT_EQ(desk.key("one"), "none");
    EXPECT_FALSE(std::filesystem::exists(desk.file)); // asking makes nothing
    VERIFY_OK(desk.store.save("one", Secret("k1")));
    VERIFY_OK(desk.store.save("two", Secret("k2 \"\\ \xc3\xbc")));
    VERIFY_OK(desk.store.save("one", Secret("k3")));
    EXPECT_EQ(desk.key("one"), "k3");
    EXPECT_EQ(desk.key("two"), "k2 \"\\ \xc3\xbc");
    FileSecrets later(desk.file);
    EXPECT_EQ(Desk::keyOf(later, "one"), "k3");
    EXPECT_EQ(desk.store.id(), "file");
    EXPECT_EQ(desk.store.place(), desk.file.string());
}

TEST(FileSecrets, removes_a_key_and_tells_whether_there_was_one) {
    Desk desk;
    ASSIGN_OK(const bool before, desk.store.remove("one"));
    EXPECT_FALSE(before);
    EXPECT_FALSE(std::filesystem::exists(desk.file.parent_path()));
    VERIFY_OK(desk.store.save("one", Secret("k1")));
    VERIFY_OK(desk.store.save("two", Secret("k2")));
    ASSIGN_OK(const bool removed, desk.store.remove("one"));
    EXPECT_TRUE(removed);
    EXPECT_EQ(desk.key("one"), "none");
    EXPECT_EQ(desk.key("two"), "k2");
    EXPECT_EQ(desk.content().find("k1"), std::string::npos);
}

TEST(FileSecrets, is_for_its_owner_only_whatever_the_machine_allows) {
    for (const mode_t mask : {0000, 0022, 0077}) {
        Desk desk;
        const mode_t before = ::umask(mask);
        const auto saved = desk.store.save("one", Secret("k1"));
        const auto again = desk.store.save("one", Secret("k2"));
        ::umask(before);
        VERIFY_OK(saved);
        VERIFY_OK(again);
        EXPECT_EQ(desk.mode(), 0600u);
    }
}

// A watcher sees every file of the folder while keys are saved: none may ever be open to others.
TEST(FileSecrets, is_private_from_the_first_byte_on) {
    Desk desk;
    VERIFY_OK(desk.store.save("one", Secret("k")));
    const mode_t before = ::umask(0);
    std::jthread saver([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            ignore(desk.store.save("one", Secret(std::string(100'000, 'k'))),
                   "the last save counts");
    });
    int seen = 0;
    int open = 0;
    for (int i = 0; i < 2000; ++i) {
        std::error_code code;
        for (std::filesystem::directory_iterator at(desk.file.parent_path(), code), end;
             !code && at != end; at.increment(code)) {
            struct stat status {};
            if (::stat(at->path().c_str(), &status) != 0)
                continue; // gone meanwhile
            ++seen;
            open += (status.st_mode & 077) != 0 ? 1 : 0;
        }
    }
    saver.request_stop();
    saver.join();
    ::umask(before);
    EXPECT_GT(seen, 0);
    EXPECT_EQ(open, 0);
    VERIFY_OK(desk.store.save("one", Secret("k2")));
    EXPECT_EQ(desk.key("one"), "k2");
}

TEST(FileSecrets, gives_and_takes_nothing_when_others_may_read_the_file) {
    for (const mode_t mode : {0640, 0604, 0644, 0610, 0666}) {
        Desk desk;
        desk.overwrite(R"({"one":"k1"})", mode);
        const auto found = desk.store.load("one");
        EXPECT_ERROR(found, Denied);
        EXPECT_NE(found.error().message.find("chmod 600"), std::string::npos);
        EXPECT_ERROR(desk.store.save("two", Secret("k2")), Denied);
        EXPECT_ERROR(desk.store.remove("one"), Denied);
        EXPECT_EQ(desk.content(), R"({"one":"k1"})");
        EXPECT_EQ(desk.mode(), mode);
        ASSERT_EQ(::chmod(desk.file.c_str(), 0600), 0);
        EXPECT_EQ(desk.key("one"), "k1");
    }
}

TEST(FileSecrets, sees_what_others_put_in_its_place) {
    Desk desk;
    VERIFY_OK(desk.store.save("one", Secret("k1")));
    desk.overwrite(R"({"one":"k9","three":"k3"})");
    EXPECT_EQ(desk.key("one"), "k9");
    VERIFY_OK(desk.store.save("two", Secret("k2")));
    EXPECT_EQ(desk.key("three"), "k3");
    std::filesystem::remove(desk.file);
    EXPECT_EQ(desk.key("one"), "none");
    VERIFY_OK(desk.store.save("one", Secret("k1")));
    EXPECT_EQ(desk.mode(), 0600u);
}

TEST(FileSecrets, neither_reads_nor_overwrites_a_damaged_file) {
    for (const char* text : {R"({"one":"s3cret-k)", R"({"one":"s3cret-key"x})", "",
                             "[\"s3cret-key\"]", "s3cret-key", "{\"one\":\"s3cret-key\xff\"}"}) {
        Desk desk;
        desk.overwrite(text);
        for (const auto& failed : {desk.store.save("two", Secret("k2")),
                                   Result<void>(desk.store.load("one").map([](auto&&) {})),
                                   Result<void>(desk.store.remove("one").map([](auto&&) {}))}) {
            ASSERT_FALSE(failed) << text;
            EXPECT_EQ(failed.error().kind, ErrorKind::Corrupt);
            EXPECT_EQ(failed.error().message.find("s3cret"), std::string::npos);
            EXPECT_EQ(failed.error().detail.find("s3cret"), std::string::npos)
                << failed.error().detail;
        }
        EXPECT_EQ(desk.content(), text);
    }
}

TEST(FileSecrets, takes_a_value_that_is_no_text_for_none) {
    Desk desk;
    desk.overwrite(R"({"one":7,"two":null,"three":{"a":"b"}})");
    for (const char* name : {"one", "two", "three"})
        EXPECT_EQ(desk.key(name), "none");
}

TEST(FileSecrets, loses_nothing_when_several_stores_write_at_once) {
    Desk desk;
    constexpr int kStores = 4;
    constexpr int kKeys = 15;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < kStores; ++i)
            writers.emplace_back([&, i] {
                FileSecrets store(desk.file);
                for (int k = 0; k < kKeys; ++k)
                    EXPECT_TRUE(store.save(fmt::format("{}-{}", i, k), Secret("k")));
            });
    }
    for (int i = 0; i < kStores; ++i)
        for (int k = 0; k < kKeys; ++k)
            EXPECT_EQ(desk.key(fmt::format("{}-{}", i, k)), "k") << i << " " << k;
    EXPECT_EQ(desk.mode(), 0600u);
}

TEST(FileSecrets, leaves_no_unfinished_file) {
    Desk desk;
    VERIFY_OK(desk.store.save("one", Secret("k1")));
    VERIFY_OK(desk.store.save("one", Secret("k2")));
    for (const auto& entry : std::filesystem::directory_iterator(desk.file.parent_path())) {
        EXPECT_FALSE(isPartFile(entry.path())) << entry.path();
        struct stat status {};
        ASSERT_EQ(::stat(entry.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 077, 0u) << entry.path();
    }
}

TEST(FileSecrets, says_so_when_its_place_cannot_be_used) {
    Desk desk;
    VERIFY_OK(writeFileAtomically(desk.folder / "private", "a file, not a folder"));
    EXPECT_FALSE(desk.store.save("one", Secret("k1")));
    const auto found = desk.store.load("one");
    EXPECT_FALSE(found && *found);
}

} // namespace
} // namespace reelwright::base
