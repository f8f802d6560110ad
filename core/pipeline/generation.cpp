#include "pipeline/generation.h"

#include "base/file.h"
#include "base/paths.h"
#include "generate/models.h"
#include "generate/prepare.h"
#include "pipeline/ask.h"
#include "pipeline/import.h"
#include "pipeline/job_batch.h"
#include "pipeline/landing.h"
#include "pipeline/model_forms.h"
#include "pipeline/result_cache.h"
#include "pipeline/result_link.h"
#include "pipeline/shown_picture.h"
#include "pipeline/way_out.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <random>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using base::Usd;
using generate::ModelData;
using spend::Intent;
using spend::IntentState;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kAgreedFor = 24LL * 3600 * 1000; // milliseconds until prices are asked again

const ModelData* modelOf(const Intent& intent) {
    return generate::findModel(intent.model);
}

model::AssetKind assetKindOf(generate::Role role) {
    switch (role) {
    case generate::Role::Music:
    case generate::Role::Speech:
        return model::AssetKind::Song;
    case generate::Role::Image:
    case generate::Role::Upscale:
        return model::AssetKind::Picture;
    default:
        return model::AssetKind::Clip;
    }
}

// A file name that tells a person what it is: "scene 4, Veo 3.1 Lite".
std::string stemOf(const Intent& intent) {
    const ModelData* const model = modelOf(intent);
    return base::fileNameFrom(
        fmt::format("{} {}", intent.purpose, model != nullptr ? model->name : intent.model));
}

// One call: the services and what its runs came to.
class Generation {
public:
    Generation(Workspace& workspace, Services& services, const Listener& listener,
               const std::stop_token& stop)
        : m_workspace(workspace)
        , m_services(services)
        , m_books(booksOf(workspace, services))
        , m_desk{services.http(), services.clock(), m_books, services.gate(), services.owner(), {}}
        , m_listener(listener)
        , m_stop(stop) {}

    // Reserves one run for each offer, all or none.
    Result<void> reserve(const std::vector<const SceneOffer*>& offers,
                         const std::vector<Target>& targets,
                         const std::vector<std::string>& purposes, const Agreement& agreement) {
        Usd known;
        int unknown = 0;
        for (const SceneOffer* offer : offers) {
            known = known + offer->quote.cost.amount.value_or(Usd{});
            unknown += offer->quote.isKnown() ? 0 : 1;
        }
        if (known > agreement.most)
            return Error{ErrorKind::OverBudget,
                         fmt::format("It costs {}, and {} was agreed to. Nothing was sent.",
                                     spend::dollars(known), spend::dollars(agreement.most)),
                         {}};
        if (unknown > 0 && !agreement.withUnknown)
            return Error{
                ErrorKind::OverBudget,
                fmt::format("Nobody knows what {} of the runs cost. Agree to runs of unknown "
                            "price, or choose another model. Nothing was sent.",
                            unknown),
                {}};
        const Usd each{unknown > 0 ? (agreement.most - known).micros / unknown : 0};
        if (unknown > 0 && each.micros <= 0)
            return Error{
                ErrorKind::OverBudget,
                "Say how much the runs of unknown price may cost at most. Nothing was sent.",
                {}};
        std::vector<Intent> intents;
        for (std::size_t i = 0; i < offers.size(); ++i) {
            TRY_ASSIGN(Intent intent, intentFor(*offers[i], targets[i], purposes[i], each));
            if (!intents.empty()) // so that they are listed in the order of the offer
                intent.createdAt = std::max(intent.createdAt, intents.back().createdAt + 1);
            intents.push_back(std::move(intent));
        }
        if (intents.empty())
            return {};
        const std::int64_t now = m_services.clock().unixMillis();
        TRY_ASSIGN(m_result.notices, m_books.reserve(intents, now));
        return m_books.ledger().add(
            {.at = now,
             .kind = "agreed",
             .amount = agreement.most,
             .who = agreement.who,
             .note = fmt::format("{} runs, {}", intents.size(), spend::dollars(known))});
    }

