#include "ui/film_timeline.h"

#include "ui/bridge/text.h"

#include <algorithm>

namespace reelwright::ui {

FilmTimeline::FilmTimeline(ProjectSession& session, Player& player, Timeline& timeline,
                           Actions& actions, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_player(player)
    , m_timeline(timeline)
    , m_actions(actions) {
    connectAll();
}

void FilmTimeline::connectAll() {
    ProjectSession* const session = &m_session;
    Playback& playback = m_player.playback();
    connect(session, &ProjectSession::filmChanged, this, &FilmTimeline::fill);
    connect(session, &ProjectSession::assetsChanged, this, &FilmTimeline::fill);
    connect(session, &ProjectSession::songChanged, this, &FilmTimeline::showSong);
    connect(session, &ProjectSession::thumbnailsChanged, this, [this](const QString& scene) {
        const model::SceneId id{plain(scene)};
        m_timeline.setSceneThumbnail(id, m_session.thumbnails(id).middle);
    });
    connect(&playback, &Playback::frameChanged, &m_timeline, &Timeline::setPlayhead);
    connect(&playback, &Playback::stateChanged, this,
            [this, &playback] { m_timeline.setPlaying(playback.isPlaying()); });
    connect(&playback, &Playback::rangeChanged, this,
            [this, &playback] { m_timeline.setInOut(playback.in(), playback.out()); });
    connect(&m_player.feed(), &PictureFeed::readyChanged, this,
            [this] { m_timeline.setCached(m_player.feed().ready()); });
    connect(&m_timeline, &Timeline::soloChanged, this,
            [&playback](bool music, const std::set<model::SoundRole>& roles) {
                if (music || !roles.empty())
                    playback.setHeard({.music = music, .roles = roles});
                else
                    playback.setHeard({});
            });
    connect(&m_timeline, &Timeline::seekWanted, this,
            [&playback](base::FrameIndex frame, bool scrubbing) {
                if (scrubbing)
                    playback.scrub(frame);
                else
                    playback.seek(frame);
            });
    connect(&m_timeline, &Timeline::scrubBegan, &playback, &Playback::beginScrub);
    connect(&m_timeline, &Timeline::scrubEnded, &playback, &Playback::endScrub);
    connect(&m_timeline, &Timeline::editWanted, session,
            qOverload<const QString&, const model::EditValues&>(&ProjectSession::edit));
    connect(&m_timeline, &Timeline::markWanted, this, [this](base::FrameIndex frame) {
        m_session.edit(QStringLiteral("add_marker"),
                       {{"at", std::to_string(m_session.film()->rate.secondsAt(frame))}});
    });
    connect(&m_timeline, &Timeline::markMoved, this,
            [this](const QString& id, base::FrameIndex frame) {
                m_session.edit(QStringLiteral("change_marker"),
                               {{"marker", plain(id)},
                                {"at", std::to_string(m_session.film()->rate.secondsAt(frame))}});
            });
    connect(&m_timeline, &Timeline::markActivated, this, [this](const QString& id) {
        for (const model::Marker& marker : m_session.film()->markers)
            if (marker.id.text == plain(id))
                m_player.playback().seek(marker.at);
        for (const model::Note& note : m_session.film()->notes)
            if (note.id.text == plain(id))
                m_player.playback().seek(note.span.begin);
    });

    Actions& a = m_actions;
    a.on("zoom_in", &m_timeline, &Timeline::zoomIn);
    a.on("zoom_out", &m_timeline, &Timeline::zoomOut);
    a.on("zoom_fit", &m_timeline, &Timeline::toggleFit);
    a.on("snap", &m_timeline, &Timeline::setSnapping);
    a.on("tool_select", &m_timeline, [this] { m_timeline.setTool(TimelineTool::Select); });
    a.on("tool_blade", &m_timeline, [this] { m_timeline.setTool(TimelineTool::Blade); });
    const auto showTool = [this] {
        m_actions["tap_beats"]->setChecked(m_timeline.isBeatMode());
        m_actions["tool_select"]->setChecked(m_timeline.tool() == TimelineTool::Select);
        m_actions["tool_blade"]->setChecked(m_timeline.tool() == TimelineTool::Blade);
        m_actions["snap"]->setChecked(m_timeline.isSnapping());
    };
    connect(&m_timeline, &Timeline::toolChanged, this, showTool);
    connect(&m_timeline, &Timeline::snappingChanged, this, showTool);
    connect(&m_timeline, &Timeline::beatModeChanged, this, showTool);
    showTool();
    m_timeline.setReadOnly(m_session.isReadOnly());
    fill();
    showSong();
}

void FilmTimeline::fill() {
    std::map<model::AssetId, model::Asset> names;
    for (const model::Asset& asset : m_session.assets())
        names.emplace(asset.id, asset);
    m_timeline.setNames(names);
    m_timeline.setFilm(m_session.film());
    showMarks();
}

void FilmTimeline::showMarks() {
    std::vector<TimelineMark> marks;
    std::vector<base::FrameIndex> notes;
    if (m_session.film()) {
        for (const model::Marker& marker : m_session.film()->markers)
            marks.push_back({text(marker.id.text), marker.at, marker.at, text(marker.text),
                             QColor(marker.colour.red, marker.colour.green, marker.colour.blue),
                             TimelineMark::Marker});
        for (const model::Note& note : m_session.film()->notes) {
            marks.push_back({text(note.id.text),
                             note.span.begin,
                             note.span.end,
                             text(note.text),
                             {},
                             TimelineMark::Note});
            notes.push_back(note.span.begin);
        }
    }
    m_timeline.setMarks(marks);
    m_player.bar().setMarks(notes);
}

void FilmTimeline::showSong() {
    const auto song = m_session.song();
    Waveform waveform;
    std::vector<model::Section> sections;
    if (song && m_session.film() && m_session.film()->music) {
        constexpr double kByte = 127;
        waveform.pointsPerSecond = static_cast<double>(base::kSampleRate) / audio::kWaveformStep;
        for (std::size_t i = 0; i < song->waveform.high.size(); ++i) {
            waveform.low.push_back(static_cast<float>(song->waveform.low[i] / kByte));
            waveform.high.push_back(static_cast<float>(song->waveform.high[i] / kByte));
            waveform.rms.push_back(static_cast<float>(song->waveform.rms[i] / (2 * kByte + 1)));
        }
        const double in = static_cast<double>(m_session.film()->music->in) /
                          static_cast<double>(base::kSampleRate);
        const double length = m_session.film()->rate.secondsAt(m_session.film()->length);
        for (model::Section section : song->map.sections) {
            section.begin = std::max(0.0, section.begin - in);
            section.end = std::min(length, section.end - in);
            if (section.end > section.begin)
                sections.push_back(section);
        }
    }
    m_timeline.setWaveform(waveform);
    m_timeline.setSections(sections);
}

} // namespace reelwright::ui
