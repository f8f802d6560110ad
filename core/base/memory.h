// How much memory there is. Thread-safe.
#pragma once

#include "base/error.h"

#include <cstdint>
#include <optional>

namespace reelwright::base {

// Bytes that may still be taken without pushing others out: of the machine and, where it is less,
// of the group of processes that this one is in or of its own limit. Nothing where the system does
// not tell.
std::optional<std::uint64_t> availableMemory();

// From now on the C library gives blocks of a megabyte and more, such as frames, back to the system
// as soon as they are free, instead of keeping them for later (glibc does so after the first ones).
// A program's first step.
void giveBackLargeBlocks();

// Hands what the C library keeps for later back to the system, after much was freed. Takes
// milliseconds.
void giveBackFreeMemory();

// What std::bad_alloc means, in words.
Error notEnoughMemory();

} // namespace reelwright::base
