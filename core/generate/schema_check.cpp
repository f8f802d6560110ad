#include "generate/schema_check.h"

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace reelwright::generate {

base::Result<std::string> schemaFault(const base::Json& definition, const base::Json& value) {
    try {
        valijson::Schema schema;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(definition), schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(value), &results))
            return std::string();
        valijson::ValidationResults::Error first;
        results.popError(first);
        std::string place;
        for (const std::string& step : first.context)
            place += step;
        return fmt::format("at {}: {}", place, first.description);
    } catch (const std::exception& fault) {
        return base::Error{base::ErrorKind::Unsupported, "The JSON schema cannot be used.",
                           fault.what()};
    }
}

} // namespace reelwright::generate
