// An account in memory. Thread-safe.
#pragma once

#include "spend/account.h"
#include "spend/books.h"

#include <map>
#include <mutex>
#include <set>

namespace reelwright::testing {

class MemoryAccount final : public spend::Account {
public:
    base::Result<void> reserve(const std::vector<spend::Entry>& entries) override {
        const std::lock_guard lock(m_mutex);
        std::map<std::string, base::Usd> needed;
        for (const spend::Entry& entry : entries)
            needed[entry.month] = needed[entry.month] + entry.counted;
        for (const auto& [month, amount] : needed) {
            const spend::Standing now = standingOf(month);
            if (const auto left = now.left(); left && amount > *left)
                return spend::overBudget("The budget of this month", now, amount);
        }
        for (const spend::Entry& entry : entries)
            m_entries[entry.intent] = entry;
        return {};
    }
    base::Result<void> note(const std::vector<spend::Entry>& entries) override {
        const std::lock_guard lock(m_mutex);
        for (const spend::Entry& entry : entries)
            m_entries[entry.intent] = entry;
        return {};
    }
    base::Result<std::vector<spend::Entry>> entriesOf(const std::string& place) override {
        const std::lock_guard lock(m_mutex);
        std::vector<spend::Entry> found;
        for (const auto& [id, entry] : m_entries)
            if (entry.place == place)
                found.push_back(entry);
        return found;
    }
    base::Result<std::vector<spend::Entry>>
    entriesElsewhere(const std::vector<spend::IntentId>& intents,
                     const std::string& place) override {
        const std::lock_guard lock(m_mutex);
        std::vector<spend::Entry> found;
        for (const spend::IntentId& intent : intents)
            if (const auto at = m_entries.find(intent);
                at != m_entries.end() && at->second.place != place)
                found.push_back(at->second);
        return found;
    }
    base::Result<void> remove(const std::vector<spend::IntentId>& intents) override {
        const std::lock_guard lock(m_mutex);
        for (const spend::IntentId& intent : intents)
            m_entries.erase(intent);
        return {};
    }
    base::Result<spend::Standing> standing(const std::string& month) override {
        const std::lock_guard lock(m_mutex);
        return standingOf(month);
    }
    base::Result<std::vector<spend::MonthRow>> months() override {
        const std::lock_guard lock(m_mutex);
        std::set<std::string, std::greater<>> names;
        for (const auto& [id, entry] : m_entries)
            names.insert(entry.month);
        std::vector<spend::MonthRow> rows;
        for (const std::string& month : names)
            rows.push_back({month, standingOf(month)});
        return rows;
    }
    base::Result<void> setLimit(std::optional<base::Usd> limit, const std::string&,
                                std::int64_t) override {
        const std::lock_guard lock(m_mutex);
        m_limit = limit;
        return {};
    }
    base::Result<void> approve(const std::string& month, base::Usd more, const std::string&,
                               std::int64_t) override {
        const std::lock_guard lock(m_mutex);
        m_approved[month] = m_approved[month] + more;
        return {};
    }
    base::Result<bool> markAlert(const std::string& name) override {
        const std::lock_guard lock(m_mutex);
        return m_alerts.insert(name).second;
    }

private:
    spend::Standing standingOf(const std::string& month) {
        spend::Standing standing{.limit = m_limit, .approved = m_approved[month]};
        for (const auto& [id, entry] : m_entries) {
            base::Usd& sum = entry.live ? standing.open : standing.spent;
            if (entry.month == month)
                sum = sum + entry.counted;
        }
        return standing;
    }

    std::mutex m_mutex;
    std::map<spend::IntentId, spend::Entry> m_entries;
    std::map<std::string, base::Usd> m_approved;
    std::set<std::string> m_alerts;
    std::optional<base::Usd> m_limit = spend::kUsualMonth;
};

} // namespace reelwright::testing