    // Works until everything that is open has landed or ended.
    Result<GenerationResult> work() {
        TRY_ASSIGN(const std::vector<Intent> all, m_books.intents());
        std::vector<Intent> open;
        for (const Intent& intent : all) {
            if (isStale(intent))
                TRY(release(intent));
            else if (generate::findChatProvider(intent.provider) != nullptr &&
                     spend::isLive(intent.state))
                TRY(settleLeftQuestion(m_workspace, m_services, intent));
            else if (spend::isLive(intent.state) ||
                     (intent.state == IntentState::Fetched && !intent.landed))
                open.push_back(intent);
        }
        std::vector<Piece> pieces;
        for (const Intent& intent : open)
            pieces.push_back({.kind = "generate",
                              .key = keyOf(intent.id),
                              .label = intent.purpose,
                              .work = [this, id = intent.id](const base::ProgressSink& progress,
                                                             const std::stop_token& stop) {
                                  return runOne(id, progress, stop);
                              }});
        Workspace paid = m_workspace;
        paid.workers = atOnce(open);
        const auto ran = runPieces(paid, "generate", "Making", pieces, m_listener, m_stop);
        if (!ran && ran.error().kind == ErrorKind::Cancelled)
            return ran.error();
        TRY_ASSIGN(const std::vector<jobs::Job> jobs, m_workspace.project.jobs().list());
        for (const Intent& intent : open) {
            const auto job = std::ranges::find(jobs, keyOf(intent.id),
                                               [](const jobs::Job& one) { return one.spec.key; });
            TRY(tell(intent, job != jobs.end() && job->state == jobs::JobState::Parked
                                 ? job->id
                                 : jobs::JobId{}));
        }
        return std::move(m_result);
    }

    Result<void> reuse(const SceneOffer& offer, const Target& target, const std::string& purpose) {
        if (offer.earlier.empty())
            return takeOver(offer, target, purpose);
        TRY_ASSIGN(const Intent earlier, m_books.load(offer.earlier));
        if (!earlier.landed) // the program ended before that: work() lands it
            return {};
        TRY(landAgain(m_workspace, earlier, target));
        ++m_result.landed;
        ++m_result.reused;
        return m_books.ledger().add(
            {.at = m_services.clock().unixMillis(), .kind = "reused", .note = earlier.purpose});
    }

    // Fetches a result again that is still at its provider: a run of its own that costs nothing.
    // Where it is gone meanwhile that is told; nothing is paid for it here.
    Result<void> fetchAgain(const SceneOffer& offer, const Target& target,
                            const std::string& purpose) {
        const auto link = findLink(m_workspace, offer.run.requestHash);
        Intent intent = plainIntent(offer, target, purpose);
        auto files = link ? filesOf(*link, intent)
                          : Result<std::vector<FetchedFile>>(
                                Error{ErrorKind::NotFound, "The link has gone meanwhile.", {}});
        base::ignore(base::removeAll(incomingOf(intent)), "derived/ may hold it");
        if (!files) {
            const ErrorKind kind = files.error().kind;
            if (kind == ErrorKind::Cancelled)
                return files.error();
            const bool isGone = kind == ErrorKind::NotFound || kind == ErrorKind::Corrupt;
            if (isGone)
                TRY(dropLink(m_workspace, offer.run.requestHash));
            m_result.made.push_back(
                {.purpose = purpose,
                 .intent = intent,
                 .trouble = files.error().message,
                 .kind = kind,
                 .wayOut = {isGone ? "It is no longer at the provider. Ask for a quote again: to "
                                     "make it once more is paid once more."
                                   : "The same command tries the link again; nothing is paid for "
                                     "it."}});
            return {};
        }
        intent.input = link->input;
        intent.version = link->version;
        intent.output = link->output;
        intent.state = IntentState::Fetched;
        intent.files = textOf(*files);
        intent.actual = Usd{};
        intent.note = "Fetched again from the link of an earlier run.";
        TRY(m_books.reserve({intent}, m_services.clock().unixMillis()));
        TRY(landResult(m_workspace, intent, m_stop));
        base::ignore(keepResult(m_workspace, intent), "it is in the project");
        ++m_result.landed;
        ++m_result.linked;
        return m_books.ledger().add(
            {.at = m_services.clock().unixMillis(), .kind = "linked", .note = purpose});
    }

    Result<PurchaseOrder> orderFor(const Intent& intent) {
        TRY_ASSIGN(PurchaseOrder order, openOrderFor(intent));
        TRY_ASSIGN(order.access, accessOf(Service::of(order.provider), m_services.keys()));
        return order;
    }

