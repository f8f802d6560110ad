// One service in the settings: whether it has a key, and what can be done about it. A key that is
// typed here goes out once and is wiped; none is ever shown. User-interface thread only.
#pragma once

#include "ui/bridge/desk.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace reelwright::ui {

class ServiceRow : public QWidget {
    Q_OBJECT
public:
    ServiceRow(const engine::ServiceState& state, QWidget* parent);

    void setState(const engine::ServiceState& state);
    // What goes on now; empty: nothing.
    void setBusy(const QString& what);
    // How the last wish ended.
    void tell(Tone tone, const QString& sentence);
    void openForm(bool open);
    [[nodiscard]] const engine::ServiceState& state() const { return m_state; }

Q_SIGNALS:
    void saveWanted(const reelwright::base::Secret& key, bool inFile);
    void testWanted();
    void removeWanted();

private:
    void build();
    QWidget* buildForm();
    void save();
    void settle();
    [[nodiscard]] bool isFromEnvironment() const;

    engine::ServiceState m_state;
    bool m_isBusy = false;
    ToneLabel* m_standing;
    ToneLabel* m_answer;
    QPushButton* m_set;
    QPushButton* m_test;
    QPushButton* m_remove;
    QWidget* m_form = nullptr;
    QLineEdit* m_key = nullptr;
    QCheckBox* m_inFile = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace reelwright::ui
