#include "ui/bridge/session_work.h"
#include "ui/bridge/text.h"

#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace reelwright::ui {

using base::Error;
using base::ErrorKind;
using base::Result;
using engine::Project;
using pipeline::Listener;

// The film and its history after a change.
struct ProjectSession::Changed {
    model::FilmPtr film;
    std::vector<store::JournalEntry> history;
    std::vector<pipeline::SceneNotice> notices;
};

// What is read from the project after it may have changed.
struct ProjectSession::Refreshed {
    model::FilmPtr film;
    std::optional<model::Brief> brief;
    std::vector<model::Asset> assets;
    std::vector<store::JournalEntry> history;
    std::vector<pipeline::SceneNotice> notices;
    Spent spent;
};

namespace {

constexpr std::chrono::milliseconds kReportPause{100};
constexpr int kLandingPause = 1500; // milliseconds between looks for takes that have landed

Result<Spent> spentOf(engine::Engine& engine, Project& project) {
    Spent spent;
    TRY_ASSIGN(spent.project, project.spending());
    TRY_ASSIGN(const spend::MonthRow month, engine.money().month());
    spent.months = {month};
    return spent;
}

// None where they cannot be read: the film can be.
std::vector<pipeline::SceneNotice> noticesIn(Project& project) {
    auto notices = project.sceneNotices();
    return notices ? *std::move(notices) : std::vector<pipeline::SceneNotice>();
}

} // namespace

ProjectSession::ProjectSession(std::shared_ptr<engine::Engine> engine, Project project,
                               QObject* parent)
    : QObject(parent)
    , m_engine(std::move(engine))
    , m_project(std::make_shared<Project>(std::move(project)))
    , m_folder(pathText(m_project->folder()))
    , m_isReadOnly(m_project->isReadOnly())
    , m_whyReadOnly(text(m_project->whyReadOnly()))
    , m_savedAt(QDateTime::currentDateTime()) {
    m_landings.setInterval(kLandingPause);
    connect(&m_landings, &QTimer::timeout, this, &ProjectSession::refresh);
    refresh();
    checkFiles(pipeline::MediaCheck::Lengths);
}

ProjectSession::~ProjectSession() {
    for (Lane* const lane : {&m_edits, &m_offers, &m_pictures, &m_compose, &m_sound, &m_lists,
                             &m_proxies, &m_imports, &m_models, &m_exports})
        lane->stop();
}

QString ProjectSession::title() const {
    if (m_film && !m_film->title.empty())
        return text(m_film->title);
    return QFileInfo(m_folder).fileName();
}

const model::Asset* ProjectSession::asset(const model::AssetId& id) const {
    const auto at = std::ranges::find(m_assets, id, &model::Asset::id);
    return at == m_assets.end() ? nullptr : &*at;
}

QStringList ProjectSession::noticesOf(const model::SceneId& scene) const {
    QStringList sentences;
    for (const pipeline::SceneNotice& notice : m_notices)
        if (notice.scene == scene)
            sentences.append(text(notice.sentence));
    return sentences;
}

void ProjectSession::answer(std::function<void()> then) {
    QMetaObject::invokeMethod(this, std::move(then), Qt::QueuedConnection);
}

void ProjectSession::report(const QString& what, const Error& error) {
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(what, text(error.message));
}

// --- what the project holds -------------------------------------------------------------------

void ProjectSession::refresh() {
    const auto engine = m_engine;
    ask<Refreshed>(
        [engine](Project& project, const std::stop_token&) -> Result<Refreshed> {
            Refreshed now;
            TRY_ASSIGN(now.film, project.film());
            TRY_ASSIGN(now.brief, project.brief());
            TRY_ASSIGN(now.assets, project.assets());
            TRY_ASSIGN(now.history, project.history());
            now.notices = noticesIn(project);
            // The account may be out of reach; the film is not.
            if (auto spent = spentOf(*engine, project))
                now.spent = *std::move(spent);
            return now;
        },
        [this](const Result<Refreshed>& now) {
            if (now)
                take(*now);
            else
                report(tr("Reading the project"), now.error());
        });
}

void ProjectSession::take(const Refreshed& now) {
    const bool sameFilm = m_film == now.film || (m_film && now.film && *m_film == *now.film);
    const bool sameAssets = m_assets == now.assets;
    m_assets = now.assets;
    m_history = now.history;
    m_spent = now.spent;
    if (now.brief && *now.brief != m_brief) {
        m_brief = *now.brief;
        Q_EMIT briefChanged();
    }
    if (!sameAssets)
        Q_EMIT assetsChanged();
    Q_EMIT spentChanged();
    if (!sameFilm) {
        m_film = now.film;
        Q_EMIT filmChanged();
        drawThumbnails();
        findSong();
    }
    takeNotices(now.notices);
    Q_EMIT historyChanged();
}

