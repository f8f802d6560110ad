// A folder that is being filled under a temporary name beside its place. Not thread-safe: one
// owner.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace reelwright::base {

// Unless commit() is called the destructor removes it with all that is in it.
class PartFolder {
public:
    // Makes the temporary folder; the target's parent must be there. Errors: ReadOnly, DiskFull,
    // Io.
    static Result<PartFolder> create(const std::filesystem::path& target);
    ~PartFolder();
    PartFolder(PartFolder&& other) noexcept;
    PartFolder& operator=(PartFolder&& other) noexcept;

    [[nodiscard]] const std::filesystem::path& path() const { return m_part; }

    // Gives it the target's name; a folder that stands there goes, whatever it holds.
    Result<void> commit();

private:
    PartFolder(std::filesystem::path target, std::filesystem::path part);

    std::filesystem::path m_target;
    std::filesystem::path m_part;
};

} // namespace reelwright::base
