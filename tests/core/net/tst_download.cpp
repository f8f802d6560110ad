#include "net/curl_client.h"

#include "support/environment.h"
#include "support/fake_clock.h"
#include "support/raw_server.h"
#include "support/temp_folder.h"
#include "support/test_provider_server.h"
#include "support/verify.h"

#include "base/file.h"
#include "base/hash.h"

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

using base::Result;
using namespace reelwright::testing;
using Connection = RawServer::Connection;

// 1000 bytes that are all different from their neighbours.
std::string content(char first = 'a') {
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += static_cast<char>(first + i % 23);
    return text;
}

std::string fileAnswer(std::string_view body, std::string_view etag = "\"one\"") {
    return answer(200, body, fmt::format("ETag: {}\r\nAccept-Ranges: bytes\r\n", etag));
}

std::string restAnswer(std::string_view body, std::size_t first, std::size_t size,
                       std::string_view etag = "\"one\"") {
    return answer(206, body,
                  fmt::format("ETag: {}\r\nContent-Range: bytes {}-{}/{}\r\n", etag, first,
                              first + body.size() - 1, size));
}

// A folder in which nothing may lie but what was downloaded whole.
struct Desk {
    TempFolder folder;
    FakeClock clock;
    CurlClient client{clock, "Reelwright/test"};
    std::stop_source stop;
    Download what{.file = folder / "take.mp4", .allowedHosts = {"127.0.0.1"}};

    Result<void> fetch(const std::string& url) {
        what.url = url;
        return client.download(what, stop.get_token());
    }
    std::string fetched() {
        const auto text = base::readFile(what.file, 1 << 20);
        return text ? *text : "nothing";
    }
    [[nodiscard]] std::size_t files() const {
        const std::filesystem::directory_iterator all(folder.path());
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }
};

bool asks(const std::string& request, std::string_view line) {
    return request.find(fmt::format("\r\n{}\r\n", line)) != request.npos;
}

TEST(Download, fetches_a_file_whole) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(content()));
    });
    Desk desk;
    desk.what.bytes = 1000;
    desk.what.sha256 = base::sha256OfText(content());
    VERIFY_OK(desk.fetch(server.address() + "/take.mp4"));
    EXPECT_EQ(desk.fetched(), content());
    EXPECT_EQ(desk.files(), 1u);
    ASSERT_EQ(server.requests().size(), 1u);
    EXPECT_EQ(server.requests()[0].find("Range"), std::string::npos);
}

TEST(Download, replaces_an_older_file_only_when_it_is_whole) {
    RawServer server([](Connection& connection) {
        const std::string request = connection.read();
        connection.write(request.starts_with("GET /gone") ? answer(404, "") : fileAnswer("new"));
    });
    Desk desk;
    VERIFY_OK(base::writeFileAtomically(desk.what.file, "old"));
    EXPECT_ERROR(desk.fetch(server.address() + "/gone"), NotFound);
    EXPECT_EQ(desk.fetched(), "old");
    VERIFY_OK(desk.fetch(server.address() + "/there"));
    EXPECT_EQ(desk.fetched(), "new");
}

TEST(Download, goes_on_where_it_broke_off) {
    RawServer server([](Connection& connection) {
        const std::string request = connection.read();
        const std::string all = content();
        if (connection.nth() == 1)
            connection.write(fileAnswer(all).substr(0, fileAnswer(all).size() - 600));
        else if (connection.nth() == 2 && asks(request, "Range: bytes=400-"))
            connection.write(restAnswer(all.substr(400), 400, 1000).substr(0, 300));
        else
            connection.write(
                restAnswer(all.substr(std::stoul(request.substr(request.find("bytes=") + 6))),
                           std::stoul(request.substr(request.find("bytes=") + 6)), 1000));
    });
    Desk desk;
    desk.what.sha256 = base::sha256OfText(content());
    VERIFY_OK(desk.fetch(server.address() + "/take.mp4"));
    EXPECT_EQ(desk.fetched(), content());
    ASSERT_EQ(server.requests().size(), 3u);
    EXPECT_TRUE(asks(server.requests()[1], "Range: bytes=400-"));
    EXPECT_TRUE(asks(server.requests()[1], "If-Range: \"one\""));
    EXPECT_TRUE(asks(server.requests()[2], "If-Range: \"one\""));
}

