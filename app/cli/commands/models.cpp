#include "app/cli/command.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace reelwright::cli {

using base::Json;
using base::Result;

extern const Command command_models;

namespace {

struct Words {
    std::string role;
    std::string model;
};

Json jsonOf(const generate::ModelData& model) {
    const generate::PriceWords price = generate::priceWords(model);
    return {{"id", model.id},
            {"name", model.name},
            {"maker", model.maker},
            {"provider", model.provider},
            {"slug", model.slug},
            {"role", generate::nameOf(model.role)},
            {"price", price.price},
            {"unit", price.unit},
            {"checked", model.price.checked},
            {"confidence", generate::nameOf(model.price.confidence)},
            {"licence", model.licence.name},
            {"commercial", generate::nameOf(model.licence.commercial)},
            {"notes", model.notes}};
}

Result<void> run(Session& session, const Words& words) {
    const generate::ModelBook& book = generate::modelBook();
    for (const std::string& fault : book.faults)
        session.warn(fault);
    const auto role = generate::roleFromName(words.role);
    if (!words.role.empty() && !role)
        return base::Error{
            base::ErrorKind::InvalidInput,
            fmt::format("There is no role \"{}\": video, image, music, speech, upscale, "
                        "embedding, transcription, language.",
                        words.role),
            {}};
    Json models = Json::array();
    std::optional<generate::Role> told;
    for (const generate::ModelData& model : book.models) {
        if (role && model.role != *role)
            continue;
        models.push_back(jsonOf(model));
        if (told != model.role)
            session.say(fmt::format("{}{}", told ? "\n" : "", generate::nameOf(model.role)));
        told = model.role;
        const generate::PriceWords price = generate::priceWords(model);
        const std::string dollars = price.price.empty() || std::isdigit(price.price[0]) == 0
                                        ? price.price
                                        : "$" + price.price;
        session.say(fmt::format("  {:<24} {:<28} {:<17} {:<16} {:<10} {}", model.id, model.name,
                                model.provider, dollars, price.unit,
                                generate::nameOf(model.price.confidence)));
    }
    Json unavailable = Json::array();
    for (const generate::Unavailable& service : book.unavailable) {
        if (role && service.role != *role)
            continue;
        if (unavailable.empty())
            session.say("\nnot to be had");
        session.say(fmt::format("  {}: {} Instead: {}.", service.name, service.why,
                                fmt::join(service.instead, ", ")));
        unavailable.push_back(
            {{"name", service.name}, {"why", service.why}, {"instead", service.instead}});
    }
    session.result({{"models", models}, {"unavailable", unavailable}});
    return {};
}

Action declare(CLI::App& app) {
    const auto words = std::make_shared<Words>();
    app.add_option(
        "--role", words->role,
        "Only video, image, music, speech, upscale, embedding, transcription or language");
    return [words](Session& session) { return run(session, *words); };
}

} // namespace

const Command command_models = {.name = "models",
                                .description = "List the models, their prices and how well known "
                                               "these are",
                                .declare = &declare};

} // namespace reelwright::cli
