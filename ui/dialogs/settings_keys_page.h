// Keys of all services: set, tried, removed. User-interface thread only.
#pragma once

#include "ui/dialogs/service_row.h"

#include <QHash>
#include <QVBoxLayout>

#include <functional>

namespace reelwright::ui {

class KeysPage : public QWidget {
    Q_OBJECT
public:
    KeysPage(Desk& desk, QWidget* parent);

private:
    void look();
    void fill(const std::vector<engine::ServiceState>& states);
    void addRow(const engine::ServiceState& state);
    void save(ServiceRow* row, const base::Secret& key, bool inFile);
    void test(ServiceRow* row);
    void remove(ServiceRow* row);

    Desk& m_desk;
    QVBoxLayout* m_column;
    ToneLabel* m_trouble;
    QHash<QString, ServiceRow*> m_rows;
};

} // namespace reelwright::ui
