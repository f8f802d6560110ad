#include "ui/board/scene_model.h"

#include "ui/bridge/text.h"

#include <QMimeData>

#include <algorithm>

namespace reelwright::ui {

namespace {

QString mimeType() {
    return QStringLiteral("application/x-reelwright-scenes");
}

} // namespace

SceneModel::SceneModel(ProjectSession& session, const Forecast& forecast, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_forecast(forecast) {
    connect(&session, &ProjectSession::filmChanged, this, &SceneModel::update);
    connect(&session, &ProjectSession::thumbnailsChanged, this, [this](const QString& id) {
        const int row = rowOf({plain(id)});
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
    });
    connect(&session, &ProjectSession::spentChanged, this, &SceneModel::findRuns);
    connect(&session, &ProjectSession::assetsChanged, this, &SceneModel::changedInAllRows);
    connect(&session, &ProjectSession::noticesChanged, this, &SceneModel::changedInAllRows);
    connect(&forecast, &Forecast::changed, this, &SceneModel::changedInAllRows);
    update();
}

void SceneModel::update() {
    const model::FilmPtr now = m_session.film();
    const std::size_t before = m_film ? m_film->scenes.size() : 0;
    const std::size_t after = now ? now->scenes.size() : 0;
    const bool sameRows =
        before == after && std::ranges::equal(m_film ? m_film->scenes : std::vector<model::Scene>{},
                                              now ? now->scenes : std::vector<model::Scene>{}, {},
                                              &model::Scene::id, &model::Scene::id);
    if (sameRows) {
        m_film = now;
        return changedInAllRows();
    }
    beginResetModel();
    m_film = now;
    endResetModel();
}

void SceneModel::findRuns() {
    std::set<std::string> live;
    std::set<std::string> failed;
    for (const spend::Intent& run : m_session.spent().project.runs) { // oldest first
        if (spend::isLive(run.state))
            live.insert(run.purpose);
        if (run.state == spend::IntentState::Failed)
            failed.insert(run.purpose);
        else
            failed.erase(run.purpose);
    }
    if (live == m_live && failed == m_failed)
        return;
    m_live = std::move(live);
    m_failed = std::move(failed);
    changedInAllRows();
}

void SceneModel::changedInAllRows() {
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int SceneModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_film ? 0 : static_cast<int>(m_film->scenes.size());
}

int SceneModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

const model::Scene* SceneModel::scene(int row) const {
    return row >= 0 && row < rowCount() ? &m_film->scenes[static_cast<std::size_t>(row)] : nullptr;
}

int SceneModel::rowOf(const model::SceneId& id) const {
    const auto at = m_film ? m_film->indexOf(id) : std::nullopt;
    return at ? static_cast<int>(*at) : -1;
}

SceneState SceneModel::stateOf(int row) const {
    const std::string purpose = "scene " + std::to_string(row + 1);
    if (m_live.contains(purpose))
        return SceneState::Generating;
    const SceneState shown = ui::stateOf(m_film->scenes[static_cast<std::size_t>(row)]);
    if (shown == SceneState::Draft && m_failed.contains(purpose))
        return SceneState::Failed;
    return m_forecast.whyStale(static_cast<std::size_t>(row)).isEmpty() ? shown : SceneState::Stale;
}

QString SceneModel::priceText(int row) const {
    const model::Scene& one = m_film->scenes[static_cast<std::size_t>(row)];
    const SceneState state = stateOf(row);
    if (state == SceneState::Draft || state == SceneState::Failed || state == SceneState::Stale) {
        if (const auto price = one.locks.content ? std::nullopt : m_forecast.priceOf(one.id))
            return price->micros == 0 ? tr("free") : QStringLiteral("~") + dollars(*price);
        return {};
    }
    const model::Take* const take = one.chosenTake();
    return take != nullptr && take->price.micros > 0 ? dollars(take->price) : QString();
}

int SceneModel::beatsOf(int row) const {
    if (!m_film->grid.isTrusted())
        return 0;
    const base::FrameSpan span = m_film->spanOf(static_cast<std::size_t>(row));
    const double begin = m_film->rate.secondsAt(span.begin);
    const double end = m_film->rate.secondsAt(span.end);
    const double beats = m_film->grid.positionOf(end) - m_film->grid.positionOf(begin);
    return static_cast<int>(beats + 0.5);
}

QVariant SceneModel::textOf(int row, int column) const {
    const auto index = static_cast<std::size_t>(row);
    const model::Scene& one = m_film->scenes[index];
    const base::FrameSpan span = m_film->spanOf(index);
    switch (column) {
    case Number:
        return row + 1;
    case Seen:
        return text(one.description);
    case Start:
        return timecode(span.begin, m_film->rate);
    case Length:
        return seconds(m_film->rate.secondsAt(span.length()));
    case Beats:
        return beatsOf(row) > 0 ? QVariant(beatsOf(row)) : QVariant();
    case Shot: {
        QString shot = text(model::nameOf(one.shot.size)) + QStringLiteral(", ") +
                       text(model::nameOf(one.shot.move));
        return shot.replace(QLatin1Char('_'), QLatin1Char(' '));
    }
    case State:
        return nameOf(stateOf(row));
    case Takes:
        return static_cast<int>(one.takes.size());
    case Price:
        return priceText(row);
    case Locks: {
        QStringList locks;
        if (one.locks.content)
            locks.append(tr("content"));
        if (one.locks.timing)
            locks.append(tr("timing"));
        return locks.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QStringList SceneModel::troublesOf(int row) const {
    return m_forecast.whyStale(static_cast<std::size_t>(row)) + noticesOf(row);
}

QStringList SceneModel::noticesOf(int row) const {
    return m_session.noticesOf(m_film->scenes[static_cast<std::size_t>(row)].id);
}

QString SceneModel::described(int row) const {
    QString text = tr("Scene %1, %2, starts %3, lasts %4, %5")
                       .arg(row + 1)
                       .arg(textOf(row, Seen).toString(), textOf(row, Start).toString(),
                            textOf(row, Length).toString(), textOf(row, State).toString());
    if (const int takes = textOf(row, Takes).toInt(); takes > 0)
        text += tr(", %n take(s)", "", takes);
    if (const QString locks = textOf(row, Locks).toString(); !locks.isEmpty())
        text += tr(", locked: %1").arg(locks);
    for (const QString& sentence : troublesOf(row))
        text += QStringLiteral(". ") + sentence;
    return text;
}

QString SceneModel::tipOf(int row) const {
    QStringList lines{text(scene(row)->prompt)};
    lines += troublesOf(row);
    if (const QString price = priceText(row); price.startsWith(QLatin1Char('~')))
        lines.append(tr("Making it now would cost about %1.").arg(price.mid(1)));
    return lines.join(QStringLiteral("\n\n"));
}

QVariant SceneModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || scene(index.row()) == nullptr)
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? described(row) : QVariant();
    case Qt::ToolTipRole:
        return tipOf(row);
    case Qt::DecorationRole:
        if (index.column() == Picture)
            return m_session.thumbnails(scene(row)->id).middle;
        return {};
    case ImageRole:
        return m_session.thumbnails(scene(row)->id).middle;
    case IdRole:
        return text(scene(row)->id.text);
    case StateRole:
        return static_cast<int>(stateOf(row));
    case Qt::TextAlignmentRole:
        if (index.column() == Seen)
            return {};
        return static_cast<int>(
            Qt::AlignVCenter |
            (index.column() == Number || index.column() == Takes || index.column() == Beats
                 ? Qt::AlignRight
                 : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant SceneModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Picture:
        return tr("Picture");
    case Seen:
        return tr("What is seen");
    case Start:
        return tr("Start");
    case Length:
        return tr("Length");
    case Beats:
        return tr("Beats");
    case Shot:
        return tr("Shot");
    case State:
        return tr("State");
    case Takes:
        return tr("Takes");
    case Price:
        return tr("Price");
    case Locks:
        return tr("Locks");
    default:
        return {};
    }
}

Qt::ItemFlags SceneModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return m_session.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!m_session.isReadOnly())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList SceneModel::mimeTypes() const {
    return {mimeType()};
}

QMimeData* SceneModel::mimeData(const QModelIndexList& indexes) const {
    auto* const data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(mimeType(), indexes.first().data(IdRole).toString().toUtf8());
    return data;
}

bool SceneModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                              const QModelIndex& parent) {
    const QByteArray id = data->data(mimeType());
    const int from = rowOf({id.toStdString()});
    if (from < 0)
        return false;
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (to > from)
        --to; // the places behind move up
    if (to != from)
        m_session.edit(QStringLiteral("move_scene"),
                       {{"scene", id.toStdString()}, {"to", std::to_string(to + 1)}});
    return false; // the rows change when the film does
}

} // namespace reelwright::ui
