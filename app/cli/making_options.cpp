#include "app/cli/making_options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <set>

#include <fmt/format.h>
#include <unistd.h>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using base::Usd;
using pipeline::OfferState;
using pipeline::SceneOffer;
using spend::dollars;

namespace {

std::optional<std::size_t> numberIn(std::string_view text) {
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number == 0)
        return std::nullopt;
    return number;
}

constexpr std::uint64_t kMostSeed = (std::uint64_t{1} << 63) - 1;

// What a conversion alone would bend: -1, or more than 64 bits hold.
std::optional<std::uint64_t> seedIn(std::string_view text) {
    std::uint64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number > kMostSeed)
        return std::nullopt;
    return number;
}

Result<std::set<std::size_t>> listed(const std::string& words, std::size_t count) {
    std::set<std::size_t> found;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(',', at), words.size());
        const std::string_view item = std::string_view(words).substr(at, end - at);
        const auto dash = item.find('-');
        const auto first = numberIn(item.substr(0, dash));
        const auto last = dash == item.npos ? first : numberIn(item.substr(dash + 1));
        if (!first || !last || *first > *last)
            return Error{
                ErrorKind::InvalidInput,
                fmt::format("\"{}\" names no scenes: write such as 1,3-5, or all, hero, drafts.",
                            words),
                {}};
        if (*last > count)
            return Error{ErrorKind::NotFound,
                         fmt::format("There is no scene {}: the film has {}.", *last, count),
                         {}};
        for (std::size_t n = *first; n <= *last; ++n)
            found.insert(n - 1);
        at = end + 1;
    }
    return found;
}

std::string confidenceText(const generate::Cost& cost) {
    if (!cost.amount)
        return cost.why;
    std::string text = fmt::format("price {}", generate::nameOf(cost.confidence));
    if (!cost.checked.empty())
        text += fmt::format(", {}", cost.checked);
    return text;
}

std::string lineOf(const SceneOffer& offer) {
    const std::string head = fmt::format("{:>5}  {:<22}", offer.scene + 1, offer.model);
    switch (offer.state) {
    case OfferState::Unfit:
    case OfferState::TooDear:
        return fmt::format("{} {:>9}  {}", head, "-", offer.why);
    case OfferState::Here:
        return fmt::format("{} {:>9}  made before: taken as it is", head, "free");
    case OfferState::Linked:
        return fmt::format("{} {:>9}  {}: fetched again", head, "free", offer.why);
    case OfferState::UnderWay:
        return fmt::format("{} {:>9}  under way, paid for once", head, "-");
    case OfferState::New:
        break;
    }
    const generate::Quote& quote = offer.quote;
    std::string text = fmt::format(
        "{} {:>9}  ", head, quote.isKnown() ? dollars(*quote.cost.amount) : std::string("unknown"));
    if (quote.paidSeconds > 0)
        text += fmt::format("{:g} s for {:.2f} s, ", quote.paidSeconds, quote.neededSeconds);
    return text + confidenceText(quote.cost);
}

} // namespace

void MakingOptions::declare(CLI::App& app) {
    app.add_option("--scenes", scenes, "1,3-5, all, hero or drafts (those that show their draft)");
    app.add_option("--model", model, "Model, by id or name; see reel models");
    app.add_option("--hero-model", heroModel, "Model of the hero scenes");
    app.add_option("--resolution", resolution, "One of the model's, such as 1080p");
    app.add_flag("--audio", audio, "With the model's own sound, where it can");
    app.add_flag("--again", again, "Another result where there is one already");
    app.add_option("--seed", seed, "Seed (default: another for each run)")
        ->check([](const std::string& words) {
            return seedIn(words) ? std::string()
                                 : fmt::format("a seed is a whole number from 0 to {}", kMostSeed);
        });
    app.add_option("--start", start,
                   "First picture: auto (the picture that the scene shows), previous (the last one "
                   "of the scene before) or none")
        ->check(CLI::IsMember({"auto", "previous", "none"}));
    app.add_option("--character", characters, "Picture of who is seen; may be given again");
    app.add_option("--style", styles, "Picture of how it looks; may be given again");
    app.add_option(
        "--fit", fit,
        "Dollars: choose models, or leave drafts, so that it costs no more; heroes first");
    app.add_option("--fallback", fallbacks, "Further model for --fit, in the order of liking");
}

