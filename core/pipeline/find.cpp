#include "pipeline/find.h"

#include "base/utf8.h"
#include "generate/models.h"
#include "generate/prepare.h"
#include "pipeline/result_cache.h"
#include "pipeline/shown_picture.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using model::Asset;
using model::AssetKind;

namespace {

constexpr double kBeginning = 0.6; // of a word that only begins so
constexpr std::size_t kShortestBeginning = 3;
constexpr std::size_t kMostNumbers = 1 << 16;

std::vector<std::string> lowerWords(std::string_view text) {
    std::vector<std::string> words = base::wordsOf(base::toLower(text));
    std::ranges::sort(words);
    words.erase(std::ranges::unique(words).begin(), words.end());
    return words;
}

Result<std::vector<std::string>> queryOf(const std::string& words) {
    std::vector<std::string> query = lowerWords(words);
    if (query.empty())
        return Error{ErrorKind::InvalidInput, "Say what to look for, in a word or more.", {}};
    return query;
}

// Adds up what fits of one thing.
class Matching {
public:
    explicit Matching(const std::vector<std::string>& query)
        : m_query(query)
        , m_best(query.size()) {}

    void look(std::string_view text, double weight, const std::string& where) {
        const std::vector<std::string> words = lowerWords(text);
        for (std::size_t i = 0; i < m_query.size(); ++i) {
            double fit = 0;
            for (const std::string& word : words)
                if (word == m_query[i])
                    fit = 1;
                else if (fit == 0 && m_query[i].size() >= kShortestBeginning &&
                         word.starts_with(m_query[i]))
                    fit = kBeginning;
            if (fit == 0)
                continue;
            m_best[i] = std::max(m_best[i], fit * weight);
            if (std::ranges::find(m_where, where) == m_where.end())
                m_where.push_back(where);
        }
    }

    [[nodiscard]] double score() const {
        double sum = 0;
        for (const double best : m_best)
            sum += best;
        return sum / static_cast<double>(m_best.size());
    }
    [[nodiscard]] const std::vector<std::string>& where() const { return m_where; }

private:
    const std::vector<std::string>& m_query;
    std::vector<double> m_best;
    std::vector<std::string> m_where;
};

bool isSearched(const Asset& asset) {
    return asset.kind != AssetKind::Lut && asset.kind != AssetKind::Font;
}

bool canBeSeen(const Asset& asset) {
    return asset.kind == AssetKind::Picture || asset.kind == AssetKind::Clip;
}

void lookAtAsset(Matching& matching, const Asset& asset, const model::Film* film) {
    matching.look(asset.name, 0.7, "name");
    const model::AssetNote* const note = film != nullptr ? film->noteOn(asset.id) : nullptr;
    if (note == nullptr)
        return;
    for (const std::string& tag : note->tags)
        matching.look(tag, 1, "tags");
    matching.look(note->text, 0.9, "description");
}

Result<AssetOffer> embeddingOffer(Workspace& workspace, const std::string& model,
                                  const std::optional<ShownPicture>& picture,
                                  const std::string& words, const std::string& label) {
    AssetWish wish{.model = model, .label = label};
    wish.wish.role = generate::Role::Embedding;
    if (picture)
        wish.wish.files = {
            {generate::FilePurpose::Source, picture->sha256, ".jpg", picture->bytes}};
    else
        wish.wish.prompt = words;
    return offerForAsset(workspace, wish, false);
}

// One for each picture and clip, in the order of `assets`, and the last one for the words.
Result<std::vector<AssetOffer>> allOffers(Workspace& workspace, const std::vector<Asset>& assets,
                                          const std::string& words, const std::string& model,
                                          const std::stop_token& stop) {
    std::vector<AssetOffer> offers;
    for (const Asset& asset : assets) {
        TRY(base::checkStop(stop));
        TRY_ASSIGN(const ShownPicture shown, shownPicture(workspace, asset, stop));
        TRY_ASSIGN(AssetOffer offer, embeddingOffer(workspace, model, shown, {},
                                                    fmt::format("embedding of {}", asset.name)));
        offers.push_back(std::move(offer));
    }
    // Equal words in another order or case are one request.
    std::string plain;
    for (const std::string& word : base::wordsOf(base::toLower(words)))
        plain += (plain.empty() ? "" : " ") + word;
    TRY_ASSIGN(AssetOffer offer,
               embeddingOffer(workspace, model, std::nullopt, plain, "embedding of words"));
    offers.push_back(std::move(offer));
    return offers;
}

Result<std::vector<Asset>> seenAssets(Workspace& workspace) {
    TRY_ASSIGN(std::vector<Asset> assets, workspace.project.assets());
    std::erase_if(assets, [](const Asset& asset) { return !canBeSeen(asset); });
    return assets;
}

// The answer to an offer when it is here.
Result<std::optional<std::vector<double>>> boughtVector(Workspace& workspace,
                                                        const AssetOffer& offer) {
    using Vector = std::optional<std::vector<double>>;
    if (offer.offer.state != OfferState::Here)
        return Vector{};
    std::string text;
    if (offer.offer.earlier.empty()) {
        const auto kept = findResult(workspace, offer.offer.run.requestHash);
        text = kept ? kept->output : std::string();
    } else {
        TRY_ASSIGN(const spend::Intent run, workspace.project.spending().load(offer.offer.earlier));
        text = run.output;
    }
    const auto output = base::parseJson(text, "An embedding");
    auto vector = output ? readEmbedding(*output) : Result<std::vector<double>>(output.error());
    return vector ? Vector(*std::move(vector)) : Vector{};
}

} // namespace