    // Without a key.
    Result<PurchaseOrder> openOrderFor(const Intent& intent) {
        const generate::Provider* const provider = generate::findProvider(intent.provider);
        const ModelData* const model = modelOf(intent);
        if (provider == nullptr || model == nullptr)
            return Error{
                ErrorKind::NotFound,
                fmt::format("The run for {} is of the model {}, which is not known here. Put "
                            "its file back, then go on.",
                            intent.purpose, intent.model),
                {}};
        TRY_ASSIGN(const Target target, targetOf(intent));
        TRY_ASSIGN(generate::Access access, openAccessOf(Service::of(*provider)));
        return PurchaseOrder{
            .provider = *provider,
            .access = std::move(access),
            .outputShape = model->output.shape,
            .bill = [model](const Intent& paid, const generate::Run& run) -> Result<Usd> {
                TRY_ASSIGN(const Json input,
                           base::parseJson(paid.input, "The input of a paid run"));
                return generate::bill(*model, input, run.metrics, run.state)
                    .amount.value_or(paid.estimate);
            },
            .inputFile = [this](const std::string& sha256) { return fileOf(sha256); },
            .incoming = incomingOf(intent),
            .stem = stemOf(intent),
            .keep = [this, kind = target.kind](const fs::path& file) { return keep(file, kind); },
            .fetched =
                [this](const Intent& fetched, std::int64_t succeededAt) {
                    base::ignore(keepLink(m_workspace, fetched, succeededAt),
                                 "the files are in the project");
                }};
    }

    [[nodiscard]] const PurchaseDesk& desk() const { return m_desk; }

private:
    [[nodiscard]] fs::path incomingOf(const Intent& intent) const {
        return m_workspace.project.folder() / "derived" / "incoming" / intent.id.text;
    }

    Result<std::vector<FetchedFile>> filesOf(const ResultLink& link, const Intent& intent) {
        TRY_ASSIGN(PurchaseOrder order, openOrderFor(intent));
        if (order.provider.fetchesWithKey) {
            TRY_ASSIGN(order.access, accessOf(Service::of(order.provider), m_services.keys()));
        }
        Intent earlier = intent;
        earlier.files = link.files;
        TRY_ASSIGN(const std::vector<FetchedFile> wanted, fetchedFiles(earlier));
        TRY_ASSIGN(const Json output, base::parseJson(link.output, "A kept link"));
        TRY_ASSIGN(const std::vector<std::string> urls,
                   order.provider.outputFiles(order.access, output, order.outputShape));
        if (urls.size() != wanted.size())
            return Error{ErrorKind::Corrupt, "The link does not fit its files.", {}};
        TRY(base::makeFolder(order.incoming));
        std::vector<FetchedFile> files;
        for (std::size_t i = 0; i < urls.size(); ++i) {
            TRY_ASSIGN(FetchedFile file,
                       fetchFile(m_desk, order, urls[i], i, wanted[i].sha256, m_stop));
            files.push_back(std::move(file));
        }
        return files;
    }

    [[nodiscard]] Intent plainIntent(const SceneOffer& offer, const Target& target,
                                     const std::string& purpose) const {
        return {.id = base::makeUniqueId<spend::IntentTag>(),
                .project = m_workspace.project.folder().filename().string(),
                .purpose = purpose,
                .target = textOf(target),
                .provider = offer.run.provider,
                .model = offer.run.model,
                .slug = offer.run.slug,
                .version = offer.run.version,
                .requestHash = offer.run.requestHash,
                .input = base::canonicalText(offer.run.input),
                .seedKey = offer.run.seedKey,
                .priceDate = offer.quote.cost.checked,
                .createdAt = m_services.clock().unixMillis()};
    }

    // The result of the same wish in another project: a run of its own that costs nothing.
    Result<void> takeOver(const SceneOffer& offer, const Target& target,
                          const std::string& purpose) {
        const auto kept = findResult(m_workspace, offer.run.requestHash);
        if (!kept)
            return Error{
                ErrorKind::NotFound,
                fmt::format("The earlier result for {} has gone meanwhile. Ask again.", purpose),
                {}};
        Intent intent = plainIntent(offer, target, purpose);
        intent.input = kept->input;
        intent.version = kept->version;
        intent.state = IntentState::Fetched;
        intent.output = kept->output;
        intent.files = "[]";
        if (kept->output.empty()) {
            TRY_ASSIGN(const FetchedFile file, keep(kept->file, target.kind));
            intent.files = textOf({file});
        }
        intent.actual = Usd{};
        intent.note = "Taken from an earlier result in another project.";
        TRY(m_books.reserve({intent}, m_services.clock().unixMillis()));
        TRY(landResult(m_workspace, intent, m_stop));
        ++m_result.landed;
        ++m_result.reused;
        return m_books.ledger().add(
            {.at = m_services.clock().unixMillis(), .kind = "reused", .note = purpose});
    }

