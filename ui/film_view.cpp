#include "ui/film_view.h"

#include "ui/bridge/text.h"
#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/relink_dialog.h"
#include "ui/dialogs/generate_dialog.h"
#include "ui/film_timeline.h"
#include "ui/panels/assets_panel.h"
#include "ui/panels/brand_panel.h"
#include "ui/panels/costs_panel.h"
#include "ui/panels/export_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/jobs_panel.h"
#include "ui/panels/notes_panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr std::array kNames = {"create", "edit", "review", "deliver"};

QString settingOf(const char* what, Workspace workspace) {
    return QStringLiteral("layout/%1/%2")
        .arg(QLatin1String(kNames[static_cast<std::size_t>(workspace)]), QLatin1String(what));
}

} // namespace

FilmView::FilmView(Desk& desk, std::unique_ptr<ProjectSession> session, Actions& actions,
                   QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(std::move(session))
    , m_actions(actions)
    , m_forecast(*m_session, desk)
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_left(new QTabWidget(this))
    , m_right(new QTabWidget(this))
    , m_player(new Player(*m_session, actions, this))
    , m_board(new Board(*m_session, m_forecast, actions, this))
    , m_brief(new BriefPanel(m_session.get(), &m_forecast, this))
    , m_inspector(new Inspector(*m_session, m_forecast, actions, this))
    , m_timeline(new Timeline(this)) {
    build();
    connectActions();
    connectSceneActions();
    new FilmTimeline(*m_session, *m_player, *m_timeline, actions, this);
    connectTimeline();
    connect(m_session.get(), &ProjectSession::failed, this,
            [this](const QString& what, const QString& why) {
                Q_EMIT noticed(what + QStringLiteral(": ") + why);
            });
    connect(m_session.get(), &ProjectSession::noticed, this, &FilmView::noticed);
    connect(m_session.get(), &ProjectSession::filmChanged, this, &FilmView::settleActions);
    connect(m_session.get(), &ProjectSession::historyChanged, this, &FilmView::settleActions);
    connect(m_session.get(), &ProjectSession::spentChanged, m_session.get(),
            &ProjectSession::collect, Qt::SingleShotConnection);
    connect(m_session.get(), &ProjectSession::generated, this,
            [this](int landed, const QStringList& troubles) {
                Q_EMIT noticed(troubles.isEmpty() ? tr("%n take(s) landed.", "", landed)
                                                  : troubles.join(QLatin1Char(' ')));
            });
    setWorkspace(Workspace::Create);
    settleActions();
    connect(m_session.get(), &ProjectSession::filmChanged, this, &FilmView::goBack);
    goBack();
    m_board->setFocus(Qt::OtherFocusReason);
}

FilmView::~FilmView() {
    remember();
    // The panels look at the session until the end.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void FilmView::build() {
    buildLeft();
    buildRight();
    for (QSplitter* const splitter : {m_columns, m_rows}) {
        splitter->setHandleWidth(std::max(3, em(0.75)));
        splitter->setChildrenCollapsible(false);
    }
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_player);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(1, 1);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_board);
    m_rows->addWidget(m_timeline);
    m_rows->setStretchFactor(0, 1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
}

void FilmView::buildLeft() {
    m_left->addTab(m_brief, icon(QStringLiteral("brief")), tr("Brief"));
    m_assets = new AssetsPanel(*m_session, m_actions, m_left);
    m_left->addTab(m_assets, icon(QStringLiteral("picture")), tr("Assets"));
    m_left->addTab(new BrandPanel(*m_session, m_left), icon(QStringLiteral("brand")),
                   tr("Brand kit"));
    m_left->setDocumentMode(true);
    m_left->setMinimumWidth(em(64));
}

