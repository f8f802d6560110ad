#include "base/random.h"
#include "core/generate/model_wishes.h"
#include "generate/length.h"
#include "generate/models.h"
#include "generate/prepare.h"
#include "support/verify.h"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

using namespace reelwright;
using base::Json;
using generate::FilePurpose;
using generate::ModelData;
using generate::PreparedRun;
using generate::Wish;
using model::Aspect;
using reelwright::testing::acceptedWish;
using reelwright::testing::kNoPrice;
using reelwright::testing::modelWith;
using reelwright::testing::wishFile;

namespace {

const ModelData& shipped(const char* id) {
    const ModelData* const model = generate::findModel(id);
    EXPECT_NE(model, nullptr) << id;
    return *model;
}

void expectRefused(const char* id, const Wish& wish, const char* words) {
    const auto run = generate::prepare(shipped(id), wish);
    ASSERT_FALSE(run.has_value()) << words;
    EXPECT_EQ(run.error().kind, base::ErrorKind::InvalidInput);
    EXPECT_NE(run.error().message.find(words), std::string::npos) << run.error().message;
}

bool hasNote(const PreparedRun& run, const char* words) {
    return std::ranges::any_of(
        run.notes, [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

PreparedRun prepared(const char* id, const Wish& wish) {
    const auto run = generate::prepare(shipped(id), wish);
    EXPECT_TRUE(run.has_value()) << (run ? "" : run.error().message);
    return run.value_or(PreparedRun{});
}

Json fileJson(char digit) {
    return {{"$file", std::string(64, digit)}};
}

} // namespace

TEST(Prepare, says_everything_that_costs_in_so_many_words) {
    const PreparedRun run = prepared("veo-3.1", {.prompt = "A storm", .seconds = 5});
    EXPECT_EQ(run.input, Json::parse(R"({"prompt": "A storm", "duration": 6,
        "aspect_ratio": "16:9", "resolution": "720p", "generate_audio": false})"));
    EXPECT_EQ(run.model, "veo-3.1");
    EXPECT_EQ(run.provider, "replicate");
    EXPECT_EQ(run.slug, "google/veo-3.1");
    EXPECT_EQ(run.seedKey, "seed");
    EXPECT_EQ(run.seconds, 6);
    EXPECT_TRUE(run.notes.empty());
    for (const ModelData& model : generate::models()) {
        ASSIGN_OK(const auto any, generate::prepare(model, acceptedWish(model)));
        const generate::Inputs& inputs = model.inputs;
        if (inputs.resolution) {
            EXPECT_TRUE(any.input.contains(inputs.resolution->key)) << model.id;
        }
        if (!inputs.audio.empty()) {
            EXPECT_TRUE(any.input.contains(inputs.audio)) << model.id;
        }
        if (inputs.seconds && !inputs.seconds->key.empty()) {
            EXPECT_TRUE(any.input.contains(inputs.seconds->key)) << model.id;
        }
    }
}

TEST(Prepare, takes_the_shortest_length_that_covers_the_scene) {
    const auto secondsOf = [](const char* id, double wanted) {
        return prepared(id, acceptedWish(shipped(id), wanted)).seconds;
    };
    EXPECT_EQ(secondsOf("veo-3.1", 0), 4);
    EXPECT_EQ(secondsOf("veo-3.1", 3.9), 4);
    EXPECT_EQ(secondsOf("veo-3.1", 4.01), 4); // half a frame less
    EXPECT_EQ(secondsOf("veo-3.1", 4.1), 6);
    EXPECT_EQ(secondsOf("seedance-1.5-pro", 1), 2);
    EXPECT_EQ(secondsOf("seedance-1.5-pro", 6.5), 7);
    EXPECT_EQ(secondsOf("wan-2.2-i2v-fast", 2), 81 / 16.0);
    const PreparedRun frames = prepared("wan-2.2-t2v-fast", {.prompt = "A storm", .seconds = 6});
    EXPECT_EQ(frames.input["num_frames"], 97);
    EXPECT_EQ(frames.input["frames_per_second"], 16);
    EXPECT_EQ(secondsOf("lyria-2", 12), 30);
    EXPECT_EQ(secondsOf("gen4-aleph", 7.25), 7.25);
    const PreparedRun tooLong = prepared("veo-3.1", {.prompt = "A storm", .seconds = 11});
    EXPECT_EQ(tooLong.seconds, 8);
    EXPECT_TRUE(hasNote(tooLong, "at most 8 of the 11.0 seconds"));
    const auto texts = modelWith(R"({"seconds": {"key": "duration", "tiers": [5, 10],
        "as": "text"}})",
                                 kNoPrice);
    ASSIGN_OK(const auto text, generate::prepare(texts, {.seconds = 7}));
    EXPECT_EQ(text.input["duration"], "10");
}

