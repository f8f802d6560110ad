#include "base/file.h"
#include "base/paths.h"
#include "core/generate/model_wishes.h"
#include "generate/models.h"
#include "generate/price.h"
#include "generate/schema_check.h"
#include "generate/usd_text.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <cstdlib>
#include <set>
#include <string>

#include <gtest/gtest.h>

using namespace reelwright;
using generate::ModelData;

namespace {

base::Json jsonOf(const std::filesystem::path& file) {
    const auto text = base::readFile(file, 1u << 20);
    EXPECT_TRUE(text.has_value()) << file;
    const auto json = base::parseJson(text ? *text : "null", file.filename().string());
    EXPECT_TRUE(json.has_value()) << file;
    return json ? *json : base::Json();
}

std::vector<std::filesystem::path> shippedFiles() {
    std::vector<std::filesystem::path> files;
    const auto folder = base::findResource("models");
    EXPECT_TRUE(folder.has_value());
    for (const auto& entry : std::filesystem::directory_iterator(*folder))
        files.push_back(entry.path());
    return files;
}

// The inputs that a model file can send.
std::set<std::string> keysOf(const ModelData& model) {
    const generate::Inputs& inputs = model.inputs;
    std::set<std::string> keys;
    for (const auto& [key, value] : inputs.fixed.items())
        keys.insert(key);
    for (const auto& text : {inputs.prompt, inputs.negative, inputs.lyrics, inputs.voice})
        if (text)
            keys.insert(text->key);
    if (inputs.seconds)
        keys.insert({inputs.seconds->key, inputs.seconds->rateKey});
    if (inputs.aspect)
        keys.insert(inputs.aspect->key);
    if (inputs.resolution)
        keys.insert(inputs.resolution->key);
    keys.insert(inputs.audio);
    for (const auto& [purpose, file] : inputs.files)
        keys.insert(file.key);
    return keys;
}

// A file that is right, with the text `from` replaced.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = R"({"name": "Test", "maker": "Nobody", "provider": "replicate",
        "slug": "nobody/test", "kind": "official", "role": "video",
        "inputs": {"prompt": {"key": "prompt"}, "seconds": {"key": "duration", "tiers": [5, 10]},
                   "resolution": {"key": "size", "values": ["a", "b"], "default": "a"},
                   "files": {"start": {"key": "image"}}},
        "limits": [{"when": {"size": "b"}, "then": {"duration": 5}, "say": "No."}],
        "output": {"kind": "video", "shape": "url"},
        "price": {"confidence": "reported", "checked": "2026-10-08",
                  "rows": [{"unit": "second", "usd": "0.05"}]},
        "licence": {"name": "none", "commercial": "unknown"}})";
    if (const auto at = text.find(from); at != std::string::npos)
        text.replace(at, from.size(), to);
    else
        ADD_FAILURE() << from << " is not there";
    return text;
}

} // namespace

TEST(Models, all_files_hold_to_the_schema_and_the_strict_reader_takes_them) {
    ASSIGN_OK(const auto path, base::findResource("model.schema.json"));
    const base::Json schema = jsonOf(path);
    for (const auto& file : shippedFiles()) {
        ASSIGN_OK(const std::string fault, generate::schemaFault(schema, jsonOf(file)));
        EXPECT_EQ(fault, "") << file.filename();
        const auto model = generate::readModel(file);
        EXPECT_TRUE(model.has_value()) << (model ? "" : model.error().message);
    }
    EXPECT_EQ(generate::models().size(), shippedFiles().size());
    EXPECT_GE(generate::models().size(), 60U);
    EXPECT_TRUE(generate::modelBook().faults.empty());
}

TEST(Models, the_schema_refuses_what_the_reader_refuses) {
    ASSIGN_OK(const auto path, base::findResource("model.schema.json"));
    const base::Json schema = jsonOf(path);
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"\"maker\"", "\"makers\""},
             {"\"0.05\"", "0.05"},
             {"\"second\"", "\"minute\""},
             {"2026-10-08", "lately"},
             {"\"video\",\n", "\"film\",\n"},
             {"\"image\"}", "\"image\", \"many\": true}"}}) {
        ASSIGN_OK(const auto json, base::parseJson(changed(from, to), "test"));
        ASSIGN_OK(const std::string fault, generate::schemaFault(schema, json));
        EXPECT_NE(fault, "") << to;
        EXPECT_ERROR(generate::parseModel(changed(from, to), "test.json"), InvalidInput);
    }
}

