// A choice of a colour scheme that shows what it looks like. User-interface thread only.
#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

namespace reelwright::ui {

class SchemeTile : public QAbstractButton {
    Q_OBJECT
public:
    SchemeTile(Scheme scheme, const QString& name, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Scheme m_scheme;
};

} // namespace reelwright::ui
