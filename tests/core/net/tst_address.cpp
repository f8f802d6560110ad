#include "net/address.h"

#include "support/verify.h"

#include <array>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

namespace reelwright::net {
namespace {

TEST(Address, is_taken_apart) {
    ASSIGN_OK(const Address address, parseAddress("https://API.Example.com:8443/v1/files?x=1#end"));
    EXPECT_EQ(address.scheme, "https");
    EXPECT_EQ(address.host, "api.example.com");
    EXPECT_EQ(address.port, 8443);
    EXPECT_EQ(address.path, "/v1/files?x=1");
    ASSIGN_OK(const Address plain, parseAddress("http://[::1]"));
    EXPECT_EQ(plain.host, "::1");
    EXPECT_EQ(plain.port, 80);
    EXPECT_EQ(plain.path, "/");
}

TEST(Address, that_names_no_server_or_another_way_is_none) {
    for (const char* text :
         {"", "nothing", "ftp://example.com/", "file:///etc/passwd", "https://", "https://.",
          "https://a b/", "https://example.com:99999/", "https://exa\nmple.com/",
          "javascript:alert(1)", "//example.com/x", "https://[::1"})
        EXPECT_ERROR(parseAddress(text), InvalidInput);
    EXPECT_ERROR(parseAddress(std::string_view("https://a.com\0.b.com/", 21)), InvalidInput);
}

TEST(Address, loses_the_dot_at_the_end_of_its_host) {
    ASSIGN_OK(const Address address, parseAddress("https://example.com./x"));
    EXPECT_EQ(address.host, "example.com");
    ASSIGN_OK(const Address number, parseAddress("https://127.0.0.1./x"));
    EXPECT_TRUE(isPrivateLiteral(number.host));
}

TEST(Address, never_holds_a_user_name_and_never_tells_one) {
    for (const char* text :
         {"https://anna:pass1word@example.com/x", "https://:pass1word@example.com/",
          "https://pass1word@example.com/", "https://anna:pass1/word@example.com/",
          "ftp://anna:pass1word@example.com/", "https://anna:pass1@word@example.com/"}) {
        const auto parsed = parseAddress(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().kind, base::ErrorKind::InvalidInput);
        EXPECT_EQ(parsed.error().message.find("pass1"), std::string::npos)
            << parsed.error().message;
        EXPECT_NE(parsed.error().message.find("example.com"), std::string::npos)
            << parsed.error().message;
    }
}

TEST(Address, never_tells_its_query) {
    for (const char* text :
         {"http://example.com/x?signature=abc123", "ftp://example.com/x?signature=abc123",
          "http://example.com/x#signature=abc123", "http://example.com?signature=abc123"}) {
        const auto checked = checkedAddress(text);
        ASSERT_FALSE(checked) << text;
        EXPECT_EQ(checked.error().message.find("abc123"), std::string::npos)
            << checked.error().message;
        EXPECT_NE(checked.error().message.find("example.com"), std::string::npos);
    }
}

TEST(Address, without_encryption_is_for_the_own_machine_only) {
    for (const char* text :
         {"https://example.com/", "http://localhost:8188", "http://127.0.0.1/", "http://127.8.9.1/",
          "http://[::1]:80/", "http://127.1/", "http://LOCALHOST./"})
        EXPECT_TRUE(checkedAddress(text)) << text;
    for (const char* text :
         {"http://example.com/", "http://192.168.1.2/", "http://localhost.example.com/",
          "http://127.0.0.1.example.com/", "http://0.0.0.0/", "http://[::ffff:192.168.1.2]/",
          "http://local.localhost/"})
        EXPECT_ERROR(checkedAddress(text), InvalidInput);
}

TEST(Address, with_user_name_tricks_names_the_real_host_or_none) {
    for (const char* text : {"https://example.com\\@evil.com/", "https://example.com@evil.com/",
                             "https://example.com:443@evil.com/"})
        EXPECT_FALSE(parseAddress(text)) << text;
    ASSIGN_OK(const Address question, parseAddress("https://evil.com?@example.com/"));
    EXPECT_EQ(question.host, "evil.com");
    ASSIGN_OK(const Address hash, parseAddress("https://evil.com#@example.com/"));
    EXPECT_EQ(hash.host, "evil.com");
}

TEST(PrivateLiteral, is_seen_in_every_form_that_resolvers_take) {
    for (const char* host : {"127.0.0.1",
                             "127.1",
                             "127.0.1",
                             "2130706433",
                             "0x7f000001",
                             "0x7f.1",
                             "0177.0.0.1",
                             "017700000001",
                             "10.0.0.1",
                             "10.1",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.168.0.1",
                             "169.254.169.254",
                             "100.64.0.1",
                             "0.0.0.0",
                             "0",
                             "192.0.0.8",
                             "192.0.2.1",
                             "198.18.0.1",
                             "198.51.100.7",
                             "203.0.113.9",
                             "224.0.0.1",
                             "240.0.0.1",
                             "255.255.255.255"})
        EXPECT_TRUE(isPrivateLiteral(host)) << host;
    for (const char* host : {"1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.0.1",
                             "100.128.0.1", "11.0.0.1", "223.255.255.255", "16843009"})
        EXPECT_FALSE(isPrivateLiteral(host)) << host;
}

TEST(PrivateLiteral, is_seen_in_addresses_of_the_newer_kind) {
    for (const char* host :
         {"::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1", "ff02::1",
          "2001:db8::1", "3fff::1", "2001::1", "2001:2::1", "100::1", "fec0::1"})
        EXPECT_TRUE(isPrivateLiteral(host)) << host;
    for (const char* host : {"2606:4700:4700::1111", "2a00:1450::1", "2001:4860:4860::8888"})
        EXPECT_FALSE(isPrivateLiteral(host)) << host;
}

TEST(PrivateLiteral, is_seen_inside_an_address_that_carries_another) {
    for (const char* host :
         {"::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:7f00:1", "::127.0.0.1",
          "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::8.8.8.8", "64:ff9b:1::10.0.0.1",
          "2002:7f00:1::", "2002:0a00:0001::1", "2002:c0a8:0101::1", "::ffff:0:127.0.0.1",
          "2001:0:4136:e378:8000:63bf:3fff:fdd2"})
        EXPECT_TRUE(isPrivateLiteral(host)) << host;
    for (const char* host : {"::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:0808:0808::1"})
        EXPECT_FALSE(isPrivateLiteral(host)) << host;
}

TEST(PrivateLiteral, is_no_name) {
    for (const char* host : {"example.com", "localhost", "", "1.2.3.4.5", "fe80", "g::1"})
        EXPECT_FALSE(isPrivateLiteral(host)) << host;
}

// What the address of a link is after parsing.
TEST(PrivateLiteral, stays_one_through_the_parts_of_a_link) {
    for (const char* text :
         {"https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/",
          "https://127.0.0.1./", "https://[::ffff:127.0.0.1]/", "https://[::FFFF:7F00:1]/",
          "https://[0:0:0:0:0:0:0:1]/", "https://%31%32%37.0.0.1/", "https://[fe80::1%25eth0]/",
          "https://10.0.0.1:8443/x"}) {
        ASSIGN_OK(const Address address, parseAddress(text));
        EXPECT_TRUE(isPrivateLiteral(address.host)) << text << " is " << address.host;
    }
}

TEST(PrivateAddress, is_told_by_a_resolved_one) {
    sockaddr_in four{};
    four.sin_family = AF_INET;
    ASSERT_EQ(inet_pton(AF_INET, "192.168.7.7", &four.sin_addr), 1);
    EXPECT_TRUE(isPrivate(reinterpret_cast<const sockaddr&>(four)));
    ASSERT_EQ(inet_pton(AF_INET, "9.9.9.9", &four.sin_addr), 1);
    EXPECT_FALSE(isPrivate(reinterpret_cast<const sockaddr&>(four)));
    sockaddr other{};
    other.sa_family = AF_UNIX;
    EXPECT_TRUE(isPrivate(other)); // what is not understood is not trusted
}

TEST(OwnMachine, is_a_literal_or_its_own_name) {
    for (const char* host : {"localhost", "127.0.0.1", "127.255.0.3", "::1"})
        EXPECT_TRUE(isOwnMachine(host)) << host;
    for (const char* host :
         {"", "localhost.example.com", "notlocalhost", "128.0.0.1", "127.0.0.1.example.com", "::2"})
        EXPECT_FALSE(isOwnMachine(host)) << host;
}

TEST(AllowedHost, is_an_exact_name_or_one_below) {
    const std::array<std::string, 3> allowed = {"files.example.com", ".cdn.example.net",
                                                "127.0.0.1"};
    for (const char* host :
         {"files.example.com", "a.cdn.example.net", "a.b.cdn.example.net", "127.0.0.1"})
        EXPECT_TRUE(isAllowedHost(host, allowed)) << host;
    for (const char* host :
         {"example.com", "a.files.example.com", "files.example.com.evil.com", "cdn.example.net",
          ".cdn.example.net", "evilcdn.example.net", "", "127.0.0.2"})
        EXPECT_FALSE(isAllowedHost(host, allowed)) << host;
    EXPECT_FALSE(isAllowedHost("example.com", {}));
}

TEST(Address, of_an_answer_is_taken_against_the_asked_one) {
    constexpr std::string_view kBase = "https://a.example.com/v1/files/7?key=1";
    ASSIGN_OK(const std::string beside, resolvedAgainst("8", kBase));
    EXPECT_EQ(beside, "https://a.example.com/v1/files/8");
    ASSIGN_OK(const std::string root, resolvedAgainst("/x", kBase));
    EXPECT_EQ(root, "https://a.example.com/x");
    ASSIGN_OK(const std::string other, resolvedAgainst("//b.example.com/x", kBase));
    EXPECT_EQ(other, "https://b.example.com/x");
    ASSIGN_OK(const std::string whole, resolvedAgainst("http://c.example.com/", kBase));
    EXPECT_EQ(whole, "http://c.example.com/");
    for (const char* text : {"ftp://c.example.com/", "file:///etc/passwd", "https://u:p@c.com/"})
        EXPECT_ERROR(resolvedAgainst(text, kBase), InvalidInput);
}

TEST(Escaped, leaves_only_what_a_query_may_hold) {
    EXPECT_EQ(escaped("a-B_9.~"), "a-B_9.~");
    EXPECT_EQ(escaped("a b&c=ü/\n"), "a%20b%26c%3D%C3%BC%2F%0A");
}

} // namespace
} // namespace reelwright::net
