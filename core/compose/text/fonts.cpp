#include "compose/text/fonts.h"

#include "base/file.h"

#include <array>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

namespace reelwright::compose {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

Error refused(std::string_view name, std::string_view why) {
    return {ErrorKind::InvalidInput, fmt::format("{} {}", name, why), {}};
}

// Only what FreeType's most looked at readers read.
bool isFontHeader(std::string_view bytes) {
    using namespace std::string_view_literals;
    for (const std::string_view magic : {"\0\1\0\0"sv, "OTTO"sv, "true"sv, "ttcf"sv})
        if (bytes.starts_with(magic))
            return true;
    return false;
}

Result<void> checkFile(const std::filesystem::path& file, std::string_view name) {
    std::error_code code;
    const std::uintmax_t size = std::filesystem::file_size(file, code);
    if (!code && size > kMostFontBytes)
        return refused(name, fmt::format("is larger than {} MiB: that is no font for titles.",
                                         kMostFontBytes >> 20));
    TRY_ASSIGN(const base::FilePtr opened, base::openFile(file, "rb"));
    std::array<char, 4> magic{};
    if (std::fread(magic.data(), 1, magic.size(), opened.get()) != magic.size() ||
        !isFontHeader({magic.data(), magic.size()}))
        return refused(name, "is no font: give a .ttf or .otf file.");
    return {};
}

} // namespace

Result<std::string> familyOf(const std::filesystem::path& file, std::string_view name) {
    TRY(checkFile(file, name));
    int faces = 0;
    const std::string path = file.string();
    FcPattern* const pattern =
        FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(path.c_str()), 0, nullptr, &faces);
    if (pattern == nullptr)
        return refused(name, "is a damaged font.");
    FcChar8* family = nullptr;
    FcBool outline = FcFalse;
    const bool named = FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch &&
                       FcPatternGetBool(pattern, FC_OUTLINE, 0, &outline) == FcResultMatch;
    const std::string found = named ? reinterpret_cast<const char*>(family) : "";
    FcPatternDestroy(pattern);
    if (found.empty() || outline == FcFalse)
        return refused(name, "is a font without a family name or without outlines.");
    return found;
}

Result<std::shared_ptr<const Fonts>>
Fonts::create(const std::vector<std::filesystem::path>& files) {
    std::shared_ptr<Fonts> fonts(new Fonts);
    if (files.empty())
        return std::shared_ptr<const Fonts>(std::move(fonts));
    fonts->m_config = FcInitLoadConfigAndFonts();
    if (fonts->m_config == nullptr)
        return Error{ErrorKind::Internal, "The fonts of this machine cannot be read.", {}};
    for (const std::filesystem::path& file : files) {
        const std::string name = file.filename().string();
        TRY(checkFile(file, name));
        const std::string path = file.string();
        if (FcConfigAppFontAddFile(fonts->m_config,
                                   reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
            return refused(name, "is a damaged font.");
    }
    return std::shared_ptr<const Fonts>(std::move(fonts));
}

Fonts::~Fonts() {
    if (m_config != nullptr)
        FcConfigDestroy(m_config);
}

} // namespace reelwright::compose
