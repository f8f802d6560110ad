// What an export is made of, by name, before any of it is made: segments, sound, what the file
// holds beside them. Call from one thread.
#pragma once

#include "compose/composition.h"
#include "compose/sound/sound_mix.h"
#include "media/join.h"
#include "pipeline/encoders.h"
#include "pipeline/export.h"
#include "pipeline/export_target.h"
#include "pipeline/film_texts.h"
#include "pipeline/segment_work.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace reelwright::pipeline {

struct ExportSound {
    std::string name;
    std::filesystem::path file;
};

struct ExportParts {
    ExportTarget target;
    media::VideoSettings video; // of the segments; without a size for sound alone
    ChosenEncoder encoder;
    model::FilmPtr drawn; // with its captions burnt or not
    std::shared_ptr<const compose::Composition> composition;
    std::vector<model::Asset> assets;
    std::vector<Segment> segments;
    std::optional<ExportSound> sound;
    std::vector<model::Asset> heard;
    std::vector<std::pair<std::string, std::string>> metadata;
    std::vector<media::TextTrack> texts;
    std::vector<Sidecar> sidecars;
    std::optional<base::FrameIndex> cover;
    std::string name; // of all that the file will hold
    std::vector<std::string> notices;
};

// Names everything; draws, mixes and writes nothing. Errors: as exportFilm, before any work.
base::Result<ExportParts> exportPartsOf(Workspace& workspace, const model::FilmPtr& film,
                                        const ExportRequest& request, const std::stop_token& stop);

compose::SoundTarget soundTargetOf(const compose::ExportPreset& preset);

// Where it is kept what an output was made from. Written before the file gets its name, so a crash
// between the two only makes the film anew.
std::filesystem::path exportRecord(const Workspace& workspace, const std::filesystem::path& output);

// The output stands there already, made from the same.
bool isUpToDate(const Workspace& workspace, const ExportParts& parts);
bool isThere(const Sidecar& sidecar);

std::vector<Segment> missingSegments(const Workspace& workspace, const ExportParts& parts);
bool isSoundThere(const Workspace& workspace, const ExportParts& parts); // or not wanted

} // namespace reelwright::pipeline
