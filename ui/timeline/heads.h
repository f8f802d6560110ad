// The names of the rows at the left of a timeline, with what is worth knowing of each.
// User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/head_button.h"
#include "ui/timeline/view.h"

#include <QPainter>
#include <QWidget>

#include <map>

namespace reelwright::ui::timeline {

class Heads : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the heads.
    Heads(Content& content, View& view, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    // Rows have other places, states or numbers now.
    void refresh();

Q_SIGNALS:
    void muteWanted(int row, bool muted);
    void soloWanted(int row, bool solo);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Switches {
        HeadButton* mute = nullptr;
        HeadButton* solo = nullptr;
    };

    void paintHead(QPainter& painter, const Row& row);
    Switches& switchesOf(int soundKey);
    // How far the beats can be trusted: a word, a bar, tempo and metre.
    void paintTrust(QPainter& painter, const QRect& place);

    Content& m_content;
    View& m_view;
    std::map<int, Switches> m_switches; // by what is heard on the row
};

// "120.0 beats a minute, 4/4" and "Beats 92 %", or what stands in their place.
QString tempoText(const model::BeatGrid& grid);
QString trustText(const model::BeatGrid& grid);

} // namespace reelwright::ui::timeline
