// What a project does with models and money.
#include "engine/project_state.h"
#include "pipeline/asset_picture.h"
#include "pipeline/import.h"
#include "pipeline/listen.h"

#include <algorithm>

namespace reelwright::engine {

using base::Result;

Result<pipeline::Offer> Project::offer(const std::vector<std::size_t>& scenes,
                                       const pipeline::MakingWishes& wishes,
                                       const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::offerFor(m_state->workspace, *film, scenes, wishes, stop);
}

Result<pipeline::GenerationResult> Project::generate(const pipeline::Offer& offer,
                                                     const pipeline::Agreement& agreement,
                                                     const pipeline::Listener& listener,
                                                     const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::generateScenes(m_state->workspace, *services, offer, agreement, listener,
                                    stop);
}

Result<pipeline::GenerationResult> Project::resumeGeneration(const pipeline::Listener& listener,
                                                             const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::resumeGeneration(m_state->workspace, *services, listener, stop);
}

Result<pipeline::Snapped> Project::cheaperCuts(const std::vector<std::size_t>& scenes,
                                               const pipeline::MakingWishes& wishes, double reach,
                                               const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    return pipeline::snapCuts(m_state->workspace, *film, scenes, wishes, reach, stop);
}

Result<pipeline::Snapped> Project::snapCuts(const std::vector<std::size_t>& scenes,
                                            const pipeline::MakingWishes& wishes, double reach,
                                            const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(pipeline::Snapped snapped, cheaperCuts(scenes, wishes, reach, stop));
    if (!snapped.cuts.empty())
        TRY(m_state->store.change("Snap cuts to paid lengths", snapped.film));
    return snapped;
}

Result<pipeline::AssetWish> Project::transcriptWish(const pipeline::TranscribeRequest& request) {
    return pipeline::transcriptWish(m_state->workspace, request);
}

Result<pipeline::AssetOffer> Project::offer(const pipeline::AssetWish& wish, bool again) {
    return pipeline::offerForAsset(m_state->workspace, wish, again);
}

Result<pipeline::GenerationResult> Project::generate(const pipeline::AssetOffer& offer,
                                                     const pipeline::Agreement& agreement,
                                                     const pipeline::Listener& listener,
                                                     const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::generateAsset(m_state->workspace, *services, offer, agreement, listener, stop);
}

Result<generate::Cost> Project::priceOfPrompts(const std::vector<std::size_t>& scenes,
                                               const std::string& modelId) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    TRY_ASSIGN(const auto brief, m_state->store.brief());
    TRY_ASSIGN(const pipeline::Question question,
               pipeline::promptQuestion(*film, brief.value_or(model::Brief{}), scenes, modelId));
    return pipeline::priceOf(question);
}

Result<pipeline::WrittenPrompts>
Project::writePrompts(const std::vector<std::size_t>& scenes, const std::string& model,
                      const pipeline::Agreement& agreement,
                      const std::function<void(std::string_view)>& text,
                      const std::stop_token& stop) {
    TRY(checkWritable());
    TRY(plannedFilm());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::writePrompts(m_state->workspace, *services, scenes, model, agreement, text,
                                  stop);
}

Result<model::Asset> Project::importFile(const std::filesystem::path& file,
                                         const pipeline::Listener& listener,
                                         const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const model::AssetKind kind, pipeline::kindOfAsset(m_state->workspace, file, stop));
    return pipeline::importFile(m_state->workspace, file, kind, listener, stop);
}

Result<std::optional<audio::Analysis>> Project::songAnalysis(const pipeline::Listener& listener,
                                                             const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, plannedFilm());
    TRY_ASSIGN(const auto assets, m_state->store.assets());
    if (!film->music)
        return std::optional<audio::Analysis>{};
    const auto song = std::ranges::find(assets, film->music->asset, &model::Asset::id);
    if (song == assets.end())
        return std::optional<audio::Analysis>{};
    TRY_ASSIGN(audio::Analysis heard,
               pipeline::listenTo(m_state->workspace, *song, listener, stop));
    return std::optional(std::move(heard));
}

Result<std::optional<std::filesystem::path>> Project::assetPicture(const model::AssetId& id,
                                                                   const std::stop_token& stop) {
    TRY_ASSIGN(const auto assets, m_state->store.assets());
    const auto asset = std::ranges::find(assets, id, &model::Asset::id);
    if (asset == assets.end())
        return std::optional<std::filesystem::path>{};
    return pipeline::assetPicture(m_state->workspace, *asset, stop);
}

Result<std::vector<pipeline::Found>> Project::find(const std::string& words) {
    return pipeline::findByWords(m_state->workspace, words);
}

Result<std::vector<pipeline::AssetOffer>> Project::offerEmbeddings(const std::string& words,
                                                                   const std::string& model,
                                                                   const std::stop_token& stop) {
    return pipeline::offerEmbeddings(m_state->workspace, words, model, stop);
}

Result<pipeline::GenerationResult> Project::generate(std::span<const pipeline::AssetOffer> offers,
                                                     const pipeline::Agreement& agreement,
                                                     const pipeline::Listener& listener,
                                                     const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::generateAssets(m_state->workspace, *services, offers, agreement, listener,
                                    stop);
}

Result<std::vector<pipeline::Found>> Project::findByLikeness(const std::string& words,
                                                             const std::string& model,
                                                             const std::stop_token& stop) {
    return pipeline::findByLikeness(m_state->workspace, words, model, stop);
}

Result<pipeline::DescribeOffer> Project::offer(const pipeline::DescribeRequest& request,
                                               const std::stop_token& stop) {
    TRY(plannedFilm());
    return pipeline::offerDescriptions(m_state->workspace, request, stop);
}

Result<pipeline::Descriptions> Project::describe(const pipeline::DescribeOffer& offer,
                                                 const pipeline::Agreement& agreement,
                                                 const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::describeAssets(m_state->workspace, *services, offer, agreement, stop);
}

Result<model::Asset> Project::importPicture(const std::filesystem::path& file,
                                            const std::stop_token& stop) {
    TRY(checkWritable());
    return pipeline::importFile(m_state->workspace, file, model::AssetKind::Picture, {}, stop);
}

Result<spend::Intent> Project::cancelRun(const spend::IntentId& id, const std::stop_token& stop) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::cancelRun(m_state->workspace, *services, id, stop);
}

Result<spend::Intent> Project::giveUpRun(const spend::IntentId& id) {
    TRY(checkWritable());
    TRY_ASSIGN(const auto services, m_state->money->services());
    return pipeline::giveUpRun(m_state->workspace, *services, id);
}

Result<ProjectSpending> Project::spending() {
    ProjectSpending spending;
    TRY_ASSIGN(spending.standing, m_state->store.spending().standing());
    TRY_ASSIGN(spending.runs, m_state->store.spending().intents());
    TRY_ASSIGN(spending.ledger, m_state->store.spending().ledger());
    return spending;
}

Result<void> Project::setBudget(std::optional<base::Usd> limit) {
    TRY(checkWritable());
    return m_state->store.spending().setLimit(limit, pipeline::userName(),
                                              m_state->clock->unixMillis());
}

Result<void> Project::approve(base::Usd more) {
    TRY(checkWritable());
    return m_state->store.spending().add({.at = m_state->clock->unixMillis(),
                                          .kind = "approval",
                                          .amount = more,
                                          .who = pipeline::userName()});
}

} // namespace reelwright::engine
