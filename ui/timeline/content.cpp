#include "ui/timeline/content.h"

#include "model/song_loop.h"
#include "ui/theme/theme.h"
#include "ui/timeline/names.h"

#include <algorithm>

namespace reelwright::ui::timeline {

namespace {

constexpr int kMostLanes = 4;

QString counted(std::size_t number, const QString& one, const QString& many) {
    return number == 0 ? QString() : number == 1 ? one : many.arg(number);
}

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

QString firstLine(const std::string& text) {
    return textOf(text.substr(0, text.find('\n')));
}

// Sorts, and lets bars that overlap lie in lanes below each other.
void settle(Row& row) {
    std::ranges::stable_sort(row.clips, {}, [](const Clip& clip) { return clip.span.begin; });
    std::vector<base::FrameIndex> ends;
    for (Clip& clip : row.clips) {
        row.longest = std::max(row.longest, clip.span.length());
        std::size_t lane = 0;
        while (lane < ends.size() && ends[lane] > clip.span.begin)
            ++lane;
        if (lane == ends.size() && lane < kMostLanes)
            ends.push_back(0);
        lane = std::min<std::size_t>(lane, kMostLanes - 1);
        ends[lane] = std::max(ends[lane], clip.span.end);
        clip.lane = static_cast<int>(lane);
    }
    row.lanes = std::max(1, static_cast<int>(ends.size()));
}

double quartersOf(const Row& row) {
    switch (row.kind) {
    case RowKind::Titles:
    case RowKind::Sounds:
        return 7 + 5.0 * (row.lanes - 1);
    case RowKind::Captions:
    case RowKind::Logo:
        return 5 + 4.0 * (row.lanes - 1);
    case RowKind::Scenes:
        return 20;
    case RowKind::Music:
        return 16;
    }
    return 6;
}

} // namespace

std::pair<std::size_t, std::size_t> Row::touching(base::FrameSpan span) const {
    const auto byBegin = [](const Clip& clip) { return clip.span.begin; };
    const auto first = std::ranges::lower_bound(clips, span.begin - longest, {}, byBegin);
    const auto last = std::ranges::lower_bound(first, clips.end(), span.end, {}, byBegin);
    return {static_cast<std::size_t>(first - clips.begin()),
            static_cast<std::size_t>(last - clips.begin())};
}

int Row::soundKey() const {
    return kind == RowKind::Music ? kMusicKey : source;
}

int Row::clipHeight() const {
    return (height - em(1)) / lanes - (lanes > 1 ? 1 : 0);
}

int Row::clipTop(const Clip& clip) const {
    return top + em(0.5) + clip.lane * ((height - em(1)) / lanes);
}

void Content::setFilm(model::FilmPtr next) {
    const model::SceneId focused = sceneAt(focus);
    const model::SceneId cut = film && selectedCut > 0
                                   ? film->scenes[static_cast<std::size_t>(selectedCut)].id
                                   : model::SceneId{};
    const RowKind kind = focus.isValid() && focus.row < static_cast<int>(rows.size())
                             ? rows[static_cast<std::size_t>(focus.row)].kind
                             : RowKind::Scenes;
    film = std::move(next);
    hoveredHead = -1;
    hoveredLevel = {};
    rows.clear();
    faces.clear();
    if (!film) {
        focus = {};
        selectedCut = -1;
        return;
    }
    fillRows();
    fillFaces();
    // Keys go on with the same scene and the same cut, wherever they are now.
    const auto scene = focused.empty() ? std::nullopt : film->indexOf(focused);
    if (scene)
        focus = {rowOf(RowKind::Scenes), static_cast<int>(*scene)};
    else if (clipAt(focus) == nullptr || kind == RowKind::Scenes ||
             rows[static_cast<std::size_t>(focus.row)].kind != kind)
        focus = {};
    const auto begin = cut.empty() ? std::nullopt : film->indexOf(cut);
    selectedCut = begin && *begin > 0 ? static_cast<int>(*begin) : -1;
    playhead = std::clamp<base::FrameIndex>(playhead, 0, film->length);
}

void Content::fillRows() {
    Row titles{
        .kind = RowKind::Titles, .name = Words::tr("Titles"), .icon = QStringLiteral("text")};
    for (std::size_t i = 0; i < film->titles.size(); ++i)
        titles.clips.push_back({.span = film->titles[i].span,
                                .source = static_cast<int>(i),
                                .text = firstLine(film->titles[i].text)});
    titles.detail = counted(film->titles.size(), Words::tr("1 title"), Words::tr("%1 titles"));
    rows.push_back(std::move(titles));
    for (std::size_t track = 0; track < film->captions.size(); ++track) {
        const model::CaptionTrack& captions = film->captions[track];
        Row row{.kind = RowKind::Captions,
                .source = static_cast<int>(track),
                .name = captions.kind == model::CaptionKind::Lyrics ? Words::tr("Lyrics")
                                                                    : Words::tr("Captions"),
                .icon = QStringLiteral("chat")};
        row.detail = captions.language == "und" ? QString() : textOf(captions.language);
        for (std::size_t i = 0; i < captions.cues.size(); ++i)
            row.clips.push_back({.span = captions.cues[i].span,
                                 .source = static_cast<int>(i),
                                 .text = firstLine(captions.cues[i].text)});
        rows.push_back(std::move(row));
    }
    if (film->logo) {
        Row row{.kind = RowKind::Logo, .name = Words::tr("Logo"), .icon = QStringLiteral("brand")};
        row.clips.push_back({.span = {0, film->length}, .text = assetName(film->logo->asset)});
        rows.push_back(std::move(row));
    }
    Row scenes{
        .kind = RowKind::Scenes, .name = Words::tr("Scenes"), .icon = QStringLiteral("film")};
    for (std::size_t i = 0; i < film->scenes.size(); ++i)
        scenes.clips.push_back({.span = film->spanOf(i),
                                .source = static_cast<int>(i),
                                .text = textOf(film->scenes[i].description)});
    scenes.detail = counted(film->scenes.size(), Words::tr("1 scene"), Words::tr("%1 scenes"));
    rows.push_back(std::move(scenes));
    fillSounds();
    Row music{.kind = RowKind::Music, .name = Words::tr("Music"), .icon = QStringLiteral("song")};
    music.detail = film->music ? assetName(film->music->asset) : Words::tr("No song");
    rows.push_back(std::move(music));
    for (Row& row : rows)
        settle(row);
}

void Content::fillSounds() {
    for (const model::SoundRole role :
         {model::SoundRole::Voice, model::SoundRole::Clip, model::SoundRole::Effect}) {
        Row row{.kind = RowKind::Sounds, .source = static_cast<int>(role)};
        for (std::size_t i = 0; i < film->sounds.size(); ++i) {
            const model::Sound& sound = film->sounds[i];
            if (sound.role != role)
                continue;
            const auto start = static_cast<double>(film->startOf(sound));
            const auto end = start + static_cast<double>(sound.length);
            const base::FrameIndex begin = film->rate.nearestFrame(start / base::kSampleRate);
            row.clips.push_back({.span = {begin, std::max(begin + 1, film->rate.nearestFrame(
                                                                         end / base::kSampleRate))},
                                 .source = static_cast<int>(i),
                                 .text = assetName(sound.asset)});
        }
        if (row.clips.empty())
            continue;
        row.name = role == model::SoundRole::Voice  ? Words::tr("Voice")
                   : role == model::SoundRole::Clip ? Words::tr("Clip sound")
                                                    : Words::tr("Effects");
        row.icon =
            role == model::SoundRole::Voice ? QStringLiteral("voice") : QStringLiteral("volume");
        row.detail = counted(row.clips.size(), Words::tr("1 sound"), Words::tr("%1 sounds"));
        rows.push_back(std::move(row));
    }
}

void Content::fillFaces() {
    faces.resize(film->scenes.size());
    for (std::size_t i = 0; i < faces.size(); ++i) {
        const model::Scene& scene = film->scenes[i];
        SceneFace& face = faces[i];
        face.number = QString::number(i + 1);
        if (scene.takes.size() > 1) {
            std::size_t chosen = 0;
            for (std::size_t take = 0; take < scene.takes.size(); ++take)
                if (scene.takes[take].id == scene.chosen)
                    chosen = take + 1;
            face.takes = QStringLiteral("%1/%2").arg(chosen).arg(scene.takes.size());
        }
        const auto mark = m_marks.find(scene.id);
        face.mark = mark != m_marks.end() ? mark->second : SceneMark{.state = ui::stateOf(scene)};
        const auto picture = m_pictures.find(scene.id);
        if (picture != m_pictures.end())
            face.picture = picture->second;
    }
}

void Content::setPicture(const model::SceneId& scene, const QImage& picture) {
    m_pictures[scene] = picture;
    if (const auto index = film ? film->indexOf(scene) : std::nullopt)
        faces[*index].picture = picture;
}

void Content::setMark(const model::SceneId& scene, const SceneMark& mark) {
    m_marks[scene] = mark;
    if (const auto index = film ? film->indexOf(scene) : std::nullopt)
        faces[*index].mark = mark;
}

int Content::layOut(int room) {
    int least = 0;
    for (Row& row : rows) {
        row.height = em(quartersOf(row));
        least += row.height + 1;
    }
    const int more = std::clamp(room - least, 0, em(44));
    int top = 0;
    for (Row& row : rows) {
        if (row.kind == RowKind::Scenes)
            row.height += more * 6 / 10;
        else if (row.kind == RowKind::Music)
            row.height += more - more * 6 / 10;
        row.top = top;
        top += row.height + 1;
    }
    return top;
}

int Content::height() const {
    return rows.empty() ? 0 : rows.back().top + rows.back().height + 1;
}

int Content::rowOf(RowKind kind) const {
    const auto row = std::ranges::find(rows, kind, &Row::kind);
    return row == rows.end() ? -1 : static_cast<int>(row - rows.begin());
}

int Content::rowAt(int y) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (y >= rows[i].top && y <= rows[i].top + rows[i].height)
            return static_cast<int>(i);
    return -1;
}

