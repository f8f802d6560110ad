#include "pipeline/way_out.h"

#include "base/utf8.h"
#include "generate/models.h"
#include "pipeline/landing.h"
#include "pipeline/offer.h"
#include "spend/ledger.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::ErrorKind;
using base::Result;
using spend::Intent;
using spend::IntentState;

namespace {

// Words that moderation often flags in harmless scenes, and what shows nearly the same.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kMilder = {
    {{"blood", "red paint"},     {"bloody", "stained"},
     {"bleeding", "hurt"},       {"gun", "prop"},
     {"guns", "props"},          {"rifle", "long prop"},
     {"pistol", "prop"},         {"knife", "tool"},
     {"weapon", "prop"},         {"weapons", "props"},
     {"kill", "defeat"},         {"killing", "defeating"},
     {"killed", "defeated"},     {"murder", "mystery"},
     {"dead", "still"},          {"corpse", "still figure"},
     {"war", "conflict"},        {"battle", "contest"},
     {"shooting", "filming"},    {"naked", "in plain dress"},
     {"nude", "in plain dress"}, {"sexy", "elegant"},
     {"seductive", "charming"},  {"drunk", "cheerful"},
     {"drugs", "sweets"},        {"explosion", "burst of light"}}};

// Scenes are made anew with other models only when the person says so; three are told.
constexpr std::size_t kOthersTold = 3;
constexpr std::array<std::string_view, 5> kOthers = {"seedance-1.5-pro", "kling-v2.5-turbo-pro",
                                                     "veo-3.1-lite", "hailuo-02", "gen-4.5"};

Result<std::vector<std::string>> otherModels(Workspace& workspace, const Intent& intent,
                                             const Target& target, const std::stop_token& stop) {
    std::vector<std::string> told;
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    const auto index = film ? film->indexOf({target.scene}) : std::nullopt;
    if (!index)
        return told;
    const std::vector<std::string> usual(kOthers.begin(), kOthers.end());
    for (const std::string& id : target.fallbacks.empty() ? usual : target.fallbacks) {
        if (told.size() == kOthersTold)
            break;
        if (id == intent.model)
            continue;
        auto offer = offerFor(workspace, *film, {*index}, {.model = id}, stop);
        if (!offer || offer->scenes.empty() || offer->scenes[0].state != OfferState::New ||
            !offer->scenes[0].quote.isKnown())
            continue;
        const base::Usd cost = *offer->scenes[0].quote.cost.amount;
        const base::Usd more = cost - intent.estimate;
        const generate::ModelData* model = generate::findModel(id);
        told.push_back(fmt::format(
            "Another model: {} for {} ({}; --model {}).", model->name, spend::dollars(cost),
            more.micros == 0  ? "the same price"
            : more.micros > 0 ? spend::dollars(more) + " more"
                              : spend::dollars(intent.estimate - cost) + " less",
            id));
    }
    return told;
}

} // namespace

std::string softened(std::string_view prompt) {
    std::string made;
    for (std::size_t at = 0; at < prompt.size();) {
        std::size_t end = at;
        while (end < prompt.size() && std::isalpha(static_cast<unsigned char>(prompt[end])) != 0)
            ++end;
        if (end == at) {
            made += prompt[at++];
            continue;
        }
        const std::string_view word = prompt.substr(at, end - at);
        const std::string lower = base::toLower(word);
        const auto found = std::ranges::find(kMilder, std::string_view(lower),
                                             &std::pair<std::string_view, std::string_view>::first);
        made += found != kMilder.end() ? found->second : word;
        at = end;
    }
    return made;
}

Result<std::vector<std::string>> wayOut(Workspace& workspace, const Intent& intent, ErrorKind kind,
                                        const std::stop_token& stop) {
    std::vector<std::string> ways;
    if (kind == ErrorKind::Denied)
        return std::vector<std::string>{fmt::format(
            "Look at the key and the credit there: reel keys test {}.", intent.provider)};
    // What has arrived and could not be put into the project is not to be bought again.
    if (spend::isLive(intent.state) || intent.state == IntentState::Fetched) {
        if (intent.state == IntentState::Unknown)
            ways.push_back(fmt::format(
                "Look into the account at the provider. Is it not there, count it as lost and make "
                "it again: reel spend PROJECT --give-up {}.",
                intent.id.text));
        else if (generate::findModel(intent.model) == nullptr)
            ways.push_back(
                fmt::format("Put the file of the model {} back (reel models tells of broken "
                            "ones), or wait no more: reel spend PROJECT --give-up {}.",
                            intent.model, intent.id.text));
        else
            ways.push_back("The same command goes on with it; nothing is paid twice.");
        return ways;
    }
    TRY_ASSIGN(const Target target, targetOf(intent));
    if (kind == ErrorKind::Refused && intent.state != IntentState::LostPaid) {
        const std::string milder = softened(target.prompt);
        if (milder != target.prompt && !target.scene.empty())
            ways.push_back(fmt::format("A milder prompt: \"{}\" (reel edit PROJECT replace_prompt "
                                       "scene={} text=...).",
                                       milder, target.scene));
        if (intent.input.find("audio\":true") != std::string::npos)
            ways.emplace_back("Without sound: leave --audio away.");
    }
    if (intent.state == IntentState::LostPaid)
        ways.push_back(fmt::format("Make it again for {} (the first one stays paid).",
                                   spend::dollars(intent.estimate)));
    TRY_ASSIGN(const auto others, otherModels(workspace, intent, target, stop));
    ways.insert(ways.end(), others.begin(), others.end());
    return ways;
}

} // namespace reelwright::pipeline
