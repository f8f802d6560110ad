// JSON against a JSON schema. Thread-safe: a pure function.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <string>

namespace reelwright::generate {

// Nothing when the value holds; else the first fault in words. Errors: Unsupported for a schema
// that cannot be read.
base::Result<std::string> schemaFault(const base::Json& schema, const base::Json& value);

} // namespace reelwright::generate
