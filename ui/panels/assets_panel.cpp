#include "ui/panels/assets_panel.h"

#include "ui/bridge/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/tool_button.h"

#include <QDirIterator>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kMostFromFolder = 500;

QString kindText(model::AssetKind kind) {
    switch (kind) {
    case model::AssetKind::Song:
        return AssetsPanel::tr("Sound");
    case model::AssetKind::Picture:
        return AssetsPanel::tr("Picture");
    case model::AssetKind::Clip:
        return AssetsPanel::tr("Clip");
    case model::AssetKind::Lut:
        return AssetsPanel::tr("LUT");
    case model::AssetKind::Font:
        return AssetsPanel::tr("Font");
    }
    return {};
}

QString iconOf(model::AssetKind kind) {
    switch (kind) {
    case model::AssetKind::Song:
        return QStringLiteral("song");
    case model::AssetKind::Picture:
        return QStringLiteral("picture");
    case model::AssetKind::Clip:
        return QStringLiteral("film");
    case model::AssetKind::Lut:
        return QStringLiteral("look");
    case model::AssetKind::Font:
        return QStringLiteral("text");
    }
    return {};
}

// A picture in a tile of one size, or the sign of its kind.
QPixmap tile(const QImage& image, model::AssetKind kind, QSize size, qreal ratio) {
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(tokens().window);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (image.isNull()) {
        const int side = em(9);
        painter.drawPixmap((size.width() - side) / 2, (size.height() - side) / 2,
                           iconPixmap(iconOf(kind), tokens().faint, side, ratio));
    } else {
        const QSize fit = image.size().scaled(size, Qt::KeepAspectRatio);
        painter.drawImage(
            QRect(QPoint((size.width() - fit.width()) / 2, (size.height() - fit.height()) / 2),
                  fit),
            image);
    }
    return pixmap;
}

} // namespace

