// What it would take and cost to make scenes with models: shown before anything is sent. Costs
// nothing and needs no key. Call from one thread.
#pragma once

#include "base/result.h"
#include "generate/model_data.h"
#include "generate/quote.h"
#include "model/film.h"
#include "pipeline/workspace.h"
#include "spend/intent.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// Where a clip's first picture comes from.
enum class StartPicture {
    Auto,     // the picture that the scene shows, if it shows one
    None,     //
    Previous, // the last picture of the scene before, as it is shown there
};

// How scenes are to be made.
struct MakingWishes {
    std::string model;      // id; empty: the usual one of the role
    std::string heroModel;  // of hero scenes; empty: as `model`
    std::string resolution; // empty: the model's usual one
    bool audio = false;
    bool again = false; // another result although there is one
    std::optional<std::uint64_t> seed;
    StartPicture start = StartPicture::Auto;
    std::vector<model::Asset> characters; // pictures of who is seen
    std::vector<model::Asset> styles;     // pictures of how it looks
    std::optional<base::Usd> budget;      // choose among `fallbacks` what fits, heroes first
    std::vector<std::string> fallbacks;   // models in the order of the person's liking
};

enum class OfferState {
    New,      // would be sent and paid
    Here,     // the same wish was made before: its result is taken, free
    Linked,   // made before and lost here, but still at the provider: fetched again, free
    UnderWay, // the same is being made now
    Unfit,    // cannot be made so: `why`
    TooDear,  // left as a draft to stay within the budget
};

std::string_view nameOf(OfferState state); // "new"

// One scene.
struct SceneOffer {
    std::size_t scene = 0; // index
    model::SceneId id;
    std::string model;
    OfferState state = OfferState::New;
    generate::PreparedRun run;
    generate::Quote quote;
    base::FrameIndex in = 0; // first frame used of the clip: what is spare lies around it
    spend::IntentId earlier; // of Here and UnderWay; empty: Here from another project
    std::string why;         // of Unfit and TooDear; of Linked: where it is and until when
    std::string cheaper;     // of New: a sentence on a beat where the scene could end for less
};

struct Offer {
    std::vector<SceneOffer> scenes;
    generate::FilmQuote total; // of those that would be paid
    std::vector<std::string> notices;
    std::vector<std::string> fallbacks; // models that are told where a run gives no result
};

// For some scenes of the film, by index. Scenes whose content is locked are left out with a notice.
// Errors: NotFound for an unknown model (with what is offered instead), those of reading pictures.
base::Result<Offer> offerFor(Workspace& workspace, const model::Film& film,
                             const std::vector<std::size_t>& scenes, const MakingWishes& wishes,
                             const std::stop_token& stop);

// How a scene is wished for from a model, as offerFor does. Errors: InvalidInput where it cannot
// be.
base::Result<generate::Wish> wishOf(Workspace& workspace, const model::Film& film,
                                    std::size_t scene, const generate::ModelData& model,
                                    const MakingWishes& wishes, const std::stop_token& stop);

// A model by id or, in any case, name; `role` is the one that it must have. Errors: NotFound, with
// the nearest models for a service that cannot be had; InvalidInput for another role.
base::Result<const generate::ModelData*> modelFor(const std::string& wanted, generate::Role role);

// The model that is used when nobody chose one: "veo-3.1-lite" for clips. Empty: none.
std::string_view usualModel(generate::Role role);

// An asset as it is shown to a model. Errors: InvalidInput for pictures that cannot be sent.
base::Result<generate::WishFile> wishFile(generate::FilePurpose purpose, const model::Asset& asset);

// A result of the same wish that is in the project: to be found by its request hash. `again` looks
// for the first variation that nobody has asked for yet and puts it into the wish.
struct Earlier {
    std::optional<spend::Intent> fetched;
    std::optional<spend::Intent> live;
};
base::Result<Earlier> findEarlier(Workspace& workspace, const std::string& requestHash);

// Makes a new offer Linked when its result is still at the provider; else notes that it was there.
void lookForLink(const Workspace& workspace, SceneOffer& offer);

} // namespace reelwright::pipeline
