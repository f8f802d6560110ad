// The input forms of models as their providers publish them, fetched once a day. Thread-safe as the
// services.
#pragma once

#include "base/result.h"
#include "generate/model_data.h"
#include "generate/provider.h"
#include "pipeline/services.h"

#include <optional>
#include <stop_token>

namespace reelwright::pipeline {

// Nothing where the provider publishes none. A form of yesterday is better than none when the
// provider cannot be reached. Errors: Unreachable, Denied, NotFound (no such model there).
base::Result<std::optional<generate::InputForm>>
formOf(Services& services, const generate::Provider& provider, const generate::Access& access,
       const generate::ModelData& model, const std::stop_token& stop);

} // namespace reelwright::pipeline
