#include "ui/timeline/timeline.h"

#include "model/asset.h"
#include "ui/theme/theme.h"
#include "ui/timeline/body.h"
#include "ui/timeline/heads.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/names.h"
#include "ui/timeline/ruler.h"
#include "ui/timeline/tool_row.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace reelwright::ui {

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
    , m_content(std::make_unique<timeline::Content>())
    , m_view(new timeline::View(this)) {
    setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    m_tools = new timeline::ToolRow(*m_content, *m_view, this);
    m_ruler = new timeline::Ruler(*m_content, *m_view, this);
    m_heads = new timeline::Heads(*m_content, *m_view, this);
    m_body = new timeline::Body(*m_content, *m_view, this);
    m_time = new QLabel(this);
    m_time->setFont(digitFont(1.1, true));
    m_time->setAlignment(Qt::AlignCenter);
    m_time->setFixedWidth(timeline::metrics::headWidth());
    m_time->setAccessibleName(tr("Time of the playhead"));
    m_time->setToolTip(tr("Minutes, seconds and frames at the playhead"));
    m_scroll = new QScrollBar(Qt::Vertical, this);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_tools, 0, 0, 1, 3);
    grid->addWidget(m_time, 1, 0);
    grid->addWidget(m_ruler, 1, 1);
    grid->addWidget(m_heads, 2, 0);
    grid->addWidget(m_body, 2, 1);
    grid->addWidget(m_scroll, 2, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    m_body->installEventFilter(this);
    connectParts();
    showTime();
    layOut();
}

Timeline::~Timeline() {
    m_body->removeEventFilter(this); // parts go before the content they show
    for (QWidget* const part : std::initializer_list<QWidget*>{m_body, m_ruler, m_heads, m_tools})
        delete part;
}

void Timeline::connectParts() {
    using timeline::Body;
    using timeline::Place;
    using timeline::Ruler;
    using timeline::ToolRow;
    connect(m_body, &Body::wished, this,
            [this](const timeline::Wish& wish) { Q_EMIT editWanted(wish.edit, wish.values); });
    connect(m_body, &Body::gestureEnded, this, [this] {
        if (const model::FilmPtr next = std::exchange(m_pending, nullptr))
            setFilm(next);
    });
    connect(m_body, &Body::refused, this, &Timeline::refused);
    connect(m_body, &Body::seekWanted, this, &Timeline::seekWanted);
    connect(m_body, &Body::scrubBegan, this, &Timeline::scrubBegan);
    connect(m_body, &Body::scrubEnded, this, &Timeline::scrubEnded);
    connect(m_body, &Body::selectionChanged, this, [this] {
        m_tools->miniMap()->refresh();
        m_tools->refresh();
        Q_EMIT selectionChanged(m_content->selection);
    });
    connect(m_body, &Body::focusMoved, this, [this] {
        m_tools->refresh();
        m_body->announceFocus();
        Q_EMIT cutSelected(m_content->selectedCut);
    });
    connect(m_body, &Body::activated, this, &Timeline::activate);
    connect(m_body, &Body::contextMenuWanted, this,
            [this](Place place, QPoint global, base::FrameIndex frame) {
                Q_EMIT contextMenuWanted(m_content->sceneAt(place), global, frame);
            });
    connect(m_body, &Body::markWanted, this, &Timeline::markWanted);
    connect(m_body, &Body::toolWanted, this, &Timeline::setTool);
    connect(m_body, &Body::snappingWanted, this, &Timeline::setSnapping);
    connect(m_body, &Body::beatModeWanted, this, &Timeline::setBeatMode);
    connect(m_ruler, &Ruler::seekWanted, this, &Timeline::seekWanted);
    connect(m_ruler, &Ruler::scrubBegan, this, &Timeline::scrubBegan);
    connect(m_ruler, &Ruler::scrubEnded, this, &Timeline::scrubEnded);
    connect(m_ruler, &Ruler::markMoved, this, &Timeline::markMoved);
    connect(m_ruler, &Ruler::markActivated, this, &Timeline::markActivated);
    connect(m_ruler, &Ruler::markWanted, this, &Timeline::markWanted);
    connect(m_heads, &timeline::Heads::muteWanted, this, &Timeline::mute);
    connect(m_heads, &timeline::Heads::soloWanted, this, &Timeline::setSolo);
    connect(m_tools, &ToolRow::toolWanted, this, &Timeline::setTool);
    connect(m_tools, &ToolRow::snappingWanted, this, &Timeline::setSnapping);
    connect(m_tools, &ToolRow::beatModeWanted, this, &Timeline::setBeatMode);
    connect(m_tools, &ToolRow::splitWanted, this, &Timeline::splitAtPlayhead);
    connect(m_tools, &ToolRow::mergeWanted, this, &Timeline::mergeSelected);
    connect(m_tools, &ToolRow::markWanted, this,
            [this] { Q_EMIT markWanted(m_content->playhead); });
    connect(m_view, &timeline::View::changed, this, &Timeline::viewChanged);
    connect(m_view, &timeline::View::scrolled, this, [this] { m_scroll->setValue(m_view->top()); });
    connect(m_scroll, &QScrollBar::valueChanged, m_view, &timeline::View::setTop);
}

