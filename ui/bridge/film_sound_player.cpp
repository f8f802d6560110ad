#include "ui/bridge/film_sound_player.h"

#include "engine/screen.h"

#include <QApplication>
#include <QAudioFormat>
#include <QAudioSink>
#include <QElapsedTimer>
#include <QIODevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <vector>

namespace reelwright::ui {

using base::SampleIndex;

namespace {

constexpr int kBufferMs = 80;
constexpr int kBlipMs = 80;
constexpr double kFastestHeard = 3;
constexpr int kFade = 240; // samples: 5 ms
constexpr int kClockMs = 10;
constexpr int kPatienceMs = 1000; // for the device to be closed

double nowSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

// What both threads know.
struct FilmSoundPlayer::Shared {
    std::mutex mutex;
    std::optional<engine::FilmSound> sound;
    double position = 0; // sample that is read next
    double speed = 0;    // 0: silence
    int left = -1;       // samples of a blip that are still to come; less than 0: no end
    int faded = 0;       // samples since play began, for the fade in
    double volume = 1;
    std::atomic<bool> isLeft = false; // nobody listens any more
    // The clock: what was heard at a moment. NaN: nothing is.
    std::atomic<double> heard{std::nan("")};
    std::atomic<double> heardAt{0};
    std::atomic<double> heardSpeed{0};
};

// Endless: what is not sound is silence, because a sink that gets nothing stops.
class FilmSource : public QIODevice {
public:
    FilmSource(std::shared_ptr<void> keep, std::function<void(float*, int)> fill,
               QAudioFormat format)
        : m_keep(std::move(keep))
        , m_fill(std::move(fill))
        , m_format(std::move(format)) {}

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return 1 << 20; }

protected:
    qint64 readData(char* data, qint64 size) override {
        const int channels = m_format.channelCount();
        const int frame = m_format.bytesPerFrame();
        const auto frames = static_cast<int>(size / frame);
        m_mixed.resize(static_cast<std::size_t>(frames) * 2);
        m_fill(m_mixed.data(), frames);
        for (int i = 0; i < frames; ++i)
            for (int c = 0; c < channels; ++c)
                put(data + static_cast<std::ptrdiff_t>(i) * frame, c,
                    c < 2 ? m_mixed[static_cast<std::size_t>(i * 2 + c)] : 0);
        return static_cast<qint64>(frames) * frame;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    void put(char* frame, int channel, float value) const {
        value = std::clamp(value, -1.0F, 1.0F);
        if (m_format.sampleFormat() == QAudioFormat::Float)
            reinterpret_cast<float*>(frame)[channel] = value;
        else if (m_format.sampleFormat() == QAudioFormat::Int32)
            reinterpret_cast<std::int32_t*>(frame)[channel] =
                static_cast<std::int32_t>(static_cast<double>(value) * 2147483647.0);
        else
            reinterpret_cast<std::int16_t*>(frame)[channel] =
                static_cast<std::int16_t>(value * 32767);
    }

    std::shared_ptr<void> m_keep;
    std::function<void(float*, int)> m_fill;
    QAudioFormat m_format;
    std::vector<float> m_mixed;
};

class FilmSoundPlayer::Output : public QObject {
public:
    Output(std::shared_ptr<Shared> shared, FilmSoundPlayer* player)
        : m_shared(std::move(shared))
        , m_player(player) {}

    void begin() {
        m_devices = new QMediaDevices(this);
        connect(m_devices, &QMediaDevices::audioOutputsChanged, this, [this] { reopen(); });
        m_clock = new QTimer(this);
        m_clock->setTimerType(Qt::PreciseTimer);
        m_clock->setInterval(kClockMs);
        connect(m_clock, &QTimer::timeout, this, [this] { tick(); });
        reopen();
    }

    void resume() {
        if (!m_sink)
            return;
        if (m_sink->state() == QAudio::SuspendedState)
            m_sink->resume();
        else if (m_sink->state() == QAudio::StoppedState)
            m_sink->start(m_source.get());
        restart();
        m_clock->start();
    }
    // The clock begins anew: from what is read next.
    void restart() {
        const std::lock_guard lock(m_shared->mutex);
        m_base = m_shared->position;
        m_baseUs = m_sink ? m_sink->processedUSecs() : 0;
    }
    void suspend() {
        m_clock->stop();
        m_shared->heard = std::nan("");
        if (m_sink && m_sink->state() != QAudio::StoppedState)
            m_sink->suspend();
    }

private:
    void reopen() {
        m_sink.reset();
        m_source.reset();
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (!device.isNull()) {
            QAudioFormat format;
            format.setSampleRate(static_cast<int>(base::kSampleRate));
            format.setChannelCount(2);
            format.setSampleFormat(QAudioFormat::Float);
            if (!device.isFormatSupported(format))
                format.setSampleFormat(QAudioFormat::Int16);
            if (device.isFormatSupported(format))
                open(device, format);
        }
        QMetaObject::invokeMethod(
            qApp, [player = m_player, shared = m_shared, isThere = m_sink != nullptr] {
                if (!shared->isLeft) // it is left in this thread only
                    Q_EMIT player->deviceChanged(isThere);
            });
    }
    void open(const QAudioDevice& device, const QAudioFormat& format) {
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->setBufferSize(format.bytesForDuration(kBufferMs * 1000));
        m_source = std::make_unique<FilmSource>(
            m_shared,
            [shared = m_shared.get()](float* out, int frames) { fill(*shared, out, frames); },
            format);
        m_source->open(QIODevice::ReadOnly);
    }

