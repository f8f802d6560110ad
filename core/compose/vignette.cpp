#include "compose/vignette.h"

#include "base/vectorised.h"
#include "compose/samples.h"

#include <algorithm>
#include <cmath>

namespace reelwright::compose {

namespace {

constexpr int kDitherRows = 64;

std::vector<std::uint16_t> sharesOf(const model::Vignette& vignette, int width, int height,
                                    double shape) {
    std::vector<std::uint16_t> shares;
    shares.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double light = lightAt(vignette, (x + 0.5) / width, (y + 0.5) / height, shape);
            shares.push_back(static_cast<std::uint16_t>(std::lround(32768 * light)));
        }
    return shares;
}

// Interleaved gradient noise (Jimenez 2014): even at every scale and without a period.
std::uint16_t ditherAt(int x, int y) {
    const double inner = 0.06711056 * x + 0.00583715 * y;
    const double noise = 52.9829189 * (inner - std::floor(inner));
    return static_cast<std::uint16_t>(32767 * (noise - std::floor(noise)));
}

template <typename Sample>
REELWRIGHT_INSIDE void darkenOf(Sample* __restrict row, int width, int zero,
                                const std::uint16_t* __restrict shares,
                                const std::uint16_t* __restrict dither) {
    for (int x = 0; x < width; ++x)
        row[x] = static_cast<Sample>(zero + (((row[x] - zero) * shares[x] + dither[x]) >> 15));
}
REELWRIGHT_VECTORISED void darkenRow(std::uint8_t* row, int width, int zero,
                                     const std::uint16_t* shares, const std::uint16_t* dither) {
    darkenOf(row, width, zero, shares, dither);
}
REELWRIGHT_VECTORISED void darkenRow(std::uint16_t* row, int width, int zero,
                                     const std::uint16_t* shares, const std::uint16_t* dither) {
    darkenOf(row, width, zero, shares, dither);
}

} // namespace

double lightAt(const model::Vignette& vignette, double x, double y, double shape) {
    // Both measures are 1 in the corners.
    const double across = 2 * x - 1;
    const double down = 2 * y - 1;
    const double fitted = (across * across + down * down) / 2;
    const double round = (across * across * shape * shape + down * down) / (shape * shape + 1);
    const double away = std::sqrt(fitted + (round - fitted) * vignette.roundness);
    const double begin = 0.75 * (1 - vignette.softness);
    const double t = std::clamp((away - begin) / (1 - begin), 0.0, 1.0);
    return 1 - vignette.amount * t * t * (3 - 2 * t);
}

VignettePlane::VignettePlane(const model::Vignette& vignette, model::Size canvas)
    : m_width(canvas.width) {
    const double shape = static_cast<double>(canvas.width) / canvas.height;
    m_luma = sharesOf(vignette, canvas.width, canvas.height, shape);
    m_chroma = sharesOf(vignette, canvas.width / 2, canvas.height / 2, shape);
    for (int y = 0; y < kDitherRows; ++y)
        for (int x = 0; x < canvas.width; ++x)
            m_dither.push_back(ditherAt(x, y));
}

void VignettePlane::apply(media::YuvFrame& frame) const {
    withSamplesOf(frame.depth(), [&]<typename Sample>() { darken<Sample>(frame); });
}

template <typename Sample>
void VignettePlane::darken(media::YuvFrame& frame) const {
    for (int i = 0; i < 3; ++i) {
        const auto plane = planeOf<Sample>(frame.plane(i));
        const auto& shares = i == 0 ? m_luma : m_chroma;
        for (int y = 0; y < plane.height; ++y) {
            const int dither = (y + 21 * i) % kDitherRows; // the planes apart
            darkenRow(plane.row(y), plane.width, codeOf<Sample>(i == 0 ? 16 : 128),
                      shares.data() + static_cast<std::ptrdiff_t>(y) * plane.width,
                      m_dither.data() + static_cast<std::ptrdiff_t>(dither) * m_width);
        }
    }
}

} // namespace reelwright::compose