void Timeline::layOut() {
    const int room = m_body->height();
    const int high = m_content->layOut(room);
    const int most = std::max(0, high - room);
    m_scroll->setRange(0, most);
    m_scroll->setPageStep(room);
    m_scroll->setSingleStep(em(4));
    m_scroll->setVisible(most > 0);
    m_view->setTop(std::min(m_view->top(), most));
    m_heads->refresh();
    m_body->placeTapBar();
    m_body->update();
}

void Timeline::repaintParts() {
    m_body->update();
    m_ruler->update();
    m_heads->refresh();
    m_tools->miniMap()->refresh();
}

void Timeline::showTime() {
    m_time->setText(m_content->film ? timeline::timecode(m_content->playhead, m_content->rate())
                                    : QString());
}

bool Timeline::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_body && event->type() == QEvent::Resize)
        layOut();
    return QWidget::eventFilter(watched, event);
}

void Timeline::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layOut();
}

void Timeline::changeEvent(QEvent* event) {
    if (m_body != nullptr && (event->type() == QEvent::PaletteChange ||
                              event->type() == QEvent::ApplicationFontChange)) {
        m_body->clearTiles();
        m_heads->setFixedWidth(timeline::metrics::headWidth());
        m_time->setFixedWidth(timeline::metrics::headWidth());
        m_time->setFont(digitFont(1.1, true));
        m_ruler->updateGeometry();
        layOut();
        repaintParts();
    }
    QWidget::changeEvent(event);
}

void Timeline::activate(timeline::Place place) {
    const timeline::Clip* const clip = m_content->clipAt(place);
    if (clip == nullptr)
        return;
    const timeline::Row& row = m_content->rows[static_cast<std::size_t>(place.row)];
    switch (row.kind) {
    case timeline::RowKind::Scenes:
        Q_EMIT sceneActivated(m_content->sceneAt(place));
        break;
    case timeline::RowKind::Titles:
        Q_EMIT titleActivated(clip->source + 1);
        break;
    case timeline::RowKind::Captions:
        Q_EMIT cueActivated(row.source + 1, clip->source + 1);
        break;
    case timeline::RowKind::Sounds:
        Q_EMIT soundActivated(clip->source + 1);
        break;
    case timeline::RowKind::Logo:
    case timeline::RowKind::Music:
        break;
    }
}

// What is told and asked

const SceneIds& Timeline::selection() const {
    return m_content->selection;
}

base::FrameIndex Timeline::playhead() const {
    return m_content->playhead;
}

TimelineTool Timeline::tool() const {
    return m_content->tool;
}

bool Timeline::isSnapping() const {
    return m_content->snapping;
}

bool Timeline::isBeatMode() const {
    return m_content->beatMode;
}

bool Timeline::isDragging() const {
    return m_body->isDragging() || m_ruler->isDragging();
}

std::optional<int> Timeline::selectedCut() const {
    return m_content->selectedCut > 0 ? std::optional(m_content->selectedCut) : std::nullopt;
}

