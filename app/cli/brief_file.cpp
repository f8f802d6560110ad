#include "app/cli/brief_file.h"

#include "base/file.h"
#include "base/json.h"
#include "base/paths.h"
#include "model/json.h"

#include <fmt/format.h>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace reelwright::cli {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMaxBytes = 1u << 20;

Result<Json> loadSchema() {
    TRY_ASSIGN(const fs::path path, base::findResource("brief.schema.json"));
    TRY_ASSIGN(const std::string text, base::readFile(path, kMaxBytes));
    return base::parseJson(text, "The schema of briefs");
}

Result<void> checkAgainstSchema(const Json& brief, const fs::path& path) {
    TRY_ASSIGN(const Json definition, loadSchema());
    try {
        valijson::Schema schema;
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(definition), schema);
        valijson::Validator validator;
        valijson::ValidationResults results;
        if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(brief), &results))
            return {};
        valijson::ValidationResults::Error first;
        results.popError(first);
        std::string place;
        for (const std::string& step : first.context)
            place += step;
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is not a valid brief: at {}: {}", path.filename().string(),
                                 place, first.description),
                     {}};
    } catch (const std::exception& fault) {
        return Error{ErrorKind::Internal, "The schema of briefs cannot be used.", fault.what()};
    }
}

void makeAbsolute(fs::path& path, const fs::path& folder) {
    if (!path.empty() && path.is_relative())
        path = folder / path;
}

} // namespace

Result<model::Brief> readBriefFile(const fs::path& path) {
    TRY_ASSIGN(const std::string text, base::readFile(path, kMaxBytes));
    TRY_ASSIGN(const Json json, base::parseJson(text, path.filename().string()));
    TRY(checkAgainstSchema(json, path));
    TRY_ASSIGN(model::Brief brief, model::briefFromJson(json));
    const fs::path folder = fs::absolute(path).parent_path();
    for (fs::path& file : brief.footage)
        makeAbsolute(file, folder);
    for (fs::path* const file : {&brief.song, &brief.firstPicture, &brief.lastPicture, &brief.lut})
        makeAbsolute(*file, folder);
    if (brief.brand) {
        makeAbsolute(brief.brand->logo, folder);
        makeAbsolute(brief.brand->fontFile, folder);
    }
    return brief;
}

} // namespace reelwright::cli
