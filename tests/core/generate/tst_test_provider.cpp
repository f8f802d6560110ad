#include "support/fake_clock.h"
#include "support/places.h"
#include "support/temp_folder.h"
#include "support/test_provider_client.h"
#include "support/test_provider_server.h"
#include "support/verify.h"

#include "base/clock.h"
#include "base/file.h"

#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace reelwright::testing {
namespace {

using base::Json;
using net::Reached;

class TestProviderTest : public ::testing::Test {
protected:
    net::Request post(const std::string& path, const Json& body) {
        net::Request request{.method = net::Method::Post, .url = provider.baseUrl() + path};
        request.headers.push_back({"Content-Type", "application/json"});
        request.body = body.dump();
        return request;
    }
    net::Request get(const std::string& path) {
        return {.url = path.starts_with("http") ? path : provider.baseUrl() + path};
    }
    net::Answer send(const net::Request& request) { return client.send(request, {}); }
    net::Answer create(const std::string& prompt) {
        return send(post("/models/a/b/predictions", {{"input", {{"prompt", prompt}}}}));
    }
    static Json body(const net::Answer& answer) {
        return answer ? *base::parseJson(answer->body, "body") : Json();
    }
    Json run(const std::string& id) { return body(send(get("/predictions/" + id))); }

    FakeClock clock;
    TestProvider provider;
    TestProviderClient client{provider, clock};
};

TEST_F(TestProviderTest, takes_a_run_through_its_states_and_gives_the_file_for_an_hour) {
    provider.change([](TestSettings& s) {
        s.latencyMillis = 10'000;
        s.startMillis = 2'000;
    });
    const auto answer = create("x");
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->serverMillis(), FakeClock::kStart);
    const std::string id = body(answer)["id"];
    EXPECT_EQ(body(answer)["status"], "starting");
    clock.advance(std::chrono::seconds(3));
    EXPECT_EQ(run(id)["status"], "processing");
    EXPECT_TRUE(run(id)["output"].is_null());
    clock.advance(std::chrono::seconds(8));
    const Json done = run(id);
    EXPECT_EQ(done["status"], "succeeded");
    EXPECT_EQ(done["metrics"]["image_output_count"], 1);

    const TempFolder folder;
    const net::Download download{
        .url = done["output"], .file = folder / "a.png", .allowedHosts = {"127.0.0.1"}};
    VERIFY_OK(client.download(download, {}));
    ASSIGN_OK(const std::string bytes, base::readFile(folder / "a.png", 1000));
    EXPECT_TRUE(bytes.starts_with("\x89PNG"));

    clock.advance(std::chrono::hours(1));
    const Json late = run(id);
    EXPECT_EQ(late["data_removed"], true);
    EXPECT_TRUE(late["output"].is_null());
    EXPECT_EQ(late["input"], Json::object());
    EXPECT_ERROR(client.download(download, {}), NotFound);
}

TEST_F(TestProviderTest, faults_tell_what_was_reached_and_what_was_accepted) {
    struct Case {
        CreateFault fault;
        int status; // 0: no answer
        Reached reached;
        bool accepted;
    };
    const Case cases[] = {
        {CreateFault::AcceptThenReset, 0, Reached::Unknown, true},
        {CreateFault::AcceptThen504, 504, Reached::Unknown, true},
        {CreateFault::AnswerLate, 0, Reached::Unknown, true},
        {CreateFault::TruncatedBody, 0, Reached::Unknown, true},
        {CreateFault::HtmlBody, 201, Reached::Unknown, true},
        {CreateFault::ResetBefore, 0, Reached::Unknown, false},
        {CreateFault::Refused, 0, Reached::NotSent, false},
        {CreateFault::Throttled, 429, Reached::Unknown, false},
        {CreateFault::NoCredit, 402, Reached::Unknown, false},
        {CreateFault::InvalidFields, 422, Reached::Unknown, false},
        {CreateFault::BrokenBefore, 500, Reached::Unknown, false},
    };
    int nth = 0;
    for (const Case& test : cases) {
        provider.failCreate(++nth, test.fault);
        const std::string prompt(nameOf(test.fault));
        const auto answer = create(prompt);
        EXPECT_EQ(answer ? answer->status : 0, test.status) << prompt;
        if (!answer) {
            EXPECT_EQ(answer.error().reached, test.reached) << prompt;
        }
        EXPECT_EQ(provider.acceptedWith({{"prompt", prompt}}), test.accepted ? 1 : 0) << prompt;
    }
    EXPECT_EQ(provider.creates(), nth);
    EXPECT_EQ(provider.throttled(), 1);
}

