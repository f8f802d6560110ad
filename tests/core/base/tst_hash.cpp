#include "base/hash.h"

#include "base/file.h"
#include "base/ids.h"
#include "base/random.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <set>

#include <gtest/gtest.h>

namespace reelwright::base {
namespace {

template <typename... Values>
std::string nameOfAll(const Values&... values) {
    Hasher hasher;
    (hasher.add(values), ...);
    return hasher.name();
}

TEST(Hasher, tells_apart_what_would_run_together) {
    EXPECT_NE(nameOfAll("ab", "c"), nameOfAll("a", "bc"));
    EXPECT_NE(nameOfAll("ab"), nameOfAll("ab", ""));
    EXPECT_NE(nameOfAll(""), nameOfAll());
}

TEST(Hasher, tells_types_apart) {
    EXPECT_NE(nameOfAll(1), nameOfAll(1.0));
    EXPECT_NE(nameOfAll(1), nameOfAll("1"));
    const char bytes[] = "ab";
    Hasher text;
    Hasher raw;
    text.add("ab");
    raw.addBytes(std::as_bytes(std::span(bytes, 2)));
    EXPECT_NE(text.name(), raw.name());
}

TEST(Hasher, equal_values_have_equal_names) {
    EXPECT_EQ(nameOfAll("a", 5, 0.5, true), nameOfAll("a", std::int64_t{5}, 0.5, 1));
    EXPECT_EQ(nameOfAll(0.0), nameOfAll(-0.0));
    EXPECT_EQ(nameOfAll(std::string("x")), nameOfAll("x"));
}

TEST(Hasher, names_are_32_hex_digits_and_stay_the_same_for_ever) {
    const std::string name = nameOfAll("reel", 30, 0.5);
    EXPECT_EQ(name.size(), 32U);
    EXPECT_EQ(name.find_first_not_of("0123456789abcdef"), std::string::npos);
    EXPECT_EQ(name, nameOfAll("reel", 30, 0.5));
}

TEST(Hasher, goes_on_after_a_name_was_read) {
    Hasher hasher;
    hasher.add("a");
    const std::string first = hasher.name();
    EXPECT_EQ(hasher.name(), first);
    hasher.add("b");
    EXPECT_EQ(hasher.name(), nameOfAll("a", "b"));
}

TEST(Sha256, gives_the_published_values) {
    EXPECT_EQ(sha256OfText(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256OfText("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256OfText(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, of_a_file_is_that_of_its_content) {
    const reelwright::testing::TempFolder folder;
    const std::string content(3'000'001, 'x');
    VERIFY_OK(writeFileAtomically(folder / "a", content));
    EXPECT_EQ(sha256OfFile(folder / "a").value_or(""), sha256OfText(content));
    EXPECT_ERROR(sha256OfFile(folder / "none"), NotFound);
}

TEST(Random, gives_the_same_numbers_on_every_machine) {
    Random random(1);
    EXPECT_EQ(random.next(), 0x910A2DEC89025CC1ULL); // SplitMix64 reference values for seed 1
    EXPECT_EQ(random.next(), 0xBEEB8DA1658EEC67ULL);
    EXPECT_EQ(random.next(), 0xF893A2EEFB32555EULL);
    Random zero(0);
    EXPECT_EQ(zero.next(), 0xE220A8397B1DCDAFULL);
}

TEST(Random, values_stay_inside_their_ranges) {
    Random random(3);
    std::set<std::size_t> indexes;
    for (int i = 0; i < 10'000; ++i) {
        const double value = random.uniform();
        EXPECT_GE(value, 0);
        EXPECT_LT(value, 1);
        indexes.insert(random.index(7));
        const double between = random.uniform(-2, 3);
        EXPECT_GE(between, -2);
        EXPECT_LT(between, 3);
    }
    EXPECT_EQ(indexes, (std::set<std::size_t>{0, 1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(random.index(1), 0U);
    EXPECT_FALSE(random.chance(0));
    EXPECT_TRUE(random.chance(1));
}

TEST(Random, forks_differ_by_purpose_and_do_not_disturb_their_origin) {
    Random random(9);
    Random undisturbed(9);
    Random palette = random.fork("palette");
    Random again = random.fork("palette");
    Random shots = random.fork("shots");
    EXPECT_EQ(palette.next(), again.next());
    EXPECT_NE(random.fork("palette").next(), shots.next());
    EXPECT_EQ(random.next(), undisturbed.next());
    EXPECT_NE(Random(1).fork("x").next(), Random(2).fork("x").next());
}

TEST(UniqueText, sorts_by_the_order_of_making_within_a_millisecond_too) {
    std::string before = makeUniqueText();
    for (int i = 0; i < 10'000; ++i) {
        const std::string next = makeUniqueText();
        ASSERT_LT(before, next);
        before = next;
    }
}

TEST(UniqueText, differs_each_time_and_has_26_plain_characters) {
    std::set<std::string> texts;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = makeUniqueText();
        EXPECT_EQ(text.size(), 26U);
        EXPECT_EQ(text.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz"), std::string::npos);
        EXPECT_TRUE(texts.insert(text).second);
    }
}

} // namespace
} // namespace reelwright::base
