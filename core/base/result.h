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
    Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
    Result(Error error) : tl::expected<T, Error>(tl::unexpect, std::move(error)) {}
};

template <>
class [[nodiscard]] Result<void> : public tl::expected<void, Error> {
public:
    using tl::expected<void, Error>::expected;
    Result(tl::expected<void, Error> other) : tl::expected<void, Error>(std::move(other)) {}
    Result(Error error) : tl::expected<void, Error>(tl::unexpect, std::move(error)) {}
};

// Says on purpose that a failure changes nothing here; `why` is for the reader.
template <typename T>
void ignore(const Result<T>&, [[maybe_unused]] const char* why) {}

} // namespace reelwright::base

#define REELWRIGHT_JOIN_(a, b) a##b
#define REELWRIGHT_JOIN(a, b) REELWRIGHT_JOIN_(a, b)

// Returns the error of `expression` from the current function, or goes on.
#define TRY(expression)                                                                            \
    do {                                                                                           \
        if (auto tryResult = (expression); !tryResult)                                             \
            return std::move(tryResult).error();                                                   \
    } while (false)

// Like TRY, and binds the value: TRY_ASSIGN(auto file, open(path));
#define TRY_ASSIGN(declaration, expression)                                                        \
    auto REELWRIGHT_JOIN(tryAssign, __LINE__) = (expression);                                      \
    if (!REELWRIGHT_JOIN(tryAssign, __LINE__))                                                     \
        return std::move(REELWRIGHT_JOIN(tryAssign, __LINE__)).error();                            \
    declaration = *std::move(REELWRIGHT_JOIN(tryAssign, __LINE__))
