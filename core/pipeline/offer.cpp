#include "pipeline/offer.h"

#include "base/utf8.h"
#include "generate/fit.h"
#include "generate/length.h"
#include "generate/models.h"
#include "generate/prepare.h"
#include "model/staleness.h"
#include "pipeline/drafts.h"
#include "pipeline/landing.h"
#include "pipeline/last_picture.h"
#include "pipeline/purchase.h"
#include "pipeline/result_cache.h"
#include "pipeline/result_link.h"
#include "spend/ledger.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using generate::FilePurpose;
using generate::ModelData;
using generate::Role;
using generate::Wish;
using generate::WishFile;

namespace {

constexpr int kMostVariations = 1000;
constexpr double kWasteWorthTelling = 0.5; // seconds
constexpr double kEndMayMove = 0.25;       // of the scene's length

bool isWebPicture(const std::string& extension) {
    static constexpr std::array<std::string_view, 4> kTypes = {".png", ".jpg", ".jpeg", ".webp"};
    return std::ranges::find(kTypes, base::toLower(extension)) != kTypes.end();
}

// Makes the offers of one call.
class Offering {
public:
    Offering(Workspace& workspace, const model::Film& film, const MakingWishes& wishes,
             const std::stop_token& stop)
        : m_workspace(workspace)
        , m_film(film)
        , m_wishes(wishes)
        , m_stop(stop) {}

    Result<void> prepareAll() {
        TRY_ASSIGN(m_assets, m_workspace.project.assets());
        TRY_ASSIGN(const auto brief, m_workspace.project.brief());
        m_endsWithPicture = brief && !brief->lastPicture.empty();
        return {};
    }

    Result<SceneOffer> offer(std::size_t index, const ModelData& model) {
        SceneOffer made{.scene = index, .id = m_film.scenes[index].id, .model = model.id};
        auto wish = wishFor(index, model);
        if (!wish && wish.error().kind != ErrorKind::InvalidInput)
            return std::move(wish).error();
        auto run =
            wish ? generate::prepare(model, *wish) : Result<generate::PreparedRun>(wish.error());
        Earlier earlier;
        while (run) {
            TRY_ASSIGN(earlier, findEarlier(m_workspace, run->requestHash));
            const bool isNew = !earlier.fetched && !earlier.live;
            // The same wish of another scene is another result: clips do not come twice in a film.
            const bool isOthers = !isNew && !isOf(made.id, earlier);
            const bool isKept = isNew && (findResult(m_workspace, run->requestHash) ||
                                          isAlive(findLink(m_workspace, run->requestHash)));
            const bool isAgain = (earlier.fetched || isKept) && !earlier.live && m_wishes.again;
            const bool isTwin = m_taken.emplace(run->requestHash, index).first->second != index;
            if ((!isOthers && !isAgain && !isTwin) || wish->variation == kMostVariations)
                break;
            ++wish->variation;
            run = generate::prepare(model, *wish);
        }
        if (!run) {
            made.state = OfferState::Unfit;
            made.why = run.error().message;
            return made;
        }
        made.run = *std::move(run);
        made.quote = generate::quoteOf(model, made.run, *wish);
        made.in = firstFrame(index, made.run.seconds);
        if (earlier.live) {
            made.state = OfferState::UnderWay;
            made.earlier = earlier.live->id;
        } else if (earlier.fetched) {
            made.state = OfferState::Here;
            made.earlier = earlier.fetched->id;
        } else if (findResult(m_workspace, made.run.requestHash)) {
            made.state = OfferState::Here;
        } else {
            lookForLink(m_workspace, made);
            if (made.state == OfferState::New)
                made.cheaper = cheaperEnd(index, model, made.quote);
        }
        return made;
    }

    Result<Wish> wish(std::size_t index, const ModelData& model) { return wishFor(index, model); }

private:
    [[nodiscard]] bool isAlive(const std::optional<ResultLink>& link) const {
        return link && m_workspace.clock.unixMillis() < link->until();
    }

    static bool isOf(const model::SceneId& scene, const Earlier& earlier) {
        const auto target = targetOf(earlier.live ? *earlier.live : *earlier.fetched);
        return target && target->scene == scene.text;
    }

