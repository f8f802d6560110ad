// What is said or sung in a sound, as a caption track: by a model that hears, through the same way
// as everything that is paid (generation.h). Call from one thread.
#pragma once

#include "base/json.h"
#include "base/result.h"
#include "generate/transcript.h"
#include "model/film.h"
#include "pipeline/generation.h"
#include "pipeline/workspace.h"

#include <optional>
#include <string>

namespace reelwright::pipeline {

struct TranscribeRequest {
    std::string asset;    // id or name; empty: the film's voice, or its song where it has no voice
    std::string model;    // empty: the usual one
    std::string track;    // replaced when there is one of that id; empty: by the sound's name
    std::string language; // BCP 47; empty: as the model hears it
    std::string style;    // id in compose/caption_styles; empty: by the kind
    std::optional<model::CaptionKind> kind; // nothing: lyrics for the song, else captions
    std::optional<bool> burnt;              // nothing: lyrics are, captions are not
};

// What is to be bought, for offerForAsset and generateAsset: its result lands as a track of the
// film, in one undoable step. Errors: NotFound where no such sound is in the project, or the film
// has several voices and none was named (the message lists them).
base::Result<AssetWish> transcriptWish(Workspace& workspace, const TranscribeRequest& request);

// The film with the track of a transcript. `options` are of transcriptWish. A sound that is heard
// several times is captioned each time, one that is not heard from the film's first frame on.
// Errors: Corrupt for an answer without words, InvalidInput when none of them is heard in the film.
base::Result<model::Film> withTranscript(Workspace& workspace, const model::Film& film,
                                         const base::Json& options, const base::Json& output);

} // namespace reelwright::pipeline
