// Which models are used unless something else is said, and what a month may cost. User-interface
// thread only.
#pragma once

#include "ui/bridge/desk.h"
#include "ui/widgets/tone_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace reelwright::ui {

class MoneyPage : public QWidget {
    Q_OBJECT
public:
    MoneyPage(Desk& desk, QWidget* parent);

private:
    void buildModels(QVBoxLayout* column);
    void buildBudget(QVBoxLayout* column);
    void fillFallbacks();
    void addFallback(const QString& id);
    void moveFallback(int by);
    void keepFallbacks();
    void settleFallbacks();
    void look();
    void showMonth(const spend::MonthRow& month);
    void change(std::function<base::Result<void>(engine::Money&)> how);

    Desk& m_desk;
    QComboBox* m_model = nullptr;
    QListWidget* m_fallbacks = nullptr;
    QComboBox* m_more = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_out = nullptr;
    QLabel* m_month = nullptr;
    QProgressBar* m_bar = nullptr;
    QCheckBox* m_hasLimit = nullptr;
    QDoubleSpinBox* m_limit = nullptr;
    QDoubleSpinBox* m_extra = nullptr;
    QPushButton* m_approve = nullptr;
    ToneLabel* m_trouble = nullptr;
    bool m_isFilling = false;
};

} // namespace reelwright::ui
