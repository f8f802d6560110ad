// Plays the film's sound through the machine's loudspeakers, in a thread of its own. Lives in the
// user-interface thread. Without a device everything works, silently.
#pragma once

#include "base/time.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <filesystem>
#include <memory>
#include <optional>

namespace reelwright::ui {

class FilmSoundPlayer : public QObject {
    Q_OBJECT
public:
    explicit FilmSoundPlayer(QObject* parent = nullptr);
    ~FilmSoundPlayer() override;

    // Another sound to play, from the same place on; none: silence.
    void setSound(const std::optional<std::filesystem::path>& file);
    // From a sample of the film on; `speed` 1 is its own, less than 0 backwards. Too fast to be
    // understood (more than 3) is silent.
    void play(base::SampleIndex from, double speed);
    void pause();
    // A short piece, to hear where the pointer is.
    void blip(base::SampleIndex at);
    void setVolume(double volume); // 0..1

    // The sample that is heard now; nothing while nothing is played or there is no device.
    [[nodiscard]] std::optional<double> heardSample() const;

Q_SIGNALS:
    void deviceChanged(bool isThere);

private:
    class Output; // lives in the thread
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    QThread* m_thread; // left alone when the device does not let go
    Output* m_output;  // deleted by the thread
};

} // namespace reelwright::ui
