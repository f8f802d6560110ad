// The picture of the player: the last composed frame with what lies over it. User-interface thread
// only.
#pragma once

#include "model/film.h"

#include <QColor>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace reelwright::ui {

// A rectangle of the picture in shares of it.
struct PictureArea {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

// Something pinned to the picture.
struct Pin {
    QString id;
    QString number;
    PictureArea area;
    bool isResolved = false;
};

class Screen : public QWidget {
    Q_OBJECT
public:
    explicit Screen(QWidget* parent = nullptr);

    void setAspect(double widthByHeight);
    // The colour around the picture; the theme's by default.
    void setGround(const QColor& colour);
    void setPicture(const QImage& image);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    // Shown soft until the first composed frame is there.
    void setPlaceholder(const QImage& image);
    // A sentence in place of the picture; empty for none.
    void setMessage(const QString& message);
    // Fades in the corner, such as "2x".
    void flash(const QString& text);
    void setSafeAreas(bool shown);
    void setPins(const std::vector<Pin>& pins);
    // The next drag over the picture marks an area.
    void setMarking(bool marking);

    // Where the picture lies in the widget, logical pixels.
    [[nodiscard]] QRectF pictureRect() const;
    // Physical pixels of it.
    [[nodiscard]] QSize screenSize() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void screenChanged(QSize pixels);
    void clicked();
    void doubleClicked();
    void areaMarked(const reelwright::ui::PictureArea& area);
    void pinClicked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRectF rectOf(const PictureArea& area) const;
    void paintPins(QPainter& painter) const;

    double m_aspect = 16.0 / 9;
    QColor m_ground; // invalid: the theme's
    QImage m_picture;
    QImage m_placeholder;
    QString m_message;
    QString m_flash;
    QTimer m_flashEnd;
    bool m_hasSafeAreas = false;
    std::vector<Pin> m_pins;
    bool m_isMarking = false;
    std::optional<QPointF> m_markedFrom;
    QPointF m_markedTo;
};

} // namespace reelwright::ui
