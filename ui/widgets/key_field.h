// A field that takes the next key with its modifiers, at once. User-interface thread only.
#pragma once

#include <QKeySequenceEdit>

namespace reelwright::ui {

class KeyField : public QKeySequenceEdit {
    Q_OBJECT
public:
    using QKeySequenceEdit::QKeySequenceEdit;

Q_SIGNALS:
    void typed();

protected:
    // Qt's own waits a second for further keys.
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace reelwright::ui
