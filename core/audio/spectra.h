// Magnitude spectra of overlapping windows of a sound, by aubio's FFT. Not thread-safe: one owner.
#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include <aubio/aubio.h>

namespace reelwright::audio {

class Spectra {
public:
    // In samples. A window ends at the newest sample; the first ones hold silence from before.
    Spectra(int window, int hop)
        : m_hop(static_cast<std::size_t>(hop))
        , m_recent(static_cast<std::size_t>(window))
        , m_shape(new_aubio_window(kShape, static_cast<uint_t>(window)))
        , m_windowed(new_fvec(static_cast<uint_t>(window)))
        , m_complex(new_fvec(static_cast<uint_t>(window)))
        , m_spectrum(new_cvec(static_cast<uint_t>(window))) {
        const std::lock_guard lock(planning());
        m_transform.reset(new_aubio_fft(static_cast<uint_t>(window)));
    }
    ~Spectra() {
        const std::lock_guard lock(planning());
        m_transform.reset();
    }
    Spectra(const Spectra&) = delete;
    Spectra& operator=(const Spectra&) = delete;

    // Calls `with(magnitudes)` for every hop that these samples complete.
    template <class With>
    void add(std::span<const float> mono, const With& with) {
        while (!mono.empty()) {
            const auto part = mono.first(std::min(mono.size(), m_hop - m_filled));
            append(part);
            mono = mono.subspan(part.size());
            m_filled += part.size();
            if (m_filled < m_hop)
                continue;
            m_filled = 0;
            transform();
            with(std::span<const float>(m_spectrum->norm, m_spectrum->length));
        }
    }

private:
    static inline char kShape[] = "hanningz"; // aubio takes no constant

    // FFTW, where aubio uses it, plans for all threads of the program.
    static std::mutex& planning() {
        static std::mutex mutex;
        return mutex;
    }

    void append(std::span<const float> part) {
        std::memmove(m_recent.data(), m_recent.data() + part.size(),
                     (m_recent.size() - part.size()) * sizeof(float));
        std::memcpy(m_recent.data() + m_recent.size() - part.size(), part.data(),
                    part.size() * sizeof(float));
    }
    void transform() {
        for (std::size_t i = 0; i < m_recent.size(); ++i)
            m_windowed->data[i] = m_recent[i] * m_shape->data[i];
        aubio_fft_do_complex(m_transform.get(), m_windowed.get(), m_complex.get());
        aubio_fft_get_norm(m_complex.get(), m_spectrum.get());
    }

    struct Deleter {
        void operator()(aubio_fft_t* transform) const { del_aubio_fft(transform); }
        void operator()(fvec_t* samples) const { del_fvec(samples); }
        void operator()(cvec_t* spectrum) const { del_cvec(spectrum); }
    };
    std::size_t m_hop;
    std::size_t m_filled = 0;
    std::vector<float> m_recent;
    std::unique_ptr<fvec_t, Deleter> m_shape;
    std::unique_ptr<fvec_t, Deleter> m_windowed;
    std::unique_ptr<fvec_t, Deleter> m_complex;
    std::unique_ptr<cvec_t, Deleter> m_spectrum;
    std::unique_ptr<aubio_fft_t, Deleter> m_transform;
};

} // namespace reelwright::audio
