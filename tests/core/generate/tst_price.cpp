#include "base/random.h"
#include "core/generate/model_wishes.h"
#include "generate/models.h"
#include "generate/price.h"
#include "support/verify.h"

#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

using namespace reelwright;
using base::Json;
using base::Usd;
using generate::Cost;
using generate::ModelData;
using generate::RunState;
using generate::Unit;

namespace {

// What the provider would tell of a run that came out as it was asked for.
std::map<std::string, double> metricsOf(const ModelData& model, const Cost& cost) {
    std::map<std::string, double> metrics = {{"total_time", 31.4}};
    for (const generate::CostLine& line : cost.lines) {
        switch (line.unit) {
        case Unit::Second:
            metrics[model.role == generate::Role::Video ? "video_output_duration_seconds"
                                                        : "audio_output_duration_seconds"] =
                line.count();
            break;
        case Unit::Image:
        case Unit::Megapixel:
            metrics["image_output_count"] = 1;
            break;
        case Unit::Character:
            metrics["character_input_count"] = line.count();
            break;
        case Unit::InputToken:
            metrics["token_input_count"] = line.count();
            break;
        case Unit::OutputToken:
            metrics["token_output_count"] = line.count();
            break;
        case Unit::GpuSecond:
            metrics["predict_time"] = line.count();
            break;
        case Unit::Run:
            break;
        }
    }
    return metrics;
}

std::string priced(const std::string& rows) {
    return R"({"confidence": "reported", "checked": "2026-10-08", "rows": [)" + rows + "]}";
}

Usd amountOf(const std::string& id, const Json& input) {
    const ModelData* const model = generate::findModel(id);
    EXPECT_NE(model, nullptr) << id;
    const Cost cost = generate::forecast(*model, input);
    EXPECT_TRUE(cost.amount.has_value()) << id << ": " << cost.why;
    return cost.amount.value_or(Usd{-1});
}

constexpr const char* kSeconds = R"({"seconds": {"key": "duration", "least": 0.001, "most": 60}})";

} // namespace

