#include "generate/prepare.h"
#include "generate/price.h"

#include <cstdint>
#include <cstdlib>
#include <string>

// A model's file is refused in words, or prepares every wish (or refuses it in words) and never
// gives a price below zero.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace reelwright;
    const auto model =
        generate::parseModel({reinterpret_cast<const char*>(data), size}, "input.json");
    if (!model) {
        if (model.error().kind != base::ErrorKind::InvalidInput || model.error().message.empty())
            std::abort();
        return 0;
    }
    for (const double seconds : {0.0, 4.5, 1e9}) {
        generate::Wish wish{.role = model->role,
                            .prompt = "A storm",
                            .lyrics = "la la la la la",
                            .seconds = seconds,
                            .aspect = model::Aspect::Feed4x5,
                            .seed = 1234567890123456789U};
        for (const auto purpose : {generate::FilePurpose::Start, generate::FilePurpose::Source})
            wish.files.push_back({.purpose = purpose, .sha256 = "abc", .extension = ".png"});
        const auto run = generate::prepare(*model, wish);
        if (!run) {
            if (run.error().kind != base::ErrorKind::InvalidInput || run.error().message.empty())
                std::abort();
            continue;
        }
        const auto again = generate::prepare(*model, wish);
        if (!again || again->requestHash != run->requestHash || again->input != run->input)
            std::abort();
        const auto cost = generate::forecast(*model, run->input, run->seconds);
        if (cost.amount.has_value() != cost.why.empty() || (cost.amount && cost.amount->micros < 0))
            std::abort();
        generate::priceWords(*model);
    }
    return 0;
}
