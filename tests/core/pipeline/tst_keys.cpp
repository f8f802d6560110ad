#include "pipeline/keys.h"

#include "support/environment.h"
#include "support/fake_clock.h"
#include "support/temp_folder.h"
#include "support/test_provider.h"
#include "support/test_provider_client.h"
#include "support/verify.h"

#include <map>

#include <gtest/gtest.h>

namespace reelwright::pipeline {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::Secret;
using testing::ScopedVariable;

// A place for keys that does what a test wants.
class MemorySecrets final : public base::SecretStore {
public:
    explicit MemorySecrets(std::string id)
        : m_id(std::move(id)) {}

    std::map<std::string, std::string> keys;
    std::optional<Error> trouble;

    [[nodiscard]] std::string id() const override { return m_id; }
    [[nodiscard]] std::string place() const override { return "the " + m_id; }
    Result<std::optional<Secret>> load(const std::string& name) override {
        if (trouble)
            return *trouble;
        const auto found = keys.find(name);
        return found == keys.end() ? std::optional<Secret>() : Secret(found->second);
    }
    Result<void> save(const std::string& name, const Secret& secret) override {
        if (trouble)
            return *trouble;
        keys[name] = secret.reveal();
        return {};
    }
    Result<bool> remove(const std::string& name) override {
        if (trouble)
            return *trouble;
        return keys.erase(name) > 0;
    }

private:
    std::string m_id;
};

const Error kNoKeyring{ErrorKind::Unsupported, "There is no keyring on this machine.", {}};
const Error kLocked{ErrorKind::Denied, "The keyring is locked.", {}};

class KeysTest : public ::testing::Test {
protected:
    // The same whatever the person has in the environment.
    ScopedVariable m_key{"REPLICATE_API_TOKEN", std::nullopt};
    ScopedVariable m_url{"REPLICATE_BASE_URL", std::nullopt};
    ScopedVariable m_comfyUrl{"COMFYUI_URL", std::nullopt};

    std::shared_ptr<MemorySecrets> m_keyring = std::make_shared<MemorySecrets>("keyring");
    std::shared_ptr<MemorySecrets> m_file = std::make_shared<MemorySecrets>("file");
    Keys m_keys{{m_keyring, m_file}};
    Service m_service = Service::of(generate::provider::replicate);

