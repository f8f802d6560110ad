// Files of the project that are gone or damaged, and bringing them back.
#include "ui/bridge/session_work.h"
#include "ui/bridge/text.h"

#include <algorithm>

namespace reelwright::ui {

using base::Result;
using engine::Project;
using pipeline::Listener;
using pipeline::LostAsset;
using pipeline::Relinked;

void ProjectSession::checkFiles(pipeline::MediaCheck check) {
    const bool isQuick = check == pipeline::MediaCheck::Lengths;
    work<std::vector<LostAsset>>(
        m_lists, tr("Checking the files"), isQuick ? TaskKind::Quiet : TaskKind::Plain,
        [check](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.lostAssets(check, listener, stop);
        },
        [this](const Result<std::vector<LostAsset>>& lost) {
            if (!lost)
                return report(tr("The files were not checked"), lost.error());
            m_lost.clear();
            for (const LostAsset& one : *lost)
                m_lost.push_back({one, std::nullopt});
            Q_EMIT lostChanged();
        });
}

void ProjectSession::relink(const QStringList& places) {
    std::vector<LostAsset> lost;
    for (const Relinked& one : m_lost)
        lost.push_back(one.lost);
    std::vector<std::filesystem::path> paths;
    for (const QString& place : places)
        paths.push_back(pathOf(place));
    work<std::vector<Relinked>>(
        m_lists, tr("Looking for missing files"), TaskKind::Plain,
        [lost, paths](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.relink(lost, paths, listener, stop);
        },
        [this](const Result<std::vector<Relinked>>& outcomes) {
            if (!outcomes) {
                report(tr("The search was not finished"), outcomes.error());
                return checkFiles(pipeline::MediaCheck::Lengths); // some may be back
            }
            m_lost = *outcomes;
            const auto back =
                std::erase_if(m_lost, [](const Relinked& one) { return one.isBack(); });
            Q_EMIT lostChanged();
            Q_EMIT relinked(static_cast<int>(back), static_cast<int>(outcomes->size()));
            if (back == 0)
                return;
            Q_EMIT assetsChanged();
            Q_EMIT filmChanged(); // what could not be drawn can be now
            drawThumbnails();
        });
}

const Relinked* ProjectSession::lossOf(const model::AssetId& asset) const {
    const auto at = std::ranges::find_if(
        m_lost, [&](const Relinked& one) { return one.lost.asset.id == asset; });
    return at == m_lost.end() ? nullptr : &*at;
}

} // namespace reelwright::ui