    Result<Wish> wishFor(std::size_t index, const ModelData& model) {
        const model::Scene& scene = m_film.scenes[index];
        Wish wish{.role = model.role,
                  .prompt = model::promptOf(scene),
                  .seconds = model.role == Role::Video
                                 ? m_film.rate.secondsAt(m_film.spanOf(index).length())
                                 : 0,
                  .aspect = m_film.aspect,
                  .resolution = m_wishes.resolution,
                  .audio = m_wishes.audio,
                  .seed = m_wishes.seed};
        const auto takes = [&](FilePurpose purpose) {
            return model.inputs.files.contains(purpose);
        };
        if (m_wishes.start == StartPicture::Previous && takes(FilePurpose::Start)) {
            TRY_ASSIGN(const model::Asset last,
                       lastPictureBefore(m_workspace, m_film, index, m_stop));
            TRY_ASSIGN(WishFile file, wishFile(FilePurpose::Start, last));
            wish.files.push_back(std::move(file));
        } else if (m_wishes.start == StartPicture::Auto) {
            const model::Take* shown = scene.chosenTake();
            const bool isPicture = shown != nullptr && shown->kind == model::TakeKind::Still;
            const auto asset = isPicture
                                   ? std::ranges::find(m_assets, shown->asset, &model::Asset::id)
                                   : m_assets.end();
            if (asset != m_assets.end()) {
                const bool isEnd = m_endsWithPicture && index > 0 &&
                                   index + 1 == m_film.scenes.size() && takes(FilePurpose::End);
                const FilePurpose purpose = isEnd ? FilePurpose::End : FilePurpose::Start;
                if (takes(purpose)) {
                    TRY_ASSIGN(WishFile file, wishFile(purpose, *asset));
                    wish.files.push_back(std::move(file));
                }
            }
        }
        for (const auto& [purpose, pictures] :
             {std::pair{FilePurpose::Character, &m_wishes.characters},
              std::pair{FilePurpose::Style, &m_wishes.styles}})
            for (const model::Asset& picture : *pictures) {
                TRY_ASSIGN(WishFile file, wishFile(purpose, picture));
                wish.files.push_back(std::move(file));
            }
        return wish;
    }

    // A beat near the scene's end at which the model's length would be paid with less waste.
    [[nodiscard]] std::string cheaperEnd(std::size_t index, const ModelData& model,
                                         const generate::Quote& quote) const {
        const model::Scene& scene = m_film.scenes[index];
        const bool isFixed = scene.locks.timing || index + 1 == m_film.scenes.size() ||
                             m_film.scenes[index + 1].locks.timing;
        if (isFixed || !m_film.grid.isTrusted() || !model.inputs.seconds ||
            quote.wastedSeconds < kWasteWorthTelling)
            return {};
        const base::FrameSpan span = m_film.spanOf(index);
        const double begin = m_film.rate.secondsAt(span.begin);
        const double end = m_film.rate.secondsAt(span.end);
        const double reach = kEndMayMove * (end - begin);
        std::vector<double> ends;
        for (const model::Beat& beat : m_film.grid.beats)
            if (std::abs(beat.time - end) <= reach)
                ends.push_back(beat.time);
        const auto choice = generate::leastWaste(*model.inputs.seconds, begin, ends);
        if (!choice || choice->paid >= quote.paidSeconds)
            return {};
        return fmt::format("Ended on the beat at {:.2f} s instead of {:.2f} s, scene {} would need "
                           "{:g} paid seconds instead of {:g} (trim_scene scene={} end={:.2f}).",
                           ends[choice->index], end, index + 1, choice->paid, quote.paidSeconds,
                           index + 1, ends[choice->index]);
    }

    // What the model gives beyond the scene lies around it, as much before as a transition wants.
    base::FrameIndex firstFrame(std::size_t index, double seconds) const {
        const base::FrameIndex spare =
            static_cast<base::FrameIndex>(m_film.rate.nearestFrame(seconds)) -
            m_film.spanOf(index).length();
        const base::FrameIndex wanted = (handleBefore(m_film, index) + 1) / 2;
        return std::clamp<base::FrameIndex>(wanted, 0, std::max<base::FrameIndex>(0, spare));
    }

