// The names of the rows at the left of a timeline, with what is worth knowing of each.
// User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/view.h"

#include <QPainter>
#include <QWidget>

namespace reelwright::ui::timeline {

class Heads : public QWidget {
    Q_OBJECT
public:
    // Content and view are borrowed from the timeline and outlive the heads.
    Heads(Content& content, View& view, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void paintHead(QPainter& painter, const Row& row);
    // How far the beats can be trusted: a word, a bar, tempo and metre.
    void paintTrust(QPainter& painter, const QRect& place);

    Content& m_content;
    View& m_view;
};

// "120.0 beats a minute, 4/4" and "Beats 92 %", or what stands in their place.
QString tempoText(const model::BeatGrid& grid);
QString trustText(const model::BeatGrid& grid);

} // namespace reelwright::ui::timeline
