// A key or token as a type that cannot be formatted, logged or compared by accident. Thread-safe:
// plain value.
#pragma once

#include <string>
#include <utility>

namespace reelwright::base {

// The text is wiped when the value goes. There is no operator<<, no formatter and no conversion:
// only reveal() gives it away, at the one place where it leaves the program.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text)
        : m_text(std::move(text)) {}
    ~Secret() { wipe(); }
    Secret(const Secret&) = default;
    Secret(Secret&& other) noexcept
        : m_text(other.m_text) {
        other.wipe();
    }
    Secret& operator=(Secret other) noexcept {
        m_text.swap(other.m_text);
        return *this;
    }

    [[nodiscard]] bool empty() const { return m_text.empty(); }
    [[nodiscard]] const std::string& reveal() const { return m_text; }

private:
    void wipe() noexcept;

    std::string m_text;
};

} // namespace reelwright::base