    Workspace& m_workspace;
    const model::Film& m_film;
    const MakingWishes& m_wishes;
    const std::stop_token& m_stop;
    std::vector<model::Asset> m_assets;
    bool m_endsWithPicture = false;
    std::map<std::string, std::size_t> m_taken; // request hashes of this offer, by scene
};

// The options of every scene, chosen so that the budget holds: heroes keep the better ones.
Result<std::vector<SceneOffer>> fitted(Offering& offering, const model::Film& film,
                                       const std::vector<std::size_t>& scenes,
                                       const std::vector<const ModelData*>& models,
                                       base::Usd budget) {
    std::vector<generate::FitScene> choices;
    std::vector<std::vector<SceneOffer>> offers;
    for (const std::size_t index : scenes) {
        generate::FitScene choice{.options = {{"draft", base::Usd{}, 0}},
                                  .isHero = film.scenes[index].hero};
        std::vector<SceneOffer> own(1);
        for (const ModelData* model : models) {
            TRY_ASSIGN(SceneOffer made, offering.offer(index, *model));
            if (made.state != OfferState::Unfit)
                choice.options.push_back(
                    {model->id,
                     made.state == OfferState::New ? made.quote.cost.amount : base::Usd{},
                     model->rank});
            else
                choice.options.push_back({model->id, std::nullopt, 0});
            own.push_back(std::move(made));
        }
        choices.push_back(std::move(choice));
        offers.push_back(std::move(own));
    }
    const generate::Fit fit = generate::fitBudget(choices, budget);
    std::vector<SceneOffer> chosen;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const std::size_t option = fit.chosen[i].value_or(0);
        if (option > 0) {
            chosen.push_back(std::move(offers[i][option]));
            continue;
        }
        SceneOffer left{.scene = scenes[i], .id = film.scenes[scenes[i]].id};
        const bool noneFits =
            std::all_of(offers[i].begin() + 1, offers[i].end(),
                        [](const SceneOffer& offer) { return offer.state == OfferState::Unfit; });
        left.state = noneFits ? OfferState::Unfit : OfferState::TooDear;
        left.why = noneFits ? offers[i].back().why : "The budget does not reach for it.";
        chosen.push_back(std::move(left));
    }
    return chosen;
}

} // namespace

Result<Wish> wishOf(Workspace& workspace, const model::Film& film, std::size_t scene,
                    const ModelData& model, const MakingWishes& wishes,
                    const std::stop_token& stop) {
    Offering offering(workspace, film, wishes, stop);
    TRY(offering.prepareAll());
    return offering.wish(scene, model);
}

Result<WishFile> wishFile(FilePurpose purpose, const model::Asset& asset) {
    const std::string extension = std::filesystem::path(asset.file).extension().string();
    if (!isWebPicture(extension))
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} cannot be sent to a model: only PNG, JPEG and WebP pictures "
                                 "can.",
                                 asset.name),
                     {}};
    return WishFile{purpose, asset.sha256, base::toLower(extension), asset.bytes};
}

std::string_view nameOf(OfferState state) {
    switch (state) {
    case OfferState::New:
        return "new";
    case OfferState::Here:
        return "here";
    case OfferState::Linked:
        return "linked";
    case OfferState::UnderWay:
        return "under_way";
    case OfferState::Unfit:
        return "unfit";
    case OfferState::TooDear:
        return "too_dear";
    }
    return "new";
}

std::string_view usualModel(Role role) {
    switch (role) {
    case Role::Video:
        return "veo-3.1-lite";
    case Role::Image:
        return "flux-schnell";
    case Role::Music:
        return "minimax-music-1.5";
    case Role::Speech:
        return "minimax-speech-2.8-turbo";
    case Role::Language:
        return "gpt-6-luna";
    case Role::Upscale:
        return "real-esrgan";
    case Role::Transcription:
        return "incredibly-fast-whisper";
    case Role::Embedding:
        return "clip-embeddings";
    }
    return {};
}

Result<const ModelData*> modelFor(const std::string& wanted, Role role) {
    const std::string id = wanted.empty() ? std::string(usualModel(role)) : wanted;
    const ModelData* found = generate::findModel(id);
    if (found == nullptr)
        for (const ModelData& model : generate::models())
            if (base::toLower(model.name) == base::toLower(id))
                found = &model;
    if (found == nullptr) {
        if (const generate::Unavailable* no = generate::findUnavailable(id))
            return Error{ErrorKind::NotFound,
                         fmt::format("{}: {} Instead there are: {}.", no->name, no->why,
                                     fmt::join(no->instead, ", ")),
                         {}};
        return Error{ErrorKind::NotFound,
                     fmt::format("There is no model \"{}\". \"reel models\" lists them.", id),
                     {}};
    }
    if (found->role != role)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is a model for {}, not for {}.", found->name,
                                 nameOf(found->role), nameOf(role)),
                     {}};
    return found;
}