TEST(Prepare, lengths_are_exact_and_never_shorter_than_wanted_when_they_cover) {
    base::Random random(7);
    for (const ModelData& model : generate::models()) {
        if (!model.inputs.seconds || model.inputs.seconds->isSource)
            continue;
        for (int i = 0; i < 50; ++i) {
            const double wanted = random.uniform(0, 20);
            const auto lengths = generate::lengthsFor(*model.inputs.seconds, wanted);
            ASSERT_FALSE(lengths.empty());
            for (std::size_t k = 0; k < lengths.size(); ++k) {
                EXPECT_EQ(lengths[k].covers,
                          lengths[k].seconds + generate::kLengthTolerance >= wanted);
                if (k > 0) {
                    EXPECT_GT(lengths[k].seconds, lengths[k - 1].seconds) << model.id;
                }
            }
        }
    }
}

TEST(Prepare, refuses_in_words_what_a_model_needs_and_does_not_get) {
    expectRefused("gen4-turbo", {.prompt = "A storm", .seconds = 5}, "needs a first picture");
    expectRefused("veo-3.1", {.seconds = 5}, "needs a text");
    expectRefused("minimax-music-1.5", {.role = generate::Role::Music, .prompt = "slow"},
                  "needs lyrics");
    expectRefused("minimax-music-1.5",
                  {.role = generate::Role::Music, .prompt = "slow", .lyrics = "la"},
                  "at least 10 characters");
    expectRefused(
        "minimax-music-1.5",
        {.role = generate::Role::Music, .prompt = "slow", .lyrics = std::string(601, 'a')},
        "at most 600 characters");
    expectRefused("sdxl", {.prompt = "A storm"}, "is a model for image, not for video");
    expectRefused("veo-3.1", {.prompt = "A storm", .resolution = "8k"}, "makes 720p, 1080p");
    expectRefused("whisper", {.role = generate::Role::Transcription}, "needs something to work on");
    Wish listed{.prompt = "A storm"};
    listed.extra = Json::array();
    expectRefused("veo-3.1", listed, "must be an object");
}

TEST(Prepare, keeps_to_the_limits_of_a_model) {
    // Reference pictures want 8 seconds: the next longer length that passes is taken.
    Wish wish{.prompt = "A storm", .seconds = 5, .files = {wishFile(FilePurpose::Character)}};
    EXPECT_EQ(prepared("veo-3.1", wish).seconds, 8);
    wish.aspect = Aspect::Tall9x16;
    expectRefused("veo-3.1", wish, "only at 16:9");
    // 10 seconds are made at 768p only.
    const Wish long1080{.prompt = "A storm", .seconds = 9, .resolution = "1080p"};
    expectRefused("hailuo-02", long1080, "not made at 1080p");
    EXPECT_EQ(prepared("hailuo-02", {.prompt = "A storm", .seconds = 9}).input["resolution"],
              "768p");
    // A last picture is for the dearer mode.
    const Wish ends{.prompt = "A storm",
                    .files = {wishFile(FilePurpose::Start), wishFile(FilePurpose::End)}};
    EXPECT_EQ(prepared("kling-v2.1", ends).input["mode"], "pro");
    Wish endOnly = ends;
    endOnly.files.erase(endOnly.files.begin());
    expectRefused("veo-3.1", endOnly, "needs a first one");
    EXPECT_TRUE(generate::prepare(shipped("kling-v1.6-pro"), endOnly).has_value());
    expectRefused("kling-v1.6-pro", {.prompt = "A storm"}, "first or a last picture");
}