void FilmView::buildRight() {
    m_right->setDocumentMode(true);
    m_right->addTab(m_inspector, icon(QStringLiteral("inspector")), tr("Inspector"));
    m_notes = new NotesPanel(*m_session, *m_player, m_right);
    m_right->addTab(m_notes, icon(QStringLiteral("note")), tr("Notes"));
    m_right->addTab(new HistoryPanel(*m_session, m_right), icon(QStringLiteral("history")),
                    tr("History"));
    m_right->addTab(new CostsPanel(m_desk, *m_session, m_right), icon(QStringLiteral("money")),
                    tr("Costs"));
    m_right->addTab(new JobsPanel(*m_session, m_right), icon(QStringLiteral("jobs")), tr("Jobs"));
    m_export = new ExportPanel(*m_session, m_right);
    m_right->addTab(m_export, icon(QStringLiteral("export")), tr("Export"));
    // Room for many: only the open one tells its name beside its sign.
    for (int i = 0; i < m_right->count(); ++i) {
        m_right->setTabToolTip(i, m_right->tabText(i));
        m_right->tabBar()->setAccessibleTabName(i, m_right->tabText(i));
        m_right->setTabText(i, {});
    }
    const auto nameOpenOne = [this](int open) {
        for (int i = 0; i < m_right->count(); ++i)
            m_right->setTabText(i, i == open ? m_right->tabToolTip(i) : QString());
    };
    connect(m_right, &QTabWidget::currentChanged, this, nameOpenOne);
    nameOpenOne(0);
    // Rows of buttons are as wide as language and font make them.
    m_right->setMinimumWidth(std::max(em(99), m_right->minimumSizeHint().width()));
}

void FilmView::setWorkspace(Workspace workspace) {
    if (isVisible())
        remember();
    m_workspace = workspace;
    m_left->setVisible(workspace == Workspace::Create);
    m_board->setStrip(workspace != Workspace::Create);
    m_board->setVisible(workspace == Workspace::Create || workspace == Workspace::Edit);
    m_timeline->setVisible(workspace == Workspace::Edit || workspace == Workspace::Review);
    if (workspace == Workspace::Review)
        m_right->setCurrentWidget(m_notes);
    else if (workspace == Workspace::Deliver)
        m_right->setCurrentWidget(m_export);
    else
        m_right->setCurrentWidget(m_inspector);
    const QByteArray columns = m_desk.settings().bytes(settingOf("columns", workspace));
    const QByteArray rows = m_desk.settings().bytes(settingOf("rows", workspace));
    if (columns.isEmpty() || !m_columns->restoreState(columns))
        m_columns->setSizes({em(75), em(200), em(80)});
    if (rows.isEmpty() || !m_rows->restoreState(rows)) {
        // The picture, the board, the timeline.
        const bool hasBoth = workspace == Workspace::Edit;
        m_rows->setSizes({hasBoth ? em(100) : em(125), hasBoth ? em(24) : em(75), em(88)});
    }
    for (int i = 0; i < kWorkspaceCount; ++i)
        m_actions
            .find(QStringLiteral("workspace_") + QLatin1String(kNames[static_cast<std::size_t>(i)]))
            ->setChecked(i == static_cast<int>(workspace));
}

QString FilmView::stateKey(const char* what) const {
    return QStringLiteral("films/%1/%2")
        .arg(DeskSettings::filmKey(m_session->folder()), QLatin1String(what));
}

void FilmView::goBack() {
    const model::FilmPtr& film = m_session->film();
    if (m_isBack || !film)
        return;
    const DeskSettings& settings = m_desk.settings();
    const auto workspace = std::ranges::find_if(
        kNames, [wanted = settings.text(stateKey("workspace"))](const char* name) {
            return wanted == QLatin1String(name);
        });
    if (workspace != kNames.end())
        setWorkspace(static_cast<Workspace>(workspace - kNames.begin()));
    if (const model::SceneId scene{plain(settings.text(stateKey("scene")))}; film->indexOf(scene))
        m_board->select({scene});
    const base::FrameIndex frame = settings.text(stateKey("frame")).toLongLong();
    if (frame > 0 && frame < film->length)
        m_player->playback().seek(frame);
    if (const double zoom = settings.text(stateKey("zoom")).toDouble(); zoom > 0)
        m_timeline->setZoom(zoom, settings.text(stateKey("first_frame")).toDouble());
    m_isBack = true; // from now on it is remembered anew
}

