#include "base/redact.h"

#include <array>
#include <cctype>

namespace reelwright::base {

namespace {

constexpr std::array<std::string_view, 4> kMarks = {"r8_", "sk-", "Bearer ", "X-Amz-Signature="};
constexpr std::size_t kShortestSecret = 8;

bool isSecretCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '.' ||
           c == '+' || c == '/' || c == '=';
}

} // namespace

std::string redact(std::string_view text) {
    std::string out(text);
    for (const std::string_view mark : kMarks) {
        std::size_t at = 0;
        while ((at = out.find(mark, at)) != std::string::npos) {
            const std::size_t begin = at + mark.size();
            std::size_t end = begin;
            while (end < out.size() && isSecretCharacter(out[end]))
                ++end;
            if (end - begin >= kShortestSecret)
                out.replace(begin, end - begin, "[redacted]");
            at = begin;
        }
    }
    return out;
}

} // namespace reelwright::base