Result<std::vector<double>> readEmbedding(const Json& output) {
    const Json* at = &output;
    if (at->is_array() && at->size() == 1 && at->front().is_object())
        at = &at->front();
    if (at->is_object() && at->contains("embedding"))
        at = &(*at)["embedding"];
    const Error wrong{ErrorKind::Corrupt, "The model's answer holds no embedding.", {}};
    if (!at->is_array() || at->empty() || at->size() > kMostNumbers)
        return wrong;
    std::vector<double> vector;
    for (const Json& number : *at) {
        if (!number.is_number() || !std::isfinite(number.get<double>()))
            return wrong;
        vector.push_back(number.get<double>());
    }
    return vector;
}

double cosine(std::span<const double> a, std::span<const double> b) {
    if (a.size() != b.size())
        return 0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += a[i] * b[i];
        first += a[i] * a[i];
        second += b[i] * b[i];
    }
    const double lengths = std::sqrt(first) * std::sqrt(second);
    return lengths > 0 && std::isfinite(lengths) ? std::clamp(both / lengths, -1.0, 1.0) : 0;
}

Result<std::vector<Found>> findByWords(Workspace& workspace, const std::string& words) {
    TRY_ASSIGN(const std::vector<std::string> query, queryOf(words));
    TRY_ASSIGN(const std::vector<Asset> assets, workspace.project.assets());
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    std::vector<Found> found;
    const auto keep = [&](const Matching& matching, Found one) {
        if (matching.score() <= 0)
            return;
        one.score = matching.score();
        one.where = matching.where();
        found.push_back(std::move(one));
    };
    for (const Asset& asset : assets) {
        if (!isSearched(asset))
            continue;
        Matching matching(query);
        lookAtAsset(matching, asset, film.get());
        keep(matching, {.asset = asset});
    }
    for (std::size_t i = 0; film && i < film->scenes.size(); ++i)
        for (const model::Take& take : film->scenes[i].takes) {
            const auto asset = std::ranges::find(assets, take.asset, &Asset::id);
            if (asset == assets.end())
                continue;
            Matching matching(query);
            lookAtAsset(matching, *asset, film.get());
            matching.look(take.prompt, 0.8, "prompt");
            matching.look(take.model, 0.5, "model");
            matching.look(film->scenes[i].description, 0.6, "scene");
            matching.look(film->scenes[i].prompt, 0.6, "scene");
            keep(matching, {.asset = *asset, .scene = i, .take = take.id});
        }
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::score);
    return found;
}

Result<std::vector<AssetOffer>> offerEmbeddings(Workspace& workspace, const std::string& words,
                                                const std::string& model,
                                                const std::stop_token& stop) {
    TRY(queryOf(words));
    TRY_ASSIGN(const std::vector<Asset> assets, seenAssets(workspace));
    TRY_ASSIGN(std::vector<AssetOffer> offers, allOffers(workspace, assets, words, model, stop));
    std::erase_if(offers,
                  [](const AssetOffer& offer) { return offer.offer.state == OfferState::Here; });
    std::set<std::string> asked; // the same picture twice is one request
    std::erase_if(offers, [&](const AssetOffer& offer) {
        return !asked.insert(offer.offer.run.requestHash).second;
    });
    return offers;
}

Result<std::vector<Found>> findByLikeness(Workspace& workspace, const std::string& words,
                                          const std::string& model, const std::stop_token& stop) {
    TRY_ASSIGN(std::vector<Found> found, findByWords(workspace, words));
    TRY_ASSIGN(const std::vector<Asset> assets, seenAssets(workspace));
    TRY_ASSIGN(const std::vector<AssetOffer> offers,
               allOffers(workspace, assets, words, model, stop));
    TRY_ASSIGN(const auto wanted, boughtVector(workspace, offers.back()));
    if (!wanted)
        return Error{ErrorKind::NotFound, "The embedding of the words has not been bought.", {}};
    for (std::size_t i = 0; i < assets.size(); ++i) {
        TRY_ASSIGN(const auto own, boughtVector(workspace, offers[i]));
        if (!own)
            continue;
        const double likeness = cosine(*own, *wanted);
        bool isListed = false;
        for (Found& one : found)
            if (one.asset.id == assets[i].id) {
                one.likeness = likeness;
                isListed = isListed || one.take.empty();
            }
        if (!isListed)
            found.push_back({.asset = assets[i], .likeness = likeness});
    }
    std::ranges::stable_sort(found, [](const Found& a, const Found& b) {
        return a.likeness.value_or(-2) > b.likeness.value_or(-2);
    });
    return found;
}

} // namespace reelwright::pipeline
