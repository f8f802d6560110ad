// Whatever happens between two lines: a wish is paid once, and what is paid is in the ledger.
#include "base/random.h"
#include "core/pipeline/purchase_bench.h"

#include <set>

namespace reelwright::testing {

using spend::Intent;
using spend::IntentState;

namespace {

constexpr CreateFault kFaults[] = {CreateFault::AcceptThenReset,
                                   CreateFault::AcceptThen504,
                                   CreateFault::AnswerLate,
                                   CreateFault::HtmlBody,
                                   CreateFault::HalfJson,
                                   CreateFault::TruncatedBody,
                                   CreateFault::WrongShape,
                                   CreateFault::SyncOutput,
                                   CreateFault::OutputNull,
                                   CreateFault::OutputGone,
                                   CreateFault::Fails,
                                   CreateFault::Aborts,
                                   CreateFault::ResetBefore,
                                   CreateFault::Refused,
                                   CreateFault::Throttled,
                                   CreateFault::ThrottledHeader,
                                   CreateFault::ThrottledLowCredit,
                                   CreateFault::BrokenBefore};

// One machine with bad luck: kills, sleeps and a service in trouble, all from one seed.
class BadLuck {
public:
    explicit BadLuck(std::uint64_t seed)
        : m_random(seed)
        , m_bench(settings(m_random)) {
        for (const CreateFault fault : kFaults)
            if (m_random.chance(0.4))
                m_bench.provider.failCreates(fault, 0.15);
        m_bench.http.watch([this](TestProviderClient::Moment, const net::Request&) { moment(); });
        m_bench.mortal->moment = [this] { moment(); };
    }

    void run(std::uint64_t seed) {
        const int count = 1 + static_cast<int>(m_random.index(4));
        std::vector<Intent> intents;
        for (int i = 0; i < count; ++i) {
            m_names.push_back(fmt::format("{} scene {}", seed, i));
            intents.push_back(m_bench.intentFor(m_names.back(), m_random.chance(0.7)));
        }
        m_calm = true;
        VERIFY_OK(m_bench.books->reserve(intents, m_bench.clock.unixMillis()));
        m_calm = false;
        std::vector<std::string> open = m_names;
        for (int round = 0; !open.empty() && round < 400; ++round) {
            m_calm = round > 200; // some day it goes well
            const std::size_t which = m_random.index(open.size());
            if (attempt(open[which]))
                open.erase(open.begin() + static_cast<std::ptrdiff_t>(which));
        }
        EXPECT_TRUE(open.empty()) << "it never came to an end";
        check(seed);
    }

private:
    static TestSettings settings(base::Random& random) {
        TestSettings made;
        made.latencyMillis = static_cast<std::int64_t>(random.uniform(0, 120'000));
        made.listDelayMillis = random.chance(0.5) ? 20'000 : 0;
        made.clockSkewMillis =
            random.chance(0.3) ? static_cast<std::int64_t>(random.uniform(-4e6, 4e6)) : 0;
        made.brokenReads = random.chance(0.4) ? 0.2 : 0;
        made.truncatedDownloads = static_cast<int>(random.index(3));
        made.ignoresRange = random.chance(0.3);
        made.createsPerMinute = random.chance(0.2) ? 6 : 0;
        made.pageSize = random.chance(0.5) ? 2 : 100;
        made.seed = random.next();
        return made;
    }

    // Here the program may die or the machine sleep.
    void moment() {
        if (m_calm)
            return;
        if (m_random.chance(0.03))
            m_bench.clock.advance(
                std::chrono::milliseconds(static_cast<std::int64_t>(m_random.uniform(0, 3e6))));
        if (m_random.chance(0.06))
            throw Killed{};
    }

    // True when the run has ended, or only a person can say more.
    bool attempt(const std::string& name) {
        try {
            const auto done = m_bench.pursue(name);
            return done ? !spend::isLive(done->state) || done->state == IntentState::Unknown
                        : !spend::isLive(m_bench.load(name).state);
        } catch (const Killed&) {
            m_bench.clock.advance(
                std::chrono::milliseconds(static_cast<std::int64_t>(m_random.uniform(0, 2e5))));
            m_bench.start();
            return false;
        }
    }

    void check(std::uint64_t seed) {
        for (const auto& [input, count] : m_bench.provider.acceptedByInput())
            EXPECT_EQ(count, 1) << "seed " << seed << " paid twice for " << input;
        std::set<std::string> known;
        int undecided = 0;
        for (const std::string& name : m_names) {
            const Intent intent = m_bench.load(name);
            if (!intent.providerId.empty())
                known.insert(intent.providerId);
            undecided += intent.state == IntentState::Unknown ? 1 : 0;
            EXPECT_TRUE(pipeline::fetchedFiles(intent).has_value());
            const bool wantsWords =
                intent.state == IntentState::LostPaid || intent.state == IntentState::Unknown;
            EXPECT_EQ(wantsWords && intent.note.empty(), false) << seed;
        }
        int strangers = 0;
        for (const AcceptedRun& run : m_bench.provider.accepted())
            strangers += known.contains(run.id) ? 0 : 1;
        EXPECT_LE(strangers, undecided) << "seed " << seed << ": a payment is in no ledger";
        ASSIGN_OK(const auto standing, m_bench.rows->standing());
        ASSIGN_OK(const auto lines, m_bench.rows->ledger());
        base::Usd sum;
        for (const spend::LedgerLine& line : lines)
            sum = sum + line.amount;
        EXPECT_EQ(sum, standing.counted()) << seed;
        base::Usd account;
        ASSIGN_OK(const auto entries, m_bench.account.entriesOf("/project"));
        for (const spend::Entry& entry : entries)
            account = account + entry.counted;
        EXPECT_EQ(account, standing.counted()) << seed;
    }

    base::Random m_random;
    PurchaseBench m_bench;
    std::vector<std::string> m_names;
    bool m_calm = false;
};

} // namespace

class PurchaseProperty : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(PurchaseProperty, is_paid_once_and_stands_in_the_ledger_whatever_happens) {
    for (std::uint64_t seed = GetParam(); seed < GetParam() + 25; ++seed)
        BadLuck(seed).run(seed);
}

INSTANTIATE_TEST_SUITE_P(Seeds, PurchaseProperty, ::testing::Range<std::uint64_t>(0, 200, 25));

} // namespace reelwright::testing
