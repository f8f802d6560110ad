#include "base/secret.h"

#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace reelwright::base {
namespace {

template <typename T>
concept Streamable = requires(std::ostream& out, const T& value) {
    out << value;
};

template <typename T>
concept Comparable = requires(const T& a, const T& b) {
    a == b;
};

static_assert(!fmt::is_formattable<Secret>::value);
static_assert(!Streamable<Secret>);
static_assert(!Comparable<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string>);
static_assert(!std::is_convertible_v<Secret, std::string_view>);
static_assert(!std::is_constructible_v<std::string, Secret>);
static_assert(!std::is_constructible_v<nlohmann::json, Secret>);
static_assert(!std::is_convertible_v<std::string, Secret>);
static_assert(!std::is_convertible_v<const char*, Secret>);

TEST(Secret, is_given_away_by_reveal_only) {
    const Secret secret(std::string("a key"));
    EXPECT_EQ(secret.reveal(), "a key");
    EXPECT_FALSE(secret.empty());
    EXPECT_TRUE(Secret().empty());
}

TEST(Secret, leaves_nothing_where_it_was_moved_from) {
    for (const std::size_t size : {std::size_t(5), std::size_t(500)}) {
        Secret first(std::string(size, 'k'));
        const char* bytes = first.reveal().data();
        const Secret second(std::move(first));
        EXPECT_EQ(second.reveal(), std::string(size, 'k'));
        EXPECT_TRUE(first.empty());
        // The memory still belongs to the empty text.
        EXPECT_EQ(first.reveal().data(), bytes);
        EXPECT_EQ(std::string_view(bytes, size).find('k'), std::string_view::npos);
    }
}

TEST(Secret, can_be_replaced_and_copied) {
    Secret secret(std::string("first"));
    const Secret copy = secret;
    secret = Secret(std::string("second"));
    EXPECT_EQ(secret.reveal(), "second");
    EXPECT_EQ(copy.reveal(), "first");
    secret = copy;
    EXPECT_EQ(secret.reveal(), "first");
}

} // namespace
} // namespace reelwright::base
