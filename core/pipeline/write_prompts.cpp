#include "pipeline/write_prompts.h"

#include "base/file.h"
#include "base/paths.h"
#include "base/utf8.h"
#include "generate/models.h"

#include <algorithm>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;

namespace {

constexpr int kTokensAScene = 300;
constexpr int kTokensForThought = 1000;
constexpr std::size_t kLongestPrompt = 2000; // characters

Json answerSchema() {
    return {{"type", "object"},
            {"additionalProperties", false},
            {"required", {"scenes"}},
            {"properties",
             {{"scenes",
               {{"type", "array"},
                {"items",
                 {{"type", "object"},
                  {"additionalProperties", false},
                  {"required", {"number", "prompt"}},
                  {"properties",
                   {{"number", {{"type", "integer"}}}, {"prompt", {{"type", "string"}}}}}}}}}}}};
}

Json material(const model::Film& film, const model::Brief& brief,
              const std::vector<std::size_t>& scenes) {
    Json list = Json::array();
    for (const std::size_t index : scenes) {
        const model::Scene& scene = film.scenes[index];
        Json told{{"number", index + 1},
                  {"seconds", film.rate.secondsAt(film.spanOf(index).length())},
                  {"role", scene.role},
                  {"section", scene.section},
                  {"energy", scene.energy},
                  {"seen", scene.description},
                  {"shot", model::nameOf(scene.shot.size)},
                  {"move", model::nameOf(scene.shot.move)},
                  {"light", scene.shot.light},
                  {"time_of_day", scene.timeOfDay},
                  {"weather", scene.weather}};
        const model::Take* const take = scene.chosenTake();
        const model::AssetNote* const note = take != nullptr ? film.noteOn(take->asset) : nullptr;
        if (note != nullptr && !note->text.empty())
            told["picture"] = note->text;
        list.push_back(std::move(told));
    }
    Json made{{"idea", brief.prompt},
              {"title", film.title},
              {"style", film.intent.style},
              {"mood", film.intent.mood},
              {"scenes", std::move(list)}};
    if (brief.brand)
        made["brand"] = {{"name", brief.brand->name}, {"tone", brief.brand->toneWords}};
    return made;
}

std::vector<std::size_t> unlocked(const model::Film& film, const std::vector<std::size_t>& scenes) {
    std::vector<std::size_t> open;
    for (const std::size_t index : scenes)
        if (!film.scenes[index].locks.content)
            open.push_back(index);
    return open;
}

// The film as it is now with the prompts of an answer to what was `asked` of it; scenes that are
// gone or locked by now are passed over. Errors: Corrupt.
Result<model::Film> withPrompts(const model::Film& asked, const model::Film& now,
                                const std::vector<std::size_t>& scenes, const Json& answer,
                                int& written) {
    const auto wrong = [](std::string_view why) {
        return Error{ErrorKind::Corrupt,
                     fmt::format("The model's answer cannot be used: {}. Ask again or take another "
                                 "model.",
                                 why),
                     {}};
    };
    if (!answer.is_object() || !answer.contains("scenes") || !answer["scenes"].is_array())
        return wrong("it holds no scenes");
    model::Film next = now;
    for (const Json& one : answer["scenes"]) {
        if (!one.is_object() || !one.contains("number") || !one["number"].is_number_integer() ||
            !one.contains("prompt") || !one["prompt"].is_string())
            return wrong("a scene of it has no number or no prompt");
        const auto number = one["number"].get<std::int64_t>();
        const bool wanted = std::ranges::any_of(scenes, [&](std::size_t index) {
            return static_cast<std::int64_t>(index) + 1 == number;
        });
        if (!wanted)
            return wrong(fmt::format("it tells of scene {}, which was not asked for", number));
        const std::string prompt =
            base::cleanText(one["prompt"].get<std::string>(), kLongestPrompt);
        if (prompt.empty())
            return wrong(fmt::format("the prompt of scene {} is empty", number));
        const auto place = now.indexOf(asked.scenes[static_cast<std::size_t>(number - 1)].id);
        if (!place || now.scenes[*place].locks.content)
            continue;
        next.scenes[*place].prompt = prompt;
        ++written;
    }
    return next;
}

} // namespace

Result<Question> promptQuestion(const model::Film& film, const model::Brief& brief,
                                const std::vector<std::size_t>& scenes,
                                const std::string& modelId) {
    const std::vector<std::size_t> open = unlocked(film, scenes);
    if (open.empty())
        return Error{ErrorKind::NotFound, "There is no scene whose prompt may be written.", {}};
    TRY_ASSIGN(const auto file, base::findResource("prompts/write_scenes.txt"));
    TRY_ASSIGN(const std::string system, base::readFile(file, 1 << 16));
    Question question{.model = modelId, .purpose = "prompts"};
    question.request.system = system;
    question.request.turns = {{.text = base::canonicalText(material(film, brief, open))}};
    question.request.schema = answerSchema();
    question.request.maxTokens = kTokensForThought + kTokensAScene * static_cast<int>(open.size());
    return question;
}

Result<WrittenPrompts> writePrompts(Workspace& workspace, Services& services,
                                    const std::vector<std::size_t>& scenes,
                                    const std::string& modelId, const Agreement& agreement,
                                    const std::function<void(std::string_view)>& text,
                                    const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    TRY_ASSIGN(const auto brief, workspace.project.brief());
    TRY_ASSIGN(const Question question,
               promptQuestion(*film, brief.value_or(model::Brief{}), scenes, modelId));
    TRY_ASSIGN(const Answered answered, ask(workspace, services, question, agreement, text, stop));
    WrittenPrompts made{.paid = answered.paid, .fromBefore = answered.fromBefore};
    const auto held = workspace.project.hold();
    TRY_ASSIGN(const model::FilmPtr now, workspace.project.film());
    TRY_ASSIGN(const model::Film next, withPrompts(*film, *now, unlocked(*film, scenes),
                                                   answered.reply.json, made.written));
    const generate::ModelData* const data = generate::findModel(modelId);
    TRY_ASSIGN(made.film,
               workspace.project.change(
                   fmt::format("Prompts by {}", data != nullptr ? data->name : modelId), next));
    return made;
}

} // namespace reelwright::pipeline