void ProjectSession::takeNotices(const std::vector<pipeline::SceneNotice>& notices) {
    if (m_notices == notices)
        return;
    m_notices = notices;
    Q_EMIT noticesChanged();
}

void ProjectSession::findSong() {
    const model::AssetId wanted = m_film && m_film->music ? m_film->music->asset : model::AssetId{};
    if (wanted == m_songAsset)
        return;
    m_songAsset = wanted;
    m_song.reset();
    Q_EMIT songChanged();
    if (wanted.empty())
        return;
    using Heard = std::optional<audio::Analysis>;
    ask<Heard>(
        m_imports,
        [](Project& project, const std::stop_token& stop) {
            return project.songAnalysis({}, stop);
        },
        [this, wanted](const Result<Heard>& heard) {
            if (!heard)
                return report(tr("Listening to the song"), heard.error());
            if (*heard && wanted == m_songAsset) {
                m_song = std::make_shared<const audio::Analysis>(**heard);
                Q_EMIT songChanged();
            }
        });
}

void ProjectSession::drawThumbnails() {
    if (!m_film || m_isReadOnly)
        return;
    // Newest wins: what was drawn so far is found again by what it shows.
    if (m_pictureTask != 0)
        m_tasks.end(m_pictureTask, TaskState::Cancelled, {});
    m_pictures.stop();
    using Pictures = std::vector<pipeline::Thumbnails>;
    const model::FilmPtr film = m_film;
    m_pictureTask = work<Pictures>(
        m_pictures, tr("Drawing the scenes"), TaskKind::Quiet,
        [this, film](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.makeThumbnails(
                listener, stop, [&](std::size_t scene, const pipeline::Thumbnails& pictures) {
                    if (scene < film->scenes.size())
                        showThumbnails(text(film->scenes[scene].id.text), pictures);
                });
        },
        [this](const Result<Pictures>& drawn) {
            m_pictureTask = 0;
            if (!drawn)
                report(tr("Drawing the scenes"), drawn.error());
        });
}

// Called in the lane of the pictures.
void ProjectSession::showThumbnails(const QString& scene, const pipeline::Thumbnails& pictures) {
    const QStringList files = {pathText(pictures.first), pathText(pictures.middle),
                               pathText(pictures.last)};
    if (m_shownFiles.value(scene) == files)
        return;
    m_shownFiles.insert(scene, files);
    const SceneThumbnails shown{QImage(files[0]), QImage(files[1]), QImage(files[2])};
    answer([this, scene, shown] {
        m_thumbnails.insert(scene, shown);
        Q_EMIT thumbnailsChanged(scene);
    });
}

// --- how work is done -------------------------------------------------------------------------

Listener ProjectSession::listenerOf(int task) {
    // A few reports a second are enough for the eye.
    const auto last = std::make_shared<std::chrono::steady_clock::time_point>();
    return [this, task, last](const pipeline::Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        if (now - *last < kReportPause && progress.share < 1)
            return;
        *last = now;
        answer([this, task, message = text(progress.message), share = progress.share] {
            m_tasks.report(task, message, share);
        });
    };
}

void ProjectSession::changeFilm(const QString& what, Change call) {
    ask<Changed>(
        [call = std::move(call)](Project& project, const std::stop_token&) -> Result<Changed> {
            Changed changed;
            TRY_ASSIGN(changed.film, call(project));
            TRY_ASSIGN(changed.history, project.history());
            changed.notices = noticesIn(project);
            return changed;
        },
        [this, what](const Result<Changed>& changed) {
            if (!changed)
                return report(what, changed.error());
            m_history = changed->history;
            show(changed->film);
            takeNotices(changed->notices);
            Q_EMIT historyChanged();
        });
}

void ProjectSession::show(const model::FilmPtr& film) {
    m_savedAt = QDateTime::currentDateTime();
    Q_EMIT savedAtChanged();
    if (m_film == film || (m_film && film && *m_film == *film))
        return;
    m_film = film;
    Q_EMIT filmChanged();
    drawThumbnails();
    findSong();
}

// --- wishes -----------------------------------------------------------------------------------

void ProjectSession::edit(const QString& id, const model::EditValues& values) {
    edit({{id, values}});
}

