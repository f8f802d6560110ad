// Marks the inner loops that the compiler makes once for every kind of processor and chooses
// between at run time.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__SANITIZE_ADDRESS__) &&                  \
    !defined(__SANITIZE_THREAD__) && defined(__linux__)
#define REELWRIGHT_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define REELWRIGHT_VECTORISED
#endif
