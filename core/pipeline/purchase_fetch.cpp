// The files of a result, downloaded, checked and kept.
#include "base/file.h"
#include "net/address.h"
#include "pipeline/purchase_run.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Json;
using base::Result;
using spend::Intent;
using spend::IntentState;

namespace {

constexpr int kFetchTries = 3;

// ".mp4" of an address; empty when there is none.
std::string extensionOf(const std::string& url) {
    const auto address = net::parseAddress(url);
    if (!address)
        return {};
    const std::string path = address->path.substr(0, address->path.find('?'));
    std::string extension = std::filesystem::path(path).extension().string();
    const bool plain = extension.size() >= 2 && extension.size() <= 6 &&
                       std::all_of(extension.begin() + 1, extension.end(),
                                   [](unsigned char c) { return std::isalnum(c) != 0; });
    return plain ? extension : std::string();
}

std::vector<std::string> hostsOf(const PurchaseOrder& order) {
    std::vector<std::string> hosts(order.provider.outputHosts.begin(),
                                   order.provider.outputHosts.end());
    if (const auto own = net::parseAddress(order.access.baseUrl))
        hosts.push_back(own->host);
    return hosts;
}

} // namespace

Result<FetchedFile> fetchFile(const PurchaseDesk& desk, const PurchaseOrder& order,
                              const std::string& url, std::size_t number, const std::string& sha256,
                              const std::stop_token& stop) {
    const std::string numbered = number == 0 ? "" : fmt::format(" {}", number + 1);
    const std::filesystem::path file = order.incoming / (order.stem + numbered + extensionOf(url));
    net::Download download{
        .url = url, .file = file, .allowedHosts = hostsOf(order), .sha256 = sha256};
    if (order.provider.fetchesWithKey)
        download.credential = net::Credential{.secret = order.access.key};
    for (int attempt = 1;; ++attempt) {
        auto fetched = desk.http.download(download, stop);
        Error trouble;
        if (fetched) {
            auto kept = order.keep(file);
            base::ignore(base::removeAll(file), "what is kept lies elsewhere");
            if (kept)
                return kept;
            trouble = kept.error();
            // Here it is this machine that lacks something, such as a project that was moved: the
            // result still is at the provider.
            if (trouble.kind == ErrorKind::NotFound)
                trouble.kind = ErrorKind::Io;
            if (trouble.kind != ErrorKind::Corrupt && trouble.kind != ErrorKind::InvalidInput)
                return trouble;
        } else {
            trouble = fetched.error();
            if (trouble.kind != ErrorKind::NotFound)
                return trouble;
        }
        if (attempt == kFetchTries)
            return trouble;
        TRY(desk.gate.wait(desk.times.fetchPause, stop));
    }
}

Result<void> PurchaseRun::fetch() {
    const std::int64_t succeededAt = m_intent.changedAt;
    Intent next = m_intent;
    next.state = IntentState::Fetched;
    next.files = "[]";
    next.note.clear();
    if (isAnswer(m_order.outputShape)) // the output is the result
        return advance(std::move(next));
    TRY_ASSIGN(const Json output, base::parseJson(m_intent.output, "The output of a paid run"));
    const auto urls = m_order.provider.outputFiles(m_order.access, output, m_order.outputShape);
    if (!urls || urls->empty())
        return advance(IntentState::LostPaid,
                       fmt::format("{} gave a result without a file.", m_order.provider.label));
    TRY(base::makeFolder(m_order.incoming));
    std::vector<FetchedFile> files;
    for (std::size_t i = 0; i < urls->size(); ++i) {
        auto file = fetchFile(m_desk, m_order, (*urls)[i], i, {}, m_stop);
        if (file) {
            files.push_back(*std::move(file));
            continue;
        }
        const ErrorKind kind = file.error().kind;
        const bool old = now() - m_intent.changedAt >
                         static_cast<std::int64_t>(m_order.provider.outputHours * 3'600'000);
        if (kind == ErrorKind::NotFound || (old && kind == ErrorKind::Corrupt))
            return advance(IntentState::LostPaid,
                           fmt::format("It was finished, but the result is no longer at {}.",
                                       m_order.provider.label));
        return std::move(file).error();
    }
    next.files = textOf(files);
    TRY(advance(std::move(next)));
    if (m_order.fetched)
        m_order.fetched(m_intent, succeededAt);
    return {};
}

} // namespace reelwright::pipeline
