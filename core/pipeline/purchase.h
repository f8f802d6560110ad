// One paid run from its reservation to the files on the disk, so that it is paid once: whatever
// happens between two lines, the same call goes on where it stopped. Thread-safe: one thread an
// intent, any number of intents.
//
// Order (each arrow is a durable change of the intent): Reserved -> Sending -> POST -> Accepted
// with the provider's id -> poll -> Succeeded with the output -> download, check -> Fetched. A
// request that got no answer is Unknown: it is looked for among the provider's runs, and sent again
// only when it is certain that it never arrived.
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/result.h"
#include "generate/provider.h"
#include "net/http_client.h"
#include "pipeline/provider_gate.h"
#include "spend/books.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace reelwright::pipeline {

// How long what is waited for; all are multiplied by the gate's patience.
struct PurchaseTimes {
    std::chrono::milliseconds sendLimit{60'000}; // for an answer to the request
    std::chrono::milliseconds grace{30'000};     // after that it is in the list, if it arrived
    std::chrono::milliseconds asleep{10'000};    // longer between mark and request: look again
    std::chrono::milliseconds firstPoll{1'000};
    std::chrono::milliseconds longestPoll{2'000}; // more of it is lost at the end of each run
    std::chrono::milliseconds fetchPause{5'000};  // between tries of a download
    std::chrono::milliseconds offline{600'000};   // give up polling; the run goes on over there
    std::chrono::milliseconds window{120'000};    // clocks differ by no more than this
};

// What a purchase works with; all are borrowed.
struct PurchaseDesk {
    net::HttpClient& http;
    const base::Clock& clock;
    spend::Books& books;
    ProviderGate& gate;
    std::string owner; // of this run of the program
    PurchaseTimes times;
};

// A file that was fetched, checked and kept.
struct FetchedFile {
    std::string sha256;
    std::string extension; // ".mp4"
    bool operator==(const FetchedFile&) const = default;
};

std::string textOf(const std::vector<FetchedFile>& files); // JSON, as in Intent::files
base::Result<std::vector<FetchedFile>> fetchedFiles(const spend::Intent& intent);

// One run's provider and what its result is for.
struct PurchaseOrder {
    const generate::Provider& provider;
    generate::Access access;
    std::string outputShape; // as Provider::outputFiles takes it
    // What an ended run costs, by the price book.
    std::function<base::Result<base::Usd>(const spend::Intent&, const generate::Run&)> bill;
    // The file of a hash that stands in the input.
    std::function<base::Result<std::filesystem::path>(const std::string& sha256)> inputFile;
    // Where downloads lie until they are checked, and their name without number and extension.
    std::filesystem::path incoming;
    std::string stem = "result";
    // Decodes a download wholly and moves it to where it stays. Errors: Corrupt, InvalidInput for
    // what is no such file.
    std::function<base::Result<FetchedFile>(const std::filesystem::path& file)> keep;
    // Told of a run whose files are all here, with the time (unix milliseconds) at which the
    // provider was first seen to have them. May be empty.
    std::function<void(const spend::Intent&, std::int64_t succeededAt)> fetched;
};

// An output of this shape is itself the result: there are no files to be fetched.
bool isAnswer(std::string_view outputShape);

// Downloads one file of an output, with the checks of every landing; `number` counts from 0,
// `sha256` is what it must have or empty. Errors: NotFound when the provider has it no more,
// Corrupt, InvalidInput (a host that is not the provider's), Unreachable, Timeout, Cancelled, Io.
base::Result<FetchedFile> fetchFile(const PurchaseDesk& desk, const PurchaseOrder& order,
                                    const std::string& url, std::size_t number,
                                    const std::string& sha256, const std::stop_token& stop);

// Goes on until the intent has ended or nothing more can be done now. Gives it as it stands:
// Fetched, Failed, Cancelled, LostPaid, Released, or Unknown when a person must decide. Errors
// leave it where it is, to go on later: Cancelled (stopped here, not at the provider), Unreachable,
// Timeout, Denied (key, credit: Released), InvalidInput (turned down: Released), Refused
// (moderated: Released or Failed; the message says what was flagged), Busy (another program has
// it), Io kinds.
base::Result<spend::Intent> pursue(const PurchaseDesk& desk, const PurchaseOrder& order,
                                   const spend::IntentId& intent,
                                   const base::ProgressSink& progress, const std::stop_token& stop);

// Ends a run for good: released when it was not sent, cancelled at the provider when it was (what
// it cost until then is charged). Errors: Unsupported for a run that cannot be stopped now.
base::Result<spend::Intent> cancelPurchase(const PurchaseDesk& desk, const PurchaseOrder& order,
                                           const spend::IntentId& intent,
                                           const std::stop_token& stop);

// The person's word on a run that shall not be waited for, such as one of which nobody knows
// whether it arrived, or whose model is no longer known here: it counts as paid when it may have
// been sent.
base::Result<spend::Intent> giveUp(const PurchaseDesk& desk, const spend::IntentId& intent);

} // namespace reelwright::pipeline
