// A sentence with a sign in front that tells how it is meant, by shape and colour. User-interface
// thread only.
#pragma once

#include <QLabel>
#include <QWidget>

namespace reelwright::ui {

enum class Tone { Quiet, Good, Warn, Bad };

class ToneLabel : public QWidget {
    Q_OBJECT
public:
    explicit ToneLabel(QWidget* parent);

    // An empty text hides it.
    void tell(Tone tone, const QString& text);
    [[nodiscard]] QString text() const { return m_text->text(); }
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_sign;
    QLabel* m_text;
    Tone m_tone = Tone::Quiet;
};

} // namespace reelwright::ui
