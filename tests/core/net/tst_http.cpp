#include "net/http.h"

#include <gtest/gtest.h>

namespace reelwright::net {
namespace {

std::optional<std::int64_t> millisOf(const char* date) {
    return Response{200, {{"date", date}}, ""}.serverMillis();
}

TEST(Response, gives_headers_by_name_in_any_case) {
    const Response response{200, {{"ETag", "\"1\""}, {"X-A", "first"}, {"x-a", "second"}}, ""};
    EXPECT_EQ(response.header("etag"), "\"1\"");
    EXPECT_EQ(response.header("X-a"), "first");
    EXPECT_EQ(response.header("X"), "");
    EXPECT_EQ(response.header(""), "");
}

TEST(Response, is_a_success_from_200_to_299) {
    for (const int status : {200, 201, 299})
        EXPECT_TRUE(Response{status}.isSuccess());
    for (const int status : {0, 100, 199, 300, 404, 500})
        EXPECT_FALSE(Response{status}.isSuccess());
}

TEST(Response, tells_the_clock_of_the_server) {
    EXPECT_EQ(millisOf("Sun, 06 Nov 1994 08:49:37 GMT"), 784'111'777'000);
    EXPECT_EQ(millisOf("Thu, 01 Jan 1970 00:00:00 GMT"), 0);
    EXPECT_EQ(millisOf("Thu, 29 Feb 2024 23:59:59 GMT"), 1'709'251'199'000);
}

TEST(Response, with_a_date_that_makes_no_sense_tells_no_time) {
    EXPECT_EQ(Response{}.serverMillis(), std::nullopt);
    for (const char* date : {"", "now", "Sun, 06 Nov 1994", "Sun, 31 Feb 2024 08:49:37 GMT",
                             "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
                             "Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 -1:49:37 GMT",
                             "Sun, 06 Nov 1994 08:-4:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT",
                             "Sun, 06 Nov -994 08:49:37 GMT", "1994-11-06T08:49:37Z"})
        EXPECT_EQ(millisOf(date), std::nullopt) << date;
}

TEST(Method, has_the_name_that_is_sent) {
    EXPECT_EQ(nameOf(Method::Get), "GET");
    EXPECT_EQ(nameOf(Method::Post), "POST");
    EXPECT_EQ(nameOf(Method::Put), "PUT");
    EXPECT_EQ(nameOf(Method::Delete), "DELETE");
}

} // namespace
} // namespace reelwright::net