TEST(Models, are_found_by_their_ids_and_stand_in_order) {
    std::set<std::string> ids;
    std::set<std::string> slugs;
    int role = 0;
    for (const ModelData& model : generate::models()) {
        EXPECT_TRUE(ids.insert(model.id).second) << model.id;
        EXPECT_TRUE(slugs.insert(model.provider + " " + model.slug).second) << model.slug;
        EXPECT_EQ(generate::findModel(model.id), &model);
        EXPECT_GE(static_cast<int>(model.role), role) << model.id;
        role = static_cast<int>(model.role);
    }
    EXPECT_EQ(generate::findModel("betamax"), nullptr);
    std::set<generate::Role> roles;
    for (const ModelData& model : generate::models())
        roles.insert(model.role);
    EXPECT_EQ(roles.size(), static_cast<std::size_t>(generate::kRoleCount));
}

TEST(Models, name_known_providers_and_inputs_that_they_have) {
    const std::set<std::string> providers = {"replicate",         "openai",  "anthropic",
                                             "openai_compatible", "comfyui", "fal"};
    const std::set<std::string> onlyExtra = {"reference_videos"};
    for (const ModelData& model : generate::models()) {
        EXPECT_TRUE(providers.contains(model.provider)) << model.id;
        if (model.provider == "replicate") {
            EXPECT_EQ(std::ranges::count(model.slug, '/'), 1) << model.id;
        }
        const auto keys = keysOf(model);
        const auto check = [&](const generate::Conditions& conditions) {
            for (const auto& condition : conditions)
                EXPECT_TRUE(keys.contains(condition.key) || onlyExtra.contains(condition.key))
                    << model.id << ": " << condition.key;
        };
        for (const auto& limit : model.limits) {
            check(limit.when);
            check(limit.then);
        }
        for (const auto& row : model.price.rows)
            check(row.when);
        if (!model.output.countKey.empty()) {
            EXPECT_TRUE(keys.contains(model.output.countKey)) << model.id;
        }
        EXPECT_GE(model.rank, 1) << model.id;
    }
}

TEST(Models, services_that_cannot_be_had_say_why_and_what_comes_near) {
    for (const char* const name : {"Suno", "udio", "Runway Gen-3", "Luma Ray"})
        EXPECT_NE(generate::findUnavailable(name), nullptr) << name;
    EXPECT_EQ(generate::findUnavailable("Veo 3.1"), nullptr);
    for (const auto& service : generate::modelBook().unavailable) {
        EXPECT_TRUE(service.why.ends_with('.')) << service.name;
        EXPECT_FALSE(service.instead.empty()) << service.name;
        for (const std::string& id : service.instead) {
            const ModelData* const model = generate::findModel(id);
            ASSERT_NE(model, nullptr) << id;
            EXPECT_EQ(model->role, service.role) << id;
        }
    }
}