void FilmView::remember() {
    if (m_isBack) {
        DeskSettings& settings = m_desk.settings();
        settings.set(stateKey("workspace"),
                     QLatin1String(kNames[static_cast<std::size_t>(m_workspace)]));
        settings.set(stateKey("frame"), QString::number(m_player->playback().frame()));
        const auto scenes = m_board->selected();
        settings.set(stateKey("scene"),
                     scenes.empty() || scenes.front() >= m_session->film()->scenes.size()
                         ? QString()
                         : text(m_session->film()->scenes[scenes.front()].id.text));
        settings.set(stateKey("zoom"), QString::number(m_timeline->zoom()));
        settings.set(stateKey("first_frame"), QString::number(m_timeline->firstFrame()));
    }
    m_desk.settings().set(settingOf("columns", m_workspace), m_columns->saveState());
    m_desk.settings().set(settingOf("rows", m_workspace), m_rows->saveState());
}

// --- timeline ---------------------------------------------------------------------------------

void FilmView::connectTimeline() {
    connect(m_timeline, &Timeline::refused, this, &FilmView::noticed);
    connect(m_timeline, &Timeline::selectionChanged, this, [this](const SceneIds& scenes) {
        m_board->select({scenes.begin(), scenes.end()});
    });
    connect(m_board, &Board::selectionChanged, this, [this] {
        SceneIds ids;
        for (const std::size_t scene : m_board->selected())
            ids.insert(m_session->film()->scenes[scene].id);
        m_timeline->setSelection(ids);
    });
    connect(m_timeline, &Timeline::sceneActivated, this, [this](const model::SceneId&) {
        m_inspector->showWholeFilm(false);
        openInspector();
    });
    connect(m_timeline, &Timeline::titleActivated, this, [this](int number) {
        m_inspector->showTitle(number);
        m_right->setCurrentWidget(m_inspector);
    });
    connect(m_timeline, &Timeline::contextMenuWanted, this,
            [this](const model::SceneId& scene, QPoint at) {
                if (!scene.empty())
                    m_board->select({scene});
                openSceneMenu(at);
            });
    m_actions.on("tap_beats", this, [this](bool on) {
        if (on && !m_timeline->isVisible())
            setWorkspace(Workspace::Edit);
        m_timeline->setBeatMode(on);
    });
}

void FilmView::openSceneMenu(const QPoint& at) {
    QMenu menu(this);
    for (const char* const id :
         {"generate", "compare_takes", "", "split", "merge", "insert", "duplicate", "delete", "",
          "lock_content", "lock_timing", "", "add_marker", "add_note"})
        if (*id == 0)
            menu.addSeparator();
        else
            menu.addAction(m_actions[id]);
    menu.exec(at);
}

// --- actions ----------------------------------------------------------------------------------

