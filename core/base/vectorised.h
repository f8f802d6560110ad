// Marks the inner loops that the compiler makes once for every kind of processor and chooses
// between at run time. All of them give the same bytes: none may fuse a multiplication with an
// addition.
#pragma once

#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__) &&       \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define REELWRIGHT_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define REELWRIGHT_VECTORISED
#endif

// A loop that each of those versions compiles anew.
#if defined(__GNUC__)
#define REELWRIGHT_INSIDE inline __attribute__((always_inline))
#else
#define REELWRIGHT_INSIDE inline
#endif