double Timeline::zoom() const {
    return m_view->scale();
}

double Timeline::firstFrame() const {
    return m_view->origin();
}

void Timeline::setZoom(double pixelsPerFrame, double firstFrame) {
    m_view->zoomAt(0, pixelsPerFrame / m_view->scale());
    m_view->setOrigin(firstFrame);
}

void Timeline::setFilm(const model::FilmPtr& film) {
    const bool same = film && m_content->film && film->id == m_content->film->id;
    if (same && m_body->hasGesture()) { // a take that arrives does not take the mouse away
        m_pending = film;
        return;
    }
    m_pending.reset();
    if (!same)
        m_body->cancelGesture();
    m_body->forgetHover();
    const model::FilmPtr before = m_content->film;
    m_content->setFilm(film);
    // The waveform lies where the music is.
    if (!before || !film || before->music != film->music || before->length != film->length ||
        before->rate != film->rate)
        ++m_content->waveformVersion;
    if (film)
        std::erase_if(m_content->selection,
                      [&](const model::SceneId& id) { return !film->indexOf(id); });
    else
        m_content->selection.clear();
    const bool other = !before || !film || before->id != film->id;
    m_view->setLength(m_content->length());
    if (other)
        m_view->fit();
    layOut();
    repaintParts();
    m_ruler->setFocusPolicy(film ? Qt::TabFocus : Qt::NoFocus);
    m_tools->refresh();
    showTime();
    m_body->announceFilm();
}

void Timeline::setNames(const std::map<model::AssetId, model::Asset>& assets) {
    m_content->assets = assets;
    if (m_content->film)
        setFilm(m_content->film);
}

void Timeline::setWaveform(const Waveform& waveform) {
    m_content->waveform = waveform;
    const std::size_t size =
        std::min({waveform.low.size(), waveform.high.size(), waveform.rms.size()});
    for (auto* const values :
         {&m_content->waveform.low, &m_content->waveform.high, &m_content->waveform.rms})
        values->resize(size);
    ++m_content->waveformVersion;
    repaintParts();
}

void Timeline::setSections(const std::vector<model::Section>& sections) {
    m_content->sections = sections;
    m_body->update();
}

void Timeline::setSceneThumbnail(const model::SceneId& scene, const QImage& picture) {
    m_content->setPicture(scene, picture);
    m_body->update();
}

void Timeline::setSceneStatus(const model::SceneId& scene, const SceneMark& mark) {
    m_content->setMark(scene, mark);
    m_body->update();
    m_tools->miniMap()->refresh();
}

void Timeline::setMarks(const std::vector<TimelineMark>& marks) {
    m_ruler->dropMark();
    m_content->marks = marks;
    std::ranges::stable_sort(m_content->marks, {}, &TimelineMark::frame);
    repaintParts();
}

void Timeline::setCached(const std::vector<base::FrameSpan>& spans) {
    m_content->cached = spans;
    m_ruler->update();
}

void Timeline::setPlayhead(base::FrameIndex frame) {
    const base::FrameIndex before = m_content->playhead;
    m_content->playhead = std::clamp<base::FrameIndex>(frame, 0, m_content->length());
    if (m_content->playhead == before)
        return;
    m_content->playheadAt.start();
    // A person who looks elsewhere while it plays is left there.
    const bool left = m_view->shows(before) && !m_view->shows(m_content->playhead);
    const bool jumped = !m_content->playing && !m_view->shows(m_content->playhead);
    m_body->playheadMoved(before, m_content->playhead);
    m_ruler->playheadMoved(before, m_content->playhead);
    m_tools->miniMap()->playheadMoved(before, m_content->playhead);
    if ((left || jumped) && !isDragging())
        m_view->pageTo(m_content->playhead);
    showTime();
    m_body->announcePlayhead();
}

void Timeline::setPlaying(bool playing) {
    m_content->playing = playing;
    if (!playing)
        m_body->announcePlayhead();
}

void Timeline::setInOut(std::optional<base::FrameIndex> in, std::optional<base::FrameIndex> out) {
    m_content->in = in;
    m_content->out = out;
    m_body->update();
    m_ruler->update();
}

