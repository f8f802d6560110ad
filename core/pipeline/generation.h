// Making scenes, songs, voices and pictures with models: agreed, reserved, bought once, landed.
// Call from one thread; the runs work on threads of their own.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/offer.h"
#include "pipeline/progress.h"
#include "pipeline/services.h"
#include "pipeline/workspace.h"

#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// What became of one run.
struct Made {
    std::string purpose; // "scene 4"
    spend::Intent intent;
    std::string trouble; // a sentence; empty when the result has landed
    base::ErrorKind kind = base::ErrorKind::Internal; // of the trouble
    std::vector<std::string> wayOut;                  // what can be done about it, a sentence each
};

struct GenerationResult {
    std::vector<Made> made;           // in the order of the offer; then what was left from before
    int landed = 0;                   // new results in the project, those found free among them
    int reused = 0;                   // of these found among earlier results
    int linked = 0;                   // of `landed` fetched again where the provider had them still
    base::Usd paid;                   // by the runs of this call
    std::vector<std::string> notices; // budgets, locks
};

// How much was agreed to by the person who saw the offer. Errors of generateScenes: OverBudget when
// the offer's likely sum is higher.
struct Agreement {
    base::Usd most;
    bool withUnknown = false; // runs whose price nobody knows, too; they reserve `most` in all
    std::string who;
};

// Reserves all that the offer would pay, or nothing, then works until every run of it (and every
// one that was left from before) has landed or ended. Troubles of single runs are told in the
// result. A stop leaves the runs at the provider; the next call goes on with them. Errors:
// OverBudget, Denied (no key) and Unreachable before anything is reserved; Cancelled.
base::Result<GenerationResult> generateScenes(Workspace& workspace, Services& services,
                                              const Offer& offer, const Agreement& agreement,
                                              const Listener& listener,
                                              const std::stop_token& stop);

// Goes on with what was left from before: runs under way and results that have not landed.
base::Result<GenerationResult> resumeGeneration(Workspace& workspace, Services& services,
                                                const Listener& listener,
                                                const std::stop_token& stop);

// What is made for the asset bin instead of a scene.
struct AssetWish {
    generate::Wish wish; // role Music, Speech, Image, Upscale or Transcription
    std::string model;   // empty: the usual one
    std::string label;   // for people: "song", "voice-over"
    std::string use;     // of an answer, see Target in landing.h; empty: a file for the bin
    std::string options;
};

struct AssetOffer {
    AssetWish wanted;
    SceneOffer offer; // without a scene
};

base::Result<AssetOffer> offerForAsset(Workspace& workspace, const AssetWish& wish, bool again);

// As generateScenes, for one asset; songs are listened to when they arrive.
base::Result<GenerationResult> generateAsset(Workspace& workspace, Services& services,
                                             const AssetOffer& offer, const Agreement& agreement,
                                             const Listener& listener, const std::stop_token& stop);

// The same for several, reserved together: all or none.
base::Result<GenerationResult> generateAssets(Workspace& workspace, Services& services,
                                              std::span<const AssetOffer> offers,
                                              const Agreement& agreement, const Listener& listener,
                                              const std::stop_token& stop);

// Ends one run; see cancelPurchase. Errors: NotFound.
base::Result<spend::Intent> cancelRun(Workspace& workspace, Services& services,
                                      const spend::IntentId& id, const std::stop_token& stop);
// A run is not waited for any more and counts as paid when it may have been sent; see giveUp.
base::Result<spend::Intent> giveUpRun(Workspace& workspace, Services& services,
                                      const spend::IntentId& id);

// The books of a project.
spend::Books booksOf(Workspace& workspace, Services& services);

} // namespace reelwright::pipeline
