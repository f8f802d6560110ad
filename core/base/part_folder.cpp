#include "base/part_folder.h"

#include "base/file.h"

#include <utility>

#include <fmt/format.h>

namespace reelwright::base {

namespace fs = std::filesystem;

namespace {

// The name that PartFile would give: such folders are known as unfinished.
fs::path temporaryName(const fs::path& target) {
    return PartFile(target).path();
}

Result<void> move(const fs::path& from, const fs::path& to) {
    std::error_code code;
    fs::rename(from, to, code);
    if (code)
        return errorFromErrno(fmt::format("Cannot move the finished folder to {}", to.string()),
                              code.default_error_condition().value());
    return {};
}

} // namespace

PartFolder::PartFolder(fs::path target, fs::path part)
    : m_target(std::move(target))
    , m_part(std::move(part)) {}

Result<PartFolder> PartFolder::create(const fs::path& target) {
    PartFolder folder(target, temporaryName(target));
    TRY(makeFolder(folder.m_part));
    return folder;
}

PartFolder::~PartFolder() {
    if (!m_part.empty())
        ignore(removeAll(m_part), "its name tells that it is unfinished");
}

PartFolder::PartFolder(PartFolder&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_part(std::exchange(other.m_part, {})) {}

PartFolder& PartFolder::operator=(PartFolder&& other) noexcept {
    std::swap(m_target, other.m_target);
    std::swap(m_part, other.m_part);
    return *this;
}

Result<void> PartFolder::commit() {
    std::error_code code;
    if (!fs::exists(m_target, code)) {
        TRY(move(m_part, m_target));
        m_part.clear();
        return {};
    }
    const fs::path old = temporaryName(m_target);
    TRY(move(m_target, old));
    if (auto moved = move(m_part, m_target); !moved) {
        ignore(move(old, m_target), "the first failure is told");
        return moved;
    }
    m_part.clear();
    return removeAll(old);
}

} // namespace reelwright::base
