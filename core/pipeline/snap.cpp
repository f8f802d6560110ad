#include "pipeline/snap.h"

#include "generate/cuts.h"
#include "generate/length.h"
#include "generate/models.h"
#include "generate/prepare.h"
#include "model/edits/edit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::FrameIndex;
using base::FrameSpan;
using base::Result;
using generate::SceneCost;

namespace {

// A scene that is to be paid for.
struct Paid {
    const generate::ModelData* model = nullptr;
    generate::Wish wish;
};

// Chooses the cuts of one film.
class Snapping {
public:
    Snapping(const model::Film& film, double reach)
        : m_film(film)
        , m_reach(reach)
        , m_paid(film.scenes.size()) {}

    void pay(std::size_t scene, Paid paid) { m_paid[scene] = std::move(paid); }

    [[nodiscard]] std::vector<std::vector<FrameIndex>> places() const {
        std::vector<std::vector<FrameIndex>> all = {{0}};
        for (std::size_t i = 1; i < m_film.scenes.size(); ++i)
            all.push_back(placesOf(i));
        all.push_back({m_film.length});
        return all;
    }

    [[nodiscard]] SceneCost costOf(std::size_t scene, FrameSpan span) const {
        SceneCost cost{.moved = std::abs(span.begin - m_film.scenes[scene].start)};
        if (!m_paid[scene])
            return cost;
        const auto quote = quoteOf(scene, span.length());
        const double needed = m_film.rate.secondsAt(span.length());
        if (!quote) { // a length that the model refuses with these inputs
            cost.missing = millis(needed);
            return cost;
        }
        cost.missing =
            millis(std::max(0.0, needed - quote->paidSeconds - generate::kLengthTolerance));
        (quote->isKnown() ? cost.micros : cost.unpriced) =
            quote->isKnown() ? quote->cost.amount->micros : millis(quote->paidSeconds);
        cost.paid = millis(quote->paidSeconds);
        return cost;
    }

    [[nodiscard]] generate::FilmQuote total(const model::Film& film) const {
        std::vector<generate::Quote> quotes;
        for (std::size_t i = 0; i < film.scenes.size(); ++i)
            if (m_paid[i])
                if (auto quote = quoteOf(i, film.spanOf(i).length()))
                    quotes.push_back(*std::move(quote));
        return generate::totalOf(quotes);
    }

private:
    static std::int64_t millis(double seconds) { return std::llround(seconds * 1000); }

    [[nodiscard]] std::vector<FrameIndex> placesOf(std::size_t scene) const {
        const FrameIndex now = m_film.scenes[scene].start;
        std::vector<FrameIndex> places = {now};
        const bool isFixed = !m_paid[scene] || !m_paid[scene - 1] ||
                             m_film.scenes[scene].locks.timing ||
                             m_film.scenes[scene - 1].locks.timing;
        if (isFixed)
            return places;
        const double at = m_film.rate.secondsAt(now);
        if (m_film.grid.isTrusted()) {
            for (const model::Beat& beat : m_film.grid.beats)
                if (std::abs(beat.time - at) <= m_reach && beat.time > 0)
                    places.push_back(m_film.rate.nearestFrame(beat.time));
        } else {
            const FrameIndex reach = m_film.rate.nearestFrame(m_reach);
            for (FrameIndex frame = std::max<FrameIndex>(1, now - reach); frame <= now + reach;
                 ++frame)
                places.push_back(frame);
        }
        std::erase_if(places, [&](FrameIndex frame) { return frame >= m_film.length; });
        std::ranges::sort(places);
        places.erase(std::ranges::unique(places).begin(), places.end());
        return places;
    }

    [[nodiscard]] std::optional<generate::Quote> quoteOf(std::size_t scene,
                                                         FrameIndex length) const {
        const auto key = std::pair(scene, length);
        if (const auto known = m_quotes.find(key); known != m_quotes.end())
            return known->second;
        Paid paid = *m_paid[scene];
        paid.wish.seconds = m_film.rate.secondsAt(length);
        std::optional<generate::Quote> quote;
        if (const auto run = generate::prepare(*paid.model, paid.wish))
            quote = generate::quoteOf(*paid.model, *run, paid.wish);
        m_quotes.emplace(key, quote);
        return quote;
    }

    const model::Film& m_film;
    double m_reach;
    std::vector<std::optional<Paid>> m_paid; // by scene
    mutable std::map<std::pair<std::size_t, FrameIndex>, std::optional<generate::Quote>> m_quotes;
};

} // namespace

Result<Snapped> snapCuts(Workspace& workspace, const model::Film& film,
                         const std::vector<std::size_t>& scenes, const MakingWishes& wishes,
                         double reach, const std::stop_token& stop) {
    if (!(reach > 0 && reach <= kMostReach))
        return Error{ErrorKind::InvalidInput,
                     fmt::format("A cut can move by up to {:g} seconds.", kMostReach),
                     {}};
    TRY_ASSIGN(const Offer offer, offerFor(workspace, film, scenes, wishes, stop));
    Snapping snapping(film, reach);
    for (const SceneOffer& scene : offer.scenes) {
        const generate::ModelData* const model = generate::findModel(scene.model);
        if (scene.state != OfferState::New || model == nullptr || !model->inputs.seconds)
            continue;
        TRY_ASSIGN(generate::Wish wish, wishOf(workspace, film, scene.scene, *model, wishes, stop));
        snapping.pay(scene.scene, {model, std::move(wish)});
    }
    Snapped snapped{.film = film, .notices = offer.notices};
    snapped.before = snapping.total(film);
    snapped.after = snapped.before;
    const auto places = snapping.places();
    const auto chosen = generate::cheapestCuts(
        places, model::kShortestScene,
        [&](std::size_t scene, FrameSpan span) { return snapping.costOf(scene, span); });
    if (!chosen)
        return snapped;
    std::string words;
    for (std::size_t i = 1; i < film.scenes.size(); ++i) {
        const FrameIndex now = film.scenes[i].start;
        if ((*chosen)[i] == now)
            continue;
        snapped.cuts.push_back({i, now, (*chosen)[i]});
        words += fmt::format("{}={:.6f} ", i + 1, film.rate.secondsAt((*chosen)[i]));
    }
    if (snapped.cuts.empty())
        return snapped;
    TRY_ASSIGN(snapped.film,
               model::applyEdit(film, *model::findEdit("roll_cuts"),
                                {{"cuts", words}, {"snap", film.grid.isTrusted() ? "on" : "off"}}));
    snapped.after = snapping.total(snapped.film);
    return snapped;
}

} // namespace reelwright::pipeline