namespace {

// Whether the files of a result are still in media/; answers have none.
bool areThere(const Workspace& workspace, const spend::Intent& intent) {
    const auto files = fetchedFiles(intent);
    return files && std::ranges::all_of(*files, [&](const FetchedFile& file) {
               std::error_code code;
               return std::filesystem::exists(
                   workspace.project.folder() / "media" / (file.sha256 + file.extension), code);
           });
}

} // namespace

Result<Earlier> findEarlier(Workspace& workspace, const std::string& requestHash) {
    TRY_ASSIGN(const auto intents, workspace.project.spending().intents());
    Earlier earlier;
    for (const spend::Intent& intent : intents) {
        if (intent.requestHash != requestHash)
            continue;
        if (intent.state == spend::IntentState::Fetched && areThere(workspace, intent))
            earlier.fetched = intent;
        if (spend::isLive(intent.state))
            earlier.live = intent;
    }
    return earlier;
}

void lookForLink(const Workspace& workspace, SceneOffer& offer) {
    const auto link = findLink(workspace, offer.run.requestHash);
    const generate::Provider* const provider =
        link ? generate::findProvider(link->provider) : nullptr;
    if (provider == nullptr)
        return;
    const bool isAlive = workspace.clock.unixMillis() < link->until();
    if (isAlive) {
        offer.state = OfferState::Linked;
        offer.why = fmt::format("made before and no longer here; {} keeps it until {}",
                                provider->label, base::isoTime(link->until()));
        return;
    }
    offer.quote.notes.push_back(
        fmt::format("The same was made on {} and is no longer here, and {} keeps results for {:g} "
                    "hours only: it would be paid again.",
                    base::isoTime(link->finishedAt), provider->label,
                    static_cast<double>(linkMillis(*provider)) / 3'600'000));
}

Result<Offer> offerFor(Workspace& workspace, const model::Film& film,
                       const std::vector<std::size_t>& scenes, const MakingWishes& wishes,
                       const std::stop_token& stop) {
    TRY_ASSIGN(const ModelData* const usual, modelFor(wishes.model, Role::Video));
    const ModelData* hero = usual;
    if (!wishes.heroModel.empty()) {
        TRY_ASSIGN(hero, modelFor(wishes.heroModel, Role::Video));
    }
    Offer offer{.fallbacks = wishes.fallbacks};
    std::vector<std::size_t> open;
    for (const std::size_t index : scenes) {
        if (film.scenes[index].locks.content)
            offer.notices.push_back(
                fmt::format("Scene {} is locked and stays as it is.", index + 1));
        else
            open.push_back(index);
    }
    Offering offering(workspace, film, wishes, stop);
    TRY(offering.prepareAll());
    if (wishes.budget) {
        std::vector<const ModelData*> models;
        if (hero != usual)
            models.push_back(hero);
        models.push_back(usual);
        for (const std::string& id : wishes.fallbacks) {
            TRY_ASSIGN(const ModelData* const other, modelFor(id, Role::Video));
            if (std::ranges::find(models, other) == models.end())
                models.push_back(other);
        }
        TRY_ASSIGN(offer.scenes, fitted(offering, film, open, models, *wishes.budget));
    } else {
        for (const std::size_t index : open) {
            TRY(base::checkStop(stop));
            TRY_ASSIGN(SceneOffer made,
                       offering.offer(index, film.scenes[index].hero ? *hero : *usual));
            offer.scenes.push_back(std::move(made));
        }
    }
    TRY_ASSIGN(const auto runs, workspace.project.spending().intents());
    for (const spend::Intent& run : runs)
        for (const SceneOffer& scene : offer.scenes)
            if (scene.state == OfferState::New && spend::isLive(run.state) &&
                targetOf(run).value_or(Target{}).scene == scene.id.text)
                offer.notices.push_back(fmt::format(
                    "Scene {} is under way with {} already, agreed to for {}: that goes on "
                    "too.",
                    scene.scene + 1, run.model, spend::dollars(run.estimate)));
    std::vector<generate::Quote> quotes;
    for (const SceneOffer& scene : offer.scenes)
        if (scene.state == OfferState::New)
            quotes.push_back(scene.quote);
    offer.total = generate::totalOf(quotes);
    return offer;
}

} // namespace reelwright::pipeline
