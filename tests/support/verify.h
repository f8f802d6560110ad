// Test helpers that print the Error of a failed Result.
#pragma once

#include "base/result.h"

#include <gtest/gtest.h>

#define VERIFY_OK(expression)                                                                      \
    do {                                                                                           \
        const auto verifyResult = (expression);                                                    \
        ASSERT_TRUE(verifyResult.has_value()) << verifyResult.error().message << " "               \
                                              << verifyResult.error().detail;                      \
    } while (false)

#define ASSIGN_OK(declaration, expression)                                                         \
    REELWRIGHT_ASSIGN_OK(REELWRIGHT_JOIN(assignOk, __COUNTER__), declaration, expression)
#define REELWRIGHT_ASSIGN_OK(result, declaration, expression)                                      \
    auto result = (expression);                                                                    \
    ASSERT_TRUE(result.has_value()) << result.error().message << " " << result.error().detail;     \
    declaration = *std::move(result)

// Expects a failure of the given kind.
#define EXPECT_ERROR(expression, expectedKind)                                                     \
    do {                                                                                           \
        const auto expectResult = (expression);                                                    \
        ASSERT_FALSE(expectResult.has_value());                                                    \
        EXPECT_EQ(expectResult.error().kind, reelwright::base::ErrorKind::expectedKind)            \
            << expectResult.error().message;                                                       \
    } while (false)
