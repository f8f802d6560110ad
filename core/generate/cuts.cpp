#include "generate/cuts.h"

namespace reelwright::generate {

using base::FrameIndex;

SceneCost SceneCost::operator+(const SceneCost& other) const {
    return {missing + other.missing, unpriced + other.unpriced, micros + other.micros,
            paid + other.paid, moved + other.moved};
}

std::optional<std::vector<FrameIndex>> cheapestCuts(std::span<const std::vector<FrameIndex>> places,
                                                    FrameIndex shortest, const CostOfScene& cost) {
    // The cheapest way that ends at a place of a cut, and the place before it.
    struct Way {
        SceneCost cost;
        std::size_t from = 0;
    };
    if (places.empty())
        return std::nullopt;
    std::vector<std::vector<std::optional<Way>>> ways(places.size());
    ways[0].assign(places[0].size(), Way{});
    for (std::size_t cut = 1; cut < places.size(); ++cut) {
        ways[cut].resize(places[cut].size());
        for (std::size_t to = 0; to < places[cut].size(); ++to)
            for (std::size_t from = 0; from < places[cut - 1].size(); ++from) {
                const base::FrameSpan span{places[cut - 1][from], places[cut][to]};
                if (!ways[cut - 1][from] || span.length() < shortest)
                    continue;
                const Way way{ways[cut - 1][from]->cost + cost(cut - 1, span), from};
                if (!ways[cut][to] || way.cost < ways[cut][to]->cost)
                    ways[cut][to] = way;
            }
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < ways.back().size(); ++i)
        if (ways.back()[i] && (!best || ways.back()[i]->cost < ways.back()[*best]->cost))
            best = i;
    if (!best)
        return std::nullopt;
    std::vector<FrameIndex> chosen(places.size());
    std::size_t at = *best;
    for (std::size_t cut = places.size(); cut-- > 0;) {
        chosen[cut] = places[cut][at];
        at = ways[cut][at]->from;
    }
    return chosen;
}

} // namespace reelwright::generate
