#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace reelwright::ui {

namespace {

QString fileOf(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

class TintedEngine : public QIconEngine {
public:
    explicit TintedEngine(QString name)
        : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
               QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect.topLeft(),
                            iconPixmap(m_name, colourOf(mode, state), rect.width(), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return iconPixmap(m_name, colourOf(mode, state), size.width(), 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override {
        QPixmap pixmap =
            iconPixmap(m_name, colourOf(mode, state), qRound(size.width() / scale), scale);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedEngine(m_name); }

private:
    static QColor colourOf(QIcon::Mode mode, QIcon::State state) {
        if (mode == QIcon::Disabled)
            return tokens().faint;
        if (mode == QIcon::Selected) // on the plate of what is chosen in a list
            return tokens().onAccent;
        return state == QIcon::On ? tokens().accent : tokens().text;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new TintedEngine(name));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal ratio) {
    const int pixels = qMax(1, qRound(size * ratio));
    const QString key = QStringLiteral("icon/%1/%2/%3/%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels)
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (hasIcon(name)) {
        QSvgRenderer renderer(fileOf(name));
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
    }
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool hasIcon(const QString& name) {
    return QFile::exists(fileOf(name));
}

} // namespace reelwright::ui
