// What a person reads while correcting beats: how to tap, what the taps say so far, and the two
// ways out. User-interface thread only.
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace reelwright::ui::timeline {

class TapBar : public QFrame {
    Q_OBJECT
public:
    // Fewer are no tempo.
    static constexpr std::size_t kFewest = 4;

    explicit TapBar(QWidget* parent);

    // Seconds of the film; ascending.
    void setTaps(const std::vector<double>& taps);

Q_SIGNALS:
    void applyWanted();
    void dropWanted();

private:
    QLabel* m_words;
    QPushButton* m_apply;
    QPushButton* m_drop;
};

} // namespace reelwright::ui::timeline
