// Hearing a song outside a project, with files that let a person judge what was heard. Thread-safe:
// each call has its own files.
#pragma once

#include "audio/analysis.h"
#include "base/time.h"
#include "media/guarded.h"
#include "pipeline/export.h"
#include "pipeline/progress.h"

#include <filesystem>
#include <stop_token>

namespace reelwright::pipeline {

// What is written beside the analysis; empty paths are not.
struct HearingFiles {
    std::filesystem::path click; // .wav: the song with a click on every beat
    std::filesystem::path plot;  // .png: see audio/plot.h
    std::filesystem::path beats; // .txt, .json, .mid, .otio: see audio/grid_files.h
    base::FrameRate rate;        // of markers in .otio
    Overwrite overwrite = Overwrite::No;
};

// Reads the song in the guarded helper and listens; leaves nothing behind but the wanted files.
// They are checked before the song is read. `grown` gets the waveform while it is read. Errors:
// Exists; InvalidInput for a wrong ending, the same file twice, the song itself or a song without
// beats; NotFound for a folder; those of reading and listening.
base::Result<audio::Analysis> hear(const media::MediaGuard& guard,
                                   const std::filesystem::path& song, const HearingFiles& files,
                                   const Listener& listener, const std::stop_token& stop,
                                   const audio::WaveformSink& grown = {});

// Errors: Exists when the file is there and must stay; NotFound when its folder is not.
base::Result<void> checkTarget(const std::filesystem::path& file, Overwrite overwrite);

} // namespace reelwright::pipeline
