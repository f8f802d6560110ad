// What a person can do about a run that gave no result. Call from one thread.
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "pipeline/workspace.h"
#include "spend/intent.h"

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::pipeline {

// Sentences, the most likely help first: a milder prompt and no sound after a moderation, another
// model with the difference in price, the key, the budget. Nothing is done by itself.
base::Result<std::vector<std::string>> wayOut(Workspace& workspace, const spend::Intent& intent,
                                              base::ErrorKind kind, const std::stop_token& stop);

// The prompt with milder words for those that moderation often flags; the same when it holds none.
std::string softened(std::string_view prompt);

} // namespace reelwright::pipeline
