// The parts that busts are painted from. Thread-safe: pure functions.
#pragma once

#include "generate/draft/bust.h"

namespace reelwright::generate::draft::bust {

// Paints that go from shade on the left to light on the right.
class Palette {
public:
    Palette(const Sitter& sitter, const Rgb* flat)
        : m_sitter(sitter)
        , m_flat(flat) {}

    [[nodiscard]] bool flat() const { return m_flat != nullptr; }
    [[nodiscard]] Paint plain(Rgb colour, double alpha = 1) const {
        return m_flat != nullptr ? Paint(*m_flat, 1) : Paint(colour, alpha);
    }
    [[nodiscard]] Paint across(const Shades& shades, double left, double right) const {
        if (m_flat != nullptr)
            return Paint(*m_flat);
        return Paint::linear({left, 0}, {right, -0.1},
                             {{0, shades.dark, 1}, {0.38, shades.middle, 1}, {1, shades.light, 1}});
    }
    [[nodiscard]] Paint skin(double left = -0.34, double right = 0.36) const {
        return across(m_sitter.skin, left, right);
    }
    [[nodiscard]] Paint hair() const { return across(m_sitter.locks, -0.4, 0.5); }
    [[nodiscard]] Paint cloth() const { return across(m_sitter.cloth, -1.1, 1.2); }

private:
    const Sitter& m_sitter;
    const Rgb* m_flat;
};

// Head, neck and chest, looking at the viewer or towards +x.
void paintFront(Painter& painter, const Sitter& sitter, const Palette& paint);
void paintProfile(Painter& painter, const Sitter& sitter, const Palette& paint);

// Shoulders, chest and hips with clothes on.
void paintChest(Painter& painter, const Sitter& sitter, const Palette& paint);

// Shade or light that fades out from a place.
void soften(Painter& painter, Vec at, double radius, Rgb colour, double alpha);

// The colour of the lips: clearer below long hair.
Rgb lipOf(const Sitter& sitter);

} // namespace reelwright::generate::draft::bust
