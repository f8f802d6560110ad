// What the steps of the pipeline work with: an open project, the guard for foreign files, the time,
// the settings. Thread-safe as its parts are.
#pragma once

#include "base/clock.h"
#include "media/encoder_families.h"
#include "media/guarded.h"
#include "store/project_store.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace reelwright::pipeline {

struct Workspace {
    store::ProjectStore& project;
    const media::MediaGuard& guard;
    const base::Clock& clock;
    int workers = 1;                        // threads for drafts and segments
    std::uint64_t cacheLimit = 20ull << 30; // bytes of derived/ after an export
    std::span<const media::EncoderFamily> encoders = media::encoderFamilies(); // hardware to try
    std::filesystem::path speeds;  // file: how quick exports were, of all projects; empty: none
    std::filesystem::path results; // results of models for all projects; empty: none are kept
};

} // namespace reelwright::pipeline
