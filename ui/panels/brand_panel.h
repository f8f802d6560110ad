// What every film of a brand shares: name, logo, colours, font, tone. Kits are kept for other films
// too. User-interface thread only.
#pragma once

#include "model/brief.h"
#include "ui/bridge/project_session.h"
#include "ui/widgets/file_field.h"
#include "ui/widgets/swatches.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <functional>
#include <vector>

class QFormLayout;

namespace reelwright::ui {

class BrandPanel : public QWidget {
    Q_OBJECT
public:
    // Kits are kept in `folder`; empty: the person's own.
    explicit BrandPanel(ProjectSession& session, QWidget* parent = nullptr,
                        const std::filesystem::path& folder = {});

    // None where nothing is filled in.
    [[nodiscard]] std::optional<model::BrandKit> brand() const;
    void setBrand(const std::optional<model::BrandKit>& brand);
    [[nodiscard]] const std::vector<model::BrandKit>& kits() const { return m_kits; }

Q_SIGNALS:
    void kitsChanged();

protected:
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void fillForm(QFormLayout* form, QWidget* box);
    void changed();
    void save();
    void settle();
    void showLogo();
    void fillMenu();
    void readKits();
    void changeKits(const QString& done, std::function<base::Result<void>()> how);
    void load(std::size_t kit);

    ProjectSession& m_session;
    std::filesystem::path m_folder;
    std::vector<model::BrandKit> m_kits;
    bool m_isFilling = false;
    bool m_hasToSave = false;
    QTimer m_saving;
    QToolButton* m_kitButton;
    QLineEdit* m_name;
    QLineEdit* m_tagline;
    FileField* m_logo;
    QLabel* m_picture;
    Swatches* m_colours;
    ToneLabel* m_contrast;
    QComboBox* m_font;
    FileField* m_fontFile;
    QLineEdit* m_tone;
    ToneLabel* m_answer;
};

} // namespace reelwright::ui
