// Part of every test program: before its first step data and settings get a folder of their own, so
// that nothing is read from or written into those of the person who runs the tests.
#include "base/ids.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <unistd.h>

namespace reelwright::testing {

namespace {

class OwnFolders {
public:
    OwnFolders() {
        ::setenv("XDG_DATA_HOME", (m_folder / "data").c_str(), 1);
        ::setenv("XDG_CONFIG_HOME", (m_folder / "config").c_str(), 1);
    }
    ~OwnFolders() {
        if (::getpid() != m_process) // a child that ends by itself
            return;
        std::error_code code;
        std::filesystem::remove_all(m_folder, code);
    }
    OwnFolders(const OwnFolders&) = delete;
    OwnFolders& operator=(const OwnFolders&) = delete;

private:
    // Made by the first that writes into it.
    std::filesystem::path m_folder =
        std::filesystem::temp_directory_path() / ("reelwright-test-home-" + base::makeUniqueText());
    ::pid_t m_process = ::getpid();
};

const OwnFolders kOwnFolders;

} // namespace

} // namespace reelwright::testing
