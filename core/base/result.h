// A value or an Error; never ignored silently. Thread-safe: plain value.
//
//     Result<Song> load(const Path& path) {
//         TRY_ASSIGN(const auto bytes, readFile(path));
//         TRY(check(bytes));
//         return parse(bytes);
//     }
#pragma once

#include "base/error.h"

#include <utility>

#include <tl/expected.hpp>

namespace reelwright::base {

template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other)
        : tl::expected<T, Error>(std::move(other)) {}
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

template <>
class [[nodiscard]] Result<void> : public tl::expected<void, Error> {
public:
    using tl::expected<void, Error>::expected;
    Result(tl::expected<void, Error> other)
        : tl::expected<void, Error>(std::move(other)) {}
    Result(Error error)
        : tl::expected<void, Error>(tl::unexpect, std::move(error)) {}
};

// Says on purpose that a failure changes nothing here; `why` is for the reader.
template <typename T>
void ignore(const Result<T>&, [[maybe_unused]] const char* why) {}

} // namespace reelwright::base

#define REELWRIGHT_JOIN_(a, b) a##b
#define REELWRIGHT_JOIN(a, b) REELWRIGHT_JOIN_(a, b)

// Returns the error of `expression` from the current function, or goes on.
#define TRY(expression) REELWRIGHT_TRY(REELWRIGHT_JOIN(tryResult, __COUNTER__), expression)
#define REELWRIGHT_TRY(result, expression)                                                         \
    do {                                                                                           \
        if (auto result = (expression); !result)                                                   \
            return std::move(result).error();                                                      \
    } while (false)

// Like TRY, and binds the value: TRY_ASSIGN(auto file, open(path)); use it where several statements
// may stand, so not as the only statement of an if.
#define TRY_ASSIGN(declaration, expression)                                                        \
    REELWRIGHT_TRY_ASSIGN(REELWRIGHT_JOIN(tryAssign, __COUNTER__), declaration, expression)
#define REELWRIGHT_TRY_ASSIGN(result, declaration, expression)                                     \
    auto result = (expression);                                                                    \
    if (!result)                                                                                   \
        return std::move(result).error();                                                          \
    declaration = *std::move(result)
