#include "generate/quote.h"

#include <algorithm>
#include <limits>

namespace reelwright::generate {

using base::Usd;

namespace {

Usd plus(Usd a, Usd b) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    return a.micros > kMost - b.micros ? Usd{kMost} : a + b;
}

} // namespace

Quote quoteOf(const ModelData& model, const PreparedRun& run, const Wish& wish, int retries) {
    Quote quote{.model = model.id, .retries = std::clamp(retries, 0, kMostRetries)};
    quote.cost = forecast(model, run.input, run.seconds);
    quote.notes = run.notes;
    if (wish.seconds > 0 && run.seconds > 0) {
        quote.paidSeconds = run.seconds;
        quote.neededSeconds = wish.seconds;
        quote.wastedSeconds = std::max(0.0, run.seconds - wish.seconds);
    }
    if (!quote.isKnown()) {
        quote.notes.push_back(quote.cost.why);
        return quote;
    }
    quote.likely = *quote.cost.amount;
    const Cost slow = worstForecast(model, run.input, run.seconds);
    const Usd once = std::max(quote.likely, slow.amount.value_or(quote.likely));
    for (int i = 0; i <= quote.retries; ++i)
        quote.worst = plus(quote.worst, once);
    return quote;
}

FilmQuote totalOf(std::span<const Quote> quotes) {
    FilmQuote film;
    for (const Quote& quote : quotes) {
        film.paidSeconds += quote.paidSeconds;
        film.wastedSeconds += quote.wastedSeconds;
        if (!quote.isKnown()) {
            ++film.unknown;
            continue;
        }
        ++film.known;
        film.likely = plus(film.likely, quote.likely);
        film.worst = plus(film.worst, quote.worst);
        film.confidence = std::max(film.confidence, quote.cost.confidence);
        if (quote.cost.checked.empty())
            film.isUndated = true;
        else if (film.checked.empty() || quote.cost.checked < film.checked)
            film.checked = quote.cost.checked;
    }
    return film;
}

} // namespace reelwright::generate
