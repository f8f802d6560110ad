#include "core/generate/recorded.h"
#include "generate/provider.h"
#include "support/fake_clock.h"
#include "support/temp_folder.h"
#include "support/test_provider_client.h"
#include "support/verify.h"

#include <gtest/gtest.h>

namespace reelwright::generate {
namespace {

using base::Json;

const Provider& replicate = provider::replicate;
const Access kAccess{"https://api.replicate.com/v1", base::Secret("r8_x")};
const std::string kId = "rxv4f2z5g5rj60cq";

net::Response reply(const std::string& name) {
    return testing::recorded("replicate", name);
}

Run runOf(const std::string& name) {
    const auto run = replicate.readRun(reply(name), kId);
    return run ? *run : Run{.id = "error: " + run.error().message};
}

TEST(Replicate, asks_official_models_by_name_and_community_models_by_version) {
    const auto official = replicate.submit(kAccess, {"google/veo-3.1-lite", "", {{"prompt", "x"}}});
    EXPECT_EQ(official.method, net::Method::Post);
    EXPECT_EQ(official.url, "https://api.replicate.com/v1/models/google/veo-3.1-lite/predictions");
    EXPECT_EQ(official.body, R"({"input":{"prompt":"x"}})");
    const auto community = replicate.submit(kAccess, {"a/b", "7762fd", {{"prompt", "x"}}});
    EXPECT_EQ(community.url, "https://api.replicate.com/v1/predictions");
    EXPECT_EQ(community.body, R"({"input":{"prompt":"x"},"version":"7762fd"})");
}

TEST(Replicate, sends_a_prompt_with_broken_letters_instead_of_failing) {
    const auto request = replicate.submit(kAccess, {"a/b", "", {{"prompt", "x\xff"}}});
    EXPECT_TRUE(base::parseJson(request.body, "body"));
}

TEST(Replicate, reads_a_run_through_its_life) {
    ASSIGN_OK(const generate::Run created, replicate.readSubmitted(reply("created"), {}));
    EXPECT_EQ(created.id, kId);
    EXPECT_EQ(created.state, RunState::Waiting);
    EXPECT_EQ(created.slug, "google/veo-3.1-lite");
    EXPECT_EQ(created.version, "");
    EXPECT_EQ(created.input["seed"], 7);
    EXPECT_EQ(created.createdAt, 1'795'168'800'123);
    EXPECT_EQ(runOf("processing").state, RunState::Running);
    EXPECT_EQ(runOf("processing").progress, 0.45);
    const generate::Run done = runOf("succeeded");
    EXPECT_EQ(done.state, RunState::Succeeded);
    EXPECT_EQ(done.metrics.at("video_output_duration_seconds"), 4);
    EXPECT_EQ(done.billing["with_audio"], false);
    EXPECT_EQ(done.billing["resolution_target"], "720p");
    ASSIGN_OK(const auto files, replicate.outputFiles(kAccess, done.output, "url"));
    EXPECT_EQ(files, std::vector<std::string>{"https://replicate.delivery/xezq/abc/tmp.mp4"});
    EXPECT_EQ(runOf("canceled").state, RunState::Cancelled);
    EXPECT_EQ(runOf("aborted").state, RunState::Aborted);
    EXPECT_EQ(runOf("future_status").state, RunState::Running);
}

TEST(Replicate, tells_an_early_output_a_missing_output_and_removed_data) {
    ASSIGN_OK(const generate::Run early, replicate.readSubmitted(reply("created_sync"), {}));
    EXPECT_EQ(early.state, RunState::Running);
    EXPECT_TRUE(early.output.is_string());
    EXPECT_TRUE(runOf("succeeded_null").output.is_null());
    EXPECT_FALSE(runOf("succeeded_null").dataRemoved);
    const generate::Run removed = runOf("data_removed");
    EXPECT_TRUE(removed.dataRemoved);
    EXPECT_TRUE(removed.input.is_null());
    EXPECT_EQ(removed.state, RunState::Succeeded);
}

TEST(Replicate, tells_flagged_from_failed_runs) {
    EXPECT_EQ(replicate.moderation(runOf("failed_nsfw").error), Flagged::Unknown);
    EXPECT_EQ(replicate.moderation(runOf("failed_e005").error), Flagged::Unknown);
    EXPECT_EQ(replicate.moderation(runOf("failed_plain").error), std::nullopt);
    EXPECT_EQ(runOf("failed_plain").state, RunState::Failed);
}

TEST(Replicate, refuses_answers_that_are_no_prediction) {
    EXPECT_ERROR(replicate.readSubmitted(reply("created_html"), {}), Corrupt);
    EXPECT_ERROR(replicate.readRun(reply("created_html"), kId), Corrupt);
    EXPECT_ERROR(replicate.readRun(reply("succeeded"), "another"), Corrupt);
    EXPECT_ERROR(replicate.readRun(reply("401"), kId), Corrupt);
}

TEST(Replicate, lists_in_pages_and_asks_only_its_own_host) {
    const auto first = replicate.list(kAccess, 1'795'407'960'999, "");
    EXPECT_EQ(first.url, "https://api.replicate.com/v1/"
                         "predictions?created_after=2026-11-23T04%3A26%3A00Z");
    ASSIGN_OK(const RunPage page, replicate.readList(reply("list")));
    ASSERT_EQ(page.runs.size(), 2U);
    EXPECT_EQ(page.runs[0].id, "b");
    EXPECT_EQ(page.runs[1].version,
              "7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc");
    const auto second = replicate.list({"https://proxy.example/v1", {}}, 0, page.next);
    EXPECT_EQ(second.url, "https://proxy.example/v1/predictions?"
                          "created_after=2026-11-20T09%3A58%3A00Z&cursor=cD0yMDI%3D");
    ASSIGN_OK(const RunPage last, replicate.readList(reply("list_last")));
    EXPECT_TRUE(last.runs.empty() && last.next.empty());
}

TEST(Replicate, reads_account_upload_and_input_form) {
    EXPECT_EQ(replicate.readTest(reply("account")), std::string("acme"));
    EXPECT_EQ(replicate.readUpload(reply("file"), kAccess),
              std::string("https://api.replicate.com/v1/files/ZmlsZQ"));
    const auto upload = replicate.upload(kAccess, "folder/a.png", "image/png");
    ASSERT_EQ(upload.form.size(), 1U);
    EXPECT_EQ(upload.form[0].name, "content");
    EXPECT_EQ(upload.form[0].fileName, "a.png");
    ASSIGN_OK(const InputForm form, replicate.readForm(reply("model")));
    EXPECT_EQ(form.version, "9d1b");
    const Json& resolution = form.schema["properties"]["resolution"];
    EXPECT_EQ(resolution["enum"], Json({"720p", "1080p"}));
    EXPECT_EQ(resolution["default"], "720p");
    EXPECT_FALSE(resolution.contains("allOf"));
}

TEST(Replicate, tells_what_each_refusal_means) {
    struct Case {
        const char* name;
        Refusal kind;
        std::optional<double> after;
        const char* says;
    };
    const Case cases[] = {
        {"401", Refusal::KeyRejected, {}, "authentication"},
        {"402", Refusal::NoCredit, {}, "insufficient credit"},
        {"404_community", Refusal::NotFound, {}, "could not be found"},
        {"422_version", Refusal::NotFound, {}, "version"},
        {"422_enum", Refusal::Invalid, {}, "output_format must be one of"},
        {"422_required", Refusal::Invalid, {}, "prompt is required"},
        {"422_safety_field", Refusal::Invalid, {}, "safety_filter_level: Must be"},
        {"422_sensitive", Refusal::Moderated, {}, "sensitive"},
        {"429", Refusal::Throttled, 30, "throttled"},
        {"429_low_credit", Refusal::Throttled, 5, "less than $5.0"},
        {"502", Refusal::Broken, {}, "502"},
        {"504", Refusal::Broken, {}, "504"}};
    for (const Case& test : cases) {
        const Refused refused = replicate.readRefusal(reply(test.name));
        EXPECT_EQ(refused.kind, test.kind) << test.name;
        EXPECT_EQ(refused.retryAfter, test.after) << test.name;
        EXPECT_NE(refused.message.find(test.says), std::string::npos) << refused.message;
    }
}

TEST(Replicate, talks_to_the_test_provider_from_creation_to_file) {
    const testing::FakeClock clock;
    testing::TestProvider service;
    service.setCommunityModel("c/d");
    testing::TestProviderClient client(service, clock);
    const Access access{service.baseUrl(), {}};
    const auto send = [&](const net::Request& request) { return *client.send(request, {}); };

    EXPECT_EQ(replicate.readTest(send(replicate.test(access))), std::string("tester"));
    ASSIGN_OK(const InputForm form, replicate.readForm(send(replicate.form(access, "c/d"))));
    Submission what{"c/d", "", {{"prompt", "x"}}};
    EXPECT_EQ(replicate.readRefusal(send(replicate.submit(access, what))).kind, Refusal::NotFound);
    what.version = form.version;
    ASSIGN_OK(const generate::Run created,
              replicate.readSubmitted(send(replicate.submit(access, what)), what));
    EXPECT_EQ(created.slug, "c/d");
    clock.wait(std::chrono::seconds(2), {});
    ASSIGN_OK(const generate::Run done,
              replicate.readRun(send(replicate.poll(access, "c/d", created.id)), created.id));
    EXPECT_EQ(done.state, RunState::Succeeded);
    ASSIGN_OK(const RunPage page,
              replicate.readList(send(replicate.list(access, *created.createdAt, ""))));
    ASSERT_EQ(page.runs.size(), 1U);
    EXPECT_EQ(page.runs[0].input, what.input);
    ASSIGN_OK(const auto files, replicate.outputFiles(access, done.output, "url"));
    const testing::TempFolder folder;
    VERIFY_OK(client.download(
        {.url = files[0], .file = folder / "a.png", .allowedHosts = {"127.0.0.1"}}, {}));

    VERIFY_OK(base::writeFileAtomically(folder / "b.txt", "bytes"));
    ASSIGN_OK(const std::string url,
              replicate.readUpload(send(replicate.upload(access, folder / "b.txt", "text/plain")),
                                   access));
    EXPECT_TRUE(url.starts_with(access.baseUrl + "/files/"));
}

} // namespace
} // namespace reelwright::generate
