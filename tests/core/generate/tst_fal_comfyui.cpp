#include "core/generate/recorded.h"
#include "generate/provider.h"
#include "generate/workflow.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <filesystem>

#include <gtest/gtest.h>

namespace reelwright::generate {
namespace {

using base::Json;
using testing::recorded;

const Provider& fal = provider::fal;
const Provider& comfyui = provider::comfyui;
const Access kFal{"https://queue.fal.run", base::Secret("k")};
const Access kComfy{"http://127.0.0.1:8188", {}};

TEST(Fal, submits_to_the_endpoint_and_watches_at_its_app) {
    const auto request =
        fal.submit(kFal, {"fal-ai/pika/v2.2/text-to-video", "", {{"prompt", "x"}}});
    EXPECT_EQ(request.url, "https://queue.fal.run/fal-ai/pika/v2.2/text-to-video");
    EXPECT_EQ(request.body, R"({"prompt":"x"})");
    EXPECT_EQ(request.credential->before, "Key ");
    const std::string slug = "fal-ai/pika/v2.2/text-to-video";
    EXPECT_EQ(fal.poll(kFal, slug, "7").url, "https://queue.fal.run/fal-ai/pika/requests/7/status");
    EXPECT_EQ(fal.fetchResult(kFal, "fal-ai/pika", "7").url,
              "https://queue.fal.run/fal-ai/pika/requests/7");
    EXPECT_EQ(fal.cancel(kFal, slug, "7").method, net::Method::Put);
}

TEST(Fal, reads_states_and_results) {
    ASSIGN_OK(const generate::Run submitted,
              fal.readSubmitted(recorded("fal", "submitted"), {"fal-ai/pika"}));
    EXPECT_EQ(submitted.id, "764cabcf-b745");
    EXPECT_EQ(submitted.slug, "fal-ai/pika");
    const auto state = [](const char* name) {
        return fal.readRun(recorded("fal", name), "7")->state;
    };
    EXPECT_EQ(state("in_queue"), RunState::Waiting);
    EXPECT_EQ(state("in_progress"), RunState::Running);
    EXPECT_EQ(state("cancel_requested"), RunState::Running);
    EXPECT_EQ(state("completed"), RunState::Succeeded);
    EXPECT_EQ(state("completed_error"), RunState::Failed);
    EXPECT_TRUE(fal.readRun(recorded("fal", "completed"), "7")->output.is_null());
    ASSIGN_OK(const generate::Run video, fal.readRun(recorded("fal", "result_video"), "7"));
    EXPECT_EQ(fal.outputFiles(kFal, video.output, "object:video")->front(),
              "https://v3.fal.media/files/a/out.mp4");
    ASSIGN_OK(const generate::Run images, fal.readRun(recorded("fal", "result_images"), "7"));
    EXPECT_EQ(fal.outputFiles(kFal, images.output, "object:images")->size(), 2U);
}

TEST(Fal, tells_what_each_refusal_means) {
    const std::pair<const char*, Refusal> cases[] = {
        {"401", Refusal::KeyRejected},      {"403_balance", Refusal::NoCredit},
        {"403_lock", Refusal::KeyRejected}, {"404", Refusal::NotFound},
        {"422_field", Refusal::Invalid},    {"422_policy", Refusal::Moderated},
        {"429", Refusal::Throttled},        {"503", Refusal::Broken}};
    for (const auto& [name, kind] : cases)
        EXPECT_EQ(fal.readRefusal(recorded("fal", name)).kind, kind) << name;
    EXPECT_EQ(fal.readRefusal(recorded("fal", "429")).retryAfter, 4);
    const Refused policy = fal.readRefusal(recorded("fal", "422_policy"));
    EXPECT_EQ(fal.moderation(policy.message), Flagged::Prompt) << policy.message;
}

TEST(Comfyui, fills_a_workflow_and_reads_the_run) {
    const Submission what{"text_to_image", "", {{"prompt", "a \"red\" boat"}, {"seed", 7}}};
    VERIFY_OK(comfyui.check(what));
    const auto request = comfyui.submit(kComfy, what);
    EXPECT_EQ(request.url, "http://127.0.0.1:8188/prompt");
    ASSIGN_OK(const Json body, base::parseJson(request.body, "body"));
    EXPECT_EQ(body["prompt"]["2"]["inputs"]["text"], "a \"red\" boat");
    EXPECT_EQ(body["prompt"]["5"]["inputs"]["seed"], 7);
    EXPECT_EQ(body["prompt"]["5"]["inputs"]["steps"], 28);
    EXPECT_EQ(comfyui.readSubmitted(recorded("comfyui", "submitted"), what)->id, "6f96");

    const auto read = [](const char* name) {
        return *comfyui.readRun(recorded("comfyui", name), "6f96");
    };
    EXPECT_EQ(read("history_empty").state, RunState::Running);
    EXPECT_EQ(read("history_error").state, RunState::Failed);
    EXPECT_EQ(read("history_error").error, "Allocation on device failed (KSampler)");
    EXPECT_EQ(read("history_interrupted").state, RunState::Cancelled);
    EXPECT_TRUE(read("history_nothing").output.is_null());
    const generate::Run done = read("history_done");
    EXPECT_EQ(done.state, RunState::Succeeded);
    ASSIGN_OK(const auto files, comfyui.outputFiles(kComfy, done.output, "urls"));
    EXPECT_EQ(files, (std::vector<std::string>{"http://127.0.0.1:8188/view?filename="
                                               "reelwright%2001.png&subfolder=a%2Fb&type=output"}));
}

TEST(Comfyui, cancels_uploads_and_tells_about_itself) {
    EXPECT_EQ(comfyui.dequeue(kComfy, "", "6f96").body, R"({"delete":["6f96"]})");
    EXPECT_EQ(comfyui.cancel(kComfy, "", "6f96").url, "http://127.0.0.1:8188/interrupt");
    EXPECT_EQ(comfyui.readUpload(recorded("comfyui", "upload"), kComfy), std::string("in/a b.png"));
    EXPECT_EQ(comfyui.readTest(recorded("comfyui", "stats")),
              std::string("ComfyUI 0.3.75, cuda:0 Fast Card"));
    const Refused refused = comfyui.readRefusal(recorded("comfyui", "400"));
    EXPECT_EQ(refused.kind, Refusal::Invalid);
    EXPECT_NE(refused.message.find("CheckpointLoaderSimple"), std::string::npos);
    EXPECT_EQ(comfyui.readRefusal(recorded("comfyui", "500")).kind, Refusal::Broken);
}

TEST(Comfyui, sends_nothing_runnable_for_a_submission_that_is_wrong) {
    EXPECT_ERROR(comfyui.check({"no_such_workflow", "", Json::object()}), NotFound);
    EXPECT_ERROR(comfyui.check({"../models/x", "", Json::object()}), NotFound);
    EXPECT_ERROR(comfyui.check({"text_to_image", "", Json::object()}), InvalidInput);
    const auto request = comfyui.submit(kComfy, {"text_to_image", "", Json::object()});
    EXPECT_EQ(request.body, R"({"client_id":"reelwright","prompt":{}})");
}

TEST(Workflow, of_every_kept_template_is_filled_without_holes) {
    const Json input = {{"prompt", "x"}, {"image", "a.png"}};
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(testing::sourceRoot() / "resources/workflows")) {
        ++count;
        ASSIGN_OK(const Json workflow, loadWorkflow(entry.path().stem().string()));
        ASSIGN_OK(const Json nodes, fillWorkflow(workflow, input));
        EXPECT_EQ(nodes.dump().find("{{"), std::string::npos);
        for (const auto& [name, node] : nodes.items())
            for (const auto& [key, value] : node["inputs"].items())
                if (value.is_array()) {
                    EXPECT_TRUE(nodes.contains(value[0].get<std::string>()))
                        << entry.path() << " " << name << "." << key;
                }
    }
    EXPECT_GE(count, 4);
}

TEST(Workflow, of_a_person_is_taken_as_it_was_saved) {
    const testing::TempFolder folder;
    const auto file = folder / "mine.json";
    VERIFY_OK(base::writeFileAtomically(
        file, R"({"1":{"class_type":"X","inputs":{"a":"{{n}}","b":"w {{n}} x {{t}}","c":"{{"}}})"));
    ASSIGN_OK(const Json workflow, loadWorkflow(file.string()));
    ASSIGN_OK(const Json nodes, fillWorkflow(workflow, {{"n", 3}, {"t", "y"}}));
    EXPECT_EQ(nodes["1"]["inputs"], (Json{{"a", 3}, {"b", "w 3 x y"}, {"c", "{{"}}));
    EXPECT_ERROR(fillWorkflow({{"nodes", Json::array()}}, {}), InvalidInput);
    EXPECT_ERROR(fillWorkflow(Json::object(), {}), InvalidInput);
}

} // namespace
} // namespace reelwright::generate
