#include "generate/price.h"
#include "generate/usd_text.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace reelwright::generate {

namespace {

std::string unitWords(const PriceRow& row) {
    if (row.unit == Unit::OutputToken)
        return "out";
    std::string name(nameOf(row.unit));
    std::ranges::replace(name, '_', ' ');
    if (row.unit == Unit::GpuSecond)
        return fmt::format("machine second (about {} s)", std::lround(row.expected));
    if (row.per == 1)
        return name;
    if (row.unit == Unit::InputToken)
        name = "token";
    return fmt::format("{} {}s{}", row.per == 1'000'000 ? "million" : std::to_string(row.per), name,
                       row.unit == Unit::InputToken ? " in" : "");
}

} // namespace

PriceWords priceWords(const ModelData& model) {
    if (model.price.isFree)
        return {"free", "-"};
    if (model.price.rows.empty())
        return {"unknown, asks", "-"};
    PriceWords words;
    for (const Unit unit : kUnits) {
        const PriceRow* least = nullptr;
        const PriceRow* most = nullptr;
        const auto rate = [](const PriceRow& row) {
            return static_cast<double>(row.usd.micros) / static_cast<double>(row.per);
        };
        for (const PriceRow& row : model.price.rows) {
            if (row.unit != unit)
                continue;
            if (least == nullptr || rate(row) < rate(*least))
                least = &row;
            if (most == nullptr || rate(row) > rate(*most))
                most = &row;
        }
        if (least == nullptr)
            continue;
        const char* const joint = words.price.empty() ? "" : " / ";
        words.price += joint + dollarText(least->usd);
        if (rate(*least) < rate(*most))
            words.price += "-" + dollarText(most->usd);
        words.unit += joint + unitWords(*least);
    }
    return words;
}

} // namespace reelwright::generate