void ProjectSession::edit(const std::vector<std::pair<QString, model::EditValues>>& steps) {
    changeFilm(tr("The change was not made"), [steps](Project& project) -> Result<model::FilmPtr> {
        model::FilmPtr film;
        for (const auto& [id, values] : steps) {
            TRY_ASSIGN(film, project.edit(plain(id), values));
        }
        return film;
    });
}

void ProjectSession::undo() {
    changeFilm(tr("Nothing was undone"), [](Project& project) {
        return project.undo().map([](const store::Step& step) { return step.film; });
    });
}

void ProjectSession::redo() {
    changeFilm(tr("Nothing was redone"), [](Project& project) {
        return project.redo().map([](const store::Step& step) { return step.film; });
    });
}

void ProjectSession::goTo(std::int64_t n) {
    changeFilm(tr("The history was not followed"), [n](Project& project) -> Result<model::FilmPtr> {
        TRY_ASSIGN(const auto history, project.history());
        std::int64_t at = 0;
        for (const store::JournalEntry& entry : history)
            at = entry.undone ? at : std::max(at, entry.n);
        for (; at > n; --at)
            TRY(project.undo().map([](const auto&) {}));
        for (; at < n; ++at)
            TRY(project.redo().map([](const auto&) {}));
        return project.film();
    });
}

void ProjectSession::saveBrief(const model::Brief& brief) {
    m_brief = brief;
    ask<bool>(
        [brief](Project& project, const std::stop_token&) {
            return project.saveBrief(brief).map([] { return true; });
        },
        [this](const Result<bool>& saved) {
            if (!saved)
                return report(tr("The brief was not kept"), saved.error());
            m_savedAt = QDateTime::currentDateTime();
            Q_EMIT savedAtChanged();
        });
}

void ProjectSession::compose(int shortSide,
                             const Then<std::shared_ptr<const compose::Composition>>& then) {
    using Composition = std::shared_ptr<const compose::Composition>;
    if (m_composeTask != 0)
        m_tasks.end(m_composeTask, TaskState::Cancelled, {});
    m_compose.stop();
    m_composeTask = work<Composition>(
        m_compose, tr("Drawing the drafts"), TaskKind::Quiet,
        [shortSide](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.composePreview(shortSide, listener, stop);
        },
        [this, then](const Result<Composition>& composition) {
            if (composition || composition.error().kind != ErrorKind::Cancelled) {
                m_composeTask = 0;
                then(composition);
            }
        });
}

void ProjectSession::mixSound(const engine::HeardSounds& heard,
                              const Then<std::optional<std::filesystem::path>>& then) {
    using Sound = std::optional<std::filesystem::path>;
    m_sound.stop();
    ask<Sound>(
        m_sound,
        [heard](Project& project, const std::stop_token& stop) {
            return project.filmSound(heard, {}, stop);
        },
        [then](const Result<Sound>& sound) {
            if (sound || sound.error().kind != ErrorKind::Cancelled)
                then(sound);
        });
}

void ProjectSession::makeProxies() {
    if (m_isReadOnly || !m_film)
        return;
    work<bool>(
        m_proxies, tr("Making proxies"), TaskKind::Quiet,
        [](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.makeProxies(listener, stop).map([] { return true; });
        },
        [this](const Result<bool>& made) {
            if (made)
                return Q_EMIT proxiesMade();
            report(tr("Making proxies"), made.error());
            Q_EMIT proxiesStopped(made.error().kind != ErrorKind::Cancelled);
        });
}

void ProjectSession::exportFilm(const pipeline::ExportRequest& request) {
    const QString name = QFileInfo(pathText(request.output)).fileName();
    work<pipeline::ExportResult>(
        m_exports, tr("Export %1").arg(name), TaskKind::Plain,
        [request](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.exportFilm(request, listener, stop);
        },
        [this, name](const Result<pipeline::ExportResult>& result) {
            if (!result)
                return report(tr("%1 was not exported").arg(name), result.error());
            QStringList notices;
            for (const std::string& notice : result->notices)
                notices.append(text(notice));
            refresh(); // scenes may have notices now, or none any more
            Q_EMIT exported(pathText(result->output), notices);
        });
}

void ProjectSession::writeSheet(const QString& file) {
    const QString name = QFileInfo(file).fileName();
    work<bool>(
        m_lists, tr("Write %1").arg(name), TaskKind::Plain,
        [file](Project& project, const Listener& listener, const std::stop_token& stop) {
            return project.writeSheet(pathOf(file), pipeline::Overwrite::Yes, listener, stop)
                .map([] { return true; });
        },
        [this, name, file](const Result<bool>& written) {
            if (!written)
                return report(tr("%1 was not written").arg(name), written.error());
            Q_EMIT exported(file, {});
        });
}

} // namespace reelwright::ui