TEST_F(TestProviderTest, runs_end_as_their_fault_says) {
    const std::pair<CreateFault, const char*> cases[] = {
        {CreateFault::Flagged, "failed"},       {CreateFault::Fails, "failed"},
        {CreateFault::Aborts, "aborted"},       {CreateFault::OutputNull, "succeeded"},
        {CreateFault::NeverEnds, "processing"}, {CreateFault::OutputWrongType, "succeeded"}};
    int nth = 0;
    for (const auto& [fault, state] : cases) {
        provider.failCreate(++nth, fault);
        const std::string id = body(create("x"))["id"];
        clock.advance(std::chrono::minutes(1));
        EXPECT_EQ(run(id)["status"], state);
        EXPECT_FALSE(run(id)["output"].is_string());
    }
}

TEST_F(TestProviderTest, lists_newest_first_in_pages_and_late_and_without_inputs) {
    provider.change([](TestSettings& s) {
        s.pageSize = 2;
        s.listDelayMillis = 5'000;
    });
    for (const char* prompt : {"1", "2", "3"}) {
        ASSERT_TRUE(create(prompt));
        clock.advance(std::chrono::seconds(1));
    }
    EXPECT_TRUE(body(send(get("/predictions")))["results"].empty());
    clock.advance(std::chrono::seconds(10));
    const std::string since = base::isoTime(FakeClock::kStart + 1'000);
    const Json page =
        body(send(get("/predictions?created_after=" + base::isoTime(FakeClock::kStart))));
    ASSERT_EQ(page["results"].size(), 2U);
    EXPECT_EQ(page["results"][0]["input"]["prompt"], "3");
    const Json rest = body(send(get(page["next"].get<std::string>())));
    ASSERT_EQ(rest["results"].size(), 1U);
    EXPECT_EQ(rest["results"][0]["input"]["prompt"], "1");
    EXPECT_TRUE(rest["next"].is_null());
    const Json newer = body(send(get("/predictions?created_after=" + since)));
    EXPECT_EQ(newer["results"].size(), 2U);
    provider.change([](TestSettings& s) { s.forgetsInputs = true; });
    EXPECT_FALSE(body(send(get("/predictions")))["results"][0].contains("input"));
}

TEST_F(TestProviderTest, cancelling_ends_a_run_that_has_not_ended) {
    const std::string id = body(create("x"))["id"];
    const Json cancelled = body(send(post("/predictions/" + id + "/cancel", {})));
    EXPECT_EQ(cancelled["status"], "canceled");
    EXPECT_TRUE(provider.accepted()[0].cancelled);
    clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(run(id)["status"], "canceled");
}

TEST_F(TestProviderTest, keys_versions_and_keys_of_the_body_are_checked) {
    provider.change([](TestSettings& s) { s.key = "good"; });
    EXPECT_EQ(send(get("/account"))->status, 401);
    auto request = get("/account");
    request.credential = net::Credential{.secret = base::Secret("good")};
    EXPECT_EQ(send(request)->status, 200);
    provider.change([](TestSettings& s) { s.key = ""; });

    provider.setCommunityModel("a/b");
    EXPECT_EQ(create("x")->status, 404);
    const Json input = {{"prompt", "x"}};
    EXPECT_EQ(send(post("/predictions", {{"version", "a/b"}, {"input", input}}))->status, 422);
    const Json model = body(send(get("/models/a/b")));
    const auto made =
        send(post("/predictions", {{"version", model["latest_version"]["id"]}, {"input", input}}));
    EXPECT_EQ(made->status, 201);
    EXPECT_EQ(body(made)["model"], "a/b");
    EXPECT_EQ(
        send(post("/predictions", {{"version", "c/d"}, {"input", input}, {"speed", 1}}))->status,
        422);
}

TEST_F(TestProviderTest, uploads_are_named_by_their_content) {
    net::Request request{.method = net::Method::Post, .url = provider.baseUrl() + "/files"};
    request.form.push_back({.name = "content", .content = "some bytes", .fileName = "a.png"});
    const Json first = body(send(request));
    EXPECT_EQ(first["size"], 10);
    EXPECT_EQ(body(send(request))["urls"]["get"], first["urls"]["get"]);
}

TEST_F(TestProviderTest, throttles_above_a_rate_and_counts_requests_in_a_span) {
    provider.change([](TestSettings& s) { s.createsPerMinute = 2; });
    EXPECT_EQ(create("1")->status, 201);
    EXPECT_EQ(create("2")->status, 201);
    const auto third = create("3");
    EXPECT_EQ(third->status, 429);
    EXPECT_EQ(body(third)["retry_after"], 60);
    EXPECT_EQ(provider.mostWithin(1000), 3);
    clock.advance(std::chrono::seconds(61));
    EXPECT_EQ(create("3")->status, 201);
    EXPECT_EQ(provider.mostWithin(1000), 3);
}

TEST_F(TestProviderTest, a_broken_download_goes_on_where_it_stopped) {
    provider.setOutput(std::string(1000, 'x') + "end", ".mp4");
    provider.change([](TestSettings& s) { s.truncatedDownloads = 2; });
    const std::string id = body(create("x"))["id"];
    clock.advance(std::chrono::seconds(2));
    const TempFolder folder;
    net::Download download{.url = run(id)["output"],
                           .file = folder / "a.mp4",
                           .allowedHosts = {"127.0.0.1"},
                           .bytes = 1003};
    VERIFY_OK(client.download(download, {}));
    ASSIGN_OK(const std::string bytes, base::readFile(folder / "a.mp4", 5000));
    EXPECT_EQ(bytes, std::string(1000, 'x') + "end");
    EXPECT_EQ(provider.requestsTo("GET", "/files/out/"), 3);
    download.bytes = 7;
    EXPECT_ERROR(client.download(download, {}), Corrupt);
    download.allowedHosts = {".replicate.delivery"};
    EXPECT_ERROR(client.download(download, {}), InvalidInput);
}

TEST_F(TestProviderTest, random_faults_are_the_same_for_a_seed) {
    const auto statuses = [](std::uint64_t seed) {
        TestProvider own({.seed = seed});
        own.failCreates(CreateFault::BrokenBefore, 0.5);
        std::string all;
        for (int i = 0; i < 40; ++i)
            all += own.handle({.method = "POST",
                               .target = "/v1/models/a/b/predictions",
                               .body = R"({"input":{}})"},
                              0)
                               .response.status == 500
                       ? 'x'
                       : '.';
        return all;
    };
    EXPECT_EQ(statuses(7), statuses(7));
    EXPECT_NE(statuses(7), statuses(8));
}

TEST_F(TestProviderTest, a_watcher_can_kill_between_acceptance_and_answer) {
    client.watch([](TestProviderClient::Moment moment, const net::Request&) {
        if (moment == TestProviderClient::Moment::BeforeAnswer)
            throw std::runtime_error("killed");
    });
    EXPECT_THROW(create("x"), std::runtime_error);
    EXPECT_EQ(provider.accepted().size(), 1U);
}

TEST_F(TestProviderTest, a_clock_that_is_off_shows_in_all_its_times) {
    provider.change([](TestSettings& s) { s.clockSkewMillis = 300'000; });
    const auto answer = create("x");
    EXPECT_EQ(answer->serverMillis(), FakeClock::kStart + 300'000);
    EXPECT_EQ(base::parseIsoTime(body(answer)["created_at"].get<std::string>()),
              FakeClock::kStart + 300'000);
}

TEST(CreateFault, names_go_both_ways) {
    for (int i = 0; i < kCreateFaultCount; ++i)
        EXPECT_EQ(createFaultFromName(nameOf(static_cast<CreateFault>(i))),
                  static_cast<CreateFault>(i));
    EXPECT_EQ(createFaultFromName("bad_mood"), std::nullopt);
}

// What a server on the own machine answers to these bytes, until it closes the connection.
std::string answersOf(const std::string& address, const std::string& bytes,
                      bool* wasReset = nullptr) {
    const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    to.sin_port =
        htons(static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1))));
    std::string got;
    if (::connect(fd, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0) {
        ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        char piece[4096];
        ssize_t size = 0;
        while ((size = ::recv(fd, piece, sizeof piece, 0)) > 0)
            got.append(piece, static_cast<std::size_t>(size));
        if (wasReset != nullptr)
            *wasReset = size < 0;
    }
    ::close(fd);
    return got;
}

std::string creation(const std::string& prompt, const std::string& more = "Connection: close\r\n") {
    const std::string body = R"({"input":{"prompt":")" + prompt + "\"}}";
    return "POST /v1/models/a/b/predictions HTTP/1.1\r\nHost: x\r\n" + more +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST(TestProviderServer, answers_several_requests_of_a_connection) {
    TestProvider provider;
    ASSIGN_OK(const auto server, TestProviderServer::create(provider));
    const std::string got =
        answersOf(server->address(),
                  creation("1", "") + creation("2", "Expect: 100-continue\r\n") + creation("3"));
    EXPECT_EQ(provider.accepted().size(), 3U);
    EXPECT_NE(got.find("HTTP/1.1 100 Continue\r\n\r\n"), std::string::npos);
    EXPECT_NE(got.find(server->address() + "/v1/predictions/"), std::string::npos);
}

TEST(TestProviderServer, resets_and_truncates) {
    TestProvider provider;
    provider.failCreate(1, CreateFault::AcceptThenReset);
    provider.failCreate(2, CreateFault::TruncatedBody);
    ASSIGN_OK(const auto server, TestProviderServer::create(provider));
    bool wasReset = false;
    EXPECT_EQ(answersOf(server->address(), creation("1"), &wasReset), "");
    EXPECT_TRUE(wasReset);
    const std::string half = answersOf(server->address(), creation("2"), &wasReset);
    EXPECT_FALSE(wasReset);
    EXPECT_TRUE(half.starts_with("HTTP/1.1 201")) << half;
    EXPECT_FALSE(half.ends_with("}"));
    EXPECT_EQ(provider.accepted().size(), 2U);
}

TEST(TestProviderServer, gives_ranges_of_files) {
    TestProvider provider({.latencyMillis = 0});
    provider.setOutput("0123456789", ".bin");
    ASSIGN_OK(const auto server, TestProviderServer::create(provider));
    answersOf(server->address(), creation("1"));
    const std::string got =
        answersOf(server->address(), "GET /files/out/" + provider.accepted()[0].id +
                                         "/output.bin HTTP/1.1\r\nRange: bytes=7-\r\n"
                                         "Connection: close\r\n\r\n");
    EXPECT_NE(got.find("206"), std::string::npos);
    EXPECT_TRUE(got.ends_with("\r\n\r\n789")) << got;
}

TEST(TestProviderServer, ends_while_an_answer_is_late) {
    TestProvider provider({.answerMillis = 3'600'000});
    std::thread asking;
    {
        ASSIGN_OK(const auto server, TestProviderServer::create(provider));
        asking = std::thread([address = server->address()] { answersOf(address, creation("1")); });
        while (provider.accepted().empty())
            std::this_thread::yield();
    }
    asking.join();
}

TEST(TestProviderProgram, writes_each_accepted_run_into_its_journal) {
    const TempFolder folder;
    const std::string journal = (folder / "journal").string();
    int in[2];
    int out[2];
    ASSERT_EQ(::pipe(in), 0);
    ASSERT_EQ(::pipe(out), 0);
    const std::string program = testProviderProgram().string();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(in[0], 0);
        ::dup2(out[1], 1);
        ::close(in[1]);
        ::close(out[0]);
        ::execl(program.c_str(), program.c_str(), "--journal", journal.c_str(), "--fault",
                "1=accept_then_reset", nullptr);
        ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    std::string address;
    for (char c = 0; ::read(out[0], &c, 1) == 1 && c != '\n';)
        address += c;
    ASSERT_TRUE(address.starts_with("http://127.0.0.1:")) << address;
    answersOf(address, creation("first"));
    answersOf(address, creation("second"));
    ::close(in[1]);
    int status = -1;
    ::waitpid(child, &status, 0);
    ::close(out[0]);
    EXPECT_EQ(status, 0);
    ASSIGN_OK(const std::string lines, base::readFile(journal, 10'000));
    ASSIGN_OK(const Json line, base::parseJson(lines.substr(0, lines.find('\n')), "journal"));
    EXPECT_EQ(line["request"]["input"]["prompt"], "first");
    EXPECT_NE(lines.find("second"), std::string::npos);
}

} // namespace
} // namespace reelwright::testing