void FilmView::connectActions() {
    Actions& a = m_actions;
    a.on("undo", m_session.get(), &ProjectSession::undo);
    a.on("redo", m_session.get(), &ProjectSession::redo);
    a.on("import_files", this, &FilmView::importFiles);
    a.on("relink", this, [this] { (new RelinkDialog(*m_session, this))->open(); });
    a.on("paste", this, &FilmView::paste);
    for (int i = 0; i < kWorkspaceCount; ++i)
        a.on(qPrintable(QStringLiteral("workspace_") +
                        QLatin1String(kNames[static_cast<std::size_t>(i)])),
             this, [this, i] { setWorkspace(static_cast<Workspace>(i)); });
    a.on("board_as_table", m_board, &Board::setTable);
    connect(m_assets, &AssetsPanel::useWanted, this, [this](const QString& id) {
        if (const model::Asset* const asset = m_session->asset({plain(id)}))
            editSelected("add_take",
                         {{"asset", asset->id.text},
                          {"kind", asset->kind == model::AssetKind::Picture ? "still" : "clip"}});
    });
    a.on("export_film", this, [this] {
        setWorkspace(Workspace::Deliver);
        goInto(*m_export, Qt::ShortcutFocusReason);
    });
    for (const auto& [id, way] : {std::pair{"next_part", 1}, {"previous_part", -1}})
        a.on(id, this, [this, way = way] {
            walkParts({m_left, m_player, m_right, m_board, m_timeline}, way);
        });
    for (const char* const id : {"show_inspector", "show_history", "show_jobs", "show_brief",
                                 "show_assets", "show_brand", "show_costs", "show_notes"})
        a.on(id, this, [this, id] { showPanel(id); });
    connect(m_brief, &BriefPanel::planWanted, m_session.get(), &ProjectSession::plan);
    connect(m_board, &Board::selectionChanged, this, [this] {
        const auto scenes = m_board->selected();
        if (scenes.size() == 1 && m_session->film()) {
            const std::size_t scene = scenes.front();
            m_inspector->showScene(m_session->film()->scenes[scene].id);
            const base::FrameSpan span = m_session->film()->spanOf(scene);
            if (!m_player->playback().isPlaying() && !span.contains(m_player->playback().frame()))
                // The transition belongs to the scene before as well.
                m_player->playback().seek(
                    span.begin + (m_session->film()->scenes[scene].transition.length + 1) / 2);
        }
        settleActions();
    });
    connect(m_board, &Board::activated, this, [this](std::size_t scene) {
        m_player->playback().seek(m_session->film()->spanOf(scene).begin);
        openInspector();
    });
    connect(m_board, &Board::filesDropped, this, [this](const QStringList& files, int scene) {
        // What is dropped on a scene is shown by it.
        const auto& scenes = m_session->film()->scenes;
        model::SceneId id;
        if (scene >= 0 && scene < static_cast<int>(scenes.size()))
            id = scenes[static_cast<std::size_t>(scene)].id;
        m_session->importFiles(files, [this, id](const model::Asset& asset) {
            const bool isPicture = asset.kind == model::AssetKind::Picture;
            if (!id.empty() && (isPicture || asset.kind == model::AssetKind::Clip))
                m_session->edit(QStringLiteral("add_take"),
                                {{"scene", id.text},
                                 {"asset", asset.id.text},
                                 {"kind", isPicture ? "still" : "clip"}});
        });
    });
    connect(m_inspector, &Inspector::generateWanted, this,
            [this](std::size_t scene) { generate({scene}); });
}

void FilmView::connectSceneActions() {
    Actions& a = m_actions;
    a.on("split", this, [this] {
        const auto scene = current();
        if (!scene)
            return;
        const model::Film& film = *m_session->film();
        const base::FrameIndex at = m_player->playback().frame();
        model::EditValues values{{"scene", film.scenes[film.sceneAt(at)].id.text},
                                 {"at", std::to_string(film.rate.secondsAt(at))}};
        m_session->edit(QStringLiteral("split_scene"), values);
    });
    a.on("merge", this, [this] { editSelected("merge_scene"); });
    a.on("insert", this, [this] { editSelected("insert_scene"); });
    a.on("duplicate", this, [this] { editSelected("duplicate_scene"); });
    a.on("delete", this, [this] { editSelected("remove_scene"); });
    a.on("add_note", this, [this] {
        m_right->setCurrentWidget(m_notes);
        m_notes->beginNote();
    });
    a.on("import_captions", this, &FilmView::importCaptions);
    a.on("add_marker", this, [this] {
        m_session->edit(QStringLiteral("add_marker"), {{"at", playheadSeconds()}});
    });
    a.on("add_title", this, [this] {
        m_session->edit(QStringLiteral("add_title"),
                        {{"text", plain(tr("Title"))}, {"at", playheadSeconds()}});
    });
    a.on("earlier", this, [this] {
        if (const auto scene = current(); scene && *scene > 0)
            editSelected("move_scene", {{"to", std::to_string(*scene)}});
    });
    a.on("later", this, [this] {
        if (const auto scene = current(); scene && *scene + 1 < m_session->film()->scenes.size())
            editSelected("move_scene", {{"to", std::to_string(*scene + 2)}});
    });
    a.on("lock_content", this, [this](bool on) { lockSelected("content", on); });
    a.on("lock_timing", this, [this](bool on) { lockSelected("timing", on); });
    a.on("previous_take", this, [this] { flipTake(-1); });
    a.on("next_take", this, [this] { flipTake(1); });
    a.on("compare_takes", this, [this] {
        if (const auto scene = current())
            (new CompareDialog(*m_session, *m_player, m_actions,
                               m_session->film()->scenes[*scene].id, this))
                ->show();
    });
    a.on("generate", this, [this] { generate(chosen()); });
    a.on("generate_all", this, &FilmView::generateAll);
}

