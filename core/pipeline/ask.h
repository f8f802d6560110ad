// A question to a language model: priced, agreed to, sent once, counted. Thread-safe as its parts.
#pragma once

#include "base/result.h"
#include "generate/chat.h"
#include "generate/price.h"
#include "pipeline/generation.h"
#include "pipeline/services.h"
#include "pipeline/workspace.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace reelwright::pipeline {

struct Question {
    std::string model; // id of a model of the role Language
    std::string purpose;
    generate::ChatRequest request; // without its model
    int variation = 0;             // counts "again": another answer to the same question
};

// What an answer of full length would cost. Errors: as modelFor.
base::Result<generate::Cost> priceOf(const Question& question);

struct Answered {
    generate::ChatReply reply;
    base::Usd paid;
    bool fromBefore = false; // the same question was answered before: free
};

// The answer to the same question of before in this project; nothing when there is none of the
// wanted shape, so that it may be asked and paid anew. Errors: as
// modelFor, Corrupt.
base::Result<std::optional<Answered>> answeredBefore(Workspace& workspace,
                                                     const Question& question);

// Asks once. `text` gets the answer as it comes; may be empty. Errors: OverBudget, Denied,
// Unreachable (what may have arrived counts as paid, and the message says so), Refused (the model
// does not want to), InvalidInput, Corrupt (no answer of the wanted shape; it is paid), Cancelled.
base::Result<Answered> ask(Workspace& workspace, Services& services, const Question& question,
                           const Agreement& agreement,
                           const std::function<void(std::string_view)>& text,
                           const std::stop_token& stop);

// A question whose program died: nobody keeps its answer, so that it counts as paid if it was sent.
base::Result<void> settleLeftQuestion(Workspace& workspace, Services& services,
                                      const spend::Intent& intent);

} // namespace reelwright::pipeline
