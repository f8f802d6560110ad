#include "ui/dialogs/start_page.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/focus.h"
#include "ui/widgets/form.h"

#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QUrl>
#include <QVBoxLayout>

namespace reelwright::ui {

StartPage::StartPage(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_brief(new BriefPanel(nullptr, nullptr, this))
    , m_recent(new QListWidget(this)) {
    setAcceptDrops(true);
    auto* const logo = new QLabel(this);
    logo->setPixmap(
        iconPixmap(QStringLiteral("reel"), tokens().accent, em(10), devicePixelRatioF()));
    auto* const name = new QLabel(QStringLiteral("Reelwright"), this);
    name->setFont(sizedFont(2.0, true));
    auto* const head = new QHBoxLayout;
    head->setSpacing(em(2));
    head->addWidget(logo);
    head->addWidget(name);
    head->addStretch(1);

    m_brief->setMinimumWidth(em(80));
    m_brief->setMaximumWidth(em(150));
    auto* const left = new QVBoxLayout;
    left->setSpacing(em(2));
    left->addLayout(head);
    left->addWidget(hint(tr("From a prompt and a song to a film that is cut on the beat. Planning "
                            "and drafts are free; nothing is paid before you have seen the whole "
                            "film and its price."),
                         this));
    left->addWidget(m_brief, 1);

    m_recent->setAccessibleName(tr("Recent films"));
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setIconSize({em(6), em(6)});
    m_recent->setSpacing(em(0.5));
    m_recent->setWordWrap(true);
    passWhileEmpty(*m_recent);
    QPalette palette = m_recent->palette();
    palette.setColor(QPalette::Base, tokens().panel);
    m_recent->setPalette(palette);
    auto* const open =
        new QPushButton(icon(QStringLiteral("folder_open")), tr("Open a film…"), this);
    m_recovery = new QFrame(this);
    m_recovery->setFrameShape(QFrame::StyledPanel);
    m_recoveryText = new QLabel(m_recovery);
    m_recoveryText->setWordWrap(true);
    m_recoveryText->setTextFormat(Qt::PlainText);
    auto* const goOn = new QPushButton(tr("Go on with it"), m_recovery);
    auto* const notNow = new QPushButton(tr("Not now"), m_recovery);
    auto* const ways = new QHBoxLayout;
    ways->addStretch(1);
    ways->addWidget(notNow);
    ways->addWidget(goOn);
    auto* const recovery = new QVBoxLayout(m_recovery);
    recovery->addWidget(m_recoveryText);
    recovery->addLayout(ways);
    m_recovery->hide();
    connect(goOn, &QPushButton::clicked, this, [this] {
        m_recovery->hide();
        Q_EMIT projectWanted(m_recoveryFilm);
    });
    connect(notNow, &QPushButton::clicked, m_recovery, &QWidget::hide);

    auto* const right = new QVBoxLayout;
    right->setSpacing(em(2));
    right->addSpacing(em(4));
    right->addWidget(m_recovery);
    right->addWidget(heading(tr("Go on with a film"), this));
    right->addWidget(m_recent, 1);
    right->addWidget(open);
    right->addWidget(hint(tr("You can also drop a song, pictures or a film's folder here."), this));

    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(em(12), em(8), em(12), em(8));
    row->setSpacing(em(12));
    row->addStretch(1);
    row->addLayout(left, 6);
    row->addLayout(right, 5);
    row->addStretch(1);

    connect(m_brief, &BriefPanel::planWanted, this, &StartPage::filmWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(m_recent, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        Q_EMIT projectWanted(item->data(Qt::UserRole).toString());
    });
    connect(m_recent, &QListWidget::itemClicked, m_recent, &QListWidget::itemActivated);
    refresh();
}

void StartPage::refresh() {
    m_recent->clear();
    for (const QString& folder : m_desk.settings().recentProjects()) {
        const QFileInfo project(folder + QStringLiteral("/project.sqlite"));
        auto* const item = new QListWidgetItem(icon(QStringLiteral("film")), {}, m_recent);
        item->setText(QFileInfo(folder).fileName() + QLatin1Char('\n') +
                      QLocale().toString(project.lastModified(), QLocale::ShortFormat) +
                      QStringLiteral(" · ") + QFileInfo(folder).absolutePath());
        item->setData(Qt::UserRole, folder);
        item->setToolTip(folder);
    }
    if (m_recent->count() == 0) {
        auto* const item = new QListWidgetItem(tr("Films that you made appear here."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    }
}

void StartPage::offerRecovery(const QStringList& films) {
    m_recovery->setVisible(!films.isEmpty());
    if (films.isEmpty())
        return;
    m_recoveryFilm = films.first();
    QStringList names;
    for (const QString& folder : films)
        names.append(QStringLiteral("“%1”").arg(QFileInfo(folder).fileName()));
    m_recoveryText->setText(
        tr("The program ended unexpectedly while %1 was open. Every change up to then is kept, and "
           "what was being generated is collected when the film is opened.")
            .arg(names.join(QStringLiteral(", "))));
}

void StartPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void StartPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    model::Brief brief = m_brief->brief();
    for (const QUrl& url : event->mimeData()->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (file.isDir() && engine::isProject(pathOf(file.filePath())))
            return Q_EMIT projectWanted(file.filePath());
        const QString ending = file.suffix().toLower();
        static const QStringList kSongs = {QStringLiteral("wav"),  QStringLiteral("mp3"),
                                           QStringLiteral("flac"), QStringLiteral("m4a"),
                                           QStringLiteral("aac"),  QStringLiteral("ogg"),
                                           QStringLiteral("opus"), QStringLiteral("aiff")};
        if (ending == QLatin1String("cube"))
            brief.lut = pathOf(file.filePath());
        else if (kSongs.contains(ending))
            brief.song = pathOf(file.filePath());
        else if (file.isFile())
            brief.footage.push_back(pathOf(file.filePath()));
    }
    m_brief->setBrief(brief);
}

} // namespace reelwright::ui