Result<std::vector<std::size_t>> MakingOptions::scenesIn(const model::Film& film,
                                                         const std::string& words) {
    std::vector<std::size_t> indices;
    if (words == "all" || words == "hero" || words == "drafts") {
        for (std::size_t i = 0; i < film.scenes.size(); ++i) {
            const model::Scene& scene = film.scenes[i];
            if (words == "all" || (words == "hero" && scene.hero) ||
                (words == "drafts" && scene.chosenTake() == nullptr))
                indices.push_back(i);
        }
        return indices;
    }
    TRY_ASSIGN(const std::set<std::size_t> found, listed(words, film.scenes.size()));
    return std::vector<std::size_t>(found.begin(), found.end());
}

Result<std::vector<std::size_t>> MakingOptions::scenesOf(engine::Project& project) const {
    TRY_ASSIGN(const model::FilmPtr film, project.film());
    if (!film)
        return Error{ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    return scenesIn(*film, scenes);
}

Result<pipeline::Offer> MakingOptions::offer(Session& session, engine::Project& project) const {
    TRY_ASSIGN(const std::vector<std::size_t> indices, scenesOf(project));
    TRY_ASSIGN(const pipeline::MakingWishes wanted, wishes(session, project));
    return project.offer(indices, wanted, session.stop());
}

Result<pipeline::MakingWishes> MakingOptions::wishes(Session& session,
                                                     engine::Project& project) const {
    pipeline::MakingWishes wishes{.model = model,
                                  .heroModel = heroModel,
                                  .resolution = resolution,
                                  .audio = audio,
                                  .again = again,
                                  .seed = seed,
                                  .fallbacks = fallbacks};
    wishes.start = start == "previous" ? pipeline::StartPicture::Previous
                   : start == "none"   ? pipeline::StartPicture::None
                                       : pipeline::StartPicture::Auto;
    for (const auto& [files, pictures] :
         {std::pair{&characters, &wishes.characters}, std::pair{&styles, &wishes.styles}})
        for (const std::string& file : *files) {
            TRY_ASSIGN(model::Asset picture, project.importPicture(file, session.stop()));
            pictures->push_back(std::move(picture));
        }
    if (fit) {
        TRY_ASSIGN(wishes.budget, usdOf(*fit, "--fit"));
    }
    return wishes;
}

void AgreementOptions::declare(CLI::App& app) {
    app.add_flag("-y,--yes", yes, "Agree to what is offered");
    app.add_option("--max-cost", maxCost, "Agree to so many dollars at most, without a question");
    app.add_flag("--unknown-prices", unknown,
                 "Runs whose price nobody knows, too; together with the others within --max-cost");
}

Result<pipeline::Agreement> AgreementOptions::agree(Session& session, Usd likely,
                                                    int unknownRuns) const {
    pipeline::Agreement agreement{
        .most = likely, .withUnknown = unknown, .who = pipeline::userName()};
    if (maxCost) {
        TRY_ASSIGN(agreement.most, usdOf(*maxCost, "--max-cost"));
        return agreement;
    }
    if (yes || (likely == Usd{} && unknownRuns == 0))
        return agreement;
    if (session.json || isatty(STDIN_FILENO) == 0 || unknownRuns > 0)
        return Error{ErrorKind::OverBudget,
                     fmt::format("Nobody agreed to {}. Say --yes, or how much it may be: "
                                 "--max-cost DOLLARS{}. Nothing was sent.",
                                 dollars(likely), unknownRuns > 0 ? " --unknown-prices" : ""),
                     {}};
    session.endProgress();
    fmt::print("Pay {}? [y/N] ", dollars(likely));
    std::fflush(stdout);
    std::string answer;
    std::getline(std::cin, answer);
    if (answer != "y" && answer != "Y" && answer != "yes")
        return Error{ErrorKind::OverBudget, "Not agreed to. Nothing was sent.", {}};
    return agreement;
}

Result<pipeline::Agreement> AgreementOptions::agree(Session& session,
                                                    const pipeline::AssetOffer& offer) const {
    const bool isNew = offer.offer.state == OfferState::New;
    const generate::Quote& quote = offer.offer.quote;
    return agree(session, isNew ? quote.likely : Usd{}, isNew && !quote.isKnown() ? 1 : 0);
}

Result<Usd> usdOf(double dollars, const std::string& what) {
    if (!std::isfinite(dollars) || dollars < 0 || dollars > 1e6)
        return Error{
            ErrorKind::InvalidInput, fmt::format("{} takes dollars from 0 to 1000000.", what), {}};
    return Usd{std::llround(dollars * 1e6)};
}

void tell(Session& session, const pipeline::Offer& offer) {
    for (const std::string& notice : offer.notices)
        session.warn(notice);
    if (offer.scenes.empty()) {
        session.say("There is no scene to be made; --scenes names others, such as 2,5 or all.");
        return;
    }
    session.say(fmt::format("{:>5}  {:<22} {:>9}", "scene", "model", "price"));
    std::set<std::string> notes;
    for (const SceneOffer& scene : offer.scenes) {
        session.say(lineOf(scene));
        if (scene.state == OfferState::New)
            for (const std::string& note : scene.quote.notes)
                notes.insert(note);
        if (!scene.cheaper.empty())
            notes.insert(scene.cheaper);
    }
    for (const std::string& note : notes)
        session.warn(note);
    const generate::FilmQuote& total = offer.total;
    if (total.known + total.unknown == 0)
        return;
    std::string sum = fmt::format("In all {} for {} scenes", dollars(total.likely), total.known);
    if (total.paidSeconds > 0)
        sum += fmt::format("; {:.1f} of {:.1f} paid seconds are trimmed away", total.wastedSeconds,
                           total.paidSeconds);
    session.say(sum + fmt::format(". At worst {}, with {} further tries of each.",
                                  dollars(total.worst), generate::kRetriesAllowed));
    if (total.unknown > 0)
        session.warn(
            fmt::format("Nobody knows what {} of the runs cost: they are not in the sum and "
                        "are made only with --unknown-prices and --max-cost.",
                        total.unknown));
}

Json toJson(const pipeline::Offer& offer) {
    Json scenes = Json::array();
    for (const SceneOffer& scene : offer.scenes) {
        Json line{{"scene", scene.scene + 1},
                  {"id", scene.id.text},
                  {"model", scene.model},
                  {"state", pipeline::nameOf(scene.state)}};
        if (!scene.why.empty())
            line["why"] = scene.why;
        if (scene.state == OfferState::New) {
            const generate::Quote& quote = scene.quote;
            Json units = Json::array();
            for (const generate::CostLine& cost : quote.cost.lines)
                units.push_back({{"unit", generate::nameOf(cost.unit)},
                                 {"count", cost.count()},
                                 {"usd", dollars(cost.amount)}});
            line.update(
                {{"price_micros", quote.isKnown() ? Json(quote.cost.amount->micros) : Json()},
                 {"worst_micros", quote.worst.micros},
                 {"billed", units},
                 {"price_checked", quote.cost.checked},
                 {"confidence", generate::nameOf(quote.cost.confidence)},
                 {"paid_seconds", quote.paidSeconds},
                 {"needed_seconds", quote.neededSeconds},
                 {"wasted_seconds", quote.wastedSeconds},
                 {"input", scene.run.input},
                 {"notes", quote.notes}});
        }
        scenes.push_back(std::move(line));
    }
    return {{"scenes", scenes},
            {"likely_micros", offer.total.likely.micros},
            {"worst_micros", offer.total.worst.micros},
            {"unknown", offer.total.unknown},
            {"wasted_seconds", offer.total.wastedSeconds},
            {"notices", offer.notices}};
}

void tellOffer(Session& session, const pipeline::AssetOffer& offer) {
    const generate::Quote& quote = offer.offer.quote;
    const bool isNew = offer.offer.state == OfferState::New;
    session.say(fmt::format("{} with {}: {}", offer.wanted.label, offer.offer.model,
                            offer.offer.state == OfferState::Linked ? "free, " + offer.offer.why
                            : !isNew          ? std::string("made before, free")
                            : quote.isKnown() ? dollars(*quote.cost.amount)
                                              : std::string("unknown price")));
    for (const std::string& note : quote.notes)
        session.warn(note);
}

Json toJson(const pipeline::AssetOffer& offer) {
    const generate::Quote& quote = offer.offer.quote;
    return {{"model", offer.offer.model},
            {"state", pipeline::nameOf(offer.offer.state)},
            {"price_micros", quote.isKnown() ? Json(quote.cost.amount->micros) : Json()},
            {"input", offer.offer.run.input}};
}

void tell(Session& session, const pipeline::Snapped& snapped) {
    for (const std::string& notice : snapped.notices)
        session.warn(notice);
    if (snapped.cuts.empty()) {
        session.say("No other cuts would be cheaper.");
        return;
    }
    const base::FrameRate rate = snapped.film.rate;
    session.say(fmt::format("{:>5} {:>9} {:>9}", "scene", "begins", "instead"));
    for (const pipeline::MovedCut& cut : snapped.cuts)
        session.say(fmt::format("{:>5} {:>9.2f} {:>9.2f}", cut.scene + 1, rate.secondsAt(cut.to),
                                rate.secondsAt(cut.from)));
    session.say(
        fmt::format("In all {} instead of {}; {:.1f} instead of {:.1f} paid seconds are trimmed "
                    "away.",
                    dollars(snapped.after.likely), dollars(snapped.before.likely),
                    snapped.after.wastedSeconds, snapped.before.wastedSeconds));
}

Json toJson(const pipeline::Snapped& snapped) {
    const base::FrameRate rate = snapped.film.rate;
    Json cuts = Json::array();
    for (const pipeline::MovedCut& cut : snapped.cuts)
        cuts.push_back({{"scene", cut.scene + 1},
                        {"from_seconds", rate.secondsAt(cut.from)},
                        {"to_seconds", rate.secondsAt(cut.to)}});
    const auto sums = [](const generate::FilmQuote& quote) {
        return Json{{"likely_micros", quote.likely.micros},
                    {"unknown", quote.unknown},
                    {"paid_seconds", quote.paidSeconds},
                    {"wasted_seconds", quote.wastedSeconds}};
    };
    return {{"cuts", cuts},
            {"before", sums(snapped.before)},
            {"after", sums(snapped.after)},
            {"notices", snapped.notices}};
}

Result<void> tell(Session& session, const pipeline::GenerationResult& result) {
    session.endProgress();
    for (const std::string& notice : result.notices)
        session.warn(notice);
    const pipeline::Made* first = nullptr;
    std::size_t failed = 0;
    std::vector<std::pair<std::string, const pipeline::Made*>> told; // runs with the same trouble
    for (const pipeline::Made& made : result.made) {
        if (made.trouble.empty())
            continue;
        ++failed;
        first = first == nullptr ? &made : first;
        const auto same = std::ranges::find_if(told, [&](const auto& other) {
            return other.second->trouble == made.trouble && other.second->wayOut == made.wayOut;
        });
        if (same != told.end())
            same->first += ", " + made.purpose;
        else
            told.emplace_back(made.purpose, &made);
    }
    for (const auto& [runs, made] : told) {
        session.warn(fmt::format("{}: {}", runs, made->trouble));
        for (const std::string& way : made->wayOut)
            session.say("  - " + way);
    }
    session.say(
        fmt::format("{} landed{}{}, {} paid.", result.landed,
                    result.reused > 0 ? fmt::format(" ({} made before)", result.reused) : "",
                    result.linked > 0 ? fmt::format(" ({} fetched again)", result.linked) : "",
                    dollars(result.paid)));
    if (first == nullptr)
        return {};
    return Error{
        first->kind, fmt::format("{} of {} runs gave no result.", failed, result.made.size()), {}};
}

Json toJson(const pipeline::GenerationResult& result) {
    Json made = Json::array();
    for (const pipeline::Made& one : result.made)
        made.push_back({{"purpose", one.purpose},
                        {"id", one.intent.id.text},
                        {"model", one.intent.model},
                        {"state", spend::nameOf(one.intent.state)},
                        {"counted_micros", one.intent.counted().micros},
                        {"trouble", one.trouble},
                        {"way_out", one.wayOut}});
    return {{"landed", result.landed},
            {"reused", result.reused},
            {"linked", result.linked},
            {"paid_micros", result.paid.micros},
            {"runs", made},
            {"notices", result.notices}};
}

std::string standingText(const spend::Standing& standing) {
    std::string text = dollars(standing.counted());
    if (standing.open > Usd{})
        text += fmt::format(" ({} of it reserved)", dollars(standing.open));
    if (!standing.limit)
        return text;
    return text + fmt::format(" of {} ({:.0f} %)", dollars(*standing.limit + standing.approved),
                              100 * standing.share());
}

Json toJson(const spend::Standing& standing) {
    return {{"limit_micros", standing.limit ? Json(standing.limit->micros) : Json()},
            {"approved_micros", standing.approved.micros},
            {"spent_micros", standing.spent.micros},
            {"reserved_micros", standing.open.micros}};
}

} // namespace reelwright::cli