    // Key and place, "none" or the kind of error.
    std::string found() {
        const auto result = m_keys.find(m_service);
        if (!result)
            return std::string(nameOf(result.error().kind));
        return *result ? (*result)->key.reveal() + " in " + (*result)->place : "none";
    }
};

TEST_F(KeysTest, services_are_all_there_and_found_by_name) {
    const auto all = services();
    EXPECT_EQ(all.size(), generate::providers().size() + generate::chatProviders().size());
    for (const Service& service : all) {
        ASSIGN_OK(const Service same, findService(service.id));
        EXPECT_EQ(same.label, service.label);
    }
    const auto none = findService("nobody");
    EXPECT_ERROR(none, NotFound);
    EXPECT_NE(none.error().message.find("replicate"), std::string::npos);
}

TEST_F(KeysTest, looks_in_the_environment_then_in_the_stores_in_their_order) {
    EXPECT_EQ(found(), "none");
    m_file->keys["replicate"] = "from-file";
    EXPECT_EQ(found(), "from-file in the file");
    m_keyring->keys["replicate"] = "from-keyring";
    EXPECT_EQ(found(), "from-keyring in the keyring");
    const ScopedVariable variable("REPLICATE_API_TOKEN", " from-environment\n");
    EXPECT_EQ(found(), "from-environment in the environment (REPLICATE_API_TOKEN)");
}

TEST_F(KeysTest, finds_no_key_of_another_service) {
    m_keyring->keys["fal"] = "of-fal";
    EXPECT_EQ(found(), "none");
}

TEST_F(KeysTest, an_empty_variable_is_none_and_a_broken_one_is_told) {
    m_keyring->keys["replicate"] = "from-keyring";
    {
        const ScopedVariable variable("REPLICATE_API_TOKEN", "");
        EXPECT_EQ(found(), "from-keyring in the keyring");
    }
    const ScopedVariable variable("REPLICATE_API_TOKEN", "two words");
    EXPECT_EQ(found(), "invalid_input");
}

TEST_F(KeysTest, passes_over_a_store_that_is_not_there_but_not_over_a_locked_one) {
    m_file->keys["replicate"] = "from-file";
    m_keyring->trouble = kNoKeyring;
    EXPECT_EQ(found(), "from-file in the file");
    m_keyring->trouble = kLocked;
    EXPECT_EQ(found(), "denied");
}

TEST_F(KeysTest, are_kept_clean) {
    ASSIGN_OK(const std::string place, m_keys.set(m_service, Secret(" \tr8_abc\r\n"), ""));
    EXPECT_EQ(place, "the keyring");
    EXPECT_EQ(m_keyring->keys["replicate"], "r8_abc");
    EXPECT_EQ(found(), "r8_abc in the keyring");
    for (const std::string& key :
         {std::string(), std::string(" \n"), std::string("two words"), std::string("a\nb"),
          std::string("a\0b", 3), std::string("\xe2\x80\x9cquoted\xe2\x80\x9d"),
          std::string("a\x7f"), std::string(5000, 'k')}) {
        const auto refused = m_keys.set(m_service, Secret(key), "");
        EXPECT_ERROR(refused, InvalidInput);
        const bool told = key.size() > 2 && refused.error().message.find(key) != std::string::npos;
        EXPECT_FALSE(told) << refused.error().message;
    }
    EXPECT_EQ(m_keyring->keys["replicate"], "r8_abc");
}

TEST_F(KeysTest, are_never_kept_in_a_file_unless_that_was_asked_for) {
    m_keyring->trouble = kNoKeyring;
    const auto refused = m_keys.set(m_service, Secret("r8_abc"), "");
    EXPECT_ERROR(refused, Unsupported);
    EXPECT_TRUE(m_file->keys.empty());
    // What was wrong, and both ways out.
    for (const char* words :
         {"There is no keyring on this machine.", "REPLICATE_API_TOKEN", "\"file\"", "unencrypted"})
        EXPECT_NE(refused.error().message.find(words), std::string::npos)
            << refused.error().message;
    EXPECT_EQ(refused.error().message.find("r8_abc"), std::string::npos);

    ASSIGN_OK(const std::string place, m_keys.set(m_service, Secret("r8_abc"), "file"));
    EXPECT_EQ(place, "the file");
    EXPECT_EQ(m_file->keys["replicate"], "r8_abc");
}

TEST_F(KeysTest, go_into_the_store_that_was_named_or_nowhere) {
    VERIFY_OK(m_keys.set(m_service, Secret("one"), "file"));
    EXPECT_TRUE(m_keyring->keys.empty());
    EXPECT_ERROR(m_keys.set(m_service, Secret("two"), "drawer"), InvalidInput);
    m_keyring->trouble = kLocked;
    const auto locked = m_keys.set(m_service, Secret("three"), "keyring");
    ASSERT_FALSE(locked);
    EXPECT_NE(locked.error().message.find("The keyring is locked."), std::string::npos);
    EXPECT_EQ(m_file->keys["replicate"], "one");
}

TEST_F(KeysTest, without_any_store_tell_what_can_be_done) {
    Keys none;
    const auto refused = none.set(m_service, Secret("r8_abc"), "");
    EXPECT_ERROR(refused, Unsupported);
    EXPECT_NE(refused.error().message.find("REPLICATE_API_TOKEN"), std::string::npos);
    ASSIGN_OK(const auto found, none.find(m_service));
    EXPECT_FALSE(found);
}

TEST_F(KeysTest, are_removed_everywhere) {
    EXPECT_ERROR(m_keys.remove(m_service), NotFound);
    m_keyring->keys = {{"replicate", "one"}, {"fal", "two"}};
    m_file->keys["replicate"] = "three";
    ASSIGN_OK(const auto places, m_keys.remove(m_service));
    EXPECT_EQ(places, (std::vector<std::string>{"the keyring", "the file"}));
    EXPECT_EQ(found(), "none");
    EXPECT_EQ(m_keyring->keys.size(), 1u);
}

TEST_F(KeysTest, are_removed_from_a_file_where_there_is_no_keyring) {
    m_keyring->trouble = kNoKeyring;
    m_file->keys["replicate"] = "three";
    ASSIGN_OK(const auto places, m_keys.remove(m_service));
    EXPECT_EQ(places, std::vector<std::string>{"the file"});
}

TEST_F(KeysTest, of_a_locked_keyring_are_not_told_to_be_gone) {
    m_keyring->keys["replicate"] = "one";
    m_keyring->trouble = kLocked;
    EXPECT_ERROR(m_keys.remove(m_service), Denied);
}

TEST_F(KeysTest, live_in_a_real_file) {
    const testing::TempFolder folder;
    Keys keys({std::make_shared<base::FileSecrets>(folder / "keys.json")});
    EXPECT_ERROR(keys.set(m_service, Secret("r8_abc"), ""), Unsupported);
    EXPECT_FALSE(std::filesystem::exists(folder / "keys.json"));
    VERIFY_OK(keys.set(m_service, Secret("r8_abc"), "file"));
    ASSIGN_OK(const auto found, keys.find(m_service));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->key.reveal(), "r8_abc");
    EXPECT_EQ(found->place, (folder / "keys.json").string());
}

