// A field for one file: chosen, dropped or typed. User-interface thread only.
#pragma once

#include <QLineEdit>
#include <QWidget>

namespace reelwright::ui {

class FileField : public QWidget {
    Q_OBJECT
public:
    // `filter` as QFileDialog takes it.
    FileField(const QString& title, const QString& filter, QWidget* parent);

    [[nodiscard]] QString file() const;
    void setFile(const QString& file);

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void browse();

    QString m_title;
    QString m_filter;
    QLineEdit* m_line;
};

} // namespace reelwright::ui
