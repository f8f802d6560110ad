// The words of `quote`, `generate` and `make` on how scenes are made with models, and how an offer
// and what came of it are told. One thread.
#pragma once

#include "app/cli/session.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace reelwright::cli {

struct MakingOptions {
    std::string scenes = "drafts";
    std::string model;
    std::string heroModel;
    std::string resolution;
    bool audio = false;
    bool again = false;
    std::string start = "auto";
    std::vector<std::string> characters;
    std::vector<std::string> styles;
    std::vector<std::string> fallbacks;
    std::optional<std::uint64_t> seed;
    std::optional<double> fit; // dollars

    void declare(CLI::App& app);
    // Indices of "1,3-5", "all", "hero", "drafts". Errors: InvalidInput, NotFound.
    [[nodiscard]] static base::Result<std::vector<std::size_t>> scenesIn(const model::Film& film,
                                                                         const std::string& words);
    // The wishes alone; pictures are imported. Errors: InvalidInput, those of importing.
    base::Result<pipeline::MakingWishes> wishes(Session& session, engine::Project& project) const;
    // The scenes of the project's film. Errors: also NotFound before the first plan.
    base::Result<std::vector<std::size_t>> scenesOf(engine::Project& project) const;
    base::Result<pipeline::Offer> offer(Session& session, engine::Project& project) const;
};

// How much may be spent without a question.
struct AgreementOptions {
    bool yes = false;
    std::optional<double> maxCost; // dollars
    bool unknown = false;

    void declare(CLI::App& app);
    // Agreed by the words, else by asking at the terminal. Errors: OverBudget when nobody agreed.
    base::Result<pipeline::Agreement> agree(Session& session, base::Usd likely,
                                            int unknownRuns) const;
    base::Result<pipeline::Agreement> agree(Session& session,
                                            const pipeline::AssetOffer& offer) const;
};

// Exact micro-dollars. Errors: InvalidInput for less than nothing or more than a million.
base::Result<base::Usd> usdOf(double dollars, const std::string& what);

// A table of scenes with models, lengths and prices; the sum; notices.
void tell(Session& session, const pipeline::Offer& offer);
base::Json toJson(const pipeline::Offer& offer);

// One line with model and price, and what of the wish the model cannot do.
void tellOffer(Session& session, const pipeline::AssetOffer& offer);
base::Json toJson(const pipeline::AssetOffer& offer);

// The cuts that were or would be moved and what that saves.
void tell(Session& session, const pipeline::Snapped& snapped);
base::Json toJson(const pipeline::Snapped& snapped);

// What landed and what did not, with ways out. Errors: the first trouble's kind when a run failed.
base::Result<void> tell(Session& session, const pipeline::GenerationResult& result);
base::Json toJson(const pipeline::GenerationResult& result);

// "$3.40 of $50.00 (6 %)"; without a limit "$3.40".
std::string standingText(const spend::Standing& standing);
base::Json toJson(const spend::Standing& standing);

} // namespace reelwright::cli
