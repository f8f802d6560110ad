// Wishes that a model accepts, for tests that loop over the catalogue.
#pragma once

#include "generate/model_data.h"
#include "generate/prepare.h"
#include "generate/wish.h"

#include <map>
#include <string>
#include <string_view>

namespace reelwright::testing {

inline generate::WishFile wishFile(generate::FilePurpose purpose, char digit = 'a') {
    return {
        .purpose = purpose, .sha256 = std::string(64, digit), .extension = ".png", .bytes = 1000};
}

// Everything that the model requires, and nothing else.
inline generate::Wish acceptedWish(const generate::ModelData& model, double seconds = 4) {
    generate::Wish wish{.role = model.role, .prompt = "A lighthouse in a storm"};
    wish.seconds = seconds;
    if (model.inputs.lyrics)
        wish.lyrics = "Far over the water a light goes round";
    for (const auto& [purpose, input] : model.inputs.files)
        if (input.isRequired)
            wish.files.push_back(wishFile(purpose));
    // Models that need one of two pictures, and that one only.
    if (!generate::prepare(model, wish) &&
        model.inputs.files.contains(generate::FilePurpose::Start))
        wish.files.push_back(wishFile(generate::FilePurpose::Start));
    return wish;
}

// A model by its text, with some fields put in the place of others.
inline generate::ModelData modelWith(std::string_view inputs, std::string_view price,
                                     std::string_view limits = "[]",
                                     std::string_view role = "video") {
    const std::string text =
        R"({"name": "Test", "maker": "Nobody", "provider": "replicate", "slug": "nobody/test",
            "kind": "official", "role": ")" +
        std::string(role) + R"(", "inputs": )" + std::string(inputs) + R"(, "limits": )" +
        std::string(limits) +
        R"(, "output": {"kind": "video", "shape": "url", "count": "count", "tokens": "tokens"},
            "licence": {"name": "none", "commercial": "unknown"}, "price": )" +
        std::string(price) + "}";
    const auto model = generate::parseModel(text, "test.json");
    if (!model)
        throw std::runtime_error(model.error().message);
    return *model;
}

inline constexpr std::string_view kNoPrice = R"({"confidence": "unknown"})";

} // namespace reelwright::testing
