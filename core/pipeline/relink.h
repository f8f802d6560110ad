// Files in the project's media/ that are gone or not what they were, and bringing them back. A file
// is known by the hash of its content, so wherever it lies it can be found again. Call from one
// thread.
#pragma once

#include "base/result.h"
#include "model/asset.h"
#include "pipeline/progress.h"
#include "pipeline/workspace.h"

#include <filesystem>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace reelwright::pipeline {

enum class Loss {
    Missing, // the file is not there
    Damaged, // its length or content is another
};

struct LostAsset {
    model::Asset asset;
    Loss loss = Loss::Missing;
    bool operator==(const LostAsset&) const = default;
};

enum class MediaCheck {
    Lengths, // quick: is it there, and as long as it was
    Content, // reads every file
};

// In the order of the assets. Errors: Cancelled; Io kinds of the store.
base::Result<std::vector<LostAsset>> lostAssets(Workspace& workspace, MediaCheck check,
                                                const Listener& listener,
                                                const std::stop_token& stop);

enum class Likeness {
    SameContent, // the very file
    SameName,    // another file of that name: to be looked at by a person
};

struct Finding {
    model::AssetId asset;
    std::filesystem::path file;
    Likeness likeness = Likeness::SameContent;
    bool operator==(const Finding&) const = default;
};

// The best file for each of the lost ones, as far as there is one: of the same content, else of the
// same name, of several the first in the order of names. `place` is a folder with all below it, or
// a file whose neighbours in its folder are looked at too. Folders that may not be read are passed
// over. Errors: NotFound; Cancelled.
base::Result<std::vector<Finding>> findLost(std::span<const LostAsset> lost,
                                            const std::filesystem::path& place,
                                            const Listener& listener, const std::stop_token& stop);

// Puts the file back under the asset: whole or not at all, over a damaged one. Errors: NotFound;
// InvalidInput when its content is another; Io kinds.
base::Result<void> restoreAsset(Workspace& workspace, const model::Asset& asset,
                                const std::filesystem::path& file);

// What has become of one lost file: put back where its content was found.
struct Relinked {
    LostAsset lost;
    std::optional<Finding> found;
    [[nodiscard]] bool isBack() const { return found && found->likeness == Likeness::SameContent; }
};

// Looks in one place after the other and puts back what has the same content; files of the same
// name are only told. In the order of `lost`. What was put back before an error stays. Errors: as
// of findLost and restoreAsset.
base::Result<std::vector<Relinked>> relink(Workspace& workspace, std::span<const LostAsset> lost,
                                           std::span<const std::filesystem::path> places,
                                           const Listener& listener, const std::stop_token& stop);

} // namespace reelwright::pipeline
