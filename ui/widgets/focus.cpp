#include "ui/widgets/focus.h"

#include <QApplication>

#include <algorithm>

namespace reelwright::ui {

namespace {

bool takesKeys(const QWidget* field) {
    return field->isVisible() && field->isEnabled() && (field->focusPolicy() & Qt::TabFocus) != 0 &&
           field->focusProxy() == nullptr;
}

// What is written or chosen in comes before buttons, which a click does not focus.
QWidget* firstField(QWidget& part) {
    QWidget* button = nullptr;
    QWidget* next = &part;
    do {
        if ((next == &part || part.isAncestorOf(next)) && takesKeys(next)) {
            if ((next->focusPolicy() & Qt::ClickFocus) != 0)
                return next;
            button = button == nullptr ? next : button;
        }
        next = next->nextInFocusChain();
    } while (next != &part);
    return button;
}

} // namespace

bool goInto(QWidget& part, Qt::FocusReason reason) {
    if (QWidget* const proxy = part.focusProxy(); proxy != nullptr && takesKeys(proxy)) {
        proxy->setFocus(reason);
        return true;
    }
    QWidget* field = part.focusWidget();
    if (field == nullptr || field == &part || !part.isAncestorOf(field) || !takesKeys(field))
        field = firstField(part);
    if (field != nullptr)
        field->setFocus(reason);
    return field != nullptr;
}

void walkParts(const std::vector<QWidget*>& parts, int direction) {
    const auto count = static_cast<int>(parts.size());
    const QWidget* const now = QApplication::focusWidget();
    const auto at = std::ranges::find_if(parts, [now](const QWidget* part) {
        return now != nullptr && (part == now || part->isAncestorOf(now));
    });
    int place = at == parts.end() ? (direction > 0 ? -1 : 0) : static_cast<int>(at - parts.begin());
    for (int i = 0; i < count; ++i) {
        place = (place + direction + count) % count;
        QWidget& part = *parts[static_cast<std::size_t>(place)];
        if (part.isVisible() && goInto(part, Qt::TabFocusReason))
            return;
    }
}

void passWhileEmpty(QAbstractItemView& list) {
    const QAbstractItemModel* const model = list.model();
    const auto settle = [&list, model] {
        const QModelIndex first = model->index(0, 0, list.rootIndex());
        const bool hasRows = first.isValid() && model->flags(first).testFlag(Qt::ItemIsEnabled);
        list.setFocusPolicy(hasRows ? Qt::StrongFocus : Qt::ClickFocus);
    };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &list, settle);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &list, settle);
    QObject::connect(model, &QAbstractItemModel::modelReset, &list, settle);
    QObject::connect(model, &QAbstractItemModel::dataChanged, &list, settle);
    settle();
}

} // namespace reelwright::ui