bool Content::hasSound(const Row& row) const {
    return row.kind == RowKind::Music ? film->music.has_value()
                                      : row.kind == RowKind::Sounds && !row.clips.empty();
}

bool Content::isMuted(const Row& row) const {
    if (!hasSound(row))
        return false;
    if (row.kind == RowKind::Music)
        return film->music->muted;
    return std::ranges::all_of(row.clips, [this](const Clip& clip) { return isMuted(clip); });
}

bool Content::isMuted(const Clip& sound) const {
    return film->sounds[static_cast<std::size_t>(sound.source)].muted;
}

bool Content::isSilent(const Row& row) const {
    const bool isAside = !solo.empty() && row.isHeard() && !solo.contains(row.soundKey());
    return isAside || isMuted(row);
}

const Clip* Content::clipAt(Place place) const {
    if (!place.isValid() || place.row >= static_cast<int>(rows.size()))
        return nullptr;
    const std::vector<Clip>& clips = rows[static_cast<std::size_t>(place.row)].clips;
    if (place.clip >= static_cast<int>(clips.size()))
        return nullptr;
    return &clips[static_cast<std::size_t>(place.clip)];
}

model::SceneId Content::sceneAt(Place place) const {
    const Clip* const clip = clipAt(place);
    if (clip == nullptr || rows[static_cast<std::size_t>(place.row)].kind != RowKind::Scenes)
        return {};
    return film->scenes[static_cast<std::size_t>(clip->source)].id;
}

