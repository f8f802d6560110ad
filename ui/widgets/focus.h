// Where the keys go when somebody walks through the window by keyboard. User-interface thread only.
#pragma once

#include <QAbstractItemView>

#include <vector>

namespace reelwright::ui {

// Gives a part of the window the focus: where it was last, or else on its first field. False if
// nothing in it takes the keys.
bool goInto(QWidget& part, Qt::FocusReason reason);

// The part before or behind the one with the focus, in a ring; those that are hidden are left out.
void walkParts(const std::vector<QWidget*>& parts, int direction);

// The tab key passes the list by while there is nothing in it to choose. After its model is set.
void passWhileEmpty(QAbstractItemView& list);

} // namespace reelwright::ui
