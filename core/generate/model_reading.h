// Parts of a model's file, for model_data.cpp. Thread-safe.
#pragma once

#include "generate/fields.h"
#include "generate/model_data.h"

namespace reelwright::generate {

// The object under `key`, such as {"resolution": "1080p", "duration": [6, 10], "image": {"given":
// true}, "num_frames": {"most": 81}}; none when it is not there.
base::Result<Conditions> readConditions(const Fields& fields, const std::string& key);

base::Result<Inputs> readInputs(const Fields& fields);

base::Result<PriceList> readPrice(const Fields& fields);

} // namespace reelwright::generate