std::vector<std::size_t> FilmView::chosen() const {
    auto scenes = m_board->selected();
    if (scenes.empty())
        if (const auto scene = current())
            scenes.push_back(*scene);
    return scenes;
}

std::optional<std::size_t> FilmView::current() const {
    const model::FilmPtr& film = m_session->film();
    if (!film || film->scenes.empty())
        return {};
    const auto scenes = m_board->selected();
    if (!scenes.empty() && scenes.front() < film->scenes.size())
        return scenes.front();
    return film->sceneAt(
        std::clamp<base::FrameIndex>(m_player->playback().frame(), 0, film->length - 1));
}

void FilmView::editSelected(const char* id, model::EditValues values) {
    const auto scene = current();
    if (!scene)
        return;
    values["scene"] = m_session->film()->scenes[*scene].id.text;
    m_session->edit(QLatin1String(id), values);
}

std::string FilmView::playheadSeconds() const {
    return std::to_string(m_session->film()->rate.secondsAt(m_player->playback().frame()));
}

void FilmView::lockSelected(const char* what, bool locked) {
    std::vector<std::pair<QString, model::EditValues>> steps;
    for (const std::size_t scene : chosen())
        steps.emplace_back(QStringLiteral("lock_scene"),
                           model::EditValues{{"scene", m_session->film()->scenes[scene].id.text},
                                             {what, locked ? "true" : "false"}});
    if (!steps.empty())
        m_session->edit(steps);
}

void FilmView::flipTake(int direction) {
    const auto at = current();
    if (!at)
        return;
    const model::Scene& scene = m_session->film()->scenes[*at];
    const auto takes = static_cast<int>(scene.takes.size());
    if (takes == 0)
        return;
    // The draft stands in front of the first take.
    const auto shown = std::ranges::find(scene.takes, scene.chosen, &model::Take::id);
    const int now =
        shown == scene.takes.end() ? 0 : static_cast<int>(shown - scene.takes.begin()) + 1;
    const int next = (now + direction + takes + 1) % (takes + 1);
    editSelected(
        "choose_take",
        {{"take", next == 0 ? "draft" : scene.takes[static_cast<std::size_t>(next - 1)].id.text}});
}

void FilmView::settleActions() {
    const model::FilmPtr& film = m_session->film();
    const bool canEdit = !m_session->isReadOnly();
    const bool hasFilm = film != nullptr && !film->scenes.empty();
    const QString readOnly = m_session->whyReadOnly();
    const QString noFilm = tr("there is no film yet; plan one first");
    const auto scene = current();
    const auto allow = [&](const char* id, bool can, const QString& why) {
        m_actions.allow(id, canEdit && hasFilm && can,
                        !canEdit   ? readOnly
                        : !hasFilm ? noFilm
                                   : why);
    };
    for (const char* const id : {"split", "lock_content", "lock_timing", "generate_all", "insert",
                                 "duplicate", "add_marker", "add_title", "tap_beats"})
        allow(id, true, {});
    const QString locked = tr("the content of the scene is locked");
    const bool isLocked = scene && film->scenes[*scene].locks.content;
    allow("generate", !isLocked, locked);
    allow("delete", scene && film->scenes.size() > 1 && !isLocked,
          isLocked ? locked : tr("it is the film's only scene"));
    allow("merge", scene && *scene + 1 < film->scenes.size(), tr("it is the last scene"));
    allow("earlier", scene && *scene > 0, tr("it is the first scene"));
    allow("later", scene && *scene + 1 < film->scenes.size(), tr("it is the last scene"));
    const bool hasTakes = scene && !film->scenes[*scene].takes.empty();
    allow("previous_take", hasTakes, tr("the scene has no take but its draft"));
    allow("compare_takes", hasTakes, tr("the scene has no take but its draft"));
    allow("next_take", hasTakes, tr("the scene has no take but its draft"));
    QString undoName;
    QString redoName;
    for (const store::JournalEntry& entry : m_session->history())
        if (!entry.undone)
            undoName = text(entry.name);
        else if (redoName.isEmpty())
            redoName = text(entry.name);
    allow("undo", !undoName.isEmpty(), tr("nothing was changed yet"));
    allow("redo", !redoName.isEmpty(), tr("nothing was undone"));
    m_actions["undo"]->setText(undoName.isEmpty() ? tr("&Undo") : tr("&Undo “%1”").arg(undoName));
    m_actions["redo"]->setText(redoName.isEmpty() ? tr("&Redo") : tr("&Redo “%1”").arg(redoName));
    m_actions.allow("import_files", canEdit, readOnly);
    m_actions.allow("relink", canEdit, readOnly);
    m_actions.allow("paste", canEdit, readOnly);
}

