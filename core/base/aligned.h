// Memory for vector code. Thread-safe: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <vector>

namespace reelwright::base {

inline constexpr std::size_t kVectorBytes = 64; // the widest vector register

template <typename T>
struct AlignedAllocator {
    using value_type = T;
    AlignedAllocator() = default;
    template <typename U>
    explicit AlignedAllocator(const AlignedAllocator<U>&) {}
    T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{kVectorBytes}));
    }
    void deallocate(T* memory, std::size_t) {
        ::operator delete (memory, std::align_val_t{kVectorBytes});
    }
    bool operator==(const AlignedAllocator&) const { return true; }
};

using AlignedBytes = std::vector<std::uint8_t, AlignedAllocator<std::uint8_t>>;

// The next multiple of kVectorBytes.
constexpr std::size_t alignedSize(std::size_t bytes) {
    return (bytes + kVectorBytes - 1) / kVectorBytes * kVectorBytes;
}

} // namespace reelwright::base