TEST(Prepare, tells_what_it_leaves_out) {
    Wish wish{.prompt = "A storm",
              .negative = "text",
              .lyrics = "la la",
              .voice = "Anna",
              .seconds = 5,
              .aspect = Aspect::Feed4x5,
              .resolution = "4k",
              .audio = true,
              .files = {wishFile(FilePurpose::Start), wishFile(FilePurpose::End),
                        wishFile(FilePurpose::Character), wishFile(FilePurpose::Character, 'b')},
              .seed = 7};
    const PreparedRun run = prepared("ray-2-720p", {.prompt = "A storm", .seconds = 5, .seed = 7});
    EXPECT_TRUE(hasNote(run, "takes no seed"));
    EXPECT_EQ(run.seedKey, "");
    const PreparedRun turbo = prepared("gen4-turbo", wish);
    for (const char* const words :
         {"a last picture: left out", "who is seen: left out", "lyrics: it is left out",
          "a voice: it is left out", "shall not be seen: it is left out",
          "cannot be asked for sound", "resolution of Gen-4 Turbo cannot be chosen"})
        EXPECT_TRUE(hasNote(turbo, words)) << words;
    EXPECT_EQ(turbo.notes.size(), 7U); // each once
    EXPECT_EQ(turbo.input["image"], fileJson('a'));
    wish.resolution.clear();
    wish.files = {wishFile(FilePurpose::Start)};
    const PreparedRun wan = prepared("wan-3", wish);
    EXPECT_EQ(wan.input["aspect_ratio"], "1:1"); // nearest to 4:5
    EXPECT_TRUE(hasNote(wan, "does not make 4:5: it makes 1:1"));
}

TEST(Prepare, files_of_several_purposes_share_a_list) {
    Wish wish{.role = generate::Role::Image, .prompt = "A storm"};
    for (int i = 0; i < 6; ++i)
        wish.files.push_back(wishFile(FilePurpose::Character, static_cast<char>('0' + i)));
    for (int i = 6; i < 9; ++i)
        wish.files.push_back(wishFile(FilePurpose::Style, static_cast<char>('0' + i)));
    const PreparedRun run = prepared("flux-2-pro", wish);
    ASSERT_EQ(run.input["input_images"].size(), 8U);
    EXPECT_EQ(run.input["input_images"][7], fileJson('7'));
    EXPECT_TRUE(hasNote(run, "at most 8 of pictures of the style"));
    // One picture is no list.
    wish.files = {wishFile(FilePurpose::Character, 'c'), wishFile(FilePurpose::Source, 'd')};
    const PreparedRun single = prepared("flux-kontext-pro", wish);
    EXPECT_EQ(single.input["input_image"], fileJson('c'));
    EXPECT_EQ(single.notes.size(), 1U);
}

TEST(Prepare, shapes_may_be_several_inputs) {
    const Wish wish{.role = generate::Role::Image, .prompt = "A storm", .aspect = Aspect::Tall9x16};
    const PreparedRun run = prepared("sdxl", wish);
    EXPECT_EQ(run.input["width"], 768);
    EXPECT_EQ(run.input["height"], 1344);
    EXPECT_EQ(run.input["num_outputs"], 1);
    const PreparedRun told =
        prepared("claude-sonnet-5-5", {.role = generate::Role::Language, .prompt = "Hello"});
    EXPECT_EQ(told.input["messages"], Json::parse(R"([{"role": "user", "content": "Hello"}])"));
    EXPECT_EQ(told.input["max_tokens"], 4096);
}

TEST(Prepare, further_inputs_come_last_and_count_for_length_and_price) {
    Wish wish{.prompt = "A storm", .seconds = 5};
    wish.extra = {{"duration", 8}, {"person_generation", "allow"}};
    const PreparedRun run = prepared("veo-3.1", wish);
    EXPECT_EQ(run.input["duration"], 8);
    EXPECT_EQ(run.seconds, 8);
    EXPECT_EQ(run.input["person_generation"], "allow");
}

