#include "ui/widgets/key_field.h"

namespace reelwright::ui {

void KeyField::keyPressEvent(QKeyEvent* event) {
    QKeySequenceEdit::keyPressEvent(event);
    if (keySequence().isEmpty()) // a modifier alone
        return;
    setKeySequence(QKeySequence(keySequence()[0]));
    Q_EMIT typed();
}

} // namespace reelwright::ui