TEST(Download, starts_anew_when_the_server_gives_the_whole_again) {
    RawServer server([](Connection& connection) {
        connection.read();
        const std::string whole = fileAnswer(content());
        connection.write(connection.nth() == 1 ? whole.substr(0, whole.size() - 600) : whole);
    });
    Desk desk;
    VERIFY_OK(desk.fetch(server.address()));
    EXPECT_EQ(desk.fetched(), content());
}

TEST(Download, starts_anew_when_the_file_has_changed) {
    RawServer server([](Connection& connection) {
        connection.read();
        const std::string first = fileAnswer(content('a'));
        connection.write(connection.nth() == 1 ? first.substr(0, first.size() - 600)
                                               : fileAnswer(content('b'), "\"two\""));
    });
    Desk desk;
    VERIFY_OK(desk.fetch(server.address()));
    EXPECT_EQ(desk.fetched(), content('b'));
}

TEST(Download, without_a_strong_mark_asks_for_no_rest) {
    for (const char* etag : {"W/\"one\"", ""}) {
        RawServer server([&](Connection& connection) {
            connection.read();
            const std::string whole = fileAnswer(content(), etag);
            connection.write(connection.nth() == 1 ? whole.substr(0, whole.size() - 600) : whole);
        });
        Desk desk;
        VERIFY_OK(desk.fetch(server.address()));
        EXPECT_EQ(desk.fetched(), content());
        EXPECT_EQ(server.requests().at(1).find("Range:"), std::string::npos);
    }
}

TEST(Download, never_joins_parts_that_do_not_belong_together) {
    const std::string all = content();
    const std::vector<std::string> wrong = {
        restAnswer(all.substr(300), 300, 1000),                     // overlaps
        restAnswer(all.substr(500), 500, 1000),                     // leaves a hole
        restAnswer(content('b').substr(400), 400, 1000, "\"two\""), // of another file
        restAnswer(all.substr(400, 100), 400, 1000),                // ends early
        answer(206, all.substr(400), "ETag: \"one\"\r\n"),          // does not tell
        answer(206, all.substr(400), "Content-Range: bytes x-y/z\r\n"),
        answer(206, all.substr(400), "Content-Range: bytes 400-399/1000\r\n"),
        answer(206, "", "Content-Range: bytes 0-0/1000\r\n"),
        answer(416, ""),
    };
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        SCOPED_TRACE(i);
        RawServer server([&](Connection& connection) {
            connection.read();
            const std::string whole = fileAnswer(all);
            connection.write(connection.nth() == 1   ? whole.substr(0, whole.size() - 600)
                             : connection.nth() == 2 ? wrong[i]
                                                     : whole);
        });
        Desk desk;
        VERIFY_OK(desk.fetch(server.address()));
        EXPECT_EQ(desk.fetched(), all);
        ASSERT_EQ(server.requests().size(), 3u);
        EXPECT_EQ(server.requests()[2].find("Range:"), std::string::npos);
    }
}

TEST(Download, takes_no_part_that_it_did_not_ask_for) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(restAnswer(content().substr(400), 400, 1000));
    });
    Desk desk;
    EXPECT_ERROR(desk.fetch(server.address()), Unreachable);
    EXPECT_EQ(desk.files(), 0u);
}

