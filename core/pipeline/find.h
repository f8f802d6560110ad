// Finding pictures, clips, sounds and takes of a project by words: by what is written about them,
// and by CLIP embeddings where those have been bought. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/generation.h"
#include "pipeline/workspace.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace reelwright::pipeline {

// One thing that fits the words.
struct Found {
    model::Asset asset;               // of a take: its file
    std::optional<std::size_t> scene; // index; of a take
    model::TakeId take;               // empty: the asset itself
    double score = 0;                 // share of the words that fit, weighed by where; 0..1
    std::optional<double> likeness;   // cosine of the embeddings, -1..1; nothing without them
    std::vector<std::string> where;   // "tags", "description", "name", "prompt", "scene"
};

// Assets and takes in whose name, tags, description, prompts or scenes the words stand, best first:
// whole words before beginnings of words. No network, no key. Errors: InvalidInput without a word.
base::Result<std::vector<Found>> findByWords(Workspace& workspace, const std::string& words);

// What is missing for a search by likeness: an offer for each picture and clip whose embedding is
// not here, and one for the words. To be bought by generateAssets. Sends nothing. Errors:
// InvalidInput without a word.
base::Result<std::vector<AssetOffer>> offerEmbeddings(Workspace& workspace,
                                                      const std::string& words,
                                                      const std::string& model,
                                                      const std::stop_token& stop);

// As findByWords, with the likeness of every picture and clip whose embedding is here; those come
// by it, best first, also where no word fits. Errors: also NotFound when the embedding of the words
// is not here.
base::Result<std::vector<Found>> findByLikeness(Workspace& workspace, const std::string& words,
                                                const std::string& model,
                                                const std::stop_token& stop);

// The vector in an answer of an embedding model: a list of numbers, or an object (or list of one)
// with it under "embedding". Errors: Corrupt.
base::Result<std::vector<double>> readEmbedding(const base::Json& output);

// 0 for vectors of other lengths or without direction.
double cosine(std::span<const double> a, std::span<const double> b);

} // namespace reelwright::pipeline
