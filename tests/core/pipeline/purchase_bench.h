// What the tests of purchases share: a project's books, the test provider, a person's machine that
// can be killed and put to sleep at every moment. One thread.
#pragma once

#include "base/file.h"
#include "base/hash.h"
#include "generate/provider.h"
#include "pipeline/purchase.h"
#include "store/migrations.h"
#include "store/spend_rows.h"
#include "support/fake_clock.h"
#include "support/memory_account.h"
#include "support/temp_folder.h"
#include "support/test_provider.h"
#include "support/test_provider_client.h"
#include "support/verify.h"

#include <functional>
#include <optional>
#include <string>

#include <fmt/format.h>

namespace reelwright::testing {

// Ends the program at once, as kill -9 does.
struct Killed {};

// A store in which a program can die just before and just after each change.
class MortalStore final : public spend::SpendStore {
public:
    explicit MortalStore(spend::SpendStore& store)
        : m_store(store) {}

    std::function<void()> moment; // may throw Killed

    base::Result<void> reserve(const std::vector<spend::Intent>& intents,
                               std::int64_t now) override {
        touch();
        auto done = m_store.reserve(intents, now);
        touch();
        return done;
    }
    base::Result<spend::Intent> load(const spend::IntentId& id) override {
        return m_store.load(id);
    }
    base::Result<std::vector<spend::Intent>> intents() override { return m_store.intents(); }
    base::Result<bool> advance(const spend::Intent& next, spend::IntentState from,
                               std::int64_t now) override {
        touch();
        auto done = m_store.advance(next, from, now);
        touch();
        return done;
    }
    base::Result<void> add(const spend::LedgerLine& line) override { return m_store.add(line); }
    base::Result<std::vector<spend::LedgerLine>> ledger() override { return m_store.ledger(); }
    base::Result<spend::Standing> standing() override { return m_store.standing(); }
    base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string& who,
                                std::int64_t now) override {
        return m_store.setLimit(limit, who, now);
    }
    base::Result<bool> markAlert(const std::string& name) override {
        return m_store.markAlert(name);
    }

private:
    void touch() {
        if (moment)
            moment();
    }
    spend::SpendStore& m_store;
};

class PurchaseBench {
public:
    static constexpr std::int64_t kPrice = 250'000;

    explicit PurchaseBench(TestSettings settings = {})
        : provider(settings)
        , http(provider, clock) {
        auto opened = store::Database::open(folder / "project.sqlite", store::Access::ReadWrite);
        EXPECT_TRUE(opened.has_value());
        m_database.emplace(*std::move(opened));
        EXPECT_TRUE(
            m_database->execute("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY").has_value());
        EXPECT_TRUE(
            store::migrate(*m_database, store::projectSchema(), folder / "backups").has_value());
        rows.emplace(*m_database);
        mortal.emplace(*rows);
        books.emplace(*mortal, account, "/project");
        provider.setOutputMaker([](const base::Json& input) {
            return TestOutput{"film of " + base::canonicalText(input), ".mp4"};
        });
        start();
    }

    // A new run of the program: what the last one left is recovered.
    void start() {
        owner = "run " + std::to_string(++m_starts);
        gate.emplace(clock);
        EXPECT_TRUE(rows->recover(clock.unixMillis()).has_value());
        EXPECT_TRUE(books->agree(1, [](const std::string&) { return false; }).has_value());
    }

    spend::Intent intentFor(const std::string& name, bool seeded = true) {
        base::Json input = {{"prompt", name}, {"duration", 5}};
        if (seeded)
            input["seed"] = std::hash<std::string>{}(name) % 100'000;
        return {.id = {name},
                .project = "film",
                .purpose = name,
                .provider = "replicate",
                .model = "test",
                .slug = "maker/model",
                .requestHash = "hash of " + name,
                .input = base::canonicalText(input),
                .seedKey = seeded ? "seed" : "",
                .estimate = {kPrice},
                .createdAt = clock.unixMillis()};
    }

    pipeline::PurchaseDesk desk() { return {http, clock, *books, *gate, owner, times}; }

    pipeline::PurchaseOrder order() {
        return {.provider = *service,
                .access = {provider.baseUrl(), base::Secret("r8_test")},
                .outputShape = "url",
                .bill =
                    [](const spend::Intent& intent, const generate::Run& run) {
                        return base::Result<base::Usd>(run.state == generate::RunState::Cancelled
                                                           ? base::Usd{kPrice / 2}
                                                           : intent.estimate);
                    },
                .inputFile = [](const std::string& sha256) -> base::Result<std::filesystem::path> {
                    return base::Error{base::ErrorKind::NotFound, "There is no file.", sha256};
                },
                .incoming = folder / "incoming",
                .keep = keep};
    }

    base::Result<spend::Intent> pursue(const std::string& id) {
        const pipeline::PurchaseDesk works = desk();
        const pipeline::PurchaseOrder what = order();
        return pipeline::pursue(works, what, {id}, {}, stop.get_token());
    }

    spend::Intent load(const std::string& id) { return *rows->load({id}); }

    TempFolder folder;
    FakeClock clock;
    TestProvider provider;
    TestProviderClient http;
    MemoryAccount account;
    std::optional<store::SpendRows> rows;
    std::optional<MortalStore> mortal;
    std::optional<spend::Books> books;
    std::optional<pipeline::ProviderGate> gate;
    pipeline::PurchaseTimes times;
    const generate::Provider* service = generate::findProvider("replicate");
    std::string owner;
    std::stop_source stop;
    std::function<base::Result<pipeline::FetchedFile>(const std::filesystem::path&)> keep =
        [this](const std::filesystem::path& file) -> base::Result<pipeline::FetchedFile> {
        TRY_ASSIGN(const std::string content, base::readFile(file, 1 << 20));
        kept.push_back(content);
        return pipeline::FetchedFile{base::sha256OfText(content), file.extension().string()};
    };
    std::vector<std::string> kept;

private:
    int m_starts = 0;
    std::optional<store::Database> m_database;
};

} // namespace reelwright::testing
