// The prompts of scenes written by a language model. Call from one thread.
#pragma once

#include "base/result.h"
#include "model/film.h"
#include "pipeline/ask.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::pipeline {

// The question for some scenes (by index); those with locked content are left out. Errors: NotFound
// when no scene is left; those of reading the template.
base::Result<Question> promptQuestion(const model::Film& film, const model::Brief& brief,
                                      const std::vector<std::size_t>& scenes,
                                      const std::string& modelId);

struct WrittenPrompts {
    model::FilmPtr film;
    int written = 0;
    base::Usd paid;
    bool fromBefore = false;
};

// Asks, checks the answer and puts the prompts into the film as one step that can be undone.
// Errors: as ask(); Corrupt when the answer does not hold prompts for these scenes.
base::Result<WrittenPrompts> writePrompts(Workspace& workspace, Services& services,
                                          const std::vector<std::size_t>& scenes,
                                          const std::string& modelId, const Agreement& agreement,
                                          const std::function<void(std::string_view)>& text,
                                          const std::stop_token& stop);

} // namespace reelwright::pipeline