    Result<Intent> intentFor(const SceneOffer& offer, const Target& target,
                             const std::string& purpose, Usd unknownPrice) {
        const generate::Provider* const provider = generate::findProvider(offer.run.provider);
        const ModelData* const model = generate::findModel(offer.model);
        if (provider == nullptr || model == nullptr)
            return Error{ErrorKind::Unsupported,
                         fmt::format("There is no way to {} yet.", offer.run.provider),
                         {}};
        TRY_ASSIGN(const generate::Access access,
                   accessOf(Service::of(*provider), m_services.keys()));
        generate::PreparedRun run = offer.run;
        if (!run.seedKey.empty() && !run.input.contains(run.seedKey))
            run.input[run.seedKey] = randomSeed(*model);
        TRY_ASSIGN(const auto form, formOf(m_services, *provider, access, *model, m_stop));
        if (form)
            TRY(generate::checkAgainstForm(run, *form));
        Intent intent = plainIntent(offer, target, purpose);
        intent.version = versionOf(*model, run, form);
        intent.input = base::canonicalText(run.input);
        intent.estimate = offer.quote.cost.amount.value_or(unknownPrice);
        return intent;
    }

    static std::string versionOf(const ModelData& model, const generate::PreparedRun& run,
                                 const std::optional<generate::InputForm>& form) {
        if (!run.version.empty() || model.isOfficial || !form)
            return run.version;
        return form->version;
    }

    static std::uint64_t randomSeed(const ModelData& model) {
        std::random_device device;
        const std::uint64_t most = model.inputs.seed ? model.inputs.seed->most : 0;
        const std::uint64_t limit =
            most == 0 ? 0x7fffffffULL : std::min<std::uint64_t>(most, 0x7fffffffULL);
        return std::uniform_int_distribution<std::uint64_t>(0, limit)(device);
    }

    // Agreed to so long ago, and never sent, that the price may have changed.
    bool isStale(const Intent& intent) const {
        return intent.state == IntentState::Reserved && intent.attempt == 0 &&
               m_services.clock().unixMillis() - intent.createdAt > kAgreedFor;
    }

    Result<void> release(Intent intent) {
        intent.state = IntentState::Released;
        intent.owner = m_services.owner();
        intent.note = "It was agreed to more than a day ago and never sent.";
        m_result.notices.push_back(
            fmt::format("The run for {} was agreed to more than a day ago and never sent: its "
                        "reservation is given back.",
                        intent.purpose));
        return m_books.advance(intent, IntentState::Reserved, m_services.clock().unixMillis())
            .map([](bool) {});
    }

    static int atOnce(const std::vector<Intent>& intents) {
        int most = 1;
        for (const Intent& intent : intents)
            if (const auto* provider = generate::findProvider(intent.provider))
                most = std::max(most, provider->rates.atOnce);
        return most;
    }

    Result<void> runOne(const spend::IntentId& id, const base::ProgressSink& progress,
                        const std::stop_token& stop) {
        const auto done = [&]() -> Result<void> {
            TRY_ASSIGN(Intent intent, m_books.load(id));
            if (spend::isLive(intent.state)) {
                TRY_ASSIGN(const PurchaseOrder order, orderFor(intent));
                TRY_ASSIGN(intent, pursue(m_desk, order, id, progress, stop));
                base::ignore(base::removeAll(order.incoming), "derived/ may hold it");
            }
            if (intent.state == IntentState::Fetched) {
                TRY(landResult(m_workspace, intent, stop));
                base::ignore(keepResult(m_workspace, intent), "it is in the project");
                return {};
            }
            return Error{ErrorKind::Refused, intent.note, {}};
        }();
        if (!done) {
            const std::lock_guard lock(m_mutex);
            m_troubles.insert_or_assign(id, done.error());
        }
        return done;
    }

    static std::string keyOf(const spend::IntentId& id) { return "generate " + id.text; }