AssetsPanel::AssetsPanel(ProjectSession& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(choice({{QString(), tr("All")}}, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_empty(hint(tr("Drop pictures, clips, songs, LUTs and fonts here, or press Ctrl+I.\n"
                      "They are copied into the film's folder; nothing happens to the originals."),
                   this)) {
    setAcceptDrops(true);
    for (const model::AssetKind kind :
         {model::AssetKind::Picture, model::AssetKind::Clip, model::AssetKind::Song,
          model::AssetKind::Lut, model::AssetKind::Font})
        m_kind->addItem(kindText(kind), text(model::nameOf(kind)));
    m_kind->addItem(tr("Unused"), QStringLiteral("unused"));
    m_kind->setAccessibleName(tr("Which assets"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search assets"));
    m_search->setClearButtonEnabled(true);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({em(28), em(16)});
    m_list->setGridSize({em(31), em(26)});
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Assets"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(em(2), em(2), em(2), 0);
    row->addWidget(m_kind, 2);
    row->addWidget(m_search, 3);
    row->addWidget(new ToolButton(actions["import_files"], this));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AssetsPanel::fill);
    connect(m_search, &QLineEdit::textChanged, this, &AssetsPanel::fill);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AssetsPanel::openMenu);
    connect(&session, &ProjectSession::assetsChanged, this, [this] {
        fill();
        drawPictures();
    });
    connect(&session, &ProjectSession::filmChanged, this, &AssetsPanel::fill);
    fill();
    drawPictures();
}

int AssetsPanel::uses(const model::AssetId& asset) const {
    const model::FilmPtr& film = m_session.film();
    if (!film)
        return 0;
    int count = film->music && film->music->asset == asset ? 1 : 0;
    for (const model::Scene& scene : film->scenes)
        if (const model::Take* const take = scene.chosenTake();
            take != nullptr && take->asset == asset)
            ++count;
    count += static_cast<int>(std::ranges::count(film->sounds, asset, &model::Sound::asset));
    if (film->logo && film->logo->asset == asset)
        ++count;
    if (film->look.lut == asset)
        ++count;
    return count + static_cast<int>(std::ranges::count(film->fonts, asset));
}

void AssetsPanel::fill() {
    m_list->clear();
    const QString kind = m_kind->currentData().toString();
    for (const model::Asset& asset : m_session.assets()) {
        const int used = uses(asset.id);
        if (kind == QLatin1String("unused")
                ? used > 0
                : !kind.isEmpty() && kind != text(model::nameOf(asset.kind)))
            continue;
        const QString name = text(asset.name);
        if (!name.contains(m_search->text(), Qt::CaseInsensitive))
            continue;
        const QString id = text(asset.id.text);
        auto* const item = new QListWidgetItem(m_list);
        item->setData(kIdRole, id);
        item->setIcon(
            QIcon(tile(m_pictures.value(id), asset.kind, m_list->iconSize(), devicePixelRatioF())));
        QString under = fontMetrics().elidedText(name, Qt::ElideMiddle, em(29));
        QStringList facts;
        if (asset.duration > 0)
            facts.append(seconds(asset.duration));
        if (asset.size.width > 0)
            facts.append(QStringLiteral("%1×%2").arg(asset.size.width).arg(asset.size.height));
        if (used > 0)
            facts.append(tr("used %1×").arg(used));
        under += QLatin1Char('\n') +
                 (facts.isEmpty() ? kindText(asset.kind) : facts.join(QStringLiteral(" · ")));
        item->setText(under);
        item->setToolTip(QStringLiteral("%1\n%2, %3")
                             .arg(name, kindText(asset.kind),
                                  QLocale().formattedDataSize(static_cast<qint64>(asset.bytes))));
    }
    const bool isEmpty = m_session.assets().empty();
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

void AssetsPanel::drawPictures() {
    using Picture = std::optional<std::filesystem::path>;
    for (const model::Asset& asset : m_session.assets()) {
        const QString id = text(asset.id.text);
        if (m_pictures.contains(id) ||
            (asset.kind != model::AssetKind::Picture && asset.kind != model::AssetKind::Clip))
            continue;
        m_pictures.insert(id, {});
        const QPointer<AssetsPanel> self(this);
        m_session.draw<Picture>(
            [asset = asset.id](engine::Project& project, const std::stop_token& stop) {
                return project.assetPicture(asset, stop);
            },
            [self, id](const base::Result<Picture>& picture) {
                if (self.isNull() || !picture || !*picture)
                    return;
                self->m_pictures.insert(id, QImage(pathText(**picture)));
                self->fill();
            });
    }
}

void AssetsPanel::openMenu(const QPoint& at) {
    const QListWidgetItem* const item = m_list->itemAt(at);
    if (item == nullptr || m_session.isReadOnly())
        return;
    const QString id = item->data(kIdRole).toString();
    const model::Asset* const asset = m_session.asset({plain(id)});
    if (asset == nullptr)
        return;
    const QString file = m_session.folder() + QLatin1Char('/') + text(asset->file);
    const bool hasFilm = m_session.film() != nullptr;
    QMenu menu(this);
    const bool isSeen =
        asset->kind == model::AssetKind::Picture || asset->kind == model::AssetKind::Clip;
    if (isSeen)
        menu.addAction(icon(QStringLiteral("takes")), tr("Show in the selected scene"), this,
                       [this, id] { Q_EMIT useWanted(id); })
            ->setEnabled(hasFilm);
    if (asset->kind == model::AssetKind::Song) {
        menu.addAction(icon(QStringLiteral("song")), tr("Make it the film's song"), this,
                       [this, file] { m_session.swapSong(file); })
            ->setEnabled(hasFilm);
        menu.addAction(icon(QStringLiteral("voice")), tr("Add as a voice at the beginning"), this,
                       [this, file] { m_session.addSound(file, {}); })
            ->setEnabled(hasFilm);
    }
    if (asset->kind == model::AssetKind::Lut)
        menu.addAction(icon(QStringLiteral("look")), tr("Use as the film's look"), this,
                       [this, id] {
                           m_session.edit(QStringLiteral("set_lut"), {{"lut", plain(id)}});
                       })
            ->setEnabled(hasFilm);
    if (!menu.isEmpty())
        menu.exec(m_list->viewport()->mapToGlobal(at));
}

void AssetsPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && !m_session.isReadOnly()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void AssetsPanel::dropEvent(QDropEvent* event) {
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (!file.isDir()) {
            files.append(file.filePath());
            continue;
        }
        QDirIterator inside(file.filePath(), QDir::Files, QDirIterator::Subdirectories);
        while (inside.hasNext() && files.size() < kMostFromFolder)
            files.append(inside.next());
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_session.importFiles(files);
}

} // namespace reelwright::ui
