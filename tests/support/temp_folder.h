// A folder of its own for one test, removed at the end.
#pragma once

#include "base/ids.h"

#include <filesystem>

namespace reelwright::testing {

class TempFolder {
public:
    TempFolder()
        : m_path(std::filesystem::temp_directory_path() / ("reelwright-test-" + base::makeUniqueText())) {
        std::filesystem::create_directories(m_path);
    }
    ~TempFolder() {
        std::error_code code;
        std::filesystem::remove_all(m_path, code);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
};

} // namespace reelwright::testing