bool Content::isSelected(std::size_t scene) const {
    return !selection.empty() && selection.contains(film->scenes[scene].id);
}

bool Content::isCutLocked(int cut) const {
    const auto index = static_cast<std::size_t>(cut);
    return film->scenes[index].locks.timing || film->scenes[index - 1].locks.timing;
}

base::FrameSpan Content::cutRange(int cut) const {
    const auto index = static_cast<std::size_t>(cut);
    return {film->scenes[index - 1].start + model::kShortestScene,
            film->spanOf(index).end - model::kShortestScene};
}

double Content::songTime(double seconds) const {
    if (!film || !film->music)
        return seconds;
    const model::Music& music = *film->music;
    const double time = seconds + static_cast<double>(music.in) / base::kSampleRate;
    if (music.loopEnd <= music.loopStart)
        return time;
    const double begin = static_cast<double>(music.loopStart) / base::kSampleRate;
    const double end = static_cast<double>(music.loopEnd) / base::kSampleRate;
    constexpr int kForEver = 1 << 20;
    return model::SongLoop{
        .begin = begin, .end = end, .rounds = music.rounds > 0 ? music.rounds : kForEver}
        .heardAt(time);
}

QString Content::assetName(const model::AssetId& id) const {
    const auto asset = assets.find(id);
    return asset == assets.end() ? QString() : textOf(asset->second.name);
}

} // namespace reelwright::ui::timeline
