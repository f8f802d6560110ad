// What pictures and clips show, in words of a language model that sees: for finding them again and
// as material for prompts. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/ask.h"

#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

struct DescribeRequest {
    std::vector<std::string> assets; // ids or names; empty: all that the film says nothing of
    std::string model;               // empty: the usual one
};

// One asset and what asking about it may cost.
struct DescribeQuestion {
    model::Asset asset;
    Question question;
    generate::Cost cost;
    bool isAnswered = false; // before: free
};

struct DescribeOffer {
    std::vector<DescribeQuestion> questions;
    base::Usd likely; // of those that are new and whose price is known, with answers of full length
    int unknown = 0;
};

// Reads the pictures; sends nothing and needs no key. Errors: NotFound without a film, for an
// unknown asset and where nothing is left to describe.
base::Result<DescribeOffer> offerDescriptions(Workspace& workspace, const DescribeRequest& request,
                                              const std::stop_token& stop);

struct DescribedAsset {
    model::Asset asset;
    model::AssetNote note; // empty when there was trouble
    base::Usd paid;
    bool fromBefore = false;
    std::string trouble; // a sentence
};

struct Descriptions {
    model::FilmPtr film;
    std::vector<DescribedAsset> assets;
    base::Usd paid;
};

// Asks about one after the other; what came in is put into the film as one undoable step, whatever
// became of the others. Errors: OverBudget before anything is sent; Denied and Cancelled when
// nothing came in.
base::Result<Descriptions> describeAssets(Workspace& workspace, Services& services,
                                          const DescribeOffer& offer, const Agreement& agreement,
                                          const std::stop_token& stop);

} // namespace reelwright::pipeline
