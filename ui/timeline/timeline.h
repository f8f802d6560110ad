// The timeline: the film in time, with its song's beats under it. A pure view: it shows what it is
// told and says what a person wants by signals; it changes no film itself. User-interface thread
// only.
#pragma once

#include "model/edits/edit.h"
#include "ui/timeline/timeline_types.h"

#include <QImage>
#include <QPoint>
#include <QWidget>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

class QLabel;
class QScrollBar;

namespace reelwright::model {
struct Asset;
}

namespace reelwright::ui {

namespace timeline {
class Body;
class Content;
class Heads;
class MiniMap;
class Ruler;
class ToolRow;
class View;
struct Place;
} // namespace timeline

// Rows from above: titles, captions and lyrics, logo, scenes, sounds, music. One drag ends in one
// `editWanted`, or in none when nothing would change; until the next setFilm the film stays as it
// was shown. All frames are film frames.
class Timeline : public QWidget {
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);
    ~Timeline() override;

    [[nodiscard]] const SceneIds& selection() const;
    [[nodiscard]] base::FrameIndex playhead() const;
    [[nodiscard]] TimelineTool tool() const;
    [[nodiscard]] bool isSnapping() const;
    [[nodiscard]] bool isBeatMode() const;
    // While something is dragged.
    [[nodiscard]] bool isDragging() const;
    // Index of the scene at whose begin the selected cut lies.
    [[nodiscard]] std::optional<int> selectedCut() const;
    // What is shown, to be kept and set again: pixels a frame and the first frame.
    [[nodiscard]] double zoom() const;
    [[nodiscard]] double firstFrame() const;
    void setZoom(double pixelsPerFrame, double firstFrame);

public Q_SLOTS:
    // nullptr: says that there is none. Another revision of the film that is shown waits until a
    // drag ends; another film ends the drag.
    void setFilm(const reelwright::model::FilmPtr& film);
    // By which sounds, song and logo are named.
    void setNames(const std::map<reelwright::model::AssetId, reelwright::model::Asset>& assets);
    void setWaveform(const reelwright::ui::Waveform& waveform); // of the music, in song time
    void setSections(const std::vector<reelwright::model::Section>& sections); // in film time
    void setSceneThumbnail(const reelwright::model::SceneId& scene, const QImage& picture);
    void setSceneStatus(const reelwright::model::SceneId& scene,
                        const reelwright::ui::SceneMark& mark);
    void setMarks(const std::vector<reelwright::ui::TimelineMark>& marks);
    // What plays without waiting; ascending.
    void setCached(const std::vector<reelwright::base::FrameSpan>& spans);
    // Turns the page when the playhead leaves the view.
    void setPlayhead(reelwright::base::FrameIndex frame);
    void setPlaying(bool playing);
    void setInOut(std::optional<reelwright::base::FrameIndex> in,
                  std::optional<reelwright::base::FrameIndex> out);
    void setSelection(const reelwright::ui::SceneIds& scenes); // says nothing back
    void setReadOnly(bool readOnly);
    void setSnapping(bool snapping);
    void setTool(reelwright::ui::TimelineTool tool);
    void setBeatMode(bool on);

    // What menus and the main window's keys ask for.
    void splitAtPlayhead();
    void mergeSelected();
    void nudgeCut(reelwright::base::FrameIndex frames);
    void tapBeat(); // at the playhead; two seconds after the last tap they become beats
    void zoomIn();
    void zoomOut();
    void toggleFit();
    void revealScene(const reelwright::model::SceneId& scene);

Q_SIGNALS:
    void seekWanted(reelwright::base::FrameIndex frame, bool scrubbing);
    void scrubBegan();
    void scrubEnded();
    void selectionChanged(const reelwright::ui::SceneIds& scenes);
    void cutSelected(int scene); // -1: none
    void editWanted(const QString& edit, const reelwright::model::EditValues& values);
    void refused(const QString& reason); // why a drag or a key did nothing
    void markWanted(reelwright::base::FrameIndex frame);
    void markMoved(const QString& id, reelwright::base::FrameIndex frame);
    void markActivated(const QString& id);
    void sceneActivated(const reelwright::model::SceneId& scene);
    void titleActivated(int number);          // from 1
    void cueActivated(int track, int number); // from 1
    void soundActivated(int number);          // from 1
    // An empty id: not on a scene.
    void contextMenuWanted(const reelwright::model::SceneId& scene, QPoint global,
                           reelwright::base::FrameIndex frame);
    void toolChanged(reelwright::ui::TimelineTool tool);
    void snappingChanged(bool on);
    void beatModeChanged(bool on);
    void viewChanged();
    // What alone is to be heard; everything when there is neither music nor a role.
    void soloChanged(bool music, const std::set<reelwright::model::SoundRole>& roles);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void layOut();
    void repaintParts();
    void showTime();
    void activate(timeline::Place place);
    void mute(int row, bool muted);
    void setSolo(int row, bool solo);

    std::unique_ptr<timeline::Content> m_content;
    model::FilmPtr m_pending; // waits for the end of a drag
    timeline::View* m_view = nullptr;
    timeline::ToolRow* m_tools = nullptr;
    timeline::Ruler* m_ruler = nullptr;
    timeline::Heads* m_heads = nullptr;
    timeline::Body* m_body = nullptr;
    QLabel* m_time = nullptr;
    QScrollBar* m_scroll = nullptr;
};

} // namespace reelwright::ui