TEST_F(KeysTest, give_access_with_the_providers_own_address) {
    const auto without = accessOf(m_service, m_keys);
    EXPECT_ERROR(without, Denied);
    for (const char* words : {"reel keys set replicate", "REPLICATE_API_TOKEN", "replicate.com"})
        EXPECT_NE(without.error().message.find(words), std::string::npos)
            << without.error().message;
    m_keyring->keys["replicate"] = "r8_abc";
    ASSIGN_OK(const auto access, accessOf(m_service, m_keys));
    EXPECT_EQ(access.baseUrl, "https://api.replicate.com/v1");
    EXPECT_EQ(access.key.reveal(), "r8_abc");
}

TEST_F(KeysTest, are_not_asked_for_where_none_is_needed) {
    m_keyring->trouble = kLocked;
    const Service comfy = Service::of(generate::provider::comfyui);
    ASSIGN_OK(const auto access, accessOf(comfy, m_keys));
    EXPECT_EQ(access.baseUrl, "http://127.0.0.1:8188");
    EXPECT_TRUE(access.key.empty());
}

TEST_F(KeysTest, go_to_the_address_of_the_environment) {
    m_keyring->keys["replicate"] = "r8_abc";
    for (const auto& [set, used] : std::map<std::string, std::string>{
             {"https://proxy.example.com/v1/", "https://proxy.example.com/v1"},
             {"http://127.0.0.1:9000//", "http://127.0.0.1:9000"},
             {"http://localhost:9000", "http://localhost:9000"},
             {"", "https://api.replicate.com/v1"}}) {
        const ScopedVariable url("REPLICATE_BASE_URL", set);
        ASSIGN_OK(const auto access, accessOf(m_service, m_keys));
        EXPECT_EQ(access.baseUrl, used);
    }
}

TEST_F(KeysTest, go_to_no_address_that_is_not_safe) {
    m_keyring->keys["replicate"] = "r8_abc";
    for (const char* address :
         {"http://proxy.example.com/v1", "http://192.168.1.7:9000", "ftp://example.com", "nothing",
          "https://anna:pass1word@example.com", "/", "http://127.0.0.1.example.com"}) {
        const ScopedVariable url("REPLICATE_BASE_URL", address);
        const auto refused = accessOf(m_service, m_keys);
        EXPECT_ERROR(refused, InvalidInput);
        EXPECT_TRUE(refused.error().message.starts_with("REPLICATE_BASE_URL: "))
            << refused.error().message;
        EXPECT_EQ(refused.error().message.find("pass1word"), std::string::npos);
    }
}

TEST_F(KeysTest, are_tried_without_costs) {
    testing::TestSettings settings;
    settings.key = "right";
    testing::TestProvider provider(settings);
    const testing::FakeClock clock;
    testing::TestProviderClient http(provider, clock);
    const auto tried = [&](const char* key) {
        return testKey(m_service, {.baseUrl = provider.baseUrl(), .key = Secret(key)}, http, {});
    };
    ASSIGN_OK(const std::string owner, tried("right"));
    EXPECT_FALSE(owner.empty());
    const auto refused = tried("wrong-s3cret");
    EXPECT_ERROR(refused, Denied);
    EXPECT_EQ(refused.error().message.find("wrong-s3cret"), std::string::npos);
    EXPECT_EQ(provider.creates(), 0);
    EXPECT_EQ(provider.requestsTo("GET", "account"), 2);
    provider.setDown(true);
    EXPECT_ERROR(tried("right"), Unreachable);
}

TEST_F(KeysTest, can_be_tried_for_each_service_or_it_says_why_not) {
    testing::TestProvider provider;
    provider.setDown(true);
    const testing::FakeClock clock;
    testing::TestProviderClient http(provider, clock);
    for (const Service& service : services()) {
        const auto tried =
            testKey(service, {.baseUrl = "http://127.0.0.1:1", .key = Secret("k")}, http, {});
        ASSERT_FALSE(tried) << service.id;
        EXPECT_TRUE(tried.error().kind == ErrorKind::Unreachable ||
                    tried.error().kind == ErrorKind::Unsupported)
            << service.id << ": " << tried.error().message;
    }
}

} // namespace
} // namespace reelwright::pipeline
