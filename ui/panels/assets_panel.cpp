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
#include <QInputDialog>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <functional>

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

// Up to five colours that a picture is made of, the commonest first.
QList<QColor> paletteOf(const QImage& image) {
    constexpr int kSide = 32; // of the picture that is counted
    constexpr int kBits = 3;  // of each channel
    constexpr int kMost = 5;
    constexpr int kNear = 90; // colours that differ less are one
    struct Bin {
        int count = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
    };
    QHash<int, Bin> bins;
    const QImage small = image.scaled(kSide, kSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            const QRgb pixel = small.pixel(x, y);
            constexpr int kDown = 8 - kBits;
            Bin& bin = bins[(qRed(pixel) >> kDown) << 2 * kBits |
                            (qGreen(pixel) >> kDown) << kBits | qBlue(pixel) >> kDown];
            ++bin.count;
            bin.red += qRed(pixel);
            bin.green += qGreen(pixel);
            bin.blue += qBlue(pixel);
        }
    std::vector<Bin> sorted(bins.begin(), bins.end());
    std::ranges::sort(sorted, std::greater(), &Bin::count);
    QList<QColor> colours;
    for (const Bin& bin : sorted) {
        const QColor one(bin.red / bin.count, bin.green / bin.count, bin.blue / bin.count);
        const auto isNear = [&](const QColor& other) {
            return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
                       std::abs(one.blue() - other.blue()) <
                   kNear;
        };
        if (std::ranges::none_of(colours, isNear))
            colours.append(one);
        if (colours.size() == kMost)
            break;
    }
    return colours;
}

void paintPalette(QPainter& painter, const QImage& image, QSize size) {
    const QList<QColor> colours = paletteOf(image);
    const int side = em(2);
    int x = size.width() - em(1) - static_cast<int>(colours.size()) * side;
    const int y = size.height() - side - em(0.75);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(12, 13, 16));
    painter.drawRect(x - 1, y - 1, static_cast<int>(colours.size()) * side + 2, side + 2);
    for (const QColor& colour : colours) {
        painter.fillRect(x, y, side, side, colour);
        x += side;
    }
}

// Loudness over the whole of a sound.
void paintWave(QPainter& painter, const audio::Waveform& wave, QSize size) {
    if (wave.high.empty())
        return;
    painter.setPen(tokens().music);
    const double middle = size.height() / 2.0;
    const auto points = static_cast<double>(wave.high.size());
    for (int x = 0; x < size.width(); ++x) {
        const auto from = static_cast<std::size_t>(points * x / size.width());
        const auto to = std::max(from + 1, static_cast<std::size_t>(points * (x + 1) / size.width()));
        int low = 0;
        int high = 0;
        for (std::size_t i = from; i < std::min(to, wave.high.size()); ++i) {
            low = std::min<int>(low, wave.low[i]);
            high = std::max<int>(high, wave.high[i]);
        }
        constexpr double kByte = 128;
        painter.drawLine(QPointF(x, middle - high / kByte * middle * 0.9),
                         QPointF(x, middle - low / kByte * middle * 0.9));
    }
}

// A picture in a tile of one size, or the sign of its kind.
QPixmap tile(const QImage& image, const audio::Waveform* wave, model::AssetKind kind, QSize size,
             qreal ratio) {
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(tokens().window);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (wave != nullptr) {
        paintWave(painter, *wave, size);
    } else if (image.isNull()) {
        const int side = em(9);
        painter.drawPixmap((size.width() - side) / 2, (size.height() - side) / 2,
                           iconPixmap(iconOf(kind), tokens().faint, side, ratio));
    } else {
        const QSize fit = image.size().scaled(size, Qt::KeepAspectRatio);
        painter.drawImage(
            QRect(QPoint((size.width() - fit.width()) / 2, (size.height() - fit.height()) / 2),
                  fit),
            image);
        paintPalette(painter, image, size);
    }
    return pixmap;
}

// Assets are dragged out as the files that they are: onto scenes, or into other programs.
class AssetList : public QListWidget {
public:
    AssetList(const ProjectSession& session, QWidget* parent)
        : QListWidget(parent)
        , m_session(session) {
        setDragDropMode(QAbstractItemView::DragOnly);
    }

protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override {
        QList<QUrl> files;
        for (const QListWidgetItem* const item : items)
            if (const auto* const asset = m_session.asset({plain(item->data(kIdRole).toString())}))
                files.append(QUrl::fromLocalFile(m_session.folder() + QLatin1Char('/') +
                                                 text(asset->file)));
        auto* const dragged = new QMimeData;
        dragged->setUrls(files);
        return dragged;
    }

private:
    const ProjectSession& m_session;
};

} // namespace

AssetsPanel::AssetsPanel(ProjectSession& session, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_kind(choice({{QString(), tr("All")}}, this))
    , m_search(new QLineEdit(this))
    , m_list(new AssetList(session, this))
    , m_lost(buildLost(actions))
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
    m_list->setDragEnabled(true); // which the line above has switched off
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
    column->addWidget(m_lost);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AssetsPanel::fill);
    connect(m_search, &QLineEdit::textChanged, this, &AssetsPanel::fill);
    connect(m_list, &QWidget::customContextMenuRequested, this, &AssetsPanel::openMenu);
    connect(&session, &ProjectSession::assetsChanged, this, [this] {
        fill();
        drawPictures();
    });
    connect(&session, &ProjectSession::lostChanged, this, [this] {
        tellLost();
        fill();
    });
    connect(&session, &ProjectSession::filmChanged, this, &AssetsPanel::fill);
    connect(&session, &ProjectSession::songChanged, this, &AssetsPanel::fill);
    tellLost();
    fill();
    drawPictures();
}

