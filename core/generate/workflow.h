// Workflows of node programs as templates with holes, filled from a model's inputs. Thread-safe:
// pure but for reading the file.
//
// A template is {"defaults": {"steps": 20, ...}, "workflow": {NODE: {"class_type", "inputs"}}}, or
// the nodes alone. A text that is "{{steps}}" becomes the value of the input `steps` with its type;
// within a longer text the value is put in as text.
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace reelwright::generate {

// The template of a name ("text_to_image": resources/workflows/text_to_image.json) or of a person's
// own file (ends with ".json"). Errors: NotFound, InvalidInput, Io.
base::Result<base::Json> loadWorkflow(std::string_view name);

// The nodes with every hole filled. Errors: InvalidInput when a hole has neither input nor default
// or the template is none.
base::Result<base::Json> fillWorkflow(const base::Json& workflow, const base::Json& input);

} // namespace reelwright::generate
