// Identities as types: a SceneId is not a TakeId. Thread-safe: plain values.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace reelwright::base {

// A non-empty printable text that names one thing of kind Tag for ever; empty means "none".
template <typename Tag>
struct Id {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    auto operator<=>(const Id&) const = default;
};

// 26 characters, unique without coordination, sorted by the time of making, in one program also
// within a millisecond (ULID layout).
std::string makeUniqueText();

template <typename Tag>
Id<Tag> makeUniqueId() {
    return {makeUniqueText()};
}

} // namespace reelwright::base

template <typename Tag>
struct std::hash<reelwright::base::Id<Tag>> {
    std::size_t operator()(const reelwright::base::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.text);
    }
};