TEST(Models, faults_of_a_file_are_told_with_file_and_field) {
    EXPECT_TRUE(generate::parseModel(changed("Nobody", "Somebody"), "test.json").has_value());
    const auto expectTold = [](const std::string& from, const std::string& to, const char* words) {
        const auto model = generate::parseModel(changed(from, to), "mine.json");
        ASSERT_FALSE(model.has_value()) << words;
        EXPECT_EQ(model.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_TRUE(model.error().message.starts_with("mine.json")) << model.error().message;
        EXPECT_NE(model.error().message.find(words), std::string::npos) << model.error().message;
    };
    expectTold("\"0.05\"", "\"0,05\"", "\"price.rows[0].usd\" must be dollars");
    expectTold("\"0.05\"", "\"-0.05\"", "price.rows[0].usd");
    expectTold("\"0.05\"", "\"0.0000005\"", "price.rows[0].usd");
    expectTold("\"0.05\"", "\"0\"", "says \"free\"");
    expectTold("\"0.05\"", "\"0.05\", \"expected\": 3", "\"price.rows[0].expected\"");
    expectTold("\"second\"", "\"gpu_second\"", "\"price.rows[0].expected\" is missing");
    expectTold("\"2026-10-08\"", "\"8.10.2026\"", "\"price.checked\"");
    expectTold("\"reported\"", "\"unknown\"", "\"price.confidence\"");
    expectTold("\"reported\"", "\"sure\"", "confirmed, reported, guess, unknown");
    expectTold(", \"checked\": \"2026-10-08\"", "", "\"price.checked\" is missing");
    expectTold("[5, 10]", "[10, 5]", "\"inputs.seconds.tiers\"");
    expectTold("[5, 10]", "[5, \"10\"]", "\"inputs.seconds.tiers\"");
    expectTold("\"tiers\": [5, 10]", "\"least\": 5", "\"inputs.seconds.key\" needs one of");
    expectTold("\"default\": \"a\"", "\"default\": \"c\"", "\"inputs.resolution.default\"");
    expectTold("\"start\"", "\"begin\"", "\"inputs.files.begin\" is not known");
    expectTold("\"then\": {\"duration\": 5}, ", "", "\"limits[0].then\" is missing");
    expectTold("{\"duration\": 5}", "{\"duration\": {\"under\": 5}}",
               "\"limits[0].then.duration.under\" is not known");
    expectTold("\"nobody/test\"", "\"nobody/../test?x\"", "\"slug\"");
    expectTold("\"shape\": \"url\"", "\"shape\": \"zip\"", "\"output.shape\"");
    expectTold("\"role\"", "\"roll\"", "\"roll\" is not known");
    expectTold("\"inputs\": {", "\"inputs\": [], \"notes\": {", "\"inputs\" must be an object");
    const auto list = generate::parseModel("[]", "mine.json");
    EXPECT_ERROR(list, InvalidInput);
}

TEST(Models, a_new_model_is_one_file_of_the_person) {
    const reelwright::testing::TempFolder config;
    const auto folder = config / "reelwright/models";
    VERIFY_OK(base::makeFolder(folder));
    VERIFY_OK(base::writeFileAtomically(folder / "mine.json", changed("Nobody", "Me")));
    VERIFY_OK(base::writeFileAtomically(folder / "broken.json", "{"));
    // One's own takes the place of a shipped one.
    VERIFY_OK(base::writeFileAtomically(folder / "gen-4.5.json", changed("Nobody", "Me")));
    const auto before = base::environment("XDG_CONFIG_HOME");
    ::setenv("XDG_CONFIG_HOME", config.path().c_str(), 1);
    const generate::ModelBook book = generate::readModelBook();
    if (before)
        ::setenv("XDG_CONFIG_HOME", before->c_str(), 1);
    else
        ::unsetenv("XDG_CONFIG_HOME");

    ASSERT_EQ(book.faults.size(), 1U);
    EXPECT_NE(book.faults.front().find("broken.json"), std::string::npos);
    EXPECT_EQ(book.find("gen-4.5")->maker, "Me");
    const ModelData* const mine = book.find("mine");
    ASSERT_NE(mine, nullptr);
    ASSIGN_OK(const auto run, generate::prepare(*mine, {.prompt = "Rain", .seconds = 7}));
    EXPECT_EQ(run.slug, "nobody/test");
    EXPECT_EQ(run.input, base::Json::parse(R"({"prompt": "Rain", "duration": 10, "size": "a"})"));
    EXPECT_EQ(generate::forecast(*mine, run.input).amount, base::Usd{500'000});
}

TEST(Models, roles_and_purposes_have_names) {
    for (int i = 0; i < generate::kRoleCount; ++i) {
        const auto role = static_cast<generate::Role>(i);
        EXPECT_EQ(generate::roleFromName(nameOf(role)), role);
    }
    for (int i = 0; i < 6; ++i) {
        const auto purpose = static_cast<generate::FilePurpose>(i);
        EXPECT_EQ(generate::filePurposeFromName(nameOf(purpose)), purpose);
    }
    EXPECT_FALSE(generate::roleFromName("film"));
    EXPECT_FALSE(generate::filePurposeFromName(""));
}

TEST(Models, dollars_are_exact_text) {
    for (const auto& [text, micros] : std::vector<std::pair<const char*, std::int64_t>>{
             {"0.05", 50'000}, {"12", 12'000'000}, {"0.000225", 225}, {"1000.0", 1'000'000'000}}) {
        ASSERT_TRUE(generate::usdFromText(text)) << text;
        EXPECT_EQ(generate::usdFromText(text)->micros, micros);
    }
    for (const char* const text : {"", ".", ".5", "5.", "-1", "+1", "1e3", " 1", "1,5", "0x1",
                                   "1001", "1000.000001", "0.0000001", "99999999999999999999"})
        EXPECT_FALSE(generate::usdFromText(text)) << text;
    EXPECT_EQ(generate::dollarText({50'000}), "0.05");
    EXPECT_EQ(generate::dollarText({12'000'000}), "12.00");
    EXPECT_EQ(generate::dollarText({225}), "0.000225");
    EXPECT_EQ(generate::dollarText({-1'500'000}), "-1.50");
}