TEST(Price, of_known_runs_is_what_the_price_pages_say) {
    EXPECT_EQ(amountOf("veo-3.1", {{"duration", 8}, {"generate_audio", true}}), Usd{3'200'000});
    EXPECT_EQ(amountOf("veo-3.1", {{"duration", 8}, {"generate_audio", false}}), Usd{1'600'000});
    EXPECT_EQ(amountOf("veo-3.1-lite", {{"duration", 4}, {"resolution", "1080p"}}), Usd{320'000});
    EXPECT_EQ(amountOf("gen4-turbo", {{"duration", 5}}), Usd{250'000});
    EXPECT_EQ(amountOf("seedance-1.5-pro",
                       {{"duration", 5}, {"resolution", "480p"}, {"generate_audio", false}}),
              Usd{65'000});
    EXPECT_EQ(amountOf("wan-2.2-i2v-fast", {{"num_frames", 81}, {"resolution", "720p"}}),
              Usd{110'000});
    EXPECT_EQ(amountOf("flux-schnell", {{"num_outputs", 4}}), Usd{12'000});
    EXPECT_EQ(amountOf("flux-2-pro", {{"resolution", "2 MP"}}), Usd{60'000});
    EXPECT_EQ(amountOf("lyria-2", Json::object()), Usd{60'000});
    EXPECT_EQ(amountOf("minimax-speech-2.8-turbo", {{"text", "Grüße"}}), Usd{300});
    EXPECT_EQ(amountOf("ollama-llama3.2", {{"messages", "hello"}, {"max_tokens", 9}}), Usd{0});
    // 9 bytes are 3 tokens at 0.1 micro-dollars each, and 1000 tokens at 0.5.
    EXPECT_EQ(amountOf("gpt-6-luna", {{"messages", "ninebytes"}, {"max_completion_tokens", 1000}}),
              Usd{501});
}

TEST(Price, the_bill_is_the_forecast_when_the_provider_made_what_was_asked) {
    int compared = 0;
    for (const ModelData& model : generate::models()) {
        for (const double seconds : {0.5, 4.0, 5.3, 9.0, 40.0}) {
            const auto wish = reelwright::testing::acceptedWish(model, seconds);
            const auto run = generate::prepare(model, wish);
            if (!run)
                continue; // no such length
            const Cost asked = generate::forecast(model, run->input, run->seconds);
            const Cost told = generate::bill(model, run->input, metricsOf(model, asked),
                                             RunState::Succeeded, run->seconds);
            EXPECT_EQ(told.amount, asked.amount) << model.id << " " << seconds;
            const Cost silent =
                generate::bill(model, run->input, {}, RunState::Succeeded, run->seconds);
            EXPECT_EQ(silent.amount, asked.amount) << model.id << " " << seconds;
            ++compared;
        }
    }
    EXPECT_GT(compared, 280);
}

TEST(Price, of_every_model_with_rows_is_known_for_silent_clips_and_never_zero) {
    for (const ModelData& model : generate::models()) {
        ASSIGN_OK(const auto run,
                  generate::prepare(model, reelwright::testing::acceptedWish(model)));
        const Cost cost = generate::forecast(model, run.input, run.seconds);
        EXPECT_EQ(cost.amount.has_value(), model.price.isFree || !model.price.rows.empty())
            << model.id << ": " << cost.why;
        EXPECT_EQ(cost.why.empty(), cost.amount.has_value()) << model.id;
        if (cost.amount && !model.price.isFree) {
            EXPECT_GT(cost.amount->micros, 0) << model.id;
        }
    }
}

TEST(Price, that_nobody_knows_asks_instead_of_being_zero) {
    const ModelData& seedance = *generate::findModel("seedance-1.5-pro");
    const Cost loud = generate::forecast(
        seedance, {{"duration", 5}, {"resolution", "480p"}, {"generate_audio", true}});
    EXPECT_FALSE(loud.amount);
    EXPECT_EQ(loud.confidence, generate::Confidence::Unknown);
    EXPECT_NE(loud.why.find("not known for these inputs"), std::string::npos);
    EXPECT_FALSE(generate::forecast(*generate::findModel("ray-3.2"), {{"duration", 5}}).amount);
    // A length that the service chooses itself, or that is not told.
    for (const Json& input : {Json{{"duration", -1}}, Json::object(), Json{{"duration", "long"}},
                              Json{{"duration", Json::array()}}})
        EXPECT_FALSE(generate::forecast(*generate::findModel("gen-4.5"), input).amount);
    const ModelData& aleph = *generate::findModel("gen4-aleph");
    EXPECT_FALSE(generate::forecast(aleph, Json::object()).amount);
    EXPECT_EQ(generate::forecast(aleph, Json::object(), 5).amount, Usd{900'000});
}

TEST(Price, rounds_up_and_to_the_steps_of_a_row) {
    const auto plain = reelwright::testing::modelWith(
        kSeconds, priced(R"({"unit": "second", "usd": "0.000001"})"));
    EXPECT_EQ(generate::forecast(plain, {{"duration", 0.2}}).amount, Usd{1});
    EXPECT_EQ(generate::forecast(plain, {{"duration", 3}}).amount, Usd{3});
    EXPECT_EQ(generate::forecast(plain, {{"duration", 3.001}}).amount, Usd{4});
    EXPECT_EQ(generate::forecast(plain, {{"duration", "3"}}).amount, Usd{3});
    const auto stepped = reelwright::testing::modelWith(
        kSeconds, priced(R"({"unit": "second", "usd": "0.05", "step": 5})"));
    EXPECT_EQ(generate::forecast(stepped, {{"duration", 5}}).amount, Usd{250'000});
    EXPECT_EQ(generate::forecast(stepped, {{"duration", 5.1}}).amount, Usd{500'000});
    const auto perMany = reelwright::testing::modelWith(
        kSeconds, priced(R"({"unit": "second", "usd": "1", "per": 3})"));
    EXPECT_EQ(generate::forecast(perMany, {{"duration", 1}}).amount, Usd{333'334});
    EXPECT_EQ(generate::forecast(perMany, {{"duration", 3}}).amount, Usd{1'000'000});
}

TEST(Price, units_are_summed_and_each_needs_a_row_that_holds) {
    const auto model = reelwright::testing::modelWith(
        kSeconds, priced(R"({"unit": "run", "usd": "0.01", "confidence": "guess"},
            {"unit": "second", "usd": "0.10", "when": {"size": ["l", "xl"]}},
            {"unit": "second", "usd": "0.05", "when": {"image": {"given": true}}})"));
    const Cost large = generate::forecast(model, {{"duration", 2}, {"size", "xl"}});
    EXPECT_EQ(large.amount, Usd{210'000});
    EXPECT_EQ(large.lines.size(), 2U);
    EXPECT_EQ(large.confidence, generate::Confidence::Guess);
    EXPECT_EQ(large.checked, "2026-10-08");
    EXPECT_EQ(generate::forecast(model, {{"duration", 2}, {"image", "x"}}).amount, Usd{110'000});
    EXPECT_FALSE(generate::forecast(model, {{"duration", 2}, {"image", ""}}).amount);
    EXPECT_FALSE(generate::forecast(model, {{"duration", 2}}).amount);
}

TEST(Price, failed_runs_cost_nothing_and_stopped_ones_what_they_ran) {
    const ModelData& sdxl = *generate::findModel("sdxl");
    const Json input = {{"num_outputs", 1}};
    const Usd asked = *generate::forecast(sdxl, input).amount;
    EXPECT_EQ(asked, Usd{4'875});
    const std::map<std::string, double> ran = {{"predict_time", 2.0}};
    EXPECT_EQ(generate::bill(sdxl, input, ran, RunState::Failed).amount, Usd{0});
    EXPECT_EQ(generate::bill(sdxl, input, ran, RunState::Aborted).amount, Usd{0});
    EXPECT_EQ(generate::bill(sdxl, input, ran, RunState::Cancelled).amount, Usd{1'950});
    EXPECT_EQ(generate::bill(sdxl, input, {}, RunState::Cancelled).amount, asked);
    EXPECT_EQ(generate::bill(sdxl, input, ran, RunState::Running).amount, asked);
    EXPECT_EQ(generate::bill(sdxl, input, ran, RunState::Succeeded).amount, Usd{1'950});
    // What is paid by its result is taken as paid in full.
    const ModelData& gen = *generate::findModel("gen-4.5");
    EXPECT_EQ(generate::bill(gen, {{"duration", 5}}, ran, RunState::Cancelled).amount,
              Usd{1'250'000});
    EXPECT_EQ(generate::bill(gen, {{"duration", 5}}, ran, RunState::Failed).amount, Usd{0});
}

TEST(Price, the_bill_follows_what_the_provider_counted) {
    const ModelData& gen = *generate::findModel("gen-4.5");
    const auto bill = [&](double seconds) {
        return generate::bill(gen, {{"duration", 10}}, {{"video_output_duration_seconds", seconds}},
                              RunState::Succeeded)
            .amount;
    };
    EXPECT_EQ(bill(5), Usd{1'250'000});
    EXPECT_EQ(bill(0), Usd{0});
    for (const double nonsense : {-1.0, 1e30, std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(bill(nonsense), Usd{2'500'000});
}

TEST(Price, more_never_costs_less) {
    base::Random random(20261123);
    for (const ModelData& model : generate::models()) {
        if (!model.inputs.seconds || model.price.rows.empty())
            continue;
        for (int i = 0; i < 20; ++i) {
            const double a = random.uniform(0.1, 12);
            const double b = a + random.uniform(0, 12);
            const auto shorter =
                generate::prepare(model, reelwright::testing::acceptedWish(model, a));
            const auto longer =
                generate::prepare(model, reelwright::testing::acceptedWish(model, b));
            if (!shorter || !longer)
                continue;
            const auto less = generate::forecast(model, shorter->input, shorter->seconds).amount;
            const auto more = generate::forecast(model, longer->input, longer->seconds).amount;
            ASSERT_TRUE(less && more) << model.id;
            EXPECT_LE(less->micros, more->micros) << model.id << " " << a << " " << b;
            const auto worst = generate::worstForecast(model, longer->input, longer->seconds);
            EXPECT_GE(worst.amount->micros + 1, more->micros) << model.id;
        }
    }
}

TEST(Price, is_told_in_words_for_tables) {
    const auto words = [](const char* id) {
        const auto told = generate::priceWords(*generate::findModel(id));
        return told.price + " | " + told.unit;
    };
    EXPECT_EQ(words("veo-3.1-lite"), "0.05-0.08 | second");
    EXPECT_EQ(words("gpt-6-luna"), "0.10 / 0.50 | million tokens in / out");
    EXPECT_EQ(words("ray-3.2"), "unknown, asks | -");
    EXPECT_EQ(words("comfyui-sdxl"), "free | -");
    EXPECT_EQ(words("sdxl"), "0.000975 | machine second (about 5 s)");
}
