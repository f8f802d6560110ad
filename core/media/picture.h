// Still pictures: reading (trusted files only, see conform.h) and writing. Thread-safe.
#pragma once

#include "base/result.h"
#include "media/image.h"

#include <filesystem>

namespace reelwright::media {

// The first picture of a file, upright (EXIF and display rotation applied), with alpha where it has
// it, scaled down so that neither side is longer than `maxSide`. Errors: NotFound, InvalidInput.
base::Result<Image> readPicture(const std::filesystem::path& path, int maxSide);

// PNG (with alpha) or JPEG by extension, atomically. Errors: Io kinds, Unsupported.
base::Result<void> writePicture(const std::filesystem::path& path, const Image& image);

} // namespace reelwright::media