void Timeline::setSelection(const SceneIds& scenes) {
    if (m_content->selection == scenes)
        return;
    m_content->selection = scenes;
    m_content->selectedCut = -1;
    const auto scene = m_content->film && scenes.size() == 1
                           ? m_content->film->indexOf(*scenes.begin())
                           : std::nullopt;
    if (scene)
        m_content->focus = {m_content->rowOf(timeline::RowKind::Scenes), static_cast<int>(*scene)};
    m_body->update();
    m_tools->miniMap()->refresh();
    m_tools->refresh();
}

void Timeline::setReadOnly(bool readOnly) {
    if (m_content->readOnly == readOnly)
        return;
    m_body->cancelGesture();
    m_content->readOnly = readOnly;
    if (readOnly) {
        setTool(TimelineTool::Select);
        setBeatMode(false);
    }
    m_tools->refresh();
    m_heads->refresh();
    m_body->update();
}

void Timeline::mute(int row, bool muted) {
    if (row < 0 || m_content->readOnly)
        return;
    const timeline::Row& shown = m_content->rows[static_cast<std::size_t>(row)];
    const std::string value = muted ? "=muted" : "=heard";
    std::string wanted;
    if (shown.kind == timeline::RowKind::Music)
        wanted = "music" + value;
    for (const timeline::Clip& clip : shown.clips)
        wanted += (wanted.empty() ? "" : " ") + std::to_string(clip.source + 1) + value;
    m_heads->refresh(); // as the film is until it has changed
    Q_EMIT editWanted(QStringLiteral("balance_sounds"), {{"gains", wanted}});
}

void Timeline::setSolo(int row, bool solo) {
    if (row < 0)
        return;
    const int key = m_content->rows[static_cast<std::size_t>(row)].soundKey();
    if (solo)
        m_content->solo.insert(key);
    else
        m_content->solo.erase(key);
    m_heads->refresh();
    m_body->update();
    std::set<model::SoundRole> roles;
    for (const int one : m_content->solo)
        if (one != timeline::kMusicKey)
            roles.insert(static_cast<model::SoundRole>(one));
    Q_EMIT soloChanged(m_content->solo.contains(timeline::kMusicKey), roles);
}

void Timeline::setSnapping(bool snapping) {
    const bool changed = m_content->snapping != snapping;
    m_content->snapping = snapping;
    m_tools->refresh();
    if (changed)
        Q_EMIT snappingChanged(snapping);
}

void Timeline::setTool(TimelineTool tool) {
    const bool changed = m_content->tool != tool;
    m_content->tool = tool;
    m_tools->refresh();
    m_body->cancelGesture();
    m_body->update();
    if (changed)
        Q_EMIT toolChanged(tool);
}

void Timeline::setBeatMode(bool on) {
    const bool changed = m_content->beatMode != on;
    m_content->beatMode = on;
    m_content->taps.clear();
    m_tools->refresh();
    m_body->showTaps();
    if (on && changed)
        m_body->setFocus(Qt::OtherFocusReason);
    if (changed)
        Q_EMIT beatModeChanged(on);
}

void Timeline::splitAtPlayhead() {
    m_body->splitAt(m_content->playhead);
}

void Timeline::mergeSelected() {
    m_body->mergeSelected();
}

void Timeline::nudgeCut(base::FrameIndex frames) {
    m_body->nudgeCut(frames);
}

void Timeline::tapBeat() {
    m_body->tapBeat();
}

void Timeline::zoomIn() {
    m_view->zoomAt(m_view->width() / 2.0, 1.5);
}

void Timeline::zoomOut() {
    m_view->zoomAt(m_view->width() / 2.0, 1 / 1.5);
}

void Timeline::toggleFit() {
    m_view->toggleFit();
}

void Timeline::revealScene(const model::SceneId& scene) {
    const auto index = m_content->film ? m_content->film->indexOf(scene) : std::nullopt;
    if (index)
        m_view->reveal(m_content->film->spanOf(*index).begin);
}

} // namespace reelwright::ui
