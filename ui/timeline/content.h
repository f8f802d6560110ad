// Everything that a timeline shows, sorted into rows: what its parts paint from and are asked
// about. User-interface thread only.
#pragma once

#include "model/asset.h"
#include "model/film.h"
#include "ui/timeline/timeline_types.h"

#include <QElapsedTimer>
#include <QHash>
#include <QImage>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace reelwright::ui::timeline {

enum class RowKind { Titles, Captions, Logo, Scenes, Sounds, Music };

inline constexpr int kMusicKey = -1;

// A bar on a row.
struct Clip {
    base::FrameSpan span;
    int source = 0; // index in the film: of the scene, title, cue or sound
    int lane = 0;
    QString text;
};

struct Row {
    RowKind kind = RowKind::Scenes;
    int source = 0; // index of the caption track, or the role of the sounds
    QString name;
    QString detail;
    QString icon;
    std::vector<Clip> clips;      // ascending begins
    base::FrameIndex longest = 0; // of the clips
    int lanes = 1;                // that clips which overlap need
    int top = 0;                  // pixels from the first row's upper edge
    int height = 0;

    // Indices [first, second) of the clips that may touch a span; O(log n).
    [[nodiscard]] std::pair<std::size_t, std::size_t> touching(base::FrameSpan span) const;
    [[nodiscard]] bool isHeard() const { return kind == RowKind::Sounds || kind == RowKind::Music; }
    // The role of its sounds; kMusicKey for the music.
    [[nodiscard]] int soundKey() const;
    // Upper edge and height of a clip's bar.
    [[nodiscard]] int clipTop(const Clip& clip) const;
    [[nodiscard]] int clipHeight() const;
};

// What is written on a scene.
struct SceneFace {
    QString number;
    QString takes; // "2/3"; empty with less than two
    SceneMark mark;
    QImage picture; // may be null
};

// A clip by its row and place in it; less than 0 for none.
struct Place {
    int row = -1;
    int clip = -1;
    [[nodiscard]] bool isValid() const { return row >= 0 && clip >= 0; }
    bool operator==(const Place&) const = default;
};

class Content {
public:
    model::FilmPtr film; // nullptr: nothing is shown
    std::map<model::AssetId, model::Asset> assets;
    Waveform waveform;
    std::uint64_t waveformVersion = 0;
    std::vector<model::Section> sections; // film time
    std::vector<TimelineMark> marks;      // ascending frames
    std::vector<base::FrameSpan> cached;
    std::optional<base::FrameIndex> in;
    std::optional<base::FrameIndex> out;
    base::FrameIndex playhead = 0;
    SceneIds selection;
    bool readOnly = false;
    bool snapping = true;
    bool beatMode = false;
    bool playing = false;
    QElapsedTimer playheadAt; // since it stands where it stands
    TimelineTool tool = TimelineTool::Select;
    Place focus;              // what the keys mean
    Place hoveredLevel;       // bar whose level the mouse is over; a row alone for the music
    int hoveredHead = -1;     // scene whose head the mouse is over
    int selectedCut = -1;     // index of the scene that begins there
    std::vector<double> taps; // seconds of the film
    std::set<int> solo;       // sound keys of the rows that are heard alone; empty: all are

    std::vector<Row> rows;
    std::vector<SceneFace> faces; // as film->scenes

    void setFilm(model::FilmPtr next);
    void setPicture(const model::SceneId& scene, const QImage& picture);
    void setMark(const model::SceneId& scene, const SceneMark& mark);
    // Gives each row its place; rows grow a little where there is room. Returns the whole height.
    int layOut(int room);

    [[nodiscard]] base::FrameRate rate() const { return film ? film->rate : base::FrameRate{}; }
    [[nodiscard]] base::FrameIndex length() const { return film ? film->length : 0; }
    [[nodiscard]] int height() const;
    [[nodiscard]] int rowOf(RowKind kind) const; // -1 when there is none
    [[nodiscard]] int rowAt(int y) const;
    // Whether something on a row can be heard or muted.
    [[nodiscard]] bool hasSound(const Row& row) const;
    [[nodiscard]] bool isMuted(const Row& row) const;
    [[nodiscard]] bool isMuted(const Clip& sound) const;
    // Muted, or another row is heard alone.
    [[nodiscard]] bool isSilent(const Row& row) const;
    [[nodiscard]] const Clip* clipAt(Place place) const;
    // Empty where no scene is.
    [[nodiscard]] model::SceneId sceneAt(Place place) const;
    [[nodiscard]] bool isSelected(std::size_t scene) const;
    // Whether a cut may be moved; the first scene's begin is none.
    [[nodiscard]] bool isCutLocked(int cut) const;
    // Frames by which the cut may lie.
    [[nodiscard]] base::FrameSpan cutRange(int cut) const;
    // The second of the song that is heard at a second of the film.
    [[nodiscard]] double songTime(double seconds) const;
    [[nodiscard]] QString assetName(const model::AssetId& id) const;
    // What shows a scene as the film has it.

private:
    void fillRows();
    void fillSounds();
    void fillFaces();

    std::map<model::SceneId, QImage> m_pictures;
    std::map<model::SceneId, SceneMark> m_marks;
};

} // namespace reelwright::ui::timeline