TEST(Download, gives_up_in_the_end_and_leaves_nothing) {
    const std::vector<RawServer::Handler> ways = {
        [](Connection& c) { c.read(), c.write(fileAnswer(content()).substr(0, 200)); },
        [](Connection& c) { c.read(), c.write("HTTP/1.1 200 Fine\r\n"); }, // within the head
        [](Connection& c) { c.read(), c.write(answer(503, "sorry")); },
        [](Connection& c) { c.reset(); },
    };
    for (const auto& way : ways) {
        RawServer server(way);
        Desk desk;
        const auto result = desk.fetch(server.address());
        EXPECT_ERROR(result, Unreachable);
        EXPECT_TRUE(result.error().message.starts_with("A download broke off again and again: "))
            << result.error().message;
        EXPECT_EQ(server.connections(), 6);
        EXPECT_EQ(desk.files(), 0u);
        EXPECT_GT(desk.clock.elapsed().count(), 5'000); // it left the server time
    }
}

TEST(Download, keeps_no_words_of_a_refusal) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(connection.nth() == 1 ? answer(503, "<html>sorry")
                                               : fileAnswer(content()));
    });
    Desk desk;
    VERIFY_OK(desk.fetch(server.address()));
    EXPECT_EQ(desk.fetched(), content());
}

TEST(Download, tells_a_missing_file_at_once) {
    for (const int status : {404, 410}) {
        RawServer server([&](Connection& connection) {
            connection.read();
            connection.write(answer(status, "gone"));
        });
        Desk desk;
        EXPECT_ERROR(desk.fetch(server.address()), NotFound);
        EXPECT_EQ(server.connections(), 1);
        EXPECT_EQ(desk.files(), 0u);
    }
}

TEST(Download, takes_no_answer_for_the_file_that_is_none) {
    const std::vector<std::pair<int, base::ErrorKind>> statuses = {
        {202, base::ErrorKind::Unreachable}, {204, base::ErrorKind::Unreachable},
        {304, base::ErrorKind::Unreachable}, {302, base::ErrorKind::Unreachable}, // to nowhere
        {401, base::ErrorKind::Denied},      {403, base::ErrorKind::Denied},
        {400, base::ErrorKind::Unreachable}, {416, base::ErrorKind::Unreachable}};
    for (const auto& [status, kind] : statuses) {
        RawServer server([code = status](Connection& connection) {
            connection.read();
            connection.write(code == 204 || code == 304
                                 ? fmt::format("HTTP/1.1 {} No\r\n\r\n", code)
                                 : answer(code, "{}"));
        });
        Desk desk;
        const auto result = desk.fetch(server.address());
        ASSERT_FALSE(result) << status;
        EXPECT_EQ(result.error().kind, kind) << status << result.error().message;
        EXPECT_EQ(server.connections(), 1) << status;
        EXPECT_EQ(desk.files(), 0u);
    }
}

TEST(Download, of_an_empty_file_is_an_empty_file) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(""));
    });
    Desk desk;
    VERIFY_OK(desk.fetch(server.address()));
    EXPECT_EQ(desk.fetched(), "");
    EXPECT_EQ(desk.files(), 1u);
}

TEST(Download, that_is_not_what_was_announced_is_not_kept) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(content()));
    });
    Desk desk;
    desk.what.bytes = 999;
    EXPECT_ERROR(desk.fetch(server.address()), Corrupt);
    desk.what.bytes = 1001;
    EXPECT_ERROR(desk.fetch(server.address()), Corrupt);
    desk.what.bytes = 1000;
    desk.what.sha256 = base::sha256OfText("another");
    EXPECT_ERROR(desk.fetch(server.address()), Corrupt);
    EXPECT_EQ(desk.files(), 0u);
    desk.what.sha256 = base::sha256OfText(content());
    for (char& digit : desk.what.sha256)
        digit = static_cast<char>(std::toupper(digit));
    VERIFY_OK(desk.fetch(server.address()));
}

TEST(Download, larger_than_allowed_is_not_read_to_its_end) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write("HTTP/1.1 200 Fine\r\n\r\n");
        while (!connection.isOver())
            connection.write(content());
    });
    Desk desk;
    desk.what.mostBytes = 5'000;
    EXPECT_ERROR(desk.fetch(server.address()), InvalidInput);
    EXPECT_EQ(server.connections(), 1);
    EXPECT_EQ(desk.files(), 0u);
}

