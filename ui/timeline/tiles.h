// Pictures that are costly to make, kept for the next painting: waveforms in tiles, thumbnails,
// icons. User-interface thread only.
#pragma once

#include "ui/timeline/content.h"
#include "ui/timeline/view.h"

#include <QCache>
#include <QElapsedTimer>
#include <QPixmap>

#include <functional>

namespace reelwright::ui::timeline {

class Tiles {
public:
    static constexpr int kWidth = 512; // logical pixels of a waveform tile

    Tiles();

    // The part of the film's sound from pixel `tile` * kWidth on, counted from frame 0.
    const QPixmap& waveform(const Content& content, const View& view, int tile, int height,
                            qreal ratio);
    // A scene's picture of this height; null while the time for one painting is used up, then
    // `wantsMore` is true.
    QPixmap picture(const QImage& image, int height, qreal ratio);
    // In a colour of the scheme.
    const QPixmap& icon(const QString& name, const QColor& colour, int size, qreal ratio);

    // To be called at the begin of each painting.
    void beginPainting();
    [[nodiscard]] bool wantsMore() const { return m_wantsMore; }
    void clear() { m_cache.clear(); }

private:
    struct Key {
        quint64 content = 0;
        quint64 zoom = 0;
        int tile = 0;
        int height = 0;
        int look = 0; // kind, ratio and scheme
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed = 0) {
            return qHashMulti(seed, key.content, key.zoom, key.tile, key.height, key.look);
        }
    };

    const QPixmap& keep(const Key& key, QPixmap pixmap);

    QCache<Key, QPixmap> m_cache;
    QPixmap m_single; // when the cache refuses one
    QElapsedTimer m_clock;
    bool m_wantsMore = false;
    int m_made = 0;
};

} // namespace reelwright::ui::timeline
