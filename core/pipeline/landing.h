// The result of a paid run put into the project. Thread-safe: one landing at a time.
#pragma once

#include "base/result.h"
#include "model/asset.h"
#include "pipeline/purchase.h"
#include "pipeline/workspace.h"
#include "spend/intent.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// What a result is for, as stored with its run.
struct Target {
    std::string scene;       // id; empty: the asset bin
    base::FrameIndex in = 0; // first frame used of a clip
    model::AssetKind kind = model::AssetKind::Clip;
    std::string prompt;                 // for the take
    std::string licence;                //
    std::vector<std::string> fallbacks; // models that the person would take instead, in order
    std::string use;                    // of an answer: "captions"; empty: nothing is made of it
    std::string options;                // JSON of that use; empty without one
    bool operator==(const Target&) const = default;
};

std::string textOf(const Target& target);
base::Result<Target> targetOf(const spend::Intent& intent);

// Puts a fetched result into the project as one undoable step: a take of its scene, chosen unless
// the scene's content is locked; a picture, song or voice among the assets. Results of scenes that
// are gone stay among the assets. An answer becomes what `use` says; one that cannot be used lands
// all the same, and the error says why. Nothing happens when it has landed before. Errors: Io
// kinds, Corrupt and InvalidInput of answers.
base::Result<void> landResult(Workspace& workspace, const spend::Intent& intent,
                              const std::stop_token& stop);

// Takes an earlier result of the same wish again: its take is chosen, and added where it was
// removed.
base::Result<void> landAgain(Workspace& workspace, const spend::Intent& intent,
                             const Target& target);

} // namespace reelwright::pipeline