TEST(Prepare, the_hash_names_the_result) {
    const Wish wish{.prompt = "A storm", .seconds = 5};
    const std::string hash = prepared("veo-3.1", wish).requestHash;
    EXPECT_EQ(hash.size(), 32U);
    EXPECT_EQ(prepared("veo-3.1", wish).requestHash, hash);
    std::set<std::string> hashes = {hash};
    const auto expectOther = [&](Wish other, const char* id = "veo-3.1") {
        EXPECT_TRUE(hashes.insert(prepared(id, other).requestHash).second);
    };
    expectOther({.prompt = "A storm", .seconds = 5, .variation = 1});
    expectOther({.prompt = "A storm", .seconds = 5, .variation = 2});
    expectOther({.prompt = "A storm", .seconds = 5, .seed = 0});
    expectOther({.prompt = "A storm", .seconds = 5, .seed = 1});
    expectOther({.prompt = "A storm", .seconds = 7});
    expectOther({.prompt = "A calm", .seconds = 5});
    expectOther({.prompt = "A storm", .seconds = 5, .resolution = "1080p"});
    expectOther({.prompt = "A storm", .seconds = 5, .files = {wishFile(FilePurpose::Start)}});
    expectOther({.prompt = "A storm", .seconds = 5, .files = {wishFile(FilePurpose::Start, 'b')}});
    expectOther(wish, "veo-3.1-fast");
    // The same is sent for both, so the same comes back.
    EXPECT_EQ(prepared("veo-3.1", {.prompt = "A storm", .seconds = 5.5}).requestHash, hash);
    const PreparedRun large =
        prepared("veo-3.1", {.prompt = "A storm", .seconds = 5, .seed = 2147483648U + 3});
    EXPECT_EQ(large.input["seed"], 3);
}

namespace {

generate::InputForm formOf(const char* text) {
    return {.version = "1", .schema = Json::parse(text)};
}

const char* const kForm = R"({"type": "object", "required": ["prompt"], "properties": {
    "prompt": {"type": "string"},
    "image": {"type": "string", "format": "uri"},
    "pictures": {"type": "array", "items": {"type": "string", "format": "uri"}},
    "duration": {"allOf": [{"type": "integer", "enum": [5, 10]}], "default": 5},
    "strength": {"type": "number", "minimum": 0, "maximum": 1},
    "odd": {"$ref": "#/nowhere"},
    "loop": {"type": "boolean"}}})";

void expectForm(const Json& input, const char* words) {
    const PreparedRun run{.slug = "nobody/test", .input = input};
    const auto checked = generate::checkAgainstForm(run, formOf(kForm));
    if (std::string_view(words).empty()) {
        EXPECT_TRUE(checked.has_value()) << checked.error().message;
        return;
    }
    ASSERT_FALSE(checked.has_value()) << words;
    EXPECT_EQ(checked.error().kind, base::ErrorKind::InvalidInput);
    EXPECT_NE(checked.error().message.find(words), std::string::npos) << checked.error().message;
}

} // namespace

TEST(FormCheck, takes_what_the_form_allows) {
    expectForm({{"prompt", "x"}}, "");
    expectForm({{"prompt", "x"},
                {"duration", 10},
                {"strength", 0.5},
                {"loop", false},
                {"odd", 3},
                {"image", fileJson('a')},
                {"pictures", Json::array({fileJson('a'), fileJson('b')})}},
               "");
}

TEST(FormCheck, names_the_input_and_what_is_allowed) {
    expectForm({{"prompt", "x"}, {"last_frame_image", fileJson('a')}},
               "has no input \"last_frame_image\": it would be ignored, and paid for. It has "
               "duration, image, loop");
    expectForm({{"prompt", "x"}, {"duration", 8}}, "\"duration\": it must be one of 5, 10");
    expectForm({{"prompt", "x"}, {"duration", "5"}}, "\"duration\"");
    expectForm({{"prompt", "x"}, {"strength", 1.5}}, "of type number, at least 0, at most 1");
    expectForm({{"prompt", "x"}, {"loop", "no"}}, "\"loop\": it must be of type boolean");
    expectForm({{"prompt", "x"}, {"image", Json::array({fileJson('a')})}}, "\"image\"");
    expectForm({{"loop", true}}, "needs its input \"prompt\"");
}

TEST(FormCheck, a_form_without_inputs_is_no_form) {
    for (const char* const text : {"null", "{}", R"({"properties": []})", "[1]"})
        EXPECT_ERROR(generate::checkAgainstForm({}, formOf(text)), Corrupt);
}
