#include "ui/main_window.h"

#include "ui/actions/command_palette.h"
#include "ui/bridge/text.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/cheat_sheet.h"
#include "ui/dialogs/guide.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

namespace reelwright::ui {

namespace {

// The arrows choose the next of its group.
bool isOneOfMany(const QAbstractButton& button) {
    return button.autoExclusive() || (button.group() != nullptr && button.group()->exclusive());
}

// Whether a part of the window takes a key that is also one of the player's.
bool belongsTo(QObject* part, const QKeyEvent& key, bool walkedTo) {
    if (key.modifiers() != Qt::NoModifier && key.modifiers() != Qt::KeypadModifier)
        return false;
    const bool isUpOrDown = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (qobject_cast<QAbstractSpinBox*>(part) != nullptr)
        return isUpOrDown;
    if (!walkedTo)
        return false;
    const bool isMove = isUpOrDown || key.key() == Qt::Key_Left || key.key() == Qt::Key_Right ||
                        key.key() == Qt::Key_Home || key.key() == Qt::Key_End;
    if (const auto* const button = qobject_cast<QAbstractButton*>(part); button != nullptr)
        return key.key() == Qt::Key_Space || (isMove && isOneOfMany(*button));
    return (isMove || key.key() == Qt::Key_Space) &&
           (qobject_cast<QAbstractItemView*>(part) != nullptr ||
            qobject_cast<QAbstractSlider*>(part) != nullptr ||
            qobject_cast<QComboBox*>(part) != nullptr || qobject_cast<QTabBar*>(part) != nullptr ||
            qobject_cast<ScrubBar*>(part) != nullptr);
}

// A folder of its own for a new film, named after it.
QString newFolder(const model::Brief& brief) {
    QString name = text(brief.title.empty() ? brief.prompt : brief.title).left(40);
    name.remove(QRegularExpression(QStringLiteral("[^\\w\\s-]"),
                                   QRegularExpression::UseUnicodePropertiesOption));
    name = name.simplified();
    if (name.isEmpty())
        name = QStringLiteral("Film");
    const QString stem = filmsFolder() + QLatin1Char('/') + name;
    QString folder = stem;
    for (int n = 2; QDir(folder).exists(); ++n)
        folder = QStringLiteral("%1 %2").arg(stem).arg(n);
    return folder;
}

} // namespace

MainWindow::MainWindow(Desk& desk)
    : m_desk(desk)
    , m_actions(this)
    , m_title(new TitleBar(m_actions, this))
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(desk, this))
    , m_notice(new QLabel(this))
    , m_notices(this)
    , m_openFilms(desk.settings()) {
    setWindowTitle(QStringLiteral("Reelwright"));
    for (const ActionFacts& facts : actionTable())
        addAction(m_actions[facts.id]);
    m_actions.setKeys(desk.settings().text(QStringLiteral("key_preset"), QStringLiteral("default")),
                      desk.settings().ownKeys());
    m_pages->addWidget(m_start);
    auto* const content = new QWidget(this);
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_pages, 1);
    setCentralWidget(content);
    m_notice->setTextFormat(Qt::PlainText);
    statusBar()->addWidget(m_notice, 1);
    statusBar()->setSizeGripEnabled(false);
    setMinimumSize(em(256), em(140));
    resize(em(400), em(240));
    restoreGeometry(desk.settings().bytes(QStringLiteral("geometry")));

    connect(m_start, &StartPage::filmWanted, this, &MainWindow::newFilm);
    connect(m_start, &StartPage::projectWanted, this, &MainWindow::openProject);
    connect(m_start, &StartPage::openWanted, this, &MainWindow::chooseProject);
    m_start->offerRecovery(m_openFilms.takeLeft());
    connectActions();
    settleActions();
    m_start->brief().focusPrompt();
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
    if (m_film != nullptr)
        m_openFilms.remove(m_film->session().folder());
    delete m_film;
}

void MainWindow::connectActions() {
    m_actions.on("new_project", this, [this] {
        closeFilm();
        m_start->brief().focusPrompt();
    });
    m_actions.on("open_project", this, &MainWindow::chooseProject);
    m_actions.on("close_project", this, &MainWindow::closeFilm);
    m_actions.on("quit", this, &QWidget::close);
    m_actions.on("palette", this, &MainWindow::openPalette);
    m_actions.on("settings", this, &MainWindow::openSettings);
    m_actions.on("cheat_sheet", this, [this] { (new CheatSheet(m_actions, this))->open(); });
    m_actions.on("guide", this, &MainWindow::openGuide);
    m_actions.on("about", this, [this] { (new AboutDialog(this))->open(); });
}

