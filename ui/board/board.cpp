#include "ui/board/board.h"

#include "ui/board/picture_cell.h"
#include "ui/bridge/text.h"
#include "ui/theme/theme.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace reelwright::ui {

namespace {

constexpr double kCardHeight = 34; // of wrapped cards, quarters of the font's height

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

Board::Board(ProjectSession& session, const Forecast& forecast, Actions& actions,
             QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_model(new SceneModel(session, forecast, this))
    , m_card(new SceneCard(*m_model, this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_cards(new QListView(this))
    , m_table(new QTableView(this)) {
    m_cards->setModel(m_model);
    m_cards->setItemDelegate(m_card);
    m_cards->setViewMode(QListView::IconMode);
    m_cards->setMovement(QListView::Static);
    m_cards->setUniformItemSizes(true);
    m_cards->setMouseTracking(true);
    m_cards->setFrameShape(QFrame::NoFrame);
    m_cards->setResizeMode(QListView::Adjust);
    m_cards->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_cards->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_cards->setDragDropMode(QAbstractItemView::DragDrop);
    m_cards->viewport()->setAcceptDrops(true); // a static list has switched it off
    m_cards->setDefaultDropAction(Qt::MoveAction);
    m_cards->setDropIndicatorShown(true);
    m_cards->setAccessibleName(tr("Scenes"));
    m_cards->setContextMenuPolicy(Qt::CustomContextMenu);
    m_cards->viewport()->installEventFilter(this);

    m_table->setModel(m_model);
    m_table->setSelectionModel(m_cards->selectionModel());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(em(11));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(SceneModel::Seen, QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Scenes as a table"));
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegateForColumn(SceneModel::Picture, new PictureCell(m_table));

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_cards);
    m_pages->addWidget(m_table);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pages);

    connect(m_cards->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &Board::selectionChanged);
    const auto activate = [this](const QModelIndex& index) {
        Q_EMIT activated(static_cast<std::size_t>(index.row()));
    };
    connect(m_cards, &QListView::activated, this, activate);
    connect(m_cards, &QListView::doubleClicked, this, activate);
    connect(m_table, &QTableView::activated, this, activate);
    connect(m_cards, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { openMenu(m_cards->viewport()->mapToGlobal(at)); });
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { openMenu(m_table->viewport()->mapToGlobal(at)); });
    connect(&session, &ProjectSession::filmChanged, this, &Board::showEmpty);
    showEmpty();
}

void Board::showEmpty() {
    const bool isEmpty = !m_session.film();
    m_empty->setText(tr("The scenes of your film appear here.\nWrite what it is about on the left "
                        "and press “Plan”: planning is free."));
    m_pages->setCurrentWidget(isEmpty     ? static_cast<QWidget*>(m_empty)
                              : m_isTable ? static_cast<QWidget*>(m_table)
                                          : m_cards);
    const bool hadFocus = m_cards->hasFocus() || m_table->hasFocus();
    setFocusProxy(m_isTable ? static_cast<QWidget*>(m_table) : m_cards);
    if (hadFocus && !m_pages->currentWidget()->hasFocus())
        setFocus(Qt::TabFocusReason);
    if (m_session.film()) {
        const model::Size canvas = model::canvasOf(m_session.film()->aspect, 1080);
        m_card->setAspect(static_cast<double>(canvas.width) / canvas.height);
        fitCards();
        for (const int column : {SceneModel::Number, SceneModel::Picture, SceneModel::Start,
                                 SceneModel::Length, SceneModel::Beats, SceneModel::Shot,
                                 SceneModel::State, SceneModel::Takes, SceneModel::Locks})
            m_table->resizeColumnToContents(column);
    }
}

void Board::setTable(bool asTable) {
    m_isTable = asTable;
    showEmpty();
}

void Board::setStrip(bool strip) {
    m_isStrip = strip;
    fitCards();
}

void Board::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitCards();
}

void Board::fitCards() {
    const int room =
        height() - (m_isStrip ? m_cards->horizontalScrollBar()->sizeHint().height() : 0);
    m_card->setHeight(m_isStrip ? std::clamp(room, em(22), em(60)) : em(kCardHeight));
    m_cards->setFlow(QListView::LeftToRight);
    m_cards->setWrapping(!m_isStrip);
    m_cards->setVerticalScrollBarPolicy(m_isStrip ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_cards->setGridSize(m_card->cardSize());
    m_cards->setDropIndicatorShown(true);
}

std::vector<std::size_t> Board::selected() const {
    std::vector<std::size_t> scenes;
    for (const QModelIndex& index : m_cards->selectionModel()->selectedIndexes())
        scenes.push_back(static_cast<std::size_t>(index.row()));
    std::ranges::sort(scenes);
    const auto again = std::ranges::unique(scenes);
    scenes.erase(again.begin(), again.end());
    return scenes;
}

void Board::select(const std::vector<model::SceneId>& scenes) {
    QItemSelection selection;
    int first = -1;
    for (const model::SceneId& id : scenes)
        if (const int row = m_model->rowOf(id); row >= 0) {
            selection.select(m_model->index(row, 0), m_model->index(row, SceneModel::kColumns - 1));
            first = first < 0 ? row : std::min(first, row);
        }
    if (first < 0)
        return m_cards->selectionModel()->clearSelection();
    m_cards->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_cards->selectionModel()->setCurrentIndex(m_model->index(first, 0),
                                               QItemSelectionModel::NoUpdate);
    m_cards->scrollTo(m_model->index(first, 0));
    m_table->scrollTo(m_model->index(first, 0));
}

void Board::selectScene(std::size_t scene) {
    if (const model::Scene* const one = m_model->scene(static_cast<int>(scene)))
        select({one->id});
}

void Board::openMenu(const QPoint& at) {
    if (selected().empty())
        return;
    QMenu menu(this);
    for (const char* const id :
         {"generate", "", "split", "merge", "insert", "duplicate", "delete", "", "earlier", "later",
          "", "lock_content", "lock_timing", "", "previous_take", "next_take"})
        if (*id == 0)
            menu.addSeparator();
        else
            menu.addAction(m_actions[id]);
    menu.exec(at);
}

bool Board::eventFilter(QObject* watched, QEvent* event) {
    // Files from other programs; moves of scenes are the view's own.
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* const drag = static_cast<QDragMoveEvent*>(event);
        if (!localFiles(drag->mimeData()).isEmpty()) {
            drag->setDropAction(Qt::CopyAction);
            drag->accept();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto* const drop = static_cast<QDropEvent*>(event);
        if (const QStringList files = localFiles(drop->mimeData()); !files.isEmpty()) {
            drop->setDropAction(Qt::CopyAction);
            drop->accept();
            const QModelIndex index = m_cards->indexAt(drop->position().toPoint());
            Q_EMIT filesDropped(files, index.isValid() ? index.row() : -1);
            return true;
        }
    } else if (event->type() == QEvent::Wheel && m_isStrip) {
        // One row has only one way to go.
        auto* const wheel = static_cast<QWheelEvent*>(event);
        if (wheel->angleDelta().x() == 0) {
            QScrollBar* const bar = m_cards->horizontalScrollBar();
            bar->setValue(bar->value() - wheel->angleDelta().y());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace reelwright::ui
