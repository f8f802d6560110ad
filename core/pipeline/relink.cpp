#include "pipeline/relink.h"

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;
using model::Asset;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kTold = 200; // files between two words of progress

Error cancelled() {
    return {ErrorKind::Cancelled, "Cancelled.", {}};
}

void tell(const Listener& listener, std::string message, std::size_t done, std::size_t total) {
    if (listener)
        listener({"relink", std::move(message),
                  total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0,
                  static_cast<int>(done), static_cast<int>(total)});
}

// What has happened to the file of an asset; nothing when all is well.
Result<std::optional<Loss>> lossOf(const Asset& asset, const fs::path& file, MediaCheck check) {
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return std::optional(Loss::Missing);
    if (fs::file_size(file, code) != asset.bytes)
        return std::optional(Loss::Damaged);
    if (check == MediaCheck::Lengths)
        return std::optional<Loss>();
    const auto hash = base::sha256OfFile(file);
    // What cannot be read is as good as broken, and a good copy mends it.
    return hash && *hash == asset.sha256 ? std::optional<Loss>() : std::optional(Loss::Damaged);
}

// Plain files below a folder, in the order of their names.
Result<std::vector<fs::path>> filesBelow(const fs::path& folder, bool withFolders,
                                         const Listener& listener, const std::stop_token& stop) {
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                        code);
    for (; !code && at != fs::recursive_directory_iterator(); at.increment(code)) {
        if (stop.stop_requested())
            return cancelled();
        std::error_code unread;
        if (!withFolders && at->is_directory(unread))
            at.disable_recursion_pending();
        if (at->is_regular_file(unread) && !base::isPartFile(at->path()))
            files.push_back(at->path());
        if (files.size() % kTold == kTold - 1)
            tell(listener, fmt::format("Looking at {} files", files.size()), 0, 0);
    }
    std::ranges::sort(files);
    return files;
}

std::string nameToCompare(const fs::path& file) {
    return base::toLower(file.filename().string());
}

// Hashes each file once, and only when somebody asks.
class Contents {
public:
    const std::string& of(const fs::path& file) {
        const auto [at, isNew] = m_hashes.try_emplace(file);
        if (isNew)
            if (auto hash = base::sha256OfFile(file))
                at->second = *std::move(hash);
        return at->second; // empty: it cannot be read
    }

private:
    std::map<fs::path, std::string> m_hashes;
};

} // namespace

Result<std::vector<LostAsset>> lostAssets(Workspace& workspace, MediaCheck check,
                                          const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const std::vector<Asset> assets, workspace.project.assets());
    std::vector<LostAsset> lost;
    for (std::size_t i = 0; i < assets.size(); ++i) {
        if (stop.stop_requested())
            return cancelled();
        if (check == MediaCheck::Content)
            tell(listener, fmt::format("Reading {}", assets[i].name), i, assets.size());
        TRY_ASSIGN(const std::optional<Loss> loss,
                   lossOf(assets[i], workspace.project.fileOf(assets[i]), check));
        if (loss)
            lost.push_back({assets[i], *loss});
    }
    return lost;
}

Result<std::vector<Finding>> findLost(std::span<const LostAsset> lost, const fs::path& place,
                                      const Listener& listener, const std::stop_token& stop) {
    std::error_code code;
    const bool isFolder = fs::is_directory(place, code);
    if (!isFolder && !fs::is_regular_file(place, code))
        return Error{
            ErrorKind::NotFound, fmt::format("There is no file or folder {}.", place.string()), {}};
    const fs::path folder = isFolder ? place : fs::absolute(place, code).parent_path();
    TRY_ASSIGN(std::vector<fs::path> files, filesBelow(folder, isFolder, listener, stop));
    std::multimap<std::uintmax_t, fs::path> byLength;
    for (const fs::path& file : files)
        byLength.emplace(fs::file_size(file, code), file);

    Contents contents;
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < lost.size(); ++i) {
        const Asset& asset = lost[i].asset;
        tell(listener, fmt::format("Looking for {}", asset.name), i, lost.size());
        std::optional<Finding> found;
        const auto [begin, end] = byLength.equal_range(asset.bytes);
        for (auto at = begin; at != end && !found; ++at) {
            if (stop.stop_requested())
                return cancelled();
            if (contents.of(at->second) == asset.sha256)
                found = {asset.id, at->second, Likeness::SameContent};
        }
        if (!found) {
            const std::string name = nameToCompare(asset.name);
            const auto named = std::ranges::find(files, name, nameToCompare);
            if (named != files.end())
                found = {asset.id, *named, Likeness::SameName};
        }
        if (found)
            findings.push_back(*std::move(found));
    }
    return findings;
}

Result<void> restoreAsset(Workspace& workspace, const Asset& asset, const fs::path& file) {
    const fs::path target = workspace.project.fileOf(asset);
    TRY(base::makeFolder(target.parent_path()));
    base::PartFile copy(target);
    TRY(base::copyFile(file, copy.path()));
    // The copy is asked, not the file: that one may be changing.
    TRY_ASSIGN(const std::string hash, base::sha256OfFile(copy.path()));
    if (hash != asset.sha256)
        return Error{ErrorKind::InvalidInput,
                     fmt::format("{} is another file than {} was: import it as a new one and "
                                 "choose it where the old one is used.",
                                 file.string(), asset.name),
                     {}};
    return copy.commit();
}

Result<std::vector<Relinked>> relink(Workspace& workspace, std::span<const LostAsset> lost,
                                     std::span<const fs::path> places, const Listener& listener,
                                     const std::stop_token& stop) {
    std::vector<Relinked> outcomes;
    for (const LostAsset& one : lost)
        outcomes.push_back({one, std::nullopt});
    for (const fs::path& place : places) {
        std::vector<LostAsset> still;
        for (const Relinked& outcome : outcomes)
            if (!outcome.isBack())
                still.push_back(outcome.lost);
        TRY_ASSIGN(const std::vector<Finding> findings, findLost(still, place, listener, stop));
        for (const Finding& finding : findings) {
            const auto at = std::ranges::find_if(outcomes, [&](const Relinked& outcome) {
                return outcome.lost.asset.id == finding.asset;
            });
            if (finding.likeness == Likeness::SameContent)
                TRY(restoreAsset(workspace, at->lost.asset, finding.file));
            if (finding.likeness == Likeness::SameContent || !at->found)
                at->found = finding;
        }
    }
    return outcomes;
}

} // namespace reelwright::pipeline