QWidget* AssetsPanel::buildLost(Actions& actions) {
    auto* const bar = new QWidget(this);
    m_lostText = new ToneLabel(bar);
    auto* const find = new QPushButton(tr("Find…"), bar);
    connect(find, &QPushButton::clicked, actions["relink"], &QAction::trigger);
    auto* const row = new QHBoxLayout(bar);
    row->setContentsMargins(em(2), em(2), em(2), 0);
    row->addWidget(m_lostText, 1);
    row->addWidget(find);
    return bar;
}

void AssetsPanel::tellLost() {
    const auto count = static_cast<int>(m_session.lost().size());
    m_lost->setVisible(count > 0);
    m_lostText->tell(Tone::Warn, count > 0 ? tr("%n file(s) are missing", "", count) : QString());
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
        if (!isFound(asset))
            continue;
        const QString id = text(asset.id.text);
        auto* const item = new QListWidgetItem(m_list);
        item->setData(kIdRole, id);
        item->setIcon(QIcon(tileOf(asset)));
        QString under = fontMetrics().elidedText(name, Qt::ElideMiddle, em(29));
        QStringList facts;
        if (asset.duration > 0)
            facts.append(seconds(asset.duration));
        if (asset.size.width > 0)
            facts.append(QStringLiteral("%1×%2").arg(asset.size.width).arg(asset.size.height));
        if (used > 0)
            facts.append(tr("used %1×").arg(used));
        if (const pipeline::Relinked* const loss = m_session.lossOf(asset.id)) {
            facts = {loss->lost.loss == pipeline::Loss::Missing ? tr("missing") : tr("damaged")};
            item->setForeground(tokens().warn);
        }
        under += QLatin1Char('\n') +
                 (facts.isEmpty() ? kindText(asset.kind) : facts.join(QStringLiteral(" · ")));
        item->setText(under);
        QString tip = QStringLiteral("%1\n%2, %3")
                          .arg(name, kindText(asset.kind),
                               QLocale().formattedDataSize(static_cast<qint64>(asset.bytes)));
        if (const model::AssetNote* const note = noteOn(asset.id)) {
            if (!note->text.empty())
                tip += QLatin1Char('\n') + text(note->text);
            for (const std::string& tag : note->tags)
                tip += (&tag == &note->tags.front() ? QStringLiteral("\n#") : QStringLiteral(" #")) +
                       text(tag);
        }
        item->setToolTip(tip);
    }
    const bool isEmpty = m_session.assets().empty();
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
}

const model::AssetNote* AssetsPanel::noteOn(const model::AssetId& asset) const {
    return m_session.film() ? m_session.film()->noteOn(asset) : nullptr;
}

bool AssetsPanel::isFound(const model::Asset& asset) const {
    QString all = text(asset.name);
    if (const model::AssetNote* const note = noteOn(asset.id)) {
        all += QLatin1Char(' ') + text(note->text);
        for (const std::string& tag : note->tags)
            all += QLatin1Char(' ') + text(tag);
    }
    for (const QString& word : m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!all.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

QPixmap AssetsPanel::tileOf(const model::Asset& asset) const {
    const auto song = m_session.song();
    const bool isSong = song && m_session.film() && m_session.film()->music &&
                        m_session.film()->music->asset == asset.id;
    return tile(m_pictures.value(text(asset.id.text)), isSong ? &song->waveform : nullptr,
                asset.kind, m_list->iconSize(), devicePixelRatioF());
}

void AssetsPanel::askForTags(const QString& asset) {
    const model::AssetNote* const note = noteOn({plain(asset)});
    QStringList tags;
    if (note != nullptr)
        for (const std::string& tag : note->tags)
            tags.append(text(tag));
    auto* const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Tags"));
    dialog->setLabelText(tr("Words to find it by, with commas between them"));
    dialog->setTextValue(tags.join(QStringLiteral(", ")));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, asset](const QString& words) {
        m_session.edit(QStringLiteral("describe_asset"),
                       {{"asset", plain(asset)}, {"tags", plain(words)}});
    });
    dialog->open();
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
    menu.addAction(icon(QStringLiteral("tag")), tr("Tags…"), this, [this, id] { askForTags(id); })
        ->setEnabled(hasFilm);
    if (!menu.isEmpty())
        menu.exec(m_list->viewport()->mapToGlobal(at));
}

void AssetsPanel::dragEnterEvent(QDragEnterEvent* event) {
    if ((event->mimeData()->hasUrls() || event->mimeData()->hasImage()) && event->source() != m_list &&
        !m_session.isReadOnly()) {
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
    if (!files.isEmpty())
        m_session.importFiles(files);
    else if (event->mimeData()->hasImage()) // out of a browser or a drawing program
        m_session.importImage(qvariant_cast<QImage>(event->mimeData()->imageData()));
}

} // namespace reelwright::ui
