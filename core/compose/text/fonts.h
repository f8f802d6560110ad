// The fonts that texts may be drawn with: those of the machine and files of the project. Immutable;
// thread-safe.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct _FcConfig;

namespace reelwright::compose {

inline constexpr std::uint64_t kMostFontBytes = 32u << 20;

// The family that a TrueType or OpenType file holds. Errors: InvalidInput when it is none, is
// damaged or larger than kMostFontBytes; `name` is used in messages.
base::Result<std::string> familyOf(const std::filesystem::path& file, std::string_view name);

class Fonts {
public:
    // The machine's fonts and these files. Errors: InvalidInput for a damaged file; Io kinds.
    static base::Result<std::shared_ptr<const Fonts>>
    create(const std::vector<std::filesystem::path>& files);
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    // Of fontconfig; nullptr for the machine's own.
    [[nodiscard]] _FcConfig* config() const { return m_config; }

private:
    Fonts() = default;
    _FcConfig* m_config = nullptr;
};

} // namespace reelwright::compose