    static void fill(Shared& shared, float* out, int frames) {
        const std::lock_guard lock(shared.mutex);
        std::fill_n(out, frames * 2, 0.0F);
        if (shared.speed == 0)
            return;
        const bool isHeard = shared.sound && std::abs(shared.speed) <= kFastestHeard;
        if (isHeard)
            mix(shared, out, frames);
        shared.position += shared.speed * frames;
        if (shared.left >= 0) {
            shared.left = std::max(0, shared.left - frames);
            if (shared.left == 0)
                shared.speed = 0;
        }
    }
    // Linear between samples: for looking for a place, not for the export.
    static void mix(Shared& shared, float* out, int frames) {
        const double last = shared.position + shared.speed * frames;
        const auto begin = static_cast<SampleIndex>(std::floor(std::min(shared.position, last)));
        const auto end = static_cast<SampleIndex>(std::ceil(std::max(shared.position, last))) + 2;
        static thread_local std::vector<float> read;
        read.resize(static_cast<std::size_t>(end - begin) * 2);
        shared.sound->read(begin, read);
        for (int i = 0; i < frames; ++i) {
            if (shared.left >= 0 && i >= shared.left)
                return;
            const double at = shared.position + shared.speed * i - static_cast<double>(begin);
            const auto whole = static_cast<std::size_t>(at);
            const auto part = static_cast<float>(at - std::floor(at));
            double gain = shared.volume * shared.volume; // as the ear hears it
            if (shared.faded < kFade)
                gain *= static_cast<double>(shared.faded++) / kFade;
            if (shared.left >= 0 && shared.left - i < kFade)
                gain *= static_cast<double>(shared.left - i) / kFade;
            for (std::size_t c = 0; c < 2; ++c)
                out[i * 2 + static_cast<int>(c)] =
                    static_cast<float>(gain) *
                    (read[whole * 2 + c] * (1 - part) + read[whole * 2 + 2 + c] * part);
        }
    }

    void tick() {
        if (!m_sink || m_sink->state() == QAudio::StoppedState)
            return;
        double speed = 0;
        {
            const std::lock_guard lock(m_shared->mutex);
            speed = m_shared->speed;
        }
        const double passed = static_cast<double>(m_sink->processedUSecs() - m_baseUs) / 1e6;
        m_shared->heard = m_base + passed * speed * static_cast<double>(base::kSampleRate);
        m_shared->heardAt = nowSeconds();
        m_shared->heardSpeed = speed;
    }

    std::shared_ptr<Shared> m_shared;
    FilmSoundPlayer* m_player;
    QMediaDevices* m_devices = nullptr;
    QTimer* m_clock = nullptr;
    std::unique_ptr<FilmSource> m_source;
    std::unique_ptr<QAudioSink> m_sink; // ends before its source
    double m_base = 0;
    qint64 m_baseUs = 0;
};

FilmSoundPlayer::FilmSoundPlayer(QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_thread(new QThread)
    , m_output(new Output(m_shared, this)) {
    m_output->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_output, &Output::begin);
    connect(m_thread, &QThread::finished, m_output, &QObject::deleteLater);
    m_thread->setObjectName(QStringLiteral("sound"));
    m_thread->start(QThread::TimeCriticalPriority);
}

FilmSoundPlayer::~FilmSoundPlayer() {
    m_shared->isLeft = true;
    m_thread->quit();
    // A sound server that died can keep its client waiting for ever: then the thread is left alone.
    if (m_thread->wait(kPatienceMs))
        delete m_thread;
}

void FilmSoundPlayer::setSound(const std::optional<std::filesystem::path>& file) {
    std::optional<engine::FilmSound> sound;
    if (file)
        if (auto opened = engine::FilmSound::open(*file))
            sound.emplace(*std::move(opened));
    const std::lock_guard lock(m_shared->mutex);
    m_shared->sound = std::move(sound);
}

void FilmSoundPlayer::play(SampleIndex from, double speed) {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->position = static_cast<double>(from);
        m_shared->speed = speed;
        m_shared->left = -1;
        m_shared->faded = 0;
        m_shared->heard = std::nan("");
    }
    QMetaObject::invokeMethod(m_output, [output = m_output] { output->resume(); });
}

void FilmSoundPlayer::pause() {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->speed = 0;
        m_shared->heard = std::nan("");
    }
    QMetaObject::invokeMethod(m_output, [output = m_output] { output->suspend(); });
}

void FilmSoundPlayer::blip(SampleIndex at) {
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->position = static_cast<double>(at);
        m_shared->speed = 1;
        m_shared->left = static_cast<int>(base::kSampleRate) * kBlipMs / 1000;
        m_shared->faded = 0;
    }
    QMetaObject::invokeMethod(m_output, [output = m_output] { output->resume(); });
}

void FilmSoundPlayer::setVolume(double volume) {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->volume = std::clamp(volume, 0.0, 1.0);
}

std::optional<double> FilmSoundPlayer::heardSample() const {
    const double heard = m_shared->heard;
    if (std::isnan(heard))
        return {};
    const double since = nowSeconds() - m_shared->heardAt;
    return heard + since * m_shared->heardSpeed * static_cast<double>(base::kSampleRate);
}

} // namespace reelwright::ui
