#include "support/test_provider.h"

#include "base/hash.h"

#include <algorithm>

namespace reelwright::testing {

std::string TestProvider::baseUrl() const {
    const std::scoped_lock lock(m_mutex);
    return m_address + "/v1";
}

void TestProvider::setAddress(std::string address) {
    const std::scoped_lock lock(m_mutex);
    m_address = std::move(address);
}

void TestProvider::change(const std::function<void(TestSettings&)>& how) {
    const std::scoped_lock lock(m_mutex);
    how(m_settings);
}

void TestProvider::setDown(bool down) {
    const std::scoped_lock lock(m_mutex);
    m_down = down;
}

void TestProvider::failCreate(int nth, CreateFault fault) {
    const std::scoped_lock lock(m_mutex);
    m_nthFaults[nth] = fault;
}

void TestProvider::failCreates(CreateFault fault, double chance) {
    const std::scoped_lock lock(m_mutex);
    m_chances.emplace_back(fault, chance);
}

void TestProvider::setOutput(std::string bytes, std::string extension) {
    setOutputMaker([output = TestOutput{std::move(bytes), std::move(extension)}](
                       const base::Json&) { return output; });
}

void TestProvider::setOutputMaker(std::function<TestOutput(const base::Json& input)> maker) {
    const std::scoped_lock lock(m_mutex);
    m_maker = std::move(maker);
}

void TestProvider::setOutputShape(std::string shape) {
    const std::scoped_lock lock(m_mutex);
    m_shape = std::move(shape);
}

void TestProvider::setSchema(const std::string& slug, base::Json schema) {
    const std::scoped_lock lock(m_mutex);
    m_schemas[slug] = std::move(schema);
    m_versions[versionOf(slug)] = slug;
}

void TestProvider::setCommunityModel(const std::string& slug) {
    const std::scoped_lock lock(m_mutex);
    m_community.insert(slug);
    m_versions[versionOf(slug)] = slug;
}

void TestProvider::onAccepted(std::function<void(const AcceptedRun&)> hook) {
    const std::scoped_lock lock(m_mutex);
    m_hook = std::move(hook);
}

void TestProvider::onRequest(std::function<void(const TestRequest&, std::int64_t nowMillis)> hook) {
    const std::scoped_lock lock(m_mutex);
    m_requestHook = std::move(hook);
}

std::string TestProvider::versionOf(const std::string& slug) {
    return base::sha256OfText(slug);
}

std::vector<AcceptedRun> TestProvider::accepted() const {
    const std::scoped_lock lock(m_mutex);
    std::vector<AcceptedRun> all;
    for (const Run& run : m_runs)
        all.push_back(run.accepted);
    return all;
}

int TestProvider::acceptedWith(const base::Json& part) const {
    const auto runs = accepted();
    return static_cast<int>(std::ranges::count_if(runs, [&](const AcceptedRun& run) {
        return std::ranges::all_of(part.items(), [&](const auto& member) {
            const auto found = run.input.find(member.key());
            return found != run.input.end() && *found == member.value();
        });
    }));
}

std::map<std::string, int> TestProvider::acceptedByInput() const {
    std::map<std::string, int> counts;
    for (const AcceptedRun& run : accepted())
        ++counts[base::canonicalText({{"model", run.model}, {"input", run.input}})];
    return counts;
}

int TestProvider::creates() const {
    const std::scoped_lock lock(m_mutex);
    return m_creates;
}

int TestProvider::throttled() const {
    const std::scoped_lock lock(m_mutex);
    return m_throttled;
}

int TestProvider::requests() const {
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_seen.size());
}

int TestProvider::requestsTo(const std::string& method, const std::string& part) const {
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(m_seen, [&](const Seen& seen) {
        return seen.method == method && seen.target.find(part) != std::string::npos;
    }));
}

int TestProvider::mostWithin(std::int64_t millis) const {
    const std::scoped_lock lock(m_mutex);
    std::size_t most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < m_seen.size(); ++last) {
        while (m_seen[last].at - m_seen[first].at >= millis)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return static_cast<int>(most);
}

} // namespace reelwright::testing