    // `parked`: the job of a run that is not worked on without a person's word; may be empty.
    Result<void> tell(const Intent& before, const jobs::JobId& parked) {
        TRY_ASSIGN(const Intent intent, m_books.load(before.id));
        Made made{.purpose = intent.purpose, .intent = intent};
        // What an earlier call has paid is not paid by this one.
        if (spend::isLive(before.state) && !spend::isLive(intent.state))
            m_result.paid = m_result.paid + intent.counted();
        const auto trouble = m_troubles.find(intent.id);
        const bool isUnusable = intent.files == "[]" && trouble != m_troubles.end();
        if (intent.landed && !isUnusable) {
            ++m_result.landed;
        } else if (!parked.empty()) {
            made.trouble = "Work on it ended the whole program twice and is parked.";
            made.wayOut = {
                fmt::format("To try it once more: reel jobs PROJECT retry {}.", parked.text)};
        } else {
            made.trouble = trouble != m_troubles.end() ? trouble->second.message : intent.note;
            made.kind = trouble != m_troubles.end() ? trouble->second.kind : ErrorKind::Refused;
            TRY_ASSIGN(made.wayOut, wayOut(m_workspace, intent, made.kind, m_stop));
        }
        m_result.made.push_back(std::move(made));
        return {};
    }

    Result<fs::path> fileOf(const std::string& sha256) {
        TRY_ASSIGN(const auto assets, m_workspace.project.assets());
        const auto asset = std::ranges::find(assets, sha256, &model::Asset::sha256);
        if (asset == assets.end())
            if (auto shown = findShownPicture(m_workspace, sha256))
                return *std::move(shown);
        if (asset == assets.end())
            return Error{ErrorKind::NotFound, "A file to be sent is not in the project.", sha256};
        return m_workspace.project.fileOf(*asset);
    }

    // One at a time: the guarded helper decodes it wholly.
    Result<FetchedFile> keep(const fs::path& file, model::AssetKind kind) {
        const std::lock_guard lock(m_keepMutex);
        TRY_ASSIGN(const model::Asset asset, importFile(m_workspace, file, kind, {}, m_stop));
        return FetchedFile{asset.sha256, fs::path(asset.file).extension().string()};
    }

    Workspace& m_workspace;
    Services& m_services;
    spend::Books m_books;
    PurchaseDesk m_desk;
    const Listener& m_listener;
    const std::stop_token& m_stop;
    std::mutex m_mutex;
    std::mutex m_keepMutex;
    std::map<spend::IntentId, Error> m_troubles;
    GenerationResult m_result;
};

Result<Target> targetFor(Workspace& workspace, const SceneOffer& offer) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    const auto index = film ? film->indexOf(offer.id) : std::nullopt;
    if (!index)
        return Error{ErrorKind::NotFound, "A scene of the offer is no longer in the film.", {}};
    const model::Scene& scene = film->scenes[*index];
    const ModelData* const model = generate::findModel(offer.model);
    return Target{.scene = offer.id.text,
                  .in = offer.in,
                  .kind = model::AssetKind::Clip,
                  .prompt = scene.prompt.empty() ? scene.description : scene.prompt,
                  .licence = model != nullptr ? model->licence.name : std::string()};
}

} // namespace

spend::Books booksOf(Workspace& workspace, Services& services) {
    std::error_code code;
    fs::path place = fs::canonical(workspace.project.folder(), code);
    if (code)
        place = workspace.project.folder();
    return {workspace.project.spending(), services.account(), place.string()};
}

namespace {

Result<void> agree(Workspace& workspace, Services& services) {
    return booksOf(workspace, services)
        .agree(services.clock().unixMillis(),
               [](const std::string& place) { return store::isProject(place); });
}

} // namespace

Result<GenerationResult> generateScenes(Workspace& workspace, Services& services,
                                        const Offer& offer, const Agreement& agreement,
                                        const Listener& listener, const std::stop_token& stop) {
    TRY(agree(workspace, services));
    Generation generation(workspace, services, listener, stop);
    std::vector<const SceneOffer*> wanted;
    std::vector<Target> targets;
    std::vector<std::string> purposes;
    for (const SceneOffer& scene : offer.scenes) {
        if (scene.state != OfferState::New)
            continue;
        TRY_ASSIGN(Target target, targetFor(workspace, scene));
        target.fallbacks = offer.fallbacks;
        wanted.push_back(&scene);
        targets.push_back(std::move(target));
        purposes.push_back(fmt::format("scene {}", scene.scene + 1));
    }
    TRY(generation.reserve(wanted, targets, purposes, agreement));
    for (const SceneOffer& scene : offer.scenes)
        if (scene.state == OfferState::Here) {
            TRY_ASSIGN(const Target target, targetFor(workspace, scene));
            TRY(generation.reuse(scene, target, fmt::format("scene {}", scene.scene + 1)));
        } else if (scene.state == OfferState::Linked) {
            TRY_ASSIGN(const Target target, targetFor(workspace, scene));
            TRY(generation.fetchAgain(scene, target, fmt::format("scene {}", scene.scene + 1)));
        }
    return generation.work();
}

