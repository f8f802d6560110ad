// What comes into a project: the plan, files, songs, captions.
#include "ui/bridge/session_work.h"
#include "ui/bridge/text.h"

#include <QFileInfo>

namespace reelwright::ui {

using base::Result;
using engine::Project;
using pipeline::Listener;

void ProjectSession::plan(const model::Brief& brief) {
    m_brief = brief;
    work<pipeline::PlanResult>(
        m_imports, tr("Planning the film"), TaskKind::Plain,
        [brief](Project& project, const Listener& listener,
                const std::stop_token& stop) -> Result<pipeline::PlanResult> {
            TRY(project.saveBrief(brief));
            return project.plan(listener, stop);
        },
        [this](const Result<pipeline::PlanResult>& plan) {
            if (!plan)
                return report(tr("The film was not planned"), plan.error());
            for (const std::string& notice : plan->notices)
                Q_EMIT noticed(text(notice));
            refresh();
            Q_EMIT planned();
        });
}

void ProjectSession::importImage(const QImage& image) {
    const QString file = m_pasted.filePath(
        tr("Pasted %1")
            .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH-mm-ss-zzz"))) +
        QStringLiteral(".png"));
    if (image.save(file))
        importFiles({file});
    else
        Q_EMIT failed(tr("The picture was not imported"),
                      tr("It could not be written to %1.").arg(file));
}

void ProjectSession::importFiles(const QStringList& files,
                                 const std::function<void(const model::Asset&)>& then) {
    for (const QString& file : files) {
        const QString name = QFileInfo(file).fileName();
        work<model::Asset>(
            m_imports, tr("Import %1").arg(name), TaskKind::Plain,
            [file](Project& project, const Listener& listener, const std::stop_token& stop) {
                return project.importFile(pathOf(file), listener, stop);
            },
            [this, name, then](const Result<model::Asset>& asset) {
                if (!asset)
                    return report(tr("%1 was not imported").arg(name), asset.error());
                std::erase_if(m_assets,
                              [&](const model::Asset& one) { return one.id == asset->id; });
                m_assets.push_back(*asset);
                Q_EMIT assetsChanged();
                if (then)
                    then(*asset);
            });
    }
}

void ProjectSession::changeByWork(const QString& title, Work call) {
    work<model::FilmPtr>(m_imports, title, TaskKind::Plain, std::move(call),
                         [this, title](const Result<model::FilmPtr>& film) {
                             if (!film)
                                 return report(title, film.error());
                             refresh();
                         });
}

void ProjectSession::addSound(const QString& file, const pipeline::SoundPlacement& placement) {
    changeByWork(
        tr("Add %1").arg(QFileInfo(file).fileName()),
        [file, placement](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.addSound(pathOf(file), placement, listener, stop);
        });
}

void ProjectSession::useClipSound(std::size_t scene, const pipeline::ClipSound& how) {
    changeByWork(tr("Let scene %1 be heard").arg(scene + 1),
                 [scene, how](Project& project, const Listener&, const std::stop_token& stop) {
                     return project.useClipSound(scene, how, stop);
                 });
}

void ProjectSession::setLut(const QString& file, const model::EditValues& values) {
    changeByWork(
        tr("Use the LUT %1").arg(QFileInfo(file).fileName()),
        [file, values](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.setLut(pathOf(file), values, listener, stop);
        });
}

void ProjectSession::swapSong(const QString& file) {
    work<pipeline::SwapResult>(
        m_imports, tr("Swap the song"), TaskKind::Plain,
        [file](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.swapSong(pathOf(file), listener, stop);
        },
        [this](const Result<pipeline::SwapResult>& swapped) {
            if (!swapped)
                return report(tr("The song was not swapped"), swapped.error());
            for (const std::string& line : swapped->report)
                Q_EMIT noticed(text(line));
            refresh();
        });
}

void ProjectSession::importCaptions(const pipeline::CaptionImport& wish) {
    work<pipeline::ImportedCaptions>(
        m_imports, tr("Import captions"), TaskKind::Plain,
        [wish](Project& project, const Listener&, const std::stop_token&) {
            return project.importCaptions(wish);
        },
        [this](const Result<pipeline::ImportedCaptions>& captions) {
            if (!captions)
                return report(tr("The captions were not imported"), captions.error());
            for (const std::string& warning : captions->warnings)
                Q_EMIT noticed(text(warning));
            refresh();
        });
}

} // namespace reelwright::ui
