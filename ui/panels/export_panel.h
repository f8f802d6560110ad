// The finished film as a file: preset cards, shapes, captions, where to; the queue is in the jobs.
// User-interface thread only.
#pragma once

#include "ui/bridge/project_session.h"
#include "ui/widgets/preset_cards.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace reelwright::ui {

class ExportPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExportPanel(ProjectSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QPushButton* exportButton() { return m_export; }
    void setFolder(const QString& folder);
    void choosePreset(const QString& preset);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void fillPresets();
    void settle();
    // What it will take, in the background.
    void estimate();
    void tellEstimate();
    void writeSheet();
    [[nodiscard]] std::vector<pipeline::ExportRequest> requests() const;
    void start();
    void showResult(const QString& file, const QStringList& notices);
    [[nodiscard]] std::vector<model::Aspect> shapes() const;
    [[nodiscard]] QString fileFor(model::Aspect aspect) const;
    [[nodiscard]] QString preset() const;

    ProjectSession& m_session;
    PresetCards* m_presets;
    std::vector<QCheckBox*> m_shapes; // in the order of kAspects
    QComboBox* m_size;
    QComboBox* m_captions;
    QLineEdit* m_folder;
    QLineEdit* m_name;
    QCheckBox* m_overwrite;
    QCheckBox* m_provenance;
    QLabel* m_summary;
    QLabel* m_estimate;
    QTimer m_estimating;
    int m_asked = 0;
    std::vector<pipeline::ExportEstimate> m_estimates; // of the last question, as they come
    QPushButton* m_export;
    QLabel* m_result;
    QString m_lastFile;
    QWidget* m_resultRow;
};

} // namespace reelwright::ui
