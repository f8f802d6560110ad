#include "base/memory.h"

#include "base/file.h"

#include <algorithm>
#include <charconv>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace reelwright::base {

namespace {

constexpr std::uint64_t kMaxText = 64u << 10;

std::optional<std::uint64_t> numberAfter(const std::string& text, std::string_view name) {
    const std::size_t at = text.find(name);
    const std::size_t begin =
        at == std::string::npos ? at : text.find_first_of("0123456789", at + name.size());
    if (begin == std::string::npos)
        return std::nullopt;
    std::uint64_t value = 0;
    std::from_chars(text.data() + begin, text.data() + text.size(), value);
    return value;
}

std::optional<std::uint64_t> numberIn(const std::filesystem::path& file) {
    const auto text = readFile(file, kMaxText);
    return text ? numberAfter(*text, "") : std::nullopt; // "max" holds no number
}

// Where the kernel tells of this process' group (version 2 of control groups).
std::filesystem::path ownGroup() {
    const std::filesystem::path root = "/sys/fs/cgroup";
    const auto text = readFile("/proc/self/cgroup", kMaxText);
    constexpr std::string_view kMark = "0::/";
    const std::size_t at = text ? text->find(kMark) : std::string::npos;
    if (at == std::string::npos)
        return root;
    const std::size_t begin = at + kMark.size();
    return root / text->substr(begin, text->find('\n', begin) - begin);
}

// What `ulimit -v` leaves to this process.
std::optional<std::uint64_t> restOfLimit() {
#ifdef __linux__
    rlimit limit{};
    const auto pages = numberIn("/proc/self/statm");
    if (!pages || ::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::nullopt;
    const std::uint64_t used = *pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    return limit.rlim_cur > used ? limit.rlim_cur - used : 0;
#else
    return std::nullopt;
#endif
}

} // namespace

void giveBackLargeBlocks() {
#ifdef __GLIBC__
    constexpr int kLarge = 1 << 20;
    mallopt(M_MMAP_THRESHOLD, kLarge);
#endif
}

void giveBackFreeMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

Error notEnoughMemory() {
    return {ErrorKind::OutOfMemory,
            "There is not enough memory for this. Close other programs, or work with fewer threads "
            "(--workers 1) or a smaller picture.",
            {}};
}

std::optional<std::uint64_t> availableMemory() {
    std::optional<std::uint64_t> free;
    if (const auto text = readFile("/proc/meminfo", kMaxText))
        if (const auto kilobytes = numberAfter(*text, "MemAvailable:"))
            free = *kilobytes << 10;
    const auto most = numberIn(ownGroup() / "memory.max");
    const auto used = numberIn(ownGroup() / "memory.current");
    if (most && used) {
        const std::uint64_t rest = *most > *used ? *most - *used : 0;
        free = free ? std::min(*free, rest) : rest;
    }
    if (const auto rest = restOfLimit())
        free = free ? std::min(*free, *rest) : *rest;
    return free;
}

} // namespace reelwright::base