TEST(Download, into_a_missing_folder_is_no_missing_download) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(connection.nth() == 1 ? content() : ""));
    });
    Desk desk;
    desk.what.file = desk.folder / "missing" / "take.mp4";
    EXPECT_ERROR(desk.fetch(server.address()), Io);
    EXPECT_ERROR(desk.fetch(server.address()), Io); // also without a body
    EXPECT_EQ(desk.files(), 0u);
}

TEST(Download, onto_a_folder_fails_and_leaves_nothing) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(content()));
    });
    Desk desk;
    VERIFY_OK(base::makeFolder(desk.what.file / "inside"));
    const auto result = desk.fetch(server.address());
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().kind, base::ErrorKind::NotFound);
    EXPECT_EQ(desk.files(), 1u);
}

TEST(Download, follows_redirects_without_the_key) {
    RawServer files([](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(content()));
    });
    RawServer server([&](Connection& connection) {
        const std::string request = connection.read();
        connection.write(answer(302, "moved",
                                request.starts_with("GET /one ")
                                    ? std::string("Location: /two?x=1\r\n")
                                    : "Location: " + files.address() + "/x\r\n"));
    });
    Desk desk;
    desk.what.credential = Credential{.secret = base::Secret("s3cret")};
    VERIFY_OK(desk.fetch(server.address() + "/one"));
    EXPECT_EQ(desk.fetched(), content());
    ASSERT_EQ(server.requests().size(), 2u);
    EXPECT_TRUE(asks(server.requests()[0], "Authorization: Bearer s3cret"));
    EXPECT_TRUE(server.requests()[1].starts_with("GET /two?x=1 "));
    EXPECT_EQ(server.requests()[1].find("s3cret"), std::string::npos);
    ASSERT_EQ(files.requests().size(), 1u);
    EXPECT_EQ(files.requests()[0].find("s3cret"), std::string::npos);
}

TEST(Download, goes_on_through_the_first_door_when_a_redirect_has_expired) {
    std::atomic<int> given = 0;
    RawServer server([&](Connection& connection) {
        const std::string request = connection.read();
        const std::string whole = fileAnswer(content());
        if (request.starts_with("GET /start "))
            connection.write(answer(302, "", fmt::format("Location: /signed-{}\r\n", ++given)));
        else if (request.starts_with("GET /signed-1 "))
            connection.write(given == 1 ? whole.substr(0, whole.size() - 600) : answer(403, ""));
        else
            connection.write(restAnswer(content().substr(400), 400, 1000));
    });
    Desk desk;
    desk.what.credential = Credential{.secret = base::Secret("s3cret")};
    VERIFY_OK(desk.fetch(server.address() + "/start"));
    EXPECT_EQ(desk.fetched(), content());
    ASSERT_EQ(server.requests().size(), 4u);
    EXPECT_TRUE(asks(server.requests()[2], "Authorization: Bearer s3cret"));
    EXPECT_TRUE(asks(server.requests()[3], "Range: bytes=400-"));
    EXPECT_EQ(server.requests()[3].find("s3cret"), std::string::npos);
}

TEST(Download, with_the_key_keeps_it_when_it_goes_on) {
    RawServer server([](Connection& connection) {
        connection.read();
        const std::string whole = fileAnswer(content());
        connection.write(connection.nth() == 1 ? whole.substr(0, whole.size() - 600)
                                               : restAnswer(content().substr(400), 400, 1000));
    });
    Desk desk;
    desk.what.credential = Credential{.secret = base::Secret("s3cret")};
    VERIFY_OK(desk.fetch(server.address()));
    for (const std::string& request : server.requests())
        EXPECT_TRUE(asks(request, "Authorization: Bearer s3cret"));
}

