// A file on its way over several requests: what lies in the part file and how it goes on. For net/
// only. One owner.
#pragma once

#include "base/clock.h"
#include "base/file.h"
#include "net/address.h"
#include "net/http_client.h"
#include "net/transfer.h"

namespace reelwright::net {

class FileFetch {
public:
    // `what` is borrowed and must outlive this.
    FileFetch(const Download& what, std::string userAgent);

    // As HttpClient::download(); once.
    base::Result<void> run(const base::Clock& clock, const std::stop_token& stop);

private:
    enum class Step { Done, Redirected, Broken };

    base::Result<Step> fetchOnce(const std::stop_token& stop);
    [[nodiscard]] base::Result<Address> checkedHost() const;
    // What an answer without body troubles means.
    base::Result<Step> stepAfter(const Response& response, const std::string& host);
    // Takes bytes of a body; false ends the transfer.
    bool take(const Response& soFar, std::string_view bytes);
    // Makes the part file ready for the body of this answer; false when it cannot be used.
    bool begin(const Response& soFar);
    [[nodiscard]] bool isTheRest(const Response& response) const;
    void startAnew();
    [[nodiscard]] base::Result<void> checkWhole() const;

    const Download& m_what;
    std::string m_userAgent;
    base::PartFile m_part;
    base::FilePtr m_file;
    std::string m_url;    // where it is after redirects
    std::string m_marker; // the strong ETag of what lies in the part file; empty: from the start
    std::uint64_t m_have = 0;
    int m_redirects = 0;
    bool m_asksForRest = false;
    bool m_isOther = false;               // the answer does not go on where the part file ends
    std::optional<base::Error> m_trouble; // of the disk or our limits: ends it all
    base::Error m_last;                   // why the last request broke
};

} // namespace reelwright::net