// Of what was chosen by Enter its words can be written at once; a double click leaves the keys where
// they were.
void FilmView::openInspector() {
    m_right->setCurrentWidget(m_inspector);
    if (QGuiApplication::mouseButtons() == Qt::NoButton)
        m_inspector->focusPrompt();
}

void FilmView::showPanel(const char* action) {
    const QString id = QLatin1String(action);
    const QString title = m_actions[action]->text().remove(QLatin1Char('&'));
    if (id == QLatin1String("show_brief") || id == QLatin1String("show_assets") ||
        id == QLatin1String("show_brand"))
        setWorkspace(Workspace::Create);
    for (QTabWidget* const tabs : {m_left, m_right})
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->tabText(i) == title || tabs->tabToolTip(i) == title) {
                tabs->setCurrentIndex(i);
                goInto(*tabs->currentWidget(), Qt::ShortcutFocusReason);
                return;
            }
}

void FilmView::generate(const std::vector<std::size_t>& scenes) {
    std::vector<std::size_t> open;
    for (const std::size_t scene : scenes)
        if (!m_session->film()->scenes[scene].locks.content)
            open.push_back(scene);
    if (open.empty())
        return Q_EMIT noticed(tr("The content of these scenes is locked."));
    auto* const dialog = new GenerateDialog(m_desk, *m_session, open, this);
    connect(dialog, &GenerateDialog::settingsWanted, m_actions["settings"], &QAction::trigger);
    dialog->open();
}

void FilmView::generateAll() {
    const std::vector<std::size_t> open = m_forecast.open().scenes;
    if (open.empty())
        return Q_EMIT noticed(tr("Every scene shows a take that is as it was asked for."));
    generate(open);
}

void FilmView::importFiles() {
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Import files"), {},
                                      tr("Pictures, clips, sound, LUTs, fonts (*.png *.jpg *.jpeg "
                                         "*.webp *.heic *.avif *.tif *.bmp "
                                         "*.gif *.mp4 *.mov *.mkv *.webm *.avi *.wav *.mp3 *.flac "
                                         "*.m4a *.ogg *.opus *.cube *.ttf "
                                         "*.otf);;All files (*)"));
    if (!files.isEmpty())
        m_session->importFiles(files);
}

void FilmView::importCaptions() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Import captions"), {},
        tr("Captions and lyrics (*.srt *.vtt *.ass *.ssa *.lrc);;All files (*)"));
    if (!file.isEmpty())
        m_session->importCaptions({.file = pathOf(file)});
}

void FilmView::paste() {
    const QMimeData* const copied = QGuiApplication::clipboard()->mimeData();
    QStringList files;
    for (const QUrl& url : copied->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty())
        m_session->importFiles(files);
    else if (copied->hasImage())
        m_session->importImage(qvariant_cast<QImage>(copied->imageData()));
    else
        Q_EMIT noticed(tr("The clipboard holds no picture and no files that could be pasted."));
}

} // namespace reelwright::ui