TEST(Download, follows_no_redirect_to_where_it_may_not_go) {
    const ScopedVariable https("https_proxy", std::nullopt); // it would judge names
    const ScopedVariable httpsBig("HTTPS_PROXY", std::nullopt);
    const ScopedVariable all("all_proxy", std::nullopt);
    const ScopedVariable allBig("ALL_PROXY", std::nullopt);
    RawServer other([](Connection& connection) { connection.read(); });
    const std::string port = std::to_string(other.port());
    for (const std::string& place : std::vector<std::string>{
             "http://localhost:" + port + "/",          // another name than the allowed one
             std::string("https://files.example.com/"), // not allowed
             "https://10.0.0.1:" + port + "/",          // allowed by its end, private, not named
             "https://[::ffff:127.0.0.1]:" + port + "/",
             "https://files.localhost:" + port +
                 "/",                                // allowed by its end, resolves to this machine
             "http://files.localhost:" + port + "/", // not encrypted
             "https://u:p@127.0.0.1:" + port + "/", std::string("file:///etc/hostname")}) {
        RawServer server([&](Connection& connection) {
            connection.read();
            connection.write(answer(302, "", "Location: " + place + "\r\n"));
        });
        Desk desk;
        desk.what.allowedHosts = {"127.0.0.1", ".localhost", ".0.0.1"};
        EXPECT_ERROR(desk.fetch(server.address()), InvalidInput);
        EXPECT_EQ(desk.files(), 0u);
    }
    EXPECT_EQ(other.connections(), 0);
}

TEST(Download, may_ask_a_private_address_that_was_named) {
    RawServer server([](Connection& connection) { connection.reset(); });
    Desk desk;
    desk.what.allowedHosts = {"::ffff:127.0.0.1"};
    // The server cannot speak TLS: that it was asked is what counts.
    EXPECT_ERROR(desk.fetch(fmt::format("https://[::ffff:127.0.0.1]:{}/", server.port())),
                 Unreachable);
    EXPECT_GT(server.connections(), 0);
}

TEST(Download, is_not_sent_from_place_to_place_for_ever) {
    RawServer server([](Connection& connection) {
        connection.read();
        connection.write(answer(307, "", "Location: /again\r\n"));
    });
    Desk desk;
    EXPECT_ERROR(desk.fetch(server.address()), Unreachable);
    EXPECT_EQ(server.connections(), 6);
}

TEST(Download, stops_when_it_is_told_to) {
    Desk desk;
    RawServer server([&](Connection& connection) {
        connection.read();
        connection.write(fileAnswer(content()).substr(0, 300));
        desk.stop.request_stop();
        static_cast<void>(connection.waitForEnd());
    });
    EXPECT_ERROR(desk.fetch(server.address()), Cancelled);
    EXPECT_EQ(desk.files(), 0u);
    EXPECT_ERROR(desk.fetch(server.address()), Cancelled);
    EXPECT_EQ(server.connections(), 1);
}

TEST(Download, of_a_provider_survives_what_the_provider_does_to_it) {
    for (const bool ignoresRange : {false, true}) {
        TestProvider provider(
            {.latencyMillis = 0, .truncatedDownloads = 2, .ignoresRange = ignoresRange});
        ASSIGN_OK(const auto server, TestProviderServer::create(provider));
        provider.setOutput(content(), ".mp4");
        Desk desk;
        ASSERT_TRUE(desk.client.send({.method = Method::Post,
                                      .url = provider.baseUrl() + "/models/a/b/predictions",
                                      .headers = {{"Content-Type", "application/json"}},
                                      .body = R"({"input":{}})"},
                                     desk.stop.get_token()));
        ASSERT_EQ(provider.accepted().size(), 1u);
        const Answer run = desk.client.send(
            {.url = provider.baseUrl() + "/predictions/" + provider.accepted()[0].id},
            desk.stop.get_token());
        ASSERT_TRUE(run);
        const auto json = base::Json::parse(run->body);
        ASSERT_TRUE(json.contains("output")) << run->body;
        VERIFY_OK(desk.fetch(json["output"].get<std::string>()));
        EXPECT_EQ(desk.fetched(), content());
        EXPECT_EQ(desk.files(), 1u);
    }
}

} // namespace
} // namespace reelwright::net
