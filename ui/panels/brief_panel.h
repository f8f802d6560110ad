// The prompt builder: what the film is about, told in one form that checks itself. User-interface
// thread only.
#pragma once

#include "model/brief.h"
#include "ui/bridge/forecast.h"
#include "ui/bridge/project_session.h"
#include "ui/widgets/file_field.h"
#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <QWidget>

namespace reelwright::ui {

class BriefPanel : public QWidget {
    Q_OBJECT
public:
    // `session` and `forecast` may be nullptr: for a film that is not begun yet.
    BriefPanel(ProjectSession* session, Forecast* forecast, QWidget* parent = nullptr);

    [[nodiscard]] model::Brief brief() const;
    void setBrief(const model::Brief& brief);
    void focusPrompt();

Q_SIGNALS:
    void planWanted(const reelwright::model::Brief& brief);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildMore();
    QWidget* buildModels();
    void showMakers();
    void tellPrice();
    void check();
    void save();
    void useTemplate(int index);
    void plan();

    ProjectSession* m_session;
    Forecast* m_forecast;
    model::Brief m_kept; // what the form does not show stays as it was
    bool m_isFilling = false;
    QTimer m_saving;
    QPlainTextEdit* m_prompt;
    QLabel* m_count;
    QComboBox* m_category;
    QComboBox* m_aspect;
    QCheckBox* m_asLongAsSong;
    NumberField* m_duration;
    QLineEdit* m_style;
    QLineEdit* m_mood;
    FileField* m_song;
    QLineEdit* m_title;
    QComboBox* m_rate;
    QCheckBox* m_endOnPhrase;
    QSpinBox* m_seed;
    FileField* m_first;
    FileField* m_last;
    FileField* m_lut;
    QLabel* m_trouble;
    QPushButton* m_plan;
    QLabel* m_price;
    QComboBox* m_model = nullptr; // with a forecast only
    QComboBox* m_hero = nullptr;
};

} // namespace reelwright::ui
