// A planned film, a service on loopback that is paid for its scenes, and an account of their own:
// the real programs, seen from the command line.
#pragma once

#include "support/media_factory.h"
#include "support/provider_process.h"
#include "support/reel_runner.h"
#include "support/temp_folder.h"
#include "support/verify.h"

#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace reelwright::testing {

// Variables of the surroundings, put back at the end.
class Surroundings {
public:
    ~Surroundings() {
        for (const auto& [name, before] : m_before)
            put(name, before);
    }
    Surroundings() = default;
    Surroundings(const Surroundings&) = delete;
    Surroundings& operator=(const Surroundings&) = delete;

    void set(const std::string& name, const std::optional<std::string>& value) {
        const char* const now = std::getenv(name.c_str());
        m_before.emplace(name, now == nullptr ? std::nullopt : std::optional<std::string>(now));
        put(name, value);
    }

private:
    static void put(const std::string& name, const std::optional<std::string>& value) {
        if (value)
            ::setenv(name.c_str(), value->c_str(), 1);
        else
            ::unsetenv(name.c_str());
    }
    std::map<std::string, std::optional<std::string>> m_before;
};

class PaidFilm {
public:
    static inline const std::string kKey = "r8_" + std::string(37, 'a');

    // `options` are the test provider's.
    explicit PaidFilm(const std::vector<std::string>& options = {}, const char* patience = "0.02") {
        const std::filesystem::path clip = folder / "clip.mp4";
        EXPECT_TRUE(writeNumberedVideo(clip, 0, 240, smallVideo({24, 1})).has_value());
        std::vector<std::string> all = {"--output",  clip.string(), "--key",  kKey,
                                        "--latency", "20",          "--seed", "7"};
        all.insert(all.end(), options.begin(), options.end());
        provider = std::make_unique<ProviderProcess>(folder / "journal", all);
        m_surroundings.set("XDG_DATA_HOME", (folder / "data").string());
        m_surroundings.set("XDG_CONFIG_HOME", (folder / "config").string());
        m_surroundings.set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_surroundings.set("REELWRIGHT_PATIENCE", patience);
        m_surroundings.set("REPLICATE_BASE_URL", provider->baseUrl());
        useKey(kKey);
    }

    void useKey(const std::optional<std::string>& key) {
        m_surroundings.set("REPLICATE_API_TOKEN", key);
    }

    // A film that is planned, not drafted: 7 scenes in 20 s.
    void plan(const std::string& seconds = "20") {
        ASSERT_EQ(
            runReel({"new", project(), "A train through the snow", "--duration", seconds}).exitCode,
            0);
        ASSERT_EQ(runReel({"plan", project()}).exitCode, 0);
    }

    [[nodiscard]] std::string project() const { return (folder / "film.reel").string(); }

    static ReelRun json(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "--json");
        return runReel(arguments);
    }
    [[nodiscard]] ReelRun generate(const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments = {"generate", project(), "--max-cost", "20"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return json(arguments);
    }
    [[nodiscard]] base::Json takes() const {
        return json({"takes", project()}).last().at("scenes");
    }
    [[nodiscard]] std::size_t sceneCount() const {
        return json({"show", project()}).last().at("scenes").size();
    }
    [[nodiscard]] base::Json spend() const { return json({"spend", project()}).last(); }
    [[nodiscard]] base::Json month() const { return json({"budget"}).last().at("standing"); }
    [[nodiscard]] std::size_t paid() const { return provider->payments().size(); }

    // Every payment of the service is in the ledger, the ledger adds up to what its runs count for
    // and the month says the same.
    void expectBooksAgree() const {
        const base::Json spent = spend();
        std::multiset<std::string> inLedger;
        std::int64_t counted = 0;
        for (const base::Json& run : spent.at("runs")) {
            if (const std::string id = run.at("provider_id"); !id.empty())
                inLedger.insert(id);
            counted += run.at("counted_micros").get<std::int64_t>();
        }
        std::multiset<std::string> atTheService;
        for (const base::Json& payment : provider->payments())
            atTheService.insert(payment.at("id").get<std::string>());
        EXPECT_EQ(inLedger, atTheService);

        std::int64_t lines = 0;
        for (const base::Json& line : spent.at("ledger"))
            if (!line.at("run").get<std::string>().empty())
                lines += line.at("amount_micros").get<std::int64_t>();
        EXPECT_EQ(lines, counted);
        const auto sumOf = [](const base::Json& standing) {
            return standing.at("spent_micros").get<std::int64_t>() +
                   standing.at("reserved_micros").get<std::int64_t>();
        };
        EXPECT_EQ(sumOf(spent.at("standing")), counted);
        EXPECT_EQ(sumOf(month()), counted);
    }

    TempFolder folder;
    std::unique_ptr<ProviderProcess> provider;

private:
    Surroundings m_surroundings;
};

} // namespace reelwright::testing
