#include "pipeline/describe.h"

#include "base/base64.h"
#include "base/file.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "generate/models.h"
#include "pipeline/shown_picture.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using model::Asset;
using model::AssetKind;

namespace {

constexpr int kTokens = 1000; // of an answer, with those for thought
constexpr std::uint64_t kMostPicture = 4u << 20;

Json answerSchema() {
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", {"description", "tags"}},
            {"properties",
             {{"description", {{"type", "string"}}},
              {"tags", {{"type", "array"}, {"items", {{"type", "string"}}}}}}}};
}

bool canBeSeen(const Asset& asset) {
    return asset.kind == AssetKind::Picture || asset.kind == AssetKind::Clip;
}

Result<std::vector<Asset>> wantedAssets(Workspace& workspace, const model::Film& film,
                                        const std::vector<std::string>& names) {
    TRY_ASSIGN(const auto assets, workspace.project.assets());
    std::vector<Asset> wanted;
    for (const std::string& name : names) {
        const auto at = std::ranges::find_if(assets, [&](const Asset& asset) {
            return canBeSeen(asset) && (asset.id.text == name || asset.name == name);
        });
        if (at == assets.end())
            return Error{ErrorKind::NotFound,
                         fmt::format("There is no picture or clip \"{}\" in the project.", name),
                         {}};
        wanted.push_back(*at);
    }
    if (names.empty())
        for (const Asset& asset : assets)
            if (canBeSeen(asset) && film.noteOn(asset.id) == nullptr)
                wanted.push_back(asset);
    if (wanted.empty())
        return Error{
            ErrorKind::NotFound, "There is no picture or clip that the film says nothing of.", {}};
    return wanted;
}

Result<Question> questionOn(Workspace& workspace, const Asset& asset, const std::string& system,
                            const std::string& model, const std::stop_token& stop) {
    TRY_ASSIGN(const ShownPicture shown, shownPicture(workspace, asset, stop));
    TRY_ASSIGN(const std::string bytes, base::readFile(shown.file, kMostPicture));
    Question question{.model = model, .purpose = fmt::format("description of {}", asset.name)};
    question.request.system = system;
    question.request.turns = {
        {.text = asset.kind == AssetKind::Clip
                     ? std::string("This is the picture in the middle of a clip.")
                     : std::string("This is a picture."),
         .pictures = {{"image/jpeg", base::base64Of(bytes)}}}};
    question.request.schema = answerSchema();
    question.request.maxTokens = kTokens;
    return question;
}

Result<model::AssetNote> noteOf(const model::AssetId& asset, const Json& answer) {
    return base::readJson("The model's description", [&] {
        return model::AssetNote{
            asset,
            base::cleanText(answer.at("description").get<std::string>(), model::kLongestAssetNote),
            model::tidyTags(answer.at("tags").get<std::vector<std::string>>())};
    });
}

} // namespace

Result<DescribeOffer> offerDescriptions(Workspace& workspace, const DescribeRequest& request,
                                        const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    if (!film)
        return Error{ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    TRY_ASSIGN(const generate::ModelData* const model,
               modelFor(request.model, generate::Role::Language));
    TRY_ASSIGN(const auto assets, wantedAssets(workspace, *film, request.assets));
    TRY_ASSIGN(const auto file, base::findResource("prompts/describe_pictures.txt"));
    TRY_ASSIGN(const std::string system, base::readFile(file, 1 << 16));
    DescribeOffer offer;
    for (const Asset& asset : assets) {
        TRY(base::checkStop(stop));
        DescribeQuestion one{.asset = asset};
        TRY_ASSIGN(one.question, questionOn(workspace, asset, system, model->id, stop));
        TRY_ASSIGN(one.cost, priceOf(one.question));
        while (true) { // an answer that cannot be used is asked for anew, and paid
            TRY_ASSIGN(const auto before, answeredBefore(workspace, one.question));
            one.isAnswered = before && noteOf(asset.id, before->reply.json);
            if (!before || one.isAnswered)
                break;
            ++one.question.variation;
        }
        if (!one.isAnswered) {
            offer.likely = offer.likely + one.cost.amount.value_or(base::Usd{});
            offer.unknown += one.cost.amount ? 0 : 1;
        }
        offer.questions.push_back(std::move(one));
    }
    return offer;
}

Result<Descriptions> describeAssets(Workspace& workspace, Services& services,
                                    const DescribeOffer& offer, const Agreement& agreement,
                                    const std::stop_token& stop) {
    if (offer.likely > agreement.most)
        return Error{ErrorKind::OverBudget,
                     fmt::format("It may cost {}, and {} was agreed to. Nothing was sent.",
                                 spend::dollars(offer.likely), spend::dollars(agreement.most)),
                     {}};
    Descriptions made;
    std::vector<model::AssetNote> notes;
    std::optional<Error> last; // after which going on makes no sense
    for (const DescribeQuestion& one : offer.questions) {
        if (last)
            break;
        DescribedAsset described{.asset = one.asset};
        Agreement rest = agreement;
        rest.most = agreement.most - made.paid;
        const auto answered = ask(workspace, services, one.question, rest, {}, stop);
        auto note = answered ? noteOf(one.asset.id, answered->reply.json)
                             : Result<model::AssetNote>(answered.error());
        if (answered) {
            described.paid = answered->paid;
            described.fromBefore = answered->fromBefore;
            made.paid = made.paid + answered->paid;
        }
        if (note) {
            described.note = *note;
            notes.push_back(*std::move(note));
        } else {
            const ErrorKind kind = note.error().kind;
            described.trouble = note.error().message;
            if (kind != ErrorKind::Refused && kind != ErrorKind::Corrupt)
                last = note.error();
        }
        made.assets.push_back(std::move(described));
    }
    if (notes.empty() && last)
        return *last;
    const auto held = workspace.project.hold();
    TRY_ASSIGN(made.film, workspace.project.film());
    if (notes.empty() || !made.film)
        return made;
    model::Film next = *made.film;
    for (model::AssetNote& note : notes) {
        const auto at = std::ranges::find(next.assetNotes, note.asset, &model::AssetNote::asset);
        if (at != next.assetNotes.end())
            *at = std::move(note);
        else
            next.assetNotes.push_back(std::move(note));
    }
    TRY_ASSIGN(made.film, workspace.project.change("Describe files", next));
    return made;
}

} // namespace reelwright::pipeline
