#include "generate/price.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

// {"model": ..., "input": ..., "metrics": ..., "seconds": ...}: whatever a price list, an input and
// a provider say, a bill is not below zero, nothing for failures, and without counts the forecast.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace reelwright;
    using generate::RunState;
    const auto json = base::parseJson({reinterpret_cast<const char*>(data), size}, "input.json");
    if (!json || !json->is_object() || !json->contains("model") || !json->contains("input"))
        return 0;
    const auto model = generate::parseModel(base::canonicalText((*json)["model"]), "input.json");
    if (!model)
        return 0;
    const base::Json& input = (*json)["input"];
    const double seconds = json->contains("seconds") && (*json)["seconds"].is_number()
                               ? (*json)["seconds"].get<double>()
                               : 0;
    std::map<std::string, double> metrics;
    if (json->contains("metrics") && (*json)["metrics"].is_object())
        for (const auto& [name, value] : (*json)["metrics"].items())
            if (value.is_number())
                metrics[name] = value.get<double>();
    const auto asked = generate::forecast(*model, input, seconds);
    const auto worst = generate::worstForecast(*model, input, seconds);
    for (const auto* const cost : {&asked, &worst})
        if (cost->amount.has_value() != cost->why.empty() ||
            (cost->amount && cost->amount->micros < 0))
            std::abort();
    for (const RunState state : {RunState::Waiting, RunState::Running, RunState::Succeeded,
                                 RunState::Failed, RunState::Cancelled, RunState::Aborted}) {
        const auto bill = generate::bill(*model, input, metrics, state, seconds);
        if (bill.amount && bill.amount->micros < 0)
            std::abort();
        const bool isFree = state == RunState::Failed || state == RunState::Aborted;
        if (isFree && bill.amount != base::Usd{})
            std::abort();
        if (!isFree && generate::bill(*model, input, {}, state, seconds).amount != asked.amount)
            std::abort();
    }
    return 0;
}