Result<GenerationResult> resumeGeneration(Workspace& workspace, Services& services,
                                          const Listener& listener, const std::stop_token& stop) {
    TRY(agree(workspace, services));
    return Generation(workspace, services, listener, stop).work();
}

Result<AssetOffer> offerForAsset(Workspace& workspace, const AssetWish& wish, bool again) {
    TRY_ASSIGN(const ModelData* const model, modelFor(wish.model, wish.wish.role));
    AssetOffer made{wish, {.model = model->id}};
    TRY_ASSIGN(made.offer.run, generate::prepare(*model, wish.wish));
    Earlier earlier;
    while (true) {
        TRY_ASSIGN(earlier, findEarlier(workspace, made.offer.run.requestHash));
        if (!again || !earlier.fetched || earlier.live)
            break;
        ++made.wanted.wish.variation;
        TRY_ASSIGN(made.offer.run, generate::prepare(*model, made.wanted.wish));
    }
    made.offer.quote = generate::quoteOf(*model, made.offer.run, made.wanted.wish);
    if (earlier.live || earlier.fetched) {
        made.offer.state = earlier.live ? OfferState::UnderWay : OfferState::Here;
        made.offer.earlier = earlier.live ? earlier.live->id : earlier.fetched->id;
    } else if (!again && findResult(workspace, made.offer.run.requestHash)) {
        made.offer.state = OfferState::Here;
    } else if (!again) {
        lookForLink(workspace, made.offer);
    }
    return made;
}

Result<GenerationResult> generateAsset(Workspace& workspace, Services& services,
                                       const AssetOffer& offer, const Agreement& agreement,
                                       const Listener& listener, const std::stop_token& stop) {
    return generateAssets(workspace, services, std::span(&offer, 1), agreement, listener, stop);
}

Result<GenerationResult> generateAssets(Workspace& workspace, Services& services,
                                        std::span<const AssetOffer> offers,
                                        const Agreement& agreement, const Listener& listener,
                                        const std::stop_token& stop) {
    TRY(agree(workspace, services));
    Generation generation(workspace, services, listener, stop);
    const auto targetFor = [](const AssetOffer& offer) {
        const ModelData* const model = generate::findModel(offer.offer.model);
        return Target{.kind = assetKindOf(offer.wanted.wish.role),
                      .prompt = offer.wanted.wish.prompt,
                      .licence = model != nullptr ? model->licence.name : std::string(),
                      .use = offer.wanted.use,
                      .options = offer.wanted.options};
    };
    std::vector<const SceneOffer*> wanted;
    std::vector<Target> targets;
    std::vector<std::string> purposes;
    for (const AssetOffer& offer : offers)
        if (offer.offer.state == OfferState::New) {
            wanted.push_back(&offer.offer);
            targets.push_back(targetFor(offer));
            purposes.push_back(offer.wanted.label);
        }
    TRY(generation.reserve(wanted, targets, purposes, agreement));
    for (const AssetOffer& offer : offers) {
        if (offer.offer.state == OfferState::Here)
            TRY(generation.reuse(offer.offer, targetFor(offer), offer.wanted.label));
        else if (offer.offer.state == OfferState::Linked)
            TRY(generation.fetchAgain(offer.offer, targetFor(offer), offer.wanted.label));
    }
    return generation.work();
}

Result<Intent> cancelRun(Workspace& workspace, Services& services, const spend::IntentId& id,
                         const std::stop_token& stop) {
    const Listener none;
    Generation generation(workspace, services, none, stop);
    TRY_ASSIGN(const Intent intent, workspace.project.spending().load(id));
    TRY_ASSIGN(const PurchaseOrder order, generation.orderFor(intent));
    return cancelPurchase(generation.desk(), order, id, stop);
}

Result<Intent> giveUpRun(Workspace& workspace, Services& services, const spend::IntentId& id) {
    const Listener none;
    const std::stop_token never;
    return giveUp(Generation(workspace, services, none, never).desk(), id);
}

} // namespace reelwright::pipeline