// One guide at a time: it stays open beside the film.
void MainWindow::openGuide() {
    auto* guide = findChild<Guide*>();
    if (guide == nullptr)
        guide = new Guide(this);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void MainWindow::settleActions() {
    const QString reason = tr("no film is open");
    for (const ActionFacts& facts : actionTable()) {
        const QString id = QLatin1String(facts.id);
        const bool isAlways = id == QLatin1String("new_project") ||
                              id == QLatin1String("open_project") || id == QLatin1String("quit") ||
                              id == QLatin1String("settings") || id == QLatin1String("palette") ||
                              facts.group == ActionGroup::Help;
        if (!isAlways)
            m_actions.allow(facts.id, m_film != nullptr, reason);
    }
}

void MainWindow::chooseProject() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a film"));
    if (!folder.isEmpty())
        openProject(folder);
}

void MainWindow::openProject(const QString& folder) {
    m_desk.openProject(folder, [this](Opened opened) { show(std::move(opened)); });
}

void MainWindow::newFilm(const model::Brief& brief) {
    m_desk.newProject(newFolder(brief), brief, [this, brief](Opened opened) {
        const bool isThere = opened.session != nullptr;
        show(std::move(opened));
        if (isThere)
            m_film->session().plan(brief);
    });
}

void MainWindow::show(Opened opened) {
    if (!opened.session)
        return notice(opened.trouble);
    closeFilm();
    m_film = new FilmView(m_desk, std::move(opened.session), m_actions, this);
    if (!m_film->session().isReadOnly())
        m_openFilms.add(m_film->session().folder());
    settleActions();
    m_pages->addWidget(m_film);
    m_pages->setCurrentWidget(m_film);
    m_film->board().setFocus(Qt::OtherFocusReason);
    m_title->setSession(&m_film->session());
    connect(m_film, &FilmView::noticed, this, &MainWindow::notice);
    ProjectSession* const session = &m_film->session();
    connect(&session->tasks(), &TaskList::changed, this, &MainWindow::showProgress);
    connect(session, &ProjectSession::exported, this, [this](const QString& file) {
        m_notices.tell(tr("The film is ready"), QFileInfo(file).fileName());
    });
    connect(session, &ProjectSession::generated, this, [this](int landed) {
        m_notices.tell(tr("Generating has ended"), tr("%n take(s) landed.", "", landed));
    });
    showProgress();
    Q_EMIT filmOpened();
}

void MainWindow::showProgress() {
    if (m_film == nullptr)
        return;
    std::optional<double> share;
    for (const Task& task : m_film->session().tasks().tasks())
        if (task.state == TaskState::Running && !task.isQuiet)
            share = std::min(share.value_or(1), task.share);
    m_notices.setProgress(share);
    QString title = m_film->session().title() + QStringLiteral(" – Reelwright");
    if (share)
        title.prepend(tr("%1 % · ").arg(static_cast<int>(*share * 100)));
    if (title != windowTitle())
        setWindowTitle(title);
}

void MainWindow::closeFilm() {
    if (m_film == nullptr)
        return;
    if (m_film->session().isGenerating())
        notice(
            tr("What is being generated goes on at the service and is collected when the film is "
               "opened again."));
    m_openFilms.remove(m_film->session().folder());
    m_title->setSession(nullptr);
    m_pages->removeWidget(m_film);
    delete std::exchange(m_film, nullptr);
    m_start->refresh();
    m_pages->setCurrentWidget(m_start);
    setWindowTitle(QStringLiteral("Reelwright"));
    m_notices.setProgress(std::nullopt);
    settleActions();
}

void MainWindow::notice(const QString& sentence) {
    m_notice->setText(sentence);
    m_notice->setToolTip(sentence);
}

void MainWindow::openPalette() {
    std::vector<PaletteEntry> more;
    if (m_film != nullptr && m_film->session().film()) {
        const model::Film& film = *m_film->session().film();
        for (std::size_t i = 0; i < film.scenes.size(); ++i)
            more.push_back({tr("Scene %1: %2").arg(i + 1).arg(text(film.scenes[i].description)),
                            timecode(film.scenes[i].start, film.rate), icon(QStringLiteral("film")),
                            true, [this, i] { m_film->board().selectScene(i); }});
    }
    (new CommandPalette(m_actions, std::move(more), this))->open();
}

void MainWindow::openSettings() {
    auto* const settings = new SettingsDialog(m_desk, m_actions, this);
    connect(settings, &QDialog::finished, this, [this] {
        if (m_film != nullptr)
            m_film->session().refresh();
    });
    settings->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_desk.settings().set(QStringLiteral("geometry"), saveGeometry());
    closeFilm();
    event->accept();
}

// The film has the space bar and the arrows, unless somebody walked to a list or button by keyboard.
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_isByKeys = event->type() == QEvent::KeyPress;
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        m_walkedTo = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                     (reason == Qt::ShortcutFocusReason && m_isByKeys);
    }
    if (event->type() == QEvent::ShortcutOverride &&
        belongsTo(watched, *static_cast<QKeyEvent*>(event), m_walkedTo)) {
        event->accept();
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace reelwright::ui
