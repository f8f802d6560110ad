#include "pipeline/swap.h"

#include "director/song_swap.h"
#include "pipeline/import.h"
#include "pipeline/listen.h"

namespace reelwright::pipeline {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<SwapResult> swapSong(Workspace& workspace, const std::filesystem::path& song,
                            const Listener& listener, const std::stop_token& stop) {
    TRY_ASSIGN(const model::FilmPtr film, workspace.project.film());
    if (!film)
        return Error{ErrorKind::NotFound, "The project has no film yet: plan it first.", {}};
    auto asset = importFile(workspace, song, model::AssetKind::Song, listener, stop);
    if (!asset)
        return std::move(asset).error().within("The song cannot be used");
    TRY_ASSIGN(const audio::Analysis analysis, listenTo(workspace, *asset, listener, stop));
    TRY_ASSIGN(director::SwappedSong swapped, director::swapSong(*film, analysis.map, asset->id));
    SwapResult result;
    TRY_ASSIGN(result.film, workspace.project.change("Swap the song", swapped.film));
    result.report = std::move(swapped.report);
    TRY_ASSIGN(std::optional<model::Brief> brief, workspace.project.brief());
    if (brief) {
        brief->song = std::filesystem::absolute(song);
        TRY(workspace.project.saveBrief(*brief));
    }
    return result;
}

} // namespace reelwright::pipeline
