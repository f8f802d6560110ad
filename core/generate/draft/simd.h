// Compiles a hot loop for several instruction sets, chosen when the program starts; the results are
// the same on each, because no loop may fuse multiplications and additions.
#pragma once

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&       \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define REELWRIGHT_HOT __attribute__((target_clones("avx2", "default")))
#else
#define REELWRIGHT_HOT
#endif
